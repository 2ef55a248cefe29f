/** Posts deliveries, returns, payments and write-offs to receivables, each with its ledger entry in one unit of work. */
import { money, type Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { commitCredit } from "../gates/credit.ts";
import { book, reverseEntry } from "./ledger.ts";
import { Receivable } from "./receivable.ts";
import { nextDunning, stateOf } from "./receivableLifecycle.ts";

/** One receivable per delivery, found by its id. */
const receivableId = (deliveryId: string): string => `rcv_${deliveryId.split("_")[1]}`;

type Reduction = "settled" | "credited" | "writtenOff";

/** A delivery at shipping, with the terms of its order. */
export interface Shipped {
  /** Id of the delivery. */
  id: string;
  salesOrderId: string;
  customerId: string;
  /** The customer's current representative. */
  representativeId?: string;
  total: Money;
  /** Payment term of the contract, otherwise of the customer. */
  paymentDays: number;
}

/** Opens the receivable of a delivery and moves its value from committed to receivable. Called on shipping. */
export async function postDelivery(uow: UnitOfWork, ctx: Context, { id: deliveryId, salesOrderId, customerId, representativeId, total, paymentDays }: Shipped): Promise<Receivable> {
  const nothing = money(0, total.currency);
  const dueOn = addDays(ctx.today, paymentDays);
  const receivable = uow.create(Receivable, {
    id: receivableId(deliveryId),
    customerId,
    representativeId,
    salesOrderId,
    deliveryId,
    shippedOn: ctx.today,
    dueOn,
    amount: total,
    settled: nothing,
    credited: nothing,
    writtenOff: nothing,
    open: total,
    outstanding: true,
    nextDunningOn: nextDunning({ dueOn })!.on,
    status: "OPEN",
    duties: [],
  });
  await book(ctx, uow, { customerId, debit: "RECEIVABLE", credit: "SALES", amount: total, receivableId: receivable.id, sourceId: deliveryId });
  await commitCredit(uow, ctx, customerId, money(-total.amount, total.currency));
  return receivable;
}

/** Credits a return: first against the delivery's receivable, the rest on account. */
export async function postReturn(uow: UnitOfWork, ctx: Context, { sourceId, deliveryId, amount }: { sourceId: string; deliveryId: string; amount: Money }): Promise<void> {
  const receivable = uow.edit((await ctx.loader.load<Receivable>(receivableId(deliveryId)))!);
  const { id, customerId, open } = receivable;
  const owed = Math.min(open.amount, amount.amount);
  const common = { customerId, debit: "SALES_RETURNS", receivableId: id, sourceId } as const;
  if (owed > 0) {
    reduce(receivable, "credited", owed);
    await book(ctx, uow, { ...common, credit: "RECEIVABLE", amount: money(owed, amount.currency) });
  }
  const rest = amount.amount - owed;
  if (rest > 0) await book(ctx, uow, { ...common, credit: "ON_ACCOUNT", amount: money(rest, amount.currency) });
}

interface Part {
  receivable: Receivable;
  amount: Money;
  sourceId: string;
}

/** Kinds of reduction of a receivable, with the accounts that each moves the amount between. */
const settling = { by: "settled", debit: "ON_ACCOUNT", credit: "RECEIVABLE" } as const;
const givingUp = { by: "writtenOff", debit: "BAD_DEBT", credit: "RECEIVABLE" } as const;

/** Settles part of a receivable from the customer's balance on account. */
export const settle = (uow: UnitOfWork, ctx: Context, part: Part): Promise<void> => lower(uow, ctx, part, settling);
export const unsettle = (uow: UnitOfWork, ctx: Context, part: Part): Promise<void> => lower(uow, ctx, part, settling, -1);

/** Writes off part of a receivable. */
export const writeOff = (uow: UnitOfWork, ctx: Context, part: Part): Promise<void> => lower(uow, ctx, part, givingUp);
export const reinstate = (uow: UnitOfWork, ctx: Context, part: Part): Promise<void> => lower(uow, ctx, part, givingUp, -1);

/** Reduces a receivable, or reverses a reduction. */
async function lower(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Part, { by, ...sides }: typeof settling | typeof givingUp, sign: 1 | -1 = 1): Promise<void> {
  const edited = uow.edit(receivable);
  reduce(edited, by, sign * amount.amount);
  const post = sign === 1 ? book : reverseEntry;
  await post(ctx, uow, { ...sides, customerId: edited.customerId, amount, receivableId: edited.id, sourceId });
}

/** Minor units; negative to reverse a reduction. */
function reduce(receivable: Receivable, by: Reduction, amount: number): void {
  const { currency } = receivable.amount;
  receivable[by] = money(receivable[by].amount + amount, currency);
  receivable.open = money(receivable.open.amount - amount, currency);
  if (receivable.open.amount < 0) throw new RangeError(`${receivable.number} would be settled beyond its amount`);
  receivable.outstanding = receivable.open.amount > 0;
  receivable.status = stateOf(receivable);
  receivable.nextDunningOn = receivable.status === "OPEN" || receivable.status === "PARTIAL" ? (receivable.nextDunningOn ?? nextDunning(receivable)?.on) : undefined;
}

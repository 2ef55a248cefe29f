/** Posts deliveries, returns, payments and write-offs to receivables, each with its ledger entry in one unit of work. */
import { money, type Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { commitCredit } from "../gates/credit.ts";
import { book, reverseEntry } from "./ledger.ts";
import type { LedgerAccount } from "./ledgerEntry.ts";
import { Receivable } from "./receivable.ts";
import { dunningStages } from "./dunningSchedule.ts";
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
    refunded: nothing,
    writtenOff: nothing,
    open: total,
    outstanding: true,
    nextDunningOn: nextDunning({ dueOn }, await dunningStages(ctx))!.on,
    status: "OPEN",
    duties: [],
  });
  await book(ctx, uow, { customerId, debit: "RECEIVABLE", credit: "SALES", amount: total, receivableId: receivable.id, sourceId: deliveryId });
  await commitCredit(uow, ctx, customerId, money(-total.amount, total.currency));
  return receivable;
}

/**
 * Credits a return: first against the open part of the delivery's receivable, then against the written-off part, so that
 * the bad debt falls. Only the rest was paid for; it is refunded to the customer's account.
 */
export async function postReturn(uow: UnitOfWork, ctx: Context, { sourceId, deliveryId, amount }: { sourceId: string; deliveryId: string; amount: Money }): Promise<void> {
  const receivable = uow.edit((await ctx.loader.load<Receivable>(receivableId(deliveryId)))!);
  const { id, customerId, open, writtenOff } = receivable;
  const owed = Math.min(open.amount, amount.amount);
  const givenUp = Math.min(writtenOff.amount, amount.amount - owed);
  const paid = amount.amount - owed - givenUp;
  await reduce(ctx, receivable, { credited: owed + givenUp, writtenOff: -givenUp });
  receivable.refunded = money(receivable.refunded.amount + paid, amount.currency);
  const credit = async (side: LedgerAccount, part: number): Promise<void> => {
    if (part > 0) await book(ctx, uow, { customerId, debit: "SALES_RETURNS", credit: side, amount: money(part, amount.currency), receivableId: id, sourceId });
  };
  await credit("RECEIVABLE", owed);
  await credit("BAD_DEBT", givenUp);
  await credit("ON_ACCOUNT", paid);
}

interface Part {
  receivable: Receivable;
  amount: Money;
  sourceId: string;
}

/** Settles part of a receivable from the customer's balance on account. */
export async function settle(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Part): Promise<void> {
  const edited = uow.edit(receivable);
  await reduce(ctx, edited, { settled: amount.amount });
  await book(ctx, uow, { debit: "ON_ACCOUNT", credit: "RECEIVABLE", customerId: edited.customerId, amount, receivableId: edited.id, sourceId });
}

/** Reverses a settlement. Refunds for returned goods become credits instead: nobody has paid for those goods. */
export async function unsettle(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Part): Promise<void> {
  const edited = uow.edit(receivable);
  const { customerId, id } = edited;
  const common = { debit: "RECEIVABLE", credit: "ON_ACCOUNT", customerId, receivableId: id, sourceId } as const;
  await reduce(ctx, edited, { settled: -amount.amount });
  await book(ctx, uow, { ...common, amount });
  const refunded = money(Math.min(amount.amount, edited.refunded.amount), amount.currency);
  if (refunded.amount === 0) return;
  edited.refunded = money(edited.refunded.amount - refunded.amount, refunded.currency);
  await reduce(ctx, edited, { credited: refunded.amount });
  await reverseEntry(ctx, uow, { ...common, amount: refunded });
}

/** Writes off part of a receivable. */
export async function writeOff(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Part): Promise<void> {
  const edited = uow.edit(receivable);
  await reduce(ctx, edited, { writtenOff: amount.amount });
  await book(ctx, uow, { debit: "BAD_DEBT", credit: "RECEIVABLE", customerId: edited.customerId, amount, receivableId: edited.id, sourceId });
}

/** Reverses as much of a write-off as is still written off: returned goods are no longer owed. */
export async function reinstate(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Part): Promise<void> {
  const edited = uow.edit(receivable);
  const left = money(Math.min(amount.amount, edited.writtenOff.amount), amount.currency);
  if (left.amount === 0) return;
  await reduce(ctx, edited, { writtenOff: -left.amount });
  await book(ctx, uow, { debit: "RECEIVABLE", credit: "BAD_DEBT", customerId: edited.customerId, amount: left, receivableId: edited.id, sourceId });
}

/** Moves what a receivable was reduced by, in minor units; negative to reverse a reduction. */
async function reduce(ctx: Context, receivable: Receivable, by: Partial<Record<Reduction, number>>): Promise<void> {
  const { currency } = receivable.amount;
  for (const [reduction, amount] of Object.entries(by) as [Reduction, number][]) {
    receivable[reduction] = money(receivable[reduction].amount + amount, currency);
    receivable.open = money(receivable.open.amount - amount, currency);
  }
  if (receivable.open.amount < 0) throw new RangeError(`${receivable.number} would be settled beyond its amount`);
  receivable.outstanding = receivable.open.amount > 0;
  receivable.status = stateOf(receivable);
  receivable.nextDunningOn = receivable.status === "OPEN" || receivable.status === "PARTIAL" ? (receivable.nextDunningOn ?? nextDunning(receivable, await dunningStages(ctx))?.on) : undefined;
}

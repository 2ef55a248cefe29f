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
  /** Value-added tax that the total includes; nothing where it is not known. */
  vat?: Money;
  /** Payment term of the contract, otherwise of the customer. */
  paymentDays: number;
}

/** Opens the receivable of a delivery and moves its value from committed to receivable. Called on shipping. */
export async function postDelivery(uow: UnitOfWork, ctx: Context, { id: deliveryId, salesOrderId, customerId, representativeId, total, vat, paymentDays }: Shipped): Promise<Receivable> {
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
  const tax = vat?.amount ?? 0;
  for (const [credit, part] of [["SALES", total.amount - tax], ["VAT_PENDING", tax]] as const) {
    if (part > 0) await book(ctx, uow, { customerId, debit: "RECEIVABLE", credit, amount: money(part, total.currency), receivableId: receivable.id, sourceId: deliveryId });
  }
  await commitCredit(uow, ctx, customerId, money(-total.amount, total.currency));
  return receivable;
}

/**
 * Credits a return: first against the open part of the delivery's receivable, then against the written-off part, so that
 * the bad debt falls. Only the rest was paid for; it is refunded to the customer's account. The tax that the amount
 * includes was to be invoiced, and is no longer.
 */
export async function postReturn(uow: UnitOfWork, ctx: Context, { sourceId, deliveryId, amount, vat = 0 }: { sourceId: string; deliveryId: string; amount: Money; vat?: number }): Promise<void> {
  const receivable = uow.edit((await ctx.loader.load<Receivable>(receivableId(deliveryId)))!);
  const { id, customerId, open, writtenOff } = receivable;
  const owed = Math.min(open.amount, amount.amount);
  const givenUp = Math.min(writtenOff.amount, amount.amount - owed);
  const paid = amount.amount - owed - givenUp;
  await reduce(ctx, receivable, { credited: owed + givenUp, writtenOff: -givenUp });
  receivable.refunded = money(receivable.refunded.amount + paid, amount.currency);
  const debits: Part[] = [["SALES_RETURNS", amount.amount - vat], ["VAT_PENDING", vat]];
  const credits: Part[] = [["RECEIVABLE", owed], ["BAD_DEBT", givenUp], ["ON_ACCOUNT", paid]];
  for (const [debit, credit, part] of pairedOff(debits, credits)) await book(ctx, uow, { customerId, debit, credit, amount: money(part, amount.currency), receivableId: id, sourceId });
}

/** An account, and what it is debited or credited with, in minor units. */
type Part = [account: LedgerAccount, amount: number];

/** Entries of two accounts each that make up both sides, which add up to the same. */
export function pairedOff(debits: readonly Part[], credits: readonly Part[]): [debit: LedgerAccount, credit: LedgerAccount, amount: number][] {
  const left = credits.map(([account, amount]) => ({ account, amount }));
  return debits.flatMap(([debit, amount]) => {
    let open = amount;
    return left.flatMap((credit) => {
      const part = Math.min(open, credit.amount);
      open -= part;
      credit.amount -= part;
      return part > 0 ? [[debit, credit.account, part] as [LedgerAccount, LedgerAccount, number]] : [];
    });
  });
}

interface Reduced {
  receivable: Receivable;
  amount: Money;
  sourceId: string;
  /** Line of the source, from 1. */
  line?: number;
}

/** Settles part of a receivable from the customer's balance on account. */
export async function settle(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId, line }: Reduced): Promise<void> {
  const edited = uow.edit(receivable);
  await reduce(ctx, edited, { settled: amount.amount });
  await book(ctx, uow, { debit: "ON_ACCOUNT", credit: "RECEIVABLE", customerId: edited.customerId, amount, receivableId: edited.id, sourceId, line });
}

/** Reverses a settlement. Refunds for returned goods become credits instead, because those goods are no longer paid for. */
export async function unsettle(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId, line }: Reduced): Promise<void> {
  const edited = uow.edit(receivable);
  const { customerId, id } = edited;
  const settled = { debit: "ON_ACCOUNT", credit: "RECEIVABLE", customerId, receivableId: id, sourceId } as const;
  await reduce(ctx, edited, { settled: -amount.amount });
  await reverseEntry(ctx, uow, { ...settled, amount, line });
  const refunded = money(Math.min(amount.amount, edited.refunded.amount), amount.currency);
  if (refunded.amount === 0) return;
  edited.refunded = money(edited.refunded.amount - refunded.amount, refunded.currency);
  await reduce(ctx, edited, { credited: refunded.amount });
  await book(ctx, uow, { ...settled, amount: refunded });
}

/** Writes off part of a receivable. */
export async function writeOff(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Reduced): Promise<void> {
  const edited = uow.edit(receivable);
  await reduce(ctx, edited, { writtenOff: amount.amount });
  await book(ctx, uow, { debit: "BAD_DEBT", credit: "RECEIVABLE", customerId: edited.customerId, amount, receivableId: edited.id, sourceId, line: 1 });
}

/** Reverses as much of a write-off as is still written off: returned goods are no longer owed. */
export async function reinstate(uow: UnitOfWork, ctx: Context, { receivable, amount, sourceId }: Reduced): Promise<void> {
  const edited = uow.edit(receivable);
  const left = money(Math.min(amount.amount, edited.writtenOff.amount), amount.currency);
  if (left.amount === 0) return;
  await reduce(ctx, edited, { writtenOff: -left.amount });
  await reverseEntry(ctx, uow, { debit: "BAD_DEBT", credit: "RECEIVABLE", customerId: edited.customerId, amount: left, receivableId: edited.id, sourceId, line: 1 });
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

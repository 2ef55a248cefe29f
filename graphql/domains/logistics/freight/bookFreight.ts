/**
 * What carriage costs, in the books: accrued on the day on which the shipment's freight is known to be owed, owed to the
 * carrier once its bill is approved, and paid. The difference between bill and accrual is freight of the day of the
 * approval. The invariant: every posting debits what it credits, and each is made once, because the id of its entries
 * follows from the document. 五(三)4
 */
import { idFrom } from "../../../table/idFrom.ts";
import { money, type Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { LedgerAccount } from "../../sales/receivables/ledgerEntry.ts";
import type { FreightCost } from "./freightCost.ts";
import { FreightEntry } from "./freightEntry.ts";

type Sides = readonly [debit: LedgerAccount, credit: LedgerAccount];

interface Posted {
  sourceId: string;
  carrierId: string;
  currency: string;
  uow: UnitOfWork;
  ctx: Context;
}

const entryId = (sourceId: string, [debit, credit]: Sides): string => idFrom(FreightEntry, `${sourceId} ${debit} ${credit}`);

/** Amount in minor units; one below zero is booked the other way round, nothing is not booked. */
function book({ sourceId, carrierId, currency, uow, ctx }: Posted, [debit, credit]: Sides, amount: number): void {
  if (amount === 0) return;
  const sides: Sides = amount > 0 ? [debit, credit] : [credit, debit];
  uow.create(FreightEntry, { id: entryId(sourceId, sides), sourceId, carrierId, bookedOn: ctx.today, debit: sides[0], credit: sides[1], amount: money(Math.abs(amount), currency) });
}

const accrual: Sides = ["FREIGHT", "FREIGHT_ACCRUED"];

/** The goods have left: their freight is owed, although nothing says it yet. */
export function bookAccrual({ id: sourceId, carrierId, accrued: { amount, currency } }: Pick<FreightCost, "id" | "carrierId" | "accrued">, uow: UnitOfWork, ctx: Context): void {
  book({ sourceId, carrierId, currency, uow, ctx }, accrual, amount);
}

/** An approved bill, with the freight costs that it replaces as they were. */
export interface ApprovedBill {
  id: string;
  carrierId: string;
  total: Money;
  vat: Money;
  costs: readonly FreightCost[];
}

/**
 * What an approved bill moves, in minor units; the first may be below zero. Less than accrued lowers the accrual first, so
 * that the carrier is debited with nothing.
 */
export function billMoves(total: number, vat: number, accrued: number): readonly (readonly [Sides, number])[] {
  const difference = total - vat - accrued;
  const lower = Math.min(0, difference);
  return [
    [accrual, lower],
    [["FREIGHT_ACCRUED", "CARRIER_PAYABLE"], accrued + lower],
    [["FREIGHT", "CARRIER_PAYABLE"], Math.max(0, difference)],
    [["VAT_INPUT", "CARRIER_PAYABLE"], vat],
  ];
}

/**
 * The carrier is owed the total of its bill. What was accrued for its shipments is accrued no more; tax is deducted; the
 * rest, which may be below zero, is freight. What left before freight was booked has no accrual, and is freight as a whole.
 */
export async function bookBill({ id: sourceId, carrierId, total, vat, costs }: ApprovedBill, uow: UnitOfWork, ctx: Context): Promise<void> {
  const booked = await Promise.all(costs.map(async ({ id, accrued }) => ((await ctx.loader.load(entryId(id, accrual))) ? accrued.amount : 0)));
  const accrued = booked.reduce((sum, one) => sum + one, 0);
  const posted = { sourceId, carrierId, currency: total.currency, uow, ctx };
  for (const [sides, amount] of billMoves(total.amount, vat.amount, accrued)) book(posted, sides, amount);
}

const payment: Sides = ["CARRIER_PAYABLE", "BANK"];
const owedBy: readonly Sides[] = [["FREIGHT_ACCRUED", "CARRIER_PAYABLE"], ["FREIGHT", "CARRIER_PAYABLE"], ["VAT_INPUT", "CARRIER_PAYABLE"]];

/** Pays what was booked as owed for a bill; a bill that was approved before freight was booked is in no account. */
export async function bookPayment({ id: sourceId, carrierId, total: { currency } }: Pick<ApprovedBill, "id" | "carrierId" | "total">, uow: UnitOfWork, ctx: Context): Promise<void> {
  const entries = await Promise.all(owedBy.map((sides) => ctx.loader.load<FreightEntry>(entryId(sourceId, sides))));
  book({ sourceId, carrierId, currency, uow, ctx }, payment, entries.reduce((sum, entry) => sum + (entry?.amount.amount ?? 0), 0));
}

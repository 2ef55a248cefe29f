/** What the customer ledger comes to by account and day, and by customer and day: figures kept by the projections. */
import { seriesFigure } from "../../../table/keys.ts";
import { readSeries, sumOfSeries, type Stretch } from "../../../table/projection/series.ts";
import type { Table } from "../../../table/table.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { LedgerAccount, LedgerEntry } from "./ledgerEntry.ts";

/** Debts that were taken over on going live are in the books already. */
export type VoucherAccount = Exclude<LedgerAccount, "OPENING">;

export type Side = "debit" | "credit";

const ledgerSeries = (currency: string): string => `ledger#${currency}`;

const owedSeries = (customerId: string, currency: string): string => `ledger#owed#${customerId}#${currency}`;
const unappliedSeries = (customerId: string, currency: string): string => `ledger#unapplied#${customerId}#${currency}`;

/** Accounts that make up what a customer owes; a debt that was written off is still owed. */
const owed: readonly LedgerAccount[] = ["RECEIVABLE", "ON_ACCOUNT", "REFUND", "BAD_DEBT"];

/** What an entry debits to accounts less what it credits to them, in minor units. */
const debitedTo = (accounts: readonly LedgerAccount[], { debit, credit, amount: { amount } }: LedgerEntry): number => (accounts.includes(debit) ? amount : 0) - (accounts.includes(credit) ? amount : 0);

/** What an entry changes of what its customer owes, in minor units. */
export const owedBy = (entry: LedgerEntry): number => debitedTo(owed, entry);

/** What every entry says, of whichever ledger. */
export type Booked = Pick<LedgerEntry, "bookedOn" | "debit" | "credit" | "amount">;

/** Both sides of an entry, by account and day: what vouchers are made of. */
export function bookFigures({ bookedOn, debit, credit, amount: { amount, currency } }: Booked): Record<string, number> {
  const figure = (side: Side, account: LedgerAccount) => seriesFigure(ledgerSeries(currency), `${bookedOn}#${account}#${side}`);
  return { [figure("debit", debit)]: amount, [figure("credit", credit)]: amount };
}

/** Every entry of vouchers counts on both sides in one transaction, so the sides of a day are equal whenever they are read. */
export function ledgerFigures(entry: LedgerEntry): Record<string, number> {
  const { customerId, bookedOn, debit, credit, amount: { currency } } = entry;
  const changes = [
    [owedSeries(customerId, currency), owedBy(entry)],
    [unappliedSeries(customerId, currency), -debitedTo(["ON_ACCOUNT"], entry)],
  ] as const;
  const ofCustomer = changes.filter(([, change]) => change !== 0).map(([series, change]) => [seriesFigure(series, bookedOn), change] as const);
  const isTakenOver = debit === "OPENING" || credit === "OPENING";
  const ofBooks = isTakenOver ? {} : bookFigures(entry);
  return { ...ofBooks, ...Object.fromEntries(ofCustomer) };
}

export interface AccountDay {
  on: string;
  account: VoucherAccount;
  /** Minor units. */
  debit: number;
  credit: number;
}

/** Sorts behind every account. */
const last = "~";

/** Debits and credits of each account on each day of a stretch; days and accounts without any are left out. One query. */
export async function accountDays(table: Table, currency: string, { from, to }: Required<Stretch>): Promise<AccountDay[]> {
  const found = new Map<string, AccountDay>();
  for (const [name, value] of await readSeries(table, ledgerSeries(currency), { from: `${from}#`, to: `${to}#${last}` })) {
    const [on, account, side] = name.split("#") as [string, VoucherAccount, Side];
    const day = found.get(`${on}#${account}`) ?? { on, account, debit: 0, credit: 0 };
    found.set(`${on}#${account}`, { ...day, [side]: value });
  }
  return [...found.values()];
}

/** What a customer owed before a day, and what of that was on account and not settled, in minor units. Two queries. */
export async function balanceBefore(table: Table, customerId: string, currency: string, day: string): Promise<{ owed: number; unapplied: number }> {
  const until = { to: addDays(day, -1) };
  const [balance, unapplied] = await Promise.all([sumOfSeries(table, owedSeries(customerId, currency), until), sumOfSeries(table, unappliedSeries(customerId, currency), until)]);
  return { owed: balance, unapplied };
}

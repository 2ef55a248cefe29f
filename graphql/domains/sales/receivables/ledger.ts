/**
 * The customer ledger. The invariants: a customer's account always equals the sum of its entries, and nothing on
 * account is spent twice. Accounts change only here, together with their entry. 四(四)3
 */
import { money, moneyText, type Money } from "../../../table/money.ts";
import { VersionConflict } from "../../../table/commit/failures.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { balance } from "../../../platform/balance/balance.ts";
import type { Context } from "../../../platform/context.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import type { Customer } from "../customers/customer.ts";
import { accountId, CustomerAccount } from "./customerAccount.ts";
import { LedgerEntry, moved, type LedgerAccount } from "./ledgerEntry.ts";

const notEnoughOnAccount = rule<{ onAccount: Money; wanted: Money }>("NOT_ENOUGH_ON_ACCOUNT", {
  clause: "四(四)3",
  message: {
    zh: ({ onAccount, wanted }) => `预收余额只有 ${moneyText(onAccount)}，需要 ${moneyText(wanted)}`,
    en: ({ onAccount, wanted }) => `The customer has ${moneyText(onAccount)} on account, ${moneyText(wanted)} are needed`,
  },
  remedy: { zh: () => "请减少金额，或先冲销已做的核销", en: () => "Reduce the amount, or reverse a settlement first", by: ["Settlement.reverse"] },
  discloses: ["CustomerAccount"],
  discreetly: { zh: () => "客户预收余额不足", en: () => "The customer has less on account than is needed" },
});

/** Receivables are never less than their parts, so an account with less was read before somebody else changed a receivable. */
const readTooEarly = (account: CustomerAccount): VersionConflict => new VersionConflict(account.id, account);

/** Entries are chained by hash, so an account is moved under its version. */
export const customerBalance = balance(CustomerAccount, {
  accounts: ["receivable", "onAccount", "committed"],
  neverBelowZero: {
    onAccount: ({ onAccount }, wanted) => new Refusal([notEnoughOnAccount({ onAccount, wanted: money(wanted, onAccount.currency) })]),
    receivable: readTooEarly,
    committed: ({ id }, amount) => new RangeError(`${id} has less than ${amount} committed`),
  },
});

export const loadAccount = (ctx: Context, customerId: string, currency: string): Promise<CustomerAccount | null> => ctx.loader.load<CustomerAccount>(accountId(customerId, currency));

/** The account to change within a unit of work; opened if the customer has none in this currency. */
export async function editAccount(ctx: Context, uow: UnitOfWork, customerId: string, currency: string): Promise<CustomerAccount> {
  const id = accountId(customerId, currency);
  const begun = uow.find<CustomerAccount>(id);
  if (begun) return begun;
  const stored = await loadAccount(ctx, customerId, currency);
  if (stored) return uow.edit(stored);
  const { name, representativeId } = (await ctx.loader.load<Customer>(customerId))!;
  const nothing = money(0, currency);
  return uow.create(CustomerAccount, { id, customerId, representativeId, name: `${name} · ${currency}`, receivable: nothing, onAccount: nothing, committed: nothing });
}

interface Posting {
  customerId: string;
  debit: LedgerAccount;
  credit: LedgerAccount;
  /** Positive. */
  amount: Money;
  receivableId?: string;
  sourceId: string;
}

/** The entry that a document posts for one of its lines, counted from 1: posted twice, it would be the same. */
const entryOf = (sourceId: string, line: number): string => `led_${sourceId.slice(sourceId.indexOf("_") + 1)}.${String(line).padStart(2, "0")}`;

/** The entry that reverses another one: there is one at most. */
const reversalOf = (entryId: string): string => `${entryId}.reversal`;

/**
 * Posts one entry. Refuses to spend more than is on account.
 * @param line what of its source it is for, where it may be reversed
 */
export async function book(ctx: Context, uow: UnitOfWork, { line, ...posting }: Posting & { line?: number }): Promise<void> {
  await enter(ctx, uow, posting, line === undefined ? {} : { id: entryOf(posting.sourceId, line) });
}

/**
 * Posts the same amount in the opposite direction; a part of it where the rest is reversed otherwise. Once, where the
 * entry was posted for a line of its source.
 */
export async function reverseEntry(ctx: Context, uow: UnitOfWork, { line, debit, credit, ...posting }: Posting & { line?: number }): Promise<void> {
  const reversed = line === undefined ? undefined : entryOf(posting.sourceId, line);
  // Entries from before had ids of their own, so what is reversed may be none that can be named.
  const about = reversed ? { id: reversalOf(reversed), reversesId: (await ctx.loader.load<LedgerEntry>(reversed))?.id } : {};
  await enter(ctx, uow, { ...posting, debit: credit, credit: debit }, about);
}

async function enter(ctx: Context, uow: UnitOfWork, posting: Posting, about: Pick<Partial<LedgerEntry>, "id" | "reversesId">): Promise<void> {
  const { customerId, amount } = posting;
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw new RangeError(`An entry of ${amount.amount} ${amount.currency}`);
  customerBalance.move(uow, await editAccount(ctx, uow, customerId, amount.currency), moved(posting));
  uow.create(LedgerEntry, { ...posting, ...about, bookedOn: ctx.today });
}

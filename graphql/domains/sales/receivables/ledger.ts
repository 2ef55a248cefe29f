/**
 * The customer ledger. The invariants: a customer's account always equals the sum of its entries, and nothing on
 * account is spent twice. Accounts change only here, together with their entry. 四(四)3
 */
import { money, moneyText, type Money } from "../../../table/money.ts";
import { VersionConflict } from "../../../table/commit/failures.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
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
  discreetly: { zh: () => "客户存款不足", en: () => "The customer has less on account than is needed" },
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

/** Posts one entry. Refuses to spend more than is on account. */
export async function book(ctx: Context, uow: UnitOfWork, posting: Posting): Promise<void> {
  const { customerId, debit, amount } = posting;
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw new RangeError(`An entry of ${amount.amount} ${amount.currency}`);
  const account = await editAccount(ctx, uow, customerId, amount.currency);
  if (debit === "ON_ACCOUNT" && account.onAccount.amount < amount.amount) throw new Refusal([notEnoughOnAccount({ onAccount: account.onAccount, wanted: amount })]);
  const { receivable, onAccount } = moved(posting);
  account.receivable = money(account.receivable.amount + receivable, amount.currency);
  account.onAccount = money(account.onAccount.amount + onAccount, amount.currency);
  // Receivables are never less than their parts, so the account was read after a concurrent change to a receivable read before.
  if (account.receivable.amount < 0) throw new VersionConflict(account.id, account);
  uow.create(LedgerEntry, { ...posting, bookedOn: ctx.today });
}

/** Posts the same amount in the opposite direction. */
export const reverseEntry = (ctx: Context, uow: UnitOfWork, { debit, credit, ...posting }: Posting): Promise<void> => book(ctx, uow, { ...posting, debit: credit, credit: debit });

/**
 * The customer ledger. The invariants: a customer's account equals the sum of its entries, always, and nothing on account
 * is spent twice. Accounts change only here, together with the entry that explains it. 四(四)3
 */
import { money, moneyText, type Money } from "../../../table/money.ts";
import { VersionConflict } from "../../../table/commit/failures.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import type { Customer } from "../customers/customer.ts";
import { CustomerAccount } from "./customerAccount.ts";
import { LedgerEntry, type LedgerAccount } from "./ledgerEntry.ts";

const notEnoughOnAccount = rule<{ onAccount: Money; wanted: Money }>("NOT_ENOUGH_ON_ACCOUNT", {
  clause: "四(四)3",
  message: {
    zh: ({ onAccount, wanted }) => `客户存款只有${moneyText(onAccount)},需要${moneyText(wanted)}`,
    en: ({ onAccount, wanted }) => `The customer has ${moneyText(onAccount)} on account, ${moneyText(wanted)} are needed`,
  },
  remedy: { zh: () => "请减少金额,或先冲销已做的核销", en: () => "Take less, or reverse a settlement first" },
});

/** One id per customer and currency, so that two writers meet at the same record. */
const accountId = (customerId: string, currency: string): string => `cacc_${customerId.split("_")[1]}.${currency}`;

export const loadAccount = (ctx: Context, customerId: string, currency: string): Promise<CustomerAccount | null> => ctx.loader.load<CustomerAccount>(accountId(customerId, currency));

/** The account to change within a unit of work; opened where the customer has none in this currency yet. */
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
  /** Above zero. */
  amount: Money;
  receivableId?: string;
  sourceId: string;
}

/** Books one entry. Refuses to spend what is not on account. */
export async function book(ctx: Context, uow: UnitOfWork, posting: Posting): Promise<void> {
  const { customerId, debit, credit, amount } = posting;
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw new RangeError(`An entry of ${amount.amount} ${amount.currency}`);
  const account = await editAccount(ctx, uow, customerId, amount.currency);
  if (debit === "ON_ACCOUNT" && account.onAccount.amount < amount.amount) throw new Refusal([notEnoughOnAccount({ onAccount: account.onAccount, wanted: amount })]);
  move(account, debit, amount.amount);
  move(account, credit, -amount.amount);
  // What is owed is never less than its parts: the account was read after somebody else had changed one that was read before.
  if (account.receivable.amount < 0) throw new VersionConflict(account.id, account);
  uow.create(LedgerEntry, { ...posting, bookedOn: ctx.today });
}

/** A debit raises what is owed and lowers what is on account; a credit the other way round. */
function move(account: CustomerAccount, side: LedgerAccount, debited: number): void {
  const { receivable, onAccount } = account;
  if (side === "RECEIVABLE") account.receivable = money(receivable.amount + debited, receivable.currency);
  if (side === "ON_ACCOUNT") account.onAccount = money(onAccount.amount - debited, onAccount.currency);
}

/** Books the same amount the other way round. */
export const bookBack = (ctx: Context, uow: UnitOfWork, { debit, credit, ...posting }: Posting): Promise<void> => book(ctx, uow, { ...posting, debit: credit, credit: debit });

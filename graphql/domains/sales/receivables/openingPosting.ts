/** Posts what a customer owed, or had on account, on the day of the cut-over; and takes it out of the ledger again. */
import { money, type Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Customer } from "../customers/customer.ts";
import { dunningStages } from "./dunningSchedule.ts";
import { book, loadAccount, reverseEntry } from "./ledger.ts";
import { Receivable } from "./receivable.ts";
import { nextDunning } from "./receivableLifecycle.ts";

interface OpeningDebtPosting {
  customerId: string;
  documentNumber: string;
  documentOn: string;
  dueOn?: string;
  /** Negative where the customer has it on account. */
  amount: Money;
  receivableId?: string;
  /** Id of the opening balance. */
  sourceId: string;
}

/** Opens the receivable of a debt; of a payment on account there is none, and the account is credited. */
export async function postOpeningDebt(uow: UnitOfWork, ctx: Context, { customerId, documentNumber, documentOn, dueOn, amount, sourceId }: OpeningDebtPosting): Promise<Receivable | undefined> {
  if (amount.amount < 0) {
    await book(ctx, uow, { customerId, debit: "OPENING", credit: "ON_ACCOUNT", amount: money(-amount.amount, amount.currency), sourceId });
    return undefined;
  }
  const { representativeId } = (await ctx.loader.load<Customer>(customerId))!;
  const nothing = money(0, amount.currency);
  const receivable = uow.create(Receivable, {
    customerId,
    representativeId,
    documentNumber,
    shippedOn: documentOn,
    dueOn: dueOn!,
    amount,
    settled: nothing,
    credited: nothing,
    refunded: nothing,
    writtenOff: nothing,
    open: amount,
    outstanding: true,
    nextDunningOn: nextDunning({ dueOn: dueOn! }, await dunningStages(ctx))!.on,
    status: "OPEN",
    duties: [],
  });
  await book(ctx, uow, { customerId, debit: "RECEIVABLE", credit: "OPENING", amount, receivableId: receivable.id, sourceId });
  return receivable;
}

/** Answers false, and changes nothing, where something of it has been paid, credited, disputed, reminded of or used since. */
export async function reverseOpeningDebt(uow: UnitOfWork, ctx: Context, { customerId, amount, receivableId, sourceId }: OpeningDebtPosting): Promise<boolean> {
  if (amount.amount < 0) {
    const onAccount = money(-amount.amount, amount.currency);
    const account = await loadAccount(ctx, customerId, amount.currency);
    if (!account || account.onAccount.amount < onAccount.amount) return false;
    await reverseEntry(ctx, uow, { customerId, debit: "OPENING", credit: "ON_ACCOUNT", amount: onAccount, sourceId });
    return true;
  }
  const receivable = (await ctx.loader.load<Receivable>(receivableId!))!;
  if (receivable.status !== "OPEN" || receivable.open.amount !== amount.amount || receivable.dunnedTo) return false;
  const nothing = money(0, amount.currency);
  Object.assign(uow.edit(receivable), { amount: nothing, open: nothing, outstanding: false, nextDunningOn: undefined, status: "SETTLED" });
  await reverseEntry(ctx, uow, { customerId, debit: "RECEIVABLE", credit: "OPENING", amount, receivableId: receivable.id, sourceId });
  return true;
}

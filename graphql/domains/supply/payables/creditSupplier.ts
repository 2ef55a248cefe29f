/**
 * What a supplier credits lowers what is owed to it: first the payables of the invoice that it is about, as far as they
 * are open and nobody is about to pay them; the rest pays for later invoices. 四(四)3
 */
import { money, type Money } from "../../../table/money.ts";
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { Payable } from "./payable.ts";
import { closeInvoice, freeOf, reduceOpen } from "./payableLifecycle.ts";
import { bookSupplier, type SupplierLedgerAccount } from "./supplierEntry.ts";

export interface Credit {
  supplierId: string;
  /** What it comes to, by the account that is credited; minor units. */
  against: Partial<Record<SupplierLedgerAccount, number>>;
  currency: string;
  /** Document that it follows from. */
  sourceId: string;
  /** Only payables of this invoice; of all where left out, the oldest first. */
  invoiceId?: string;
}

async function openPayables({ supplierId, invoiceId, currency }: Credit, uow: UnitOfWork, ctx: Context): Promise<Payable[]> {
  const found: Payable[] = [];
  const filter = invoiceId ? { invoiceId: { eq: invoiceId } } : { supplierId: { eq: supplierId } };
  for await (const { id } of readAll(ctx.table, Payable, { filter, orderBy: { sort: "dueOn", descending: false } })) {
    const payable = uow.find<Payable>(id) ?? (await ctx.loader.load<Payable>(id))!;
    if (payable.open.currency === currency && (payable.status === "OPEN" || payable.status === "PARTIAL") && freeOf(payable).amount > 0) found.push(payable);
  }
  return found;
}

/** Posts the credit; answers what of it is left for later invoices, in minor units. */
export async function creditSupplier(ctx: Context, uow: UnitOfWork, credit: Credit): Promise<number> {
  const { supplierId, against, currency, sourceId } = credit;
  const amountOf = (amount: number): Money => money(amount, currency);
  const parts = (Object.entries(against) as [SupplierLedgerAccount, number][]).filter(([, amount]) => amount > 0);
  let left = parts.reduce((sum, [, amount]) => sum + amount, 0);
  if (left === 0) return 0;
  for (const payable of await openPayables(credit, uow, ctx)) {
    if (left === 0) break;
    const part = Math.min(left, freeOf(payable).amount);
    const edited = uow.edit(payable);
    reduceOpen(edited, part);
    await closeInvoice(edited, uow, ctx);
    left -= part;
  }
  // What no payable takes is the supplier's debt first, so that the account is never below its documents in between.
  if (left > 0) await bookSupplier(ctx, uow, { supplierId, debit: "PREPAID", credit: "PAYABLE", amount: amountOf(left), sourceId });
  for (const [account, amount] of parts) await bookSupplier(ctx, uow, { supplierId, debit: "PAYABLE", credit: account, amount: amountOf(amount), sourceId });
  return left;
}

/**
 * An approved invoice is owed: the estimate of its goods becomes a payable and input tax, and what they cost more or less
 * than estimated corrects the cost of their batches. A red one takes the same back. The invariant: what is invoiced of an
 * order's line is never more than was accepted and not sent back. 五(一)3, 企业会计准则 存货
 */
import { money } from "../../../table/money.ts";
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import { batchCost } from "../cost/batchCost.ts";
import { postCostAdjustment } from "../cost/costAdjustment.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Batch } from "../stock/batch.ts";
import { invoicePacks, uninvoicePacks } from "./billing.ts";
import { creditSupplier } from "./creditSupplier.ts";
import { blueLineOf } from "./invoiceContent.ts";
import { keptQuantity } from "./matchInvoice.ts";
import { Payable } from "./payable.ts";
import { closeInvoice, reduceOpen } from "./payableLifecycle.ts";
import { drawAdvance } from "./prepayment.ts";
import type { SupplierInvoice, SupplierInvoiceLine } from "./supplierInvoice.ts";
import { bookSupplier } from "./supplierEntry.ts";

const orderToEdit = async (id: string, uow: UnitOfWork, ctx: Context): Promise<PurchaseOrder> => uow.edit(uow.find<PurchaseOrder>(id) ?? (await ctx.loader.load<PurchaseOrder>(id))!);

/** Batches that came for a line of an order and passed their inspection, whose cost is known. */
async function batchesOf(order: PurchaseOrder, orderLine: number, ctx: Context): Promise<Batch[]> {
  const found: Batch[] = [];
  for await (const receipt of readAll(ctx.table, GoodsReceipt, { filter: { purchaseOrderId: { eq: order.id } }, orderBy: { sort: "createdAt", descending: false } })) {
    for await (const inspection of readAll(ctx.table, Inspection, { filter: { receiptId: { eq: receipt.id } }, orderBy: { sort: "createdAt", descending: false } })) {
      if (inspection.orderLine !== orderLine || inspection.status !== "QUALIFIED") continue;
      const batch = (await ctx.loader.load<Batch>(inspection.batchId))!;
      if (await batchCost(ctx, batch)) found.push(batch);
    }
  }
  return found;
}

/** Spreads what a line costs more or less than estimated over its batches, by packs; in minor units. */
async function correctCost(invoice: SupplierInvoice, { line, difference }: { line: SupplierInvoiceLine; difference: number }, uow: UnitOfWork, ctx: Context): Promise<void> {
  const batches = await batchesOf((await ctx.loader.load<PurchaseOrder>(line.purchaseOrderId))!, line.orderLine, ctx);
  const whole = batches.reduce((sum, { receivedQuantity }) => sum + receivedQuantity, 0);
  let [taken, given] = [0, 0];
  for (const batch of batches) {
    taken += batch.receivedQuantity;
    const amount = roundedShare(difference, taken, whole) - given;
    given += amount;
    if (amount !== 0) await postCostAdjustment(ctx, uow, { batch, kind: "INVOICE", amount: money(amount, invoice.total.currency), grounds: `供应商发票 ${invoice.invoiceNumber}`, sourceId: invoice.id });
  }
}

/** What is charged of each line, without what red invoices have taken back; the lines come to the invoice's total, whatever was rounded. */
function chargedLines(invoice: SupplierInvoice): { line: SupplierInvoiceLine; quantity: number; gross: number; net: number }[] {
  const [gross, vat] = [invoice.total.amount - (invoice.redTotal?.amount ?? 0), invoice.vat.amount - (invoice.redVat?.amount ?? 0)];
  const kept = invoice.lines.map((line) => ({ line, quantity: keptQuantity(line), gross: line.unitPrice.amount * keptQuantity(line) })).filter(({ quantity }) => quantity > 0);
  const whole = kept.reduce((sum, one) => sum + one.gross, 0);
  let [seen, grossGiven, netGiven] = [0, 0, 0];
  return kept.map((one) => {
    seen += one.gross;
    const part = { ...one, gross: roundedShare(gross, seen, whole) - grossGiven, net: roundedShare(gross - vat, seen, whole) - netGiven };
    grossGiven += part.gross;
    netGiven += part.net;
    return part;
  });
}

/** What the invoices' net comes to beyond the estimate is cost of the goods; beside the estimate it is then owed. */
async function postBlue(invoice: SupplierInvoice, uow: UnitOfWork, ctx: Context): Promise<void> {
  const { id: sourceId, supplierId, invoiceNumber, issuedOn, dueOn } = invoice;
  const { currency } = invoice.total;
  const charged = chargedLines(invoice);
  let [gross, net, estimate] = [0, 0, 0];
  for (const { line, quantity, ...value } of charged) {
    const order = await orderToEdit(line.purchaseOrderId, uow, ctx);
    const estimated = invoicePacks(order.lines[line.orderLine - 1]!, quantity, value);
    [gross, net, estimate] = [gross + value.gross, net + value.net, estimate + estimated];
    if (value.net !== estimated) await correctCost(invoice, { line, difference: value.net - estimated }, uow, ctx);
  }
  if (gross === 0) {
    invoice.status = "PAID";
    return;
  }
  const amount = money(gross, currency);
  const payable = uow.create(Payable, { supplierId, invoiceId: sourceId, documentNumber: invoiceNumber, documentOn: issuedOn, dueOn, amount, open: amount, status: "OPEN", duties: invoice.duties });
  const difference = net - estimate;
  const book = (debit: "GRNI" | "INVENTORY" | "VAT_INPUT", credit: "GRNI" | "INVENTORY" | "PAYABLE", minor: number) => (minor > 0 ? bookSupplier(ctx, uow, { supplierId, debit, credit, amount: money(minor, currency), sourceId }) : Promise.resolve());
  await book("INVENTORY", "GRNI", difference);
  await book("GRNI", "INVENTORY", -difference);
  await book("GRNI", "PAYABLE", net);
  await book("VAT_INPUT", "PAYABLE", gross - net);
  await payFromAdvances(payable, charged, uow, ctx);
  await closeInvoice(payable, uow, ctx);
}

/** What was prepaid under the contracts of its orders pays the invoice first, each contract what its own orders charge. */
async function payFromAdvances(payable: Payable, charged: readonly { line: SupplierInvoiceLine; gross: number }[], uow: UnitOfWork, ctx: Context): Promise<void> {
  const { id: sourceId, supplierId, amount: { currency } } = payable;
  const byContract = new Map<string, number>();
  for (const { line, gross } of charged) {
    const { contractId } = (await ctx.loader.load<PurchaseOrder>(line.purchaseOrderId))!;
    if (contractId) byContract.set(contractId, (byContract.get(contractId) ?? 0) + gross);
  }
  for (const [contractId, amount] of byContract) {
    const drawn = await drawAdvance({ contractId, supplierId, amount, currency, sourceId }, uow, ctx);
    if (drawn > 0) reduceOpen(payable, drawn);
  }
}

/** An order that was over awaits an invoice again; what was still expected when it ended is not. */
function reopen(order: PurchaseOrder): void {
  if (order.status !== "CLOSED" || order.historical) return;
  Object.assign(order, { status: "RECEIVED", restClosed: true });
}

const isPosted = ({ status }: SupplierInvoice): boolean => status === "APPROVED" || status === "PAID";

/** Counts on the blue invoice; what that had charged already is credited, and its packs await an invoice again. */
async function postRed(red: SupplierInvoice, uow: UnitOfWork, ctx: Context): Promise<void> {
  const { supplierId, id: sourceId, total, vat } = red;
  const blue = uow.edit((await ctx.loader.load<SupplierInvoice>(red.blueInvoiceId!))!);
  const { currency } = total;
  for (const line of red.lines) {
    const taken = blueLineOf(blue, line)!;
    taken.redQuantity = (taken.redQuantity ?? 0) + line.quantity;
  }
  blue.redTotal = money((blue.redTotal?.amount ?? 0) + total.amount, currency);
  blue.redVat = money((blue.redVat?.amount ?? 0) + vat.amount, currency);
  if (!isPosted(blue)) return;
  let net = 0;
  for (const { line, quantity, ...value } of chargedLines(red)) {
    const order = await orderToEdit(line.purchaseOrderId, uow, ctx);
    uninvoicePacks(order.lines[line.orderLine - 1]!, quantity, value);
    reopen(order);
    net += value.net;
  }
  await creditSupplier(ctx, uow, { supplierId, against: { GRNI: net, VAT_INPUT: total.amount - net }, currency, sourceId, invoiceId: blue.id });
}

export const postInvoice = (invoice: SupplierInvoice, uow: UnitOfWork, ctx: Context): Promise<void> => (invoice.kind === "BLUE" ? postBlue(invoice, uow, ctx) : postRed(invoice, uow, ctx));

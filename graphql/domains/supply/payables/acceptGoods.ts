/**
 * Goods that passed their inspection are owed for, at an estimate until their invoice comes (暂估); goods that go back
 * are not. In the transaction of the inspection and of the shipment. 五(一)3, 企业会计准则 存货
 */
import { money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { costOf } from "../cost/batchCost.ts";
import type { PurchaseOrder, PurchaseOrderLine } from "../ordering/purchaseOrder.ts";
import type { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Batch } from "../stock/batch.ts";
import { PurchaseReturn, type PurchaseReturnLine } from "../returns/purchaseReturn.ts";
import { acceptPacks, sendBackPacks } from "./billing.ts";
import { creditSupplier } from "./creditSupplier.ts";
import { Payable } from "./payable.ts";
import { bookSupplier } from "./supplierEntry.ts";

alongside(Inspection, "qualify", async ({ record, uow, ctx }) => {
  const receipt = (await ctx.loader.load<GoodsReceipt>(record.receiptId))!;
  const order = uow.edit((await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId))!);
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  const { amount: cost, currency } = (await costOf(ctx, batch, record.quantity)) ?? money(0, order.total.currency);
  acceptPacks(order.lines[record.orderLine - 1]!, record.quantity, cost);
  if (cost > 0) await bookSupplier(ctx, uow, { supplierId: order.supplierId, debit: "INVENTORY", credit: "GRNI", amount: money(cost, currency), sourceId: record.id });
});

interface OrderedPacks {
  order: PurchaseOrder;
  line: PurchaseOrderLine;
}

/** The order's line that a batch came with, to edit; undefined for what was taken over on going live. */
async function orderedWith({ batchId }: PurchaseReturnLine, uow: UnitOfWork, ctx: Context): Promise<OrderedPacks | undefined> {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  const receipt = await ctx.loader.load<GoodsReceipt>(batch.receiptId);
  const orderId = receipt?.purchaseOrderId;
  const found = orderId ? (uow.find<PurchaseOrder>(orderId) ?? (await ctx.loader.load<PurchaseOrder>(orderId))) : null;
  if (!found) return undefined;
  const order = uow.edit(found);
  const orderLine = batch.receiptLine && receipt!.lines[batch.receiptLine - 1]?.orderLine;
  const line = orderLine ? order.lines[orderLine - 1] : order.lines.find(({ productId }) => productId === batch.productId);
  // What failed its inspection was never accepted, so nothing was owed for it.
  return line && batch.status === "QUALIFIED" ? { order, line } : undefined;
}

// The last transaction of a long return: what has left lowers the estimate, and what was invoiced is to be credited.
alongside(PurchaseReturn, "ship", async ({ record, uow, ctx }) => {
  const totals = new Map<string, { unbilled: number; net: number; vat: number }>();
  for (const returned of record.lines) {
    const found = await orderedWith(returned, uow, ctx);
    if (!found) continue;
    const { unbilled, credit } = sendBackPacks(found.line, returned.quantity);
    const { currency } = found.line.unitPrice;
    const sums = totals.get(currency) ?? { unbilled: 0, net: 0, vat: 0 };
    totals.set(currency, { unbilled: sums.unbilled + unbilled, net: sums.net + credit.net, vat: sums.vat + credit.gross - credit.net });
  }
  const [supplierId, sourceId] = [record.supplierId, record.id];
  for (const [currency, { unbilled, net, vat }] of totals) {
    if (unbilled > 0) await bookSupplier(ctx, uow, { supplierId, debit: "GRNI", credit: "INVENTORY", amount: money(unbilled, currency), sourceId });
    await creditSupplier(ctx, uow, { supplierId, against: { INVENTORY: net, VAT_INPUT: vat }, currency, sourceId });
    if (net + vat > 0) record.toCredit = money((record.toCredit?.amount ?? 0) + net + vat, currency);
  }
});

/** The supplier credits another amount than was expected: the difference is owed to it, or by it. What was never invoiced is not booked. */
alongside(PurchaseReturn, "credit", async ({ record, uow, ctx }) => {
  const { id: sourceId, supplierId, toCredit, credited, creditNoteNumber } = record;
  const { amount, currency } = credited!;
  const isOrdered = await Promise.all(record.lines.map((line) => orderedWith(line, uow, ctx)));
  if (!toCredit && isOrdered.some(Boolean)) return;
  const more = amount - (toCredit?.amount ?? 0);
  if (more > 0) await creditSupplier(ctx, uow, { supplierId, against: { INVENTORY: more }, currency, sourceId });
  if (more >= 0) return;
  const open = money(-more, currency);
  uow.create(Payable, { supplierId, documentNumber: creditNoteNumber!, documentOn: record.creditedOn!, dueOn: ctx.today, amount: open, open, status: "OPEN", duties: [] });
  await bookSupplier(ctx, uow, { supplierId, debit: "INVENTORY", credit: "PAYABLE", amount: open, sourceId });
});

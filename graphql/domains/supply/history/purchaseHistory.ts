/** A historical purchase becomes a closed order with confirmed receipts. 五(一)3 */
import { Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { sum } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import type { ChangeInput, Outcome } from "../../../platform/lifecycle/change.ts";
import { GoodsReceipt, type GoodsReceiptLine } from "../receiving/goodsReceipt.ts";
import { PurchaseOrder, type PurchaseOrderLine } from "../ordering/purchaseOrder.ts";
import { Supplier } from "../supplier/supplier.ts";
import { type DeliveredLine, deliveriesOf, type HistoricalDelivery, lastExpectedOn, recordHistory, TradeHistory, type TradeHistoryLine } from "../../catalogue/api.ts";

/** Input of `recordPurchaseHistory`. 五(一)3 */
export class PurchaseHistory extends TradeHistory {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier of the goods.", input: { required: true } })
  supplierId!: string;
}

/** Records one historical purchase; returns the existing order if it was recorded before. */
export const recordPurchaseHistory = (ctx: Context, input: PurchaseHistory & ChangeInput): Promise<Outcome<PurchaseOrder>> =>
  recordHistory(ctx, input, {
    shape: PurchaseHistory,
    order: PurchaseOrder,
    delivery: GoodsReceipt,
    documents: async (history) => {
      const order = orderOf(history);
      return [{ target: PurchaseOrder, values: order }, ...deliveriesOf(history).map((delivery, i) => ({ target: GoodsReceipt, values: receiptOf(order, delivery, i + 1) }))];
    },
  });

function orderOf({ sourceReference, supplierId, orderedOn, remark, lines }: PurchaseHistory): Partial<PurchaseOrder> {
  return {
    id: idFrom(PurchaseOrder, sourceReference),
    status: "CLOSED",
    duties: [],
    historical: true,
    sourceReference,
    supplierId,
    orderedOn,
    numberedOn: orderedOn,
    expectedOn: lastExpectedOn(lines),
    remark,
    lines: lines.map(orderLine),
    total: sum(lines.map(({ amount }) => amount), lines[0]!.amount.currency),
  };
}

const orderLine = ({ productId, quantity, unitPrice, amount }: TradeHistoryLine): PurchaseOrderLine => ({ productId, quantity, unitPrice, amount, receivedQuantity: quantity });

function receiptOf({ id, sourceReference, supplierId }: Partial<PurchaseOrder>, { lines, deliveryNote, expectedOn, receivedOn, freight }: HistoricalDelivery, place: number): Partial<GoodsReceipt> {
  return {
    id: idFrom(GoodsReceipt, sourceReference!, place),
    status: "CONFIRMED",
    duties: [],
    purchaseOrderId: id,
    supplierId,
    expectedOn,
    receivedOn,
    numberedOn: receivedOn,
    deliveryNote,
    freight,
    lines: lines.map(receiptLine),
  };
}

const receiptLine = ({ orderLine: number, productId, quantity }: DeliveredLine): GoodsReceiptLine => ({
  orderLine: number,
  productId,
  deliveredQuantity: quantity,
  overQuantity: 0,
  acceptedQuantity: quantity,
  shortQuantity: 0,
});

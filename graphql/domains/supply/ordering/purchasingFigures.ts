/** Monthly purchasing figures, kept by the projections. */
import { seriesFigure } from "../../../table/keys.ts";
import { monthOf } from "../../../platform/businessDate.ts";
import type { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

export const purchasingSeries = {
  orders: "purchasing#orders",
  volume: (currency: string) => `purchasing#volume#${currency}`,
  deliveredLines: "purchasing#deliveredLines",
  onTimeLines: "purchasing#onTimeLines",
};

/** An order counts in the month in which it was sent. */
export function orderMonth({ orderedOn, total }: Pick<PurchaseOrder, "total"> & { orderedOn: string }): Record<string, number> {
  const month = monthOf(orderedOn);
  return { [seriesFigure(purchasingSeries.orders, month)]: 1, [seriesFigure(purchasingSeries.volume(total.currency), month)]: total.amount };
}

/** A line counts in the month in which it arrived. */
export function receiptMonth({ receivedOn, lines }: GoodsReceipt, onTimeLines: number): Record<string, number> {
  const month = monthOf(receivedOn);
  return { [seriesFigure(purchasingSeries.deliveredLines, month)]: lines.length, [seriesFigure(purchasingSeries.onTimeLines, month)]: onTimeLines };
}

/** Supplier performance figures, kept by the projections rather than counted on reading. */
import type { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";

const figure = (supplierId: string, name: string): string => `${supplierId}#${name}`;

export const supplierFigure = {
  orders: (supplierId: string) => figure(supplierId, "orders"),
  volume: (supplierId: string, currency: string) => figure(supplierId, `volume#${currency}`),
  deliveredLines: (supplierId: string) => figure(supplierId, "deliveredLines"),
  onTimeLines: (supplierId: string) => figure(supplierId, "onTimeLines"),
};

/** An order counts once it has been sent. */
export function orderFigures({ supplierId, orderedOn, total, status }: PurchaseOrder): Record<string, number> {
  if (!orderedOn || status === "CANCELLED") return {};
  return { [supplierFigure.orders(supplierId)]: 1, [supplierFigure.volume(supplierId, total.currency)]: total.amount };
}

/** Its lines are on time if it arrived on or before the order's required date. */
export const isPunctual = ({ receivedOn, expectedOn }: GoodsReceipt): boolean => receivedOn <= expectedOn;

export function receiptFigures(receipt: GoodsReceipt): Record<string, number> {
  const { supplierId, status, lines } = receipt;
  if (status !== "CONFIRMED") return {};
  const onTime = isPunctual(receipt) ? lines.length : 0;
  return { [supplierFigure.deliveredLines(supplierId)]: lines.length, [supplierFigure.onTimeLines(supplierId)]: onTime };
}

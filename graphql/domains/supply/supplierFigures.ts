/** What a supplier has delivered, as figures that the projections keep: nothing is counted when it is asked for. */
import type { GoodsReceipt } from "./goodsReceipt.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

const figure = (supplierId: string, name: string): string => `${supplierId}#${name}`;

export const supplierFigure = {
  orders: (supplierId: string) => figure(supplierId, "orders"),
  volume: (supplierId: string, currency: string) => figure(supplierId, `volume#${currency}`),
  deliveredLines: (supplierId: string) => figure(supplierId, "deliveredLines"),
  onTimeLines: (supplierId: string) => figure(supplierId, "onTimeLines"),
};

/** Currencies that the company buys in. */
export const currencies = ["CNY", "USD"] as const;

/** An order counts once it has been sent. */
export function orderFigures({ supplierId, orderedOn, total, status }: PurchaseOrder): Record<string, number> {
  if (!orderedOn || status === "CANCELLED") return {};
  return { [supplierFigure.orders(supplierId)]: 1, [supplierFigure.volume(supplierId, total.currency)]: total.amount };
}

/** A line is on time when it arrived on or before the date that the order asked for. */
export function receiptFigures({ supplierId, status, lines, receivedOn, expectedOn }: GoodsReceipt): Record<string, number> {
  if (status !== "CONFIRMED") return {};
  return { [supplierFigure.deliveredLines(supplierId)]: lines.length, [supplierFigure.onTimeLines(supplierId)]: receivedOn <= expectedOn ? lines.length : 0 };
}

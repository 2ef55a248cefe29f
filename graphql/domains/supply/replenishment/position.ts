/** What of a product can be counted on: what can be sold in time, what is on its way, and what is promised. 五(一)2 */
import { readAll } from "../../../table/list.ts";
import { daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { StockBalance } from "../stock/stockBalance.ts";

/** Packs that were ordered and have not arrived, by product. */
export async function onOrder({ table }: Context): Promise<Map<string, number>> {
  const packs = new Map<string, number>();
  for (const status of ["APPROVED", "SENT", "PARTLY_RECEIVED"]) {
    for await (const { lines, historical } of readAll(table, PurchaseOrder, { filter: { status: { eq: status } }, orderBy: { sort: "createdAt", descending: false } })) {
      for (const { productId, quantity, receivedQuantity } of historical ? [] : lines) packs.set(productId, (packs.get(productId) ?? 0) + Math.max(0, quantity - receivedQuantity));
    }
  }
  return packs;
}

/** Packs of one batch, and the days left to sell them. */
export interface Perishable {
  packs: number;
  days: number;
}

/** Packs that will be sold before they expire, at this demand a day, first expired first. */
export function sellableInTime(stock: readonly Perishable[], perDay: number): number {
  let sold = 0;
  for (const { packs, days } of [...stock].sort((one, other) => one.days - other.days)) sold += Math.min(packs, Math.max(0, Math.floor(perDay * Math.max(0, days)) - sold));
  return sold;
}

export interface StockOfProduct {
  /** Packs in the house, wherever they lie. */
  onHand: number;
  /** Packs that can be sold, before those that expire first are left out. */
  allocatable: Perishable[];
  /** Packs that are allocated to orders. */
  promised: number;
  /** Packs that have arrived and await inspection or put-away. */
  arrived: number;
}

export async function readStock(productId: string, { table, today }: Context): Promise<StockOfProduct> {
  const stock: StockOfProduct = { onHand: 0, allocatable: [], promised: 0, arrived: 0 };
  for await (const balance of readAll(table, StockBalance, { filter: { productId: { eq: productId } }, orderBy: { sort: "expiresOn", descending: false } })) {
    stock.onHand += balance.onHand;
    if (balance.onHand > 0 && balance.allocatable) {
      stock.allocatable.push({ packs: balance.onHand, days: daysBetween(today, balance.expiresOn) });
      stock.promised += balance.allocated;
    } else if (balance.zoneKind === "RECEIVING") stock.arrived += balance.onHand;
  }
  return stock;
}

/** Reads orders by their supplier; the entity is named by type alone, because its lifecycle asks. */
import { classByName } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

export async function ordersExpectedFrom(supplierId: string, from: string, { table }: Context): Promise<PurchaseOrder[]> {
  const orders: PurchaseOrder[] = [];
  const target = classByName<PurchaseOrder>("PurchaseOrder");
  for await (const order of readAll(table, target, { filter: { supplierId: { eq: supplierId }, expectedOn: { from } }, orderBy: { sort: "expectedOn", descending: false } })) orders.push(order);
  return orders;
}

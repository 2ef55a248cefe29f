/** What customers wait for counts when stock is replenished. 五(一)2 */
import { readAll } from "../../../table/list.ts";
import { countsBackOrders } from "../../supply/api.ts";
import { openQuantity } from "./orderProgress.ts";
import { SalesOrder } from "./salesOrder.ts";

countsBackOrders(async ({ table }) => {
  const packs = new Map<string, number>();
  for await (const { lines } of readAll(table, SalesOrder, { filter: { backOrdered: { eq: true } }, orderBy: { sort: "requestedOn", descending: false } })) {
    for (const line of lines) packs.set(line.productId, (packs.get(line.productId) ?? 0) + openQuantity(line));
  }
  return packs;
});

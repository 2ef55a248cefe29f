/** How long it has taken from order to put-away. 五(一)2 */
import { groupBy } from "../../../table/groupBy.ts";
import { readAll } from "../../../table/list.ts";
import { businessDate, daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { PutAway } from "../receiving/putAway.ts";
import { Batch } from "../stock/batch.ts";
import { spreadOf, type Spread } from "./arithmetic.ts";

/** Receipts that count, the newest first. */
const newestReceipts = 12;

/** Days from the order to the last put-away of a batch; undefined where it is not put away, or was not ordered. */
async function daysOf({ id, receiptId }: Batch, ctx: Context): Promise<number | undefined> {
  const receipt = await ctx.loader.load<GoodsReceipt>(receiptId);
  const order = receipt?.purchaseOrderId ? await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId) : undefined;
  if (!order?.orderedOn || order.historical) return undefined;
  let until: string | undefined;
  for await (const { status, updatedAt } of readAll(ctx.table, PutAway, { filter: { batchId: { eq: id } } })) if (status === "DONE") until = businessDate(new Date(updatedAt));
  return until ? daysBetween(order.orderedOn, until) : undefined;
}

export async function readLeadTime(productId: string, ctx: Context): Promise<Spread> {
  const batches: Batch[] = [];
  for await (const batch of readAll(ctx.table, Batch, { filter: { productId: { eq: productId } }, orderBy: { sort: "expiresOn", descending: true } })) batches.push(batch);
  // Batches of one receipt arrived together: they are one observation.
  const byReceipt = [...groupBy(batches, ({ receiptId }) => receiptId).values()].map((of) => of[0]!);
  const newest = byReceipt.sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1)).slice(0, newestReceipts);
  const days = await Promise.all(newest.map((batch) => daysOf(batch, ctx)));
  return spreadOf(days.filter((one) => one !== undefined));
}

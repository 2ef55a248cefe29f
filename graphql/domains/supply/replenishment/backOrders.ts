/** Those who sell say what customers wait for. A file of its own, so that selling loads nothing of purchasing. 五(一)2 */
import { DeclaredList } from "../../../table/declared.ts";
import type { Context } from "../../../platform/context.ts";

type CountBackOrders = (ctx: Context) => Promise<ReadonlyMap<string, number>>;

const declared = new DeclaredList<{ count: CountBackOrders }>("back orders");

/** Declares how many packs of each product customers wait for. */
export const countsBackOrders = (count: CountBackOrders): void => declared.add({ count });

/** Packs that customers wait for, by product. */
export async function backOrders(ctx: Context): Promise<Map<string, number>> {
  const packs = new Map<string, number>();
  for (const { count } of declared.all()) for (const [productId, quantity] of await count(ctx)) packs.set(productId, (packs.get(productId) ?? 0) + quantity);
  return packs;
}

/**
 * What a batch has cost without tax. The invariant: a batch keeps the cost of all packs that were received, in minor
 * units, and every posted adjustment of it; a part of the packs has its share of that, so parts differ from the whole by
 * rounding only, and never by a rounded unit price times many packs.
 */
import { money, type Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import { netOf, taxRateOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../stock/batch.ts";
import { purchaseCost } from "../stock/purchaseCost.ts";

/** What so many packs cost at a price that includes tax; unknown while the product has no tax class. */
export async function netCost(ctx: Context, { productId, unitPrice, quantity }: { productId: string; unitPrice: Money; quantity: number }): Promise<Money | undefined> {
  const taxClass = (await ctx.loader.load<Product>(productId))?.taxClass;
  return taxClass && money(netOf(unitPrice.amount * quantity, await taxRateOf(taxClass, ctx)), unitPrice.currency);
}

/** The cost of all packs that were received; of batches from before it was kept, as their order says. */
export async function batchCost(ctx: Context, batch: Batch): Promise<Money | undefined> {
  if (batch.cost) return batch.cost;
  const unitPrice = await purchaseCost(ctx, batch);
  return unitPrice && netCost(ctx, { productId: batch.productId, unitPrice, quantity: batch.receivedQuantity });
}

/** The share of so many packs of it. */
export const shareOfCost = ({ amount, currency }: Money, { receivedQuantity }: Pick<Batch, "receivedQuantity">, quantity: number): Money => money(roundedShare(amount, quantity, receivedQuantity), currency);

/** Cost of a number of packs of a batch; undefined if unknown. */
export async function costOf(ctx: Context, batch: Batch, quantity: number): Promise<Money | undefined> {
  const cost = batch.receivedQuantity > 0 ? await batchCost(ctx, batch) : undefined;
  return cost && shareOfCost(cost, batch, quantity);
}

keeps(Batch, (batch) => {
  batch.unitCost = batch.cost && batch.receivedQuantity > 0 ? shareOfCost(batch.cost, batch, 1) : undefined;
});

/** Unit cost of a batch, net of value-added tax, by the order of its receipt or its opening balance. */
import { money, type Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { netOf, taxRateOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { purchaseCost } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { OpeningStock } from "../../supply/opening/openingStock.ts";

/** Undefined if unknown. */
export async function unitCostOf(ctx: Context, batch: Batch): Promise<Money | undefined> {
  const source = await ctx.loader.load(batch.receiptId);
  if (source instanceof OpeningStock) return source.unitCost;
  const [price, product] = await Promise.all([purchaseCost(ctx, batch), ctx.loader.load<Product>(batch.productId)]);
  if (!price || !product?.taxClass) return price;
  return money(netOf(price.amount, await taxRateOf(product.taxClass, ctx)), price.currency);
}

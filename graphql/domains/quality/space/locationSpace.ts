/** What lies at a location, and how much room a pack takes. 五(二)2 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { packLevelsOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { LevelVolume, Lying } from "./spaceUse.ts";

/** Levels of these products as they are on the day; read once for each product. */
export async function levelsToday(productIds: readonly string[], ctx: Context): Promise<(productId: string) => readonly LevelVolume[]> {
  const products = await ctx.loader.loadAll<Product>([...new Set(productIds)]);
  const levels = await Promise.all(
    products.map(async ({ id, hasPackLevels }) => {
      // Each level in its last version that has begun; a level of another number of packs serves batches of before as well.
      const inForce = hasPackLevels ? (await packLevelsOf(id, ctx)).filter(({ startsOn }) => startsOn <= ctx.today) : [];
      return [id, [...new Map(inForce.map((one) => [one.level, one])).values()]] as const;
    }),
  );
  const known = new Map(levels);
  return (productId) => known.get(productId) ?? [];
}

export interface LyingThere extends Lying {
  balanceId: string;
}

/** What lies at a location, by the list, which may be a moment behind what was put there. */
export async function lyingAt(locationId: string, ctx: Context): Promise<LyingThere[]> {
  const found: LyingThere[] = [];
  const balances = readAll(ctx.table, StockBalance, { filter: { locationId: { eq: locationId } }, orderBy: { sort: "expiresOn", descending: false } });
  for await (const { id: balanceId, productId, onHand: quantity } of balances) found.push({ balanceId, productId, quantity });
  return found;
}

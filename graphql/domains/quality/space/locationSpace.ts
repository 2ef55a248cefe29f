/** What lies at a location and how much of it that takes, with what a transaction is about to put there. 五(二)2 */
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { packLevelsOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Location } from "../../supply/places/location.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { spaceUse, type LevelVolume, type Lying, type SpaceUse } from "./spaceUse.ts";

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

export async function lyingAt(locationId: string, ctx: Context, uow?: UnitOfWork): Promise<Lying[]> {
  const found = new Map<string, Lying>();
  for await (const balance of readAll(ctx.table, StockBalance, { filter: { locationId: { eq: locationId } }, orderBy: { sort: "expiresOn", descending: false } })) found.set(balance.id, { productId: balance.productId, quantity: balance.onHand });
  for (const record of uow?.records ?? []) if (record instanceof StockBalance && record.locationId === locationId) found.set(record.id, { productId: record.productId, quantity: record.onHand });
  return [...found.values()];
}

export async function spaceAt({ id, cubicCentimetres }: Location, ctx: Context, uow?: UnitOfWork): Promise<SpaceUse> {
  const lying = await lyingAt(id, ctx, uow);
  return spaceUse(lying, cubicCentimetres, await levelsToday(lying.filter(({ quantity }) => quantity > 0).map(({ productId }) => productId), ctx));
}

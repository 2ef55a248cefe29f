/** Which of our products and lots a published recall is about: by approval number, and by the lots that were ever received. */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { findRecords } from "../../../platform/search/find.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { approvalNumbersIn, type PublishedLots } from "./publishedLots.ts";
import { batchesOfLot, type Lot } from "./recallReach.ts";

/** Packs of different sizes that share an approval number. */
const mostProducts = 20;
/** Lots that one published recall is matched to; a longer list is quality's to go through. */
export const mostLots = 100;

export interface Match {
  products: Product[];
  /** Named lots of these products that were received. */
  lots: Lot[];
}

async function productsOf(approvalNumber: string, ctx: Context): Promise<Product[]> {
  const { records } = await findRecords(approvalNumber, ["Product"], mostProducts, ctx);
  return records.filter((one): one is Product => one instanceof Product && approvalNumbersIn(one.approvalNumber ?? "").includes(approvalNumber));
}

async function everyLotOf({ id }: Product, ctx: Context): Promise<string[]> {
  const found = new Set<string>();
  for await (const { batchNumber } of readAll(ctx.table, Batch, { filter: { productId: { eq: id } }, orderBy: { sort: "expiresOn", descending: true } })) {
    found.add(batchNumber);
    if (found.size === mostLots) break;
  }
  return [...found];
}

async function lotsOf(product: Product, { lots, isAll }: PublishedLots, ctx: Context): Promise<Lot[]> {
  const named = isAll ? await everyLotOf(product, ctx) : lots.slice(0, mostLots);
  const known = await Promise.all(named.map(async (batchNumber) => (isAll || (await batchesOfLot(ctx, { productId: product.id, batchNumber })).length > 0 ? [{ productId: product.id, batchNumber }] : [])));
  return known.flat();
}

/** A recall without an approval number is about no product that is known by it. */
export async function matchPublished({ approvalNumbers, lots }: { approvalNumbers: string; lots: PublishedLots }, ctx: Context): Promise<Match> {
  const found = (await Promise.all(approvalNumbersIn(approvalNumbers).slice(0, mostProducts).map((one) => productsOf(one, ctx)))).flat();
  const products = [...new Map(found.map((one) => [one.id, one])).values()];
  const matched = (await Promise.all(products.map((product) => lotsOf(product, lots, ctx)))).flat();
  return { products, lots: matched.slice(0, mostLots) };
}

/** The lines of a stocktake: created from the balances in its zone, and read back for review and posting. */
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { Location } from "../../supply/places/location.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { Stocktake } from "./stocktake.ts";
import { StocktakeLine } from "./stocktakeLine.ts";

/** Limit of a stocktake, which keeps the ids of its balances while it lists them; larger zones are split. */
export const mostLines = 1_000;

const after = (id: string): string => id.slice(id.indexOf("_") + 1);

/** One id for each batch and location of a stocktake. */
export const lineId = (stocktakeId: string, batchId: string, locationId: string): string => `stl_${after(stocktakeId)}.${after(batchId)}.${after(locationId)}`;

/** Balances with stock in the zone, by location. */
export async function balancesIn(zoneId: string, ctx: Context): Promise<StockBalance[]> {
  const found: StockBalance[] = [];
  for await (const { id } of readAll(ctx.table, Location, { filter: { zoneId: { eq: zoneId } }, orderBy: { sort: "code", descending: false } })) {
    for await (const balance of readAll(ctx.table, StockBalance, { filter: { locationId: { eq: id } }, orderBy: { sort: "expiresOn", descending: false } })) {
      if (balance.onHand > 0) found.push(balance);
      if (found.length > mostLines) return found;
    }
  }
  return found;
}

export function createLine(stocktakeId: string, { id: batchId, productId, batchNumber, expiresOn }: Batch, { id: locationId, code: locationCode }: Location, uow: UnitOfWork): StocktakeLine {
  return uow.create(StocktakeLine, { id: lineId(stocktakeId, batchId, locationId), stocktakeId, locationId, locationCode, productId, batchId, batchNumber, expiresOn, status: "OPEN", duties: [] });
}

/** Every line in its current state: the list may lag behind, the records do not. */
export async function linesOf(ctx: Context, { id }: Pick<Stocktake, "id">): Promise<StocktakeLine[]> {
  const ids: string[] = [];
  for await (const line of readAll(ctx.table, StocktakeLine, { filter: { stocktakeId: { eq: id } }, orderBy: { sort: "locationCode", descending: false } })) ids.push(line.id);
  return ctx.loader.loadAll<StocktakeLine>(ids);
}

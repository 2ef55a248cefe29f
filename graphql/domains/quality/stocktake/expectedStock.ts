/**
 * How many packs of a batch should lie at a location at this moment: what the ledger says, less those that were picked
 * and have not left yet, less those that a spot count already looks for. Business goes on while people count. 五(二)3
 */
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { allocatedLines } from "../../sales/api.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { loadBalance } from "../../supply/api.ts";
import { SpotCount } from "../../supply/stock/spotCount.ts";

interface Place {
  batchId: string;
  locationId: string;
}

/** Deliveries whose packs are off the shelf and in the ledger still. */
const offTheShelf = ["PICKED", "CHECKED", "POSTING"] as const;

async function pickedFrom({ batchId, locationId }: Place, ctx: Context): Promise<number> {
  const ids: string[] = [];
  for await (const { id } of readAll(ctx.table, Delivery, { filter: { status: { in: offTheShelf } }, orderBy: { sort: "createdAt", descending: false } })) ids.push(id);
  const deliveries = (await ctx.loader.loadAll<Delivery>(ids)).filter(({ status }) => status !== "ALLOCATED");
  return deliveries.flatMap(allocatedLines).reduce((sum, line) => (line.batchId === batchId && line.locationId === locationId ? sum + line.quantity : sum), 0);
}

/** Packs that a picker did not find and that are being looked for: their count posts them. */
async function soughtAt({ batchId, locationId }: Place, ctx: Context): Promise<number> {
  let sought = 0;
  for await (const count of readAll(ctx.table, SpotCount, { filter: { batchId: { eq: batchId } }, orderBy: { sort: "createdAt", descending: false } })) {
    if (count.locationId === locationId && count.status !== "POSTED" && count.status !== "FOUND") sought += count.soughtQuantity - count.foundQuantity;
  }
  return sought;
}

/** The transaction fails where a movement passes in between, and is done again from the new balance. */
export async function expectedStock(place: Place, uow: UnitOfWork, ctx: Context): Promise<number> {
  const balance = await loadBalance(ctx, place.batchId, place.locationId);
  if (!balance) return 0;
  uow.relyOn(balance);
  // Only allocated packs can be off the shelf or sought.
  if (balance.allocated === 0) return balance.onHand;
  const [picked, sought] = await Promise.all([pickedFrom(place, ctx), soughtAt(place, ctx)]);
  return balance.onHand - picked - sought;
}

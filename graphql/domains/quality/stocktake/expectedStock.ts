/**
 * Packs of a batch expected at a location at this moment: the ledger balance, less packs that were picked
 * and not shipped yet, less packs sought by a spot count. Business continues during the count. 五(二)3
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

/** Deliveries whose packs are picked but still in the ledger. */
const offTheShelf = ["PICKED", "CHECKED", "POSTING"] as const;

async function pickedFrom({ batchId, locationId }: Place, ctx: Context): Promise<number> {
  const ids: string[] = [];
  for await (const { id } of readAll(ctx.table, Delivery, { filter: { status: { in: offTheShelf } }, orderBy: { sort: "createdAt", descending: false } })) ids.push(id);
  const deliveries = (await ctx.loader.loadAll<Delivery>(ids)).filter(({ status }) => status !== "ALLOCATED");
  return deliveries.flatMap(allocatedLines).reduce((sum, line) => (line.batchId === batchId && line.locationId === locationId ? sum + line.quantity : sum), 0);
}

/** Packs that a picker did not find; the open spot count will post them. */
async function soughtAt({ batchId, locationId }: Place, ctx: Context): Promise<number> {
  let sought = 0;
  for await (const count of readAll(ctx.table, SpotCount, { filter: { batchId: { eq: batchId } }, orderBy: { sort: "createdAt", descending: false } })) {
    if (count.locationId === locationId && count.status !== "POSTED" && count.status !== "FOUND") sought += count.soughtQuantity - count.foundQuantity;
  }
  return sought;
}

/** The transaction fails if a movement happens in between, and is retried from the new balance. */
export async function expectedStock(place: Place, uow: UnitOfWork, ctx: Context): Promise<number> {
  const balance = await loadBalance(ctx, place.batchId, place.locationId);
  if (!balance) return 0;
  uow.relyOn(balance);
  // Only allocated packs can be picked or sought.
  if (balance.allocated === 0) return balance.onHand;
  const [picked, sought] = await Promise.all([pickedFrom(place, ctx), soughtAt(place, ctx)]);
  return balance.onHand - picked - sought;
}

/** Holds the batches stored where it was too warm or too cold: some at once, the others by the clock. GSP 附录3 */
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { openBatchHold } from "../../supply/api.ts";
import { Location } from "../../supply/places/location.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { Excursion } from "./excursion.ts";

/** A hold writes itself and its batch, their audit entries, and the batch's balances. */
const batchesAtOnce = 8;

async function batchesIn(zoneId: string, ctx: Context): Promise<string[]> {
  const found = new Set<string>();
  for await (const { id } of readAll(ctx.table, Location, { filter: { zoneId: { eq: zoneId } }, orderBy: { sort: "code", descending: false } })) {
    for await (const { batchId, onHand } of readAll(ctx.table, StockBalance, { filter: { locationId: { eq: id } }, orderBy: { sort: "expiresOn", descending: false } })) if (onHand > 0) found.add(batchId);
  }
  return [...found];
}

/** Holds the next batches, and marks on the excursion whether some are left. */
export async function holdBatchesThere(excursion: Excursion, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<void> {
  const ids = await batchesIn(excursion.zoneId!, ctx);
  const batches = (await ctx.loader.loadAll<Batch>(ids)).filter(({ holds }) => !holds?.some(({ holdId }) => excursion.holdIds?.includes(holdId)));
  const next = batches.slice(0, batchesAtOnce);
  const holds = next.map((batch) => openBatchHold(batch, { reason: "EXCURSION", note: `库区超温 ${excursion.startedAt}`, sourceId: excursion.id }, { uow, ctx }));
  excursion.holdIds = [...(excursion.holdIds ?? []), ...holds.map(({ id }) => id)];
  excursion.heldBatches = excursion.holdIds.length;
  excursion.holdDue = batches.length > next.length ? true : undefined;
}

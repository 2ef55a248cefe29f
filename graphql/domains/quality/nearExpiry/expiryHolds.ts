/**
 * Once a day, batches too near their expiry are held, expired ones get a move to disposal, and batches whose date
 * was corrected since are released. Expiry itself needs no clock: it is checked whenever stock is allocated,
 * picked, checked or shipped. 五(二)1, GSP
 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { closeHolds, openBatchHold } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { DisposalMove } from "./disposalMove.ts";
import { expiryStage, stockExpiringWithin } from "./expiryStage.ts";
import { NearExpiryTerms } from "./nearExpiryTerms.ts";

/** One move for each batch and location. */
export const disposalMoveId = ({ id }: Pick<StockBalance, "id">): string => `dmv_${id.slice(id.indexOf("_") + 1)}`;

const notes = { STOP_SALE: "距有效期不足停售天数", EXPIRED: "已过有效期" } as const;

async function holdBatch(batchId: string, balances: readonly StockBalance[], ctx: Context): Promise<void> {
  const terms = await settingValues(ctx, NearExpiryTerms);
  await change<Batch>(ctx, { entity: "Batch", action: "expire" }, {}, async (uow) => {
    const batch = (await ctx.loader.load<Batch>(batchId))!;
    const stage = expiryStage(batch.expiresOn, ctx.today, terms);
    if (stage !== "STOP_SALE" && stage !== "EXPIRED") return batch;
    if (!batch.holds?.some(({ reason }) => reason === stage)) openBatchHold(batch, { reason: stage, note: notes[stage] }, { uow, ctx });
    if (stage !== "EXPIRED") return uow.current(batch);
    for (const balance of balances.filter(({ zoneKind }) => zoneKind === "STORAGE")) {
      const known = await ctx.loader.load<DisposalMove>(disposalMoveId(balance));
      const { productId, batchNumber, expiresOn, locationId: fromLocationId, onHand: quantity } = balance;
      if (!known) uow.create(DisposalMove, { id: disposalMoveId(balance), batchId, productId, batchNumber, expiresOn, fromLocationId, quantity, status: "OPEN", duties: [] });
      else if (known.status !== "OPEN") Object.assign(uow.edit(known), { status: "OPEN", quantity, toLocationId: undefined, movedAt: undefined });
    }
    return uow.current(batch);
  });
}

async function holdExpiring(ctx: Context): Promise<void> {
  const { stopSaleDays } = await settingValues(ctx, NearExpiryTerms);
  await eachAlone(await stockExpiringWithin(stopSaleDays, ctx), ([batchId]) => batchId, ([batchId, balances]) => holdBatch(batchId, balances, ctx));
}

/** Releases batches whose expiry was corrected to a later date. */
async function freeCorrected(ctx: Context): Promise<void> {
  const terms = await settingValues(ctx, NearExpiryTerms);
  const open = readAll(ctx.table, Hold, { filter: { status: { eq: "OPEN" }, reason: { in: ["STOP_SALE", "EXPIRED"] } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(open, ({ id }) => id, async ({ id, batchId, reason }) => {
    const batch = batchId ? await ctx.loader.load<Batch>(batchId) : null;
    const stage = batch && expiryStage(batch.expiresOn, ctx.today, terms);
    if (!batch || stage === "EXPIRED" || stage === reason) return;
    await change<Batch>(ctx, { entity: "Batch", action: "expire" }, {}, async (uow) => {
      await closeHolds([id], "有效期已更正", { uow, ctx });
      return uow.current(batch);
    });
  });
}

/** Moves whose packs are gone meanwhile. */
async function dropObsolete(ctx: Context): Promise<void> {
  const open = readAll(ctx.table, DisposalMove, { filter: { status: { eq: "OPEN" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(open, ({ id }) => id, async ({ id }) => {
    const balance = await ctx.loader.load<StockBalance>(`bal_${id.slice(id.indexOf("_") + 1)}`);
    if (balance && balance.onHand > 0) return;
    await change<DisposalMove>(ctx, { entity: "DisposalMove", action: "expire" }, {}, async (uow) => {
      const move = uow.edit((await ctx.loader.load<DisposalMove>(id))!);
      if (move.status === "OPEN") move.status = "OBSOLETE";
      return move;
    });
  });
}

registerClockWork("expiryHolds", (ctx) =>
  oncePerDay(ctx, "expiryHolds", async () => {
    await freeCorrected(ctx);
    await dropObsolete(ctx);
    await holdExpiring(ctx);
  }),
);

/**
 * On the day of a round the clock lists what lies in its zone, and then opens it. The invariant: of a round, a batch and a
 * location there is one check, however often the clock is cut short, because its id follows from them. GSP 养护
 */
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import { approvedOn } from "../../../platform/approval/approval.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { Location } from "../../supply/places/location.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { keyReason, type KeyGoodsReason } from "./keyGoods.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { MaintenanceRound } from "./maintenanceRound.ts";
import { MaintenanceTerms } from "./maintenanceTerms.ts";

/** A check takes itself and its trail. */
const checksAtOnce = 40;

interface Found {
  balance: StockBalance;
  locationCode: string;
  reason: KeyGoodsReason | undefined;
}

/** What lies in the zone, location by location, and of a key round only the key products among it. */
async function goodsOf({ zoneId, scope }: MaintenanceRound, ctx: Context): Promise<Found[]> {
  const terms = await settingValues(ctx, MaintenanceTerms);
  const found: Found[] = [];
  for await (const { id, code: locationCode } of readAll(ctx.table, Location, { filter: { zoneId: { eq: zoneId } }, orderBy: { sort: "code", descending: false } })) {
    for await (const balance of readAll(ctx.table, StockBalance, { filter: { locationId: { eq: id } }, orderBy: { sort: "expiresOn", descending: false } })) {
      if (balance.onHand === 0) continue;
      const product = (await ctx.loader.load<Product>(balance.productId))!;
      const reason = keyReason({ productId: product.id, storageClass: product.storageClass, approvedOn: approvedOn(product), expiresOn: balance.expiresOn }, ctx.today, terms);
      if (scope === "GENERAL" || reason) found.push({ balance, locationCode, reason });
    }
  }
  return found;
}

const checkId = (roundId: string, { batchId, locationId }: StockBalance): string => idFrom(MaintenanceCheck, roundId, batchId, locationId);

/** Lists some of it; what is listed already stays. */
async function list(roundId: string, goods: readonly Found[], ctx: Context): Promise<void> {
  await change<MaintenanceRound>(ctx, { entity: "MaintenanceRound", action: "list" }, {}, async (uow) => {
    const known = new Set((await ctx.loader.loadAll<MaintenanceCheck>(goods.map(({ balance }) => checkId(roundId, balance)))).map(({ id }) => id));
    for (const { balance, locationCode, reason } of goods) {
      const { batchId, locationId, productId, batchNumber, expiresOn, onHand: quantity } = balance;
      const id = checkId(roundId, balance);
      if (!known.has(id)) uow.create(MaintenanceCheck, { id, roundId, locationId, locationCode, batchId, productId, batchNumber, expiresOn, keyReason: reason, quantity, status: "OPEN", duties: [] });
    }
    return (await ctx.loader.load<MaintenanceRound>(roundId))!;
  });
}

/** Opens a round with what lies there today; one with nothing to look at is done. */
export async function openRound(round: MaintenanceRound, ctx: Context): Promise<void> {
  const goods = await goodsOf(round, ctx);
  for (let from = 0; from < goods.length; from += checksAtOnce) await list(round.id, goods.slice(from, from + checksAtOnce), ctx);
  await change<MaintenanceRound>(ctx, { entity: "MaintenanceRound", action: "open" }, {}, async (uow) => {
    const record = uow.edit((await ctx.loader.load<MaintenanceRound>(round.id))!);
    if (record.status !== "PLANNED") return record;
    const none = goods.length === 0 ? { finishedOn: ctx.today, checkedBatches: 0, suspectBatches: 0, outOfBounds: 0 } : {};
    return Object.assign(record, none, { batches: goods.length, status: goods.length === 0 ? "DONE" : "OPEN" });
  });
}

registerClockWork("maintenanceRounds", async (ctx) => {
  const due = readAll(ctx.table, MaintenanceRound, { filter: { status: { eq: "PLANNED" }, plannedOn: { to: ctx.today } }, orderBy: { sort: "plannedOn", descending: false } });
  await eachAlone(due, ({ id }) => id, (round) => openRound(round, ctx));
});

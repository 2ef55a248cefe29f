/** Creates the lines to count and posts the differences, in as many transactions as needed. 五(二)3 */
import { posts } from "../../../platform/posting/longAction.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { moveStock, openBatchHold, printedBefore } from "../../supply/api.ts";
import type { Location } from "../../supply/places/location.ts";
import { Batch } from "../../supply/stock/batch.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { Stocktake, type FoundStock } from "./stocktake.ts";
import type { StocktakeLine } from "./stocktakeLine.ts";
import { balancesIn, createLine, mostLines } from "./stocktakeLines.ts";

const tooMany = rule("STOCKTAKE_TOO_LARGE", {
  clause: "五(二)3",
  message: { zh: () => `该库区超过 ${mostLines} 行`, en: () => `The zone has more than ${mostLines} lines` },
  remedy: { zh: () => "请分成较小的库区盘点", en: () => "Divide the zone and count its parts separately", by: [] },
});

posts<Stocktake>(Stocktake, "start", {
  lines: ({ balanceIds = [] }) => balanceIds.length,
  atOnce: 40,
  begin: async ({ record, ctx }) => {
    const balances = await balancesIn(record.zoneId, ctx);
    if (balances.length > mostLines) throw new Refusal([tooMany()]);
    record.balanceIds = balances.map(({ id }) => id);
  },
  post: async ({ record, uow, ctx }, { from, to }) => {
    const balances = await ctx.loader.loadAll<StockBalance>(record.balanceIds!.slice(from, to));
    for (const { batchId, locationId } of balances) {
      const [batch, location] = await Promise.all([ctx.loader.load<Batch>(batchId), ctx.loader.load<Location>(locationId)]);
      createLine(record.id, batch!, location!, uow);
    }
  },
});

alongside<Stocktake>(Stocktake, "start", ({ record }) => {
  record.lineCount = record.balanceIds?.length ?? 0;
  record.balanceIds = undefined;
});

async function postLine({ record, uow, ctx }: Step<Stocktake>, id: string): Promise<void> {
  const line = (await ctx.loader.load<StocktakeLine>(id))!;
  const [batch, place] = await Promise.all([ctx.loader.load<Batch>(line.batchId), ctx.loader.load<Location>(line.locationId)]);
  const difference = line.difference!;
  const sides = difference > 0 ? { to: place! } : { from: place! };
  await moveStock(ctx, uow, { kind: "COUNT", batch: batch!, ...sides, quantity: Math.abs(difference), sourceId: record.id });
  uow.edit(line).status = "POSTED";
}

async function postFound({ record, uow, ctx }: Step<Stocktake>, found: FoundStock): Promise<void> {
  const { productId, supplierId, batchNumber, producedOn, expiresOn, quantity, locationId } = found;
  const batch = uow.create(Batch, { productId, supplierId, batchNumber, producedOn, expiresOn, printedExpiry: printedBefore(expiresOn), receivedQuantity: 0, receiptId: record.id, status: "PENDING", duties: record.duties });
  await moveStock(ctx, uow, { kind: "COUNT", batch, to: (await ctx.loader.load<Location>(locationId))!, quantity, sourceId: record.id });
  openBatchHold(batch, { reason: "QUARANTINE", note: `盘点 ${record.number} 发现，来源不明`, sourceId: record.id }, { uow, ctx });
  found.batchId = batch.id;
}

/** A line writes a movement, a balance, itself and its audit entry; found goods also a batch and a hold. */
posts<Stocktake>(Stocktake, "post", {
  lines: ({ differing = [], found = [] }) => differing.length + found.length,
  atOnce: 10,
  post: async (step, { from, to }) => {
    const { differing = [], found = [] } = step.record;
    for (const id of differing.slice(from, to)) await postLine(step, id);
    for (const one of found.slice(Math.max(0, from - differing.length), Math.max(0, to - differing.length))) await postFound(step, one);
  },
});

alongside<Stocktake>(Stocktake, "post", ({ record, ctx }) => {
  record.postedOn = ctx.today;
});

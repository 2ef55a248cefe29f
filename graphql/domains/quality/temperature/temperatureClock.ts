/** Finds points with missing readings, and holds batches that did not fit into a transaction. GSP 附录3 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Excursion } from "./excursion.ts";
import { minutesBetween } from "../../supply/api.ts";
import { holdBatchesThere } from "./excursionHolds.ts";
import { MonitoringPoint } from "./monitoringPoint.ts";
import { ReadingGap } from "./readingGap.ts";

async function raiseGap(id: string, ctx: Context): Promise<void> {
  await change<MonitoringPoint>(ctx, { entity: "MonitoringPoint", action: "watch" }, {}, async (uow) => {
    const point = uow.edit((await ctx.loader.load<MonitoringPoint>(id))!);
    if (!point.nextGapAt || point.nextGapAt > ctx.now.toISOString()) return point;
    point.gapId = uow.create(ReadingGap, { pointId: id, since: point.lastAt!, raisedAt: point.nextGapAt, silent: true }).id;
    if (!point.open || !point.excursionId) return point;
    // What followed is unknown: it ends at its last reading.
    const excursion = uow.edit((await ctx.loader.load<Excursion>(point.excursionId))!);
    const { startedAt, lastOutAt: endedAt } = point.open;
    Object.assign(excursion, { endedAt, endUnknown: true, minutes: minutesBetween(startedAt, endedAt), endedOn: businessDate(new Date(endedAt)), status: "ENDED" });
    return Object.assign(point, { open: undefined, excursionId: undefined });
  });
}

registerClockWork("readingGaps", async (ctx) => {
  const due = readAll(ctx.table, MonitoringPoint, { filter: { watched: { eq: true }, nextGapAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "nextGapAt", descending: false } });
  await eachAlone(due, ({ id }) => id, ({ id }) => raiseGap(id, ctx));
});

registerClockWork("excursionHolds", async (ctx) => {
  const due = readAll(ctx.table, Excursion, { filter: { holdDue: { eq: true } }, orderBy: { sort: "startedAt", descending: false } });
  await eachAlone(due, ({ id }) => id, async ({ id }) => {
    let left = true;
    while (left) {
      const { record } = await change<Excursion>(ctx, { entity: "Excursion", action: "watch" }, {}, async (uow) => {
        const excursion = uow.edit((await ctx.loader.load<Excursion>(id))!);
        if (excursion.holdDue) await holdBatchesThere(excursion, { uow, ctx });
        return excursion;
      });
      left = record?.holdDue ?? false;
    }
  });
});

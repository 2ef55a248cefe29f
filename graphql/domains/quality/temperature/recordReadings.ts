/** Records readings of a point in one transaction: its blocks, excursions and gaps, and the resulting holds. GSP 附录3 */
import { groupBy } from "../../../table/groupBy.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { detect, futureFindings, minutesBetween, type EndedExcursion, type Gap, type Reading, type ReadingsInput, type RunningExcursion } from "../../supply/api.ts";
import { Excursion } from "./excursion.ts";
import { holdBatchesThere } from "./excursionHolds.ts";
import type { MonitoringPoint } from "./monitoringPoint.ts";
import { addReadings, blockId, mostReadings, ReadingBlock } from "./readingBlock.ts";
import { ReadingGap } from "./readingGap.ts";

const clause = "GSP 附录3";

const tooMany = rule<{ day: string }>("TOO_MANY_READINGS", {
  clause,
  message: { zh: ({ day }) => `${day} 的读数超过 ${mostReadings} 条`, en: ({ day }) => `${day} has more than ${mostReadings} readings` },
});

const tooManyDays = rule("TOO_MANY_DAYS", {
  clause,
  message: { zh: () => "一次最多登记 31 天的读数", en: () => "At most 31 days of readings can be recorded at once" },
  remedy: { zh: () => "请分次登记", en: () => "Send them in several requests", by: [] },
});

const mostDays = 31;
/** Out of range, a point has to be recorded at least every two minutes. */
const mostMinutesOutside = 2;

const dayOf = (at: string): string => at.slice(0, 10);

async function keepBlocks(point: MonitoringPoint, readings: readonly Reading[], uow: UnitOfWork, ctx: Context): Promise<void> {
  const days = groupBy(readings, ({ at }) => dayOf(at));
  refuseIfAny(days.size > mostDays ? [tooManyDays(undefined, { field: "readings" })] : []);
  for (const [day, ofDay] of days) {
    const id = blockId(point.id, day);
    const known = await ctx.loader.load<ReadingBlock>(id);
    const block = known ? uow.edit(known) : uow.create(ReadingBlock, { id, pointId: point.id, day, seconds: [], temperatures: [], humidities: [], lowest: 0, highest: 0, outside: 0 });
    addReadings(block, ofDay, point);
    refuseIfAny(block.seconds.length > mostReadings ? [tooMany({ day }, { field: "readings" })] : []);
  }
}

const spanOf = ({ startedAt, lowest, highest, longestInterval }: RunningExcursion) => ({ startedAt, lowest, highest, longestInterval, tooRare: longestInterval > mostMinutesOutside ? (true as const) : undefined });

function endOf({ startedAt, endedAt, endUnknown }: EndedExcursion) {
  return { endedAt, endUnknown, minutes: minutesBetween(startedAt, endedAt), endedOn: businessDate(new Date(endedAt)), status: "ENDED" as const };
}

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

/** The record of an excursion: the one that was open, if it is the same, or a new one. */
async function recordOf(point: MonitoringPoint, span: RunningExcursion, { uow, ctx }: Work): Promise<Excursion> {
  const known = point.excursionId ? await ctx.loader.load<Excursion>(point.excursionId) : null;
  const record = known?.startedAt === span.startedAt ? uow.edit(known) : uow.create(Excursion, { pointId: point.id, zoneId: point.zoneId, ...spanOf(span), status: "OPEN", duties: [] });
  return Object.assign(record, spanOf(span));
}

async function keepGap({ id: pointId, gapId }: MonitoringPoint, { since, raisedAt, endedAt }: Gap, { uow, ctx }: Work): Promise<void> {
  const known = gapId ? await ctx.loader.load<ReadingGap>(gapId) : null;
  if (known?.since === since) Object.assign(uow.edit(known), { endedAt, silent: undefined });
  else uow.create(ReadingGap, { pointId, since, raisedAt, endedAt });
}

/** Holds the batches there once the excursion has lasted long enough. */
async function holdIfLong(point: MonitoringPoint, excursion: Excursion, until: string, work: Work): Promise<void> {
  if (minutesBetween(excursion.startedAt, until) < point.holdAfterMinutes || excursion.holdIds || !excursion.zoneId) return;
  await holdBatchesThere(excursion, work);
}

export async function recordReadings({ record: point, input, uow, ctx }: Step<MonitoringPoint, ReadingsInput>): Promise<void> {
  const work = { uow, ctx };
  refuseIfAny(futureFindings(input.readings, ctx.now));
  const readings = input.readings.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  await keepBlocks(point, readings, uow, ctx);
  // Late readings are recorded, but excursions are found only in readings that arrive in order.
  const newer = readings.filter(({ at }, i) => (!point.lastAt || at > point.lastAt) && readings[i - 1]?.at !== at);
  if (newer.length === 0) return;
  const { state, ended, gaps } = detect({ lastAt: point.lastAt, open: point.open }, newer, point, point.intervalMinutes);
  for (const gap of gaps) await keepGap(point, gap, work);
  for (const one of ended) {
    const excursion = await recordOf(point, one, work);
    Object.assign(excursion, endOf(one));
    await holdIfLong(point, excursion, one.endedAt, work);
  }
  const running = state.open && (await recordOf(point, state.open, work));
  if (running) await holdIfLong(point, running, state.open!.lastOutAt, work);
  Object.assign(point, { lastAt: state.lastAt, lastTemperature: newer.at(-1)!.temperature, open: state.open, excursionId: running?.id, gapId: undefined });
}

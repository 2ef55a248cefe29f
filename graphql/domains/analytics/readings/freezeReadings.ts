/** The clock freezes the readings of periods that have closed, and takes those anew into which something was booked since. 七 */
import pLimit from "p-limit";
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import { currencies } from "../../../table/money.ts";
import { readNewest } from "../../../table/projection/series.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { Context } from "../../../platform/context.ts";
import { readKpi, type KpiReading } from "../../../platform/kpi/kpiReadings.ts";
import { allKpis, seriesName, type Kpi, type KpiCadence } from "../../../platform/kpi/measures.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { freezesAt, freezingTimes } from "./freezing.ts";
import { FrozenReading } from "./frozenReading.ts";
import { valueOf } from "./kpiValue.ts";

/** Periods back that are frozen and corrected. What is booked further back shows in the live reading only. */
const periodsBack: Record<KpiCadence, number> = { DAY: 35, MONTH: 14 };

/** Readings that one transaction writes. */
const atOnce = 10;

interface Measured {
  kpi: Kpi;
  currency: string;
}

const measuredIn = (kpi: Kpi): readonly string[] => (kpi.whole.amount ? currencies : currencies.slice(0, 1));

const isSame = (known: FrozenReading, { numerator, denominator }: KpiReading): boolean => known.numerator === numerator && (known.denominator ?? null) === denominator;

async function currentEditions({ kpi, currency }: Measured, from: string, ctx: Context): Promise<Map<string, FrozenReading>> {
  const found = new Map<string, FrozenReading>();
  const filter = { kpi: { eq: kpi.name }, current: { eq: true }, period: { from } };
  for await (const one of readAll(ctx.table, FrozenReading, { filter, orderBy: { sort: "period", descending: false } })) {
    if (!kpi.whole.amount || one.currency === currency) found.set(one.period, one);
  }
  return found;
}

async function freeze({ kpi, currency }: Measured, reading: KpiReading, known: FrozenReading | undefined, uow: UnitOfWork, ctx: Context): Promise<FrozenReading> {
  const edition = (known?.edition ?? 0) + 1;
  const id = idFrom(FrozenReading, kpi.name, currency, reading.period, edition);
  // Another clock may have done it meanwhile.
  const made = await ctx.loader.load<FrozenReading>(id);
  if (made) return made;
  if (known) uow.edit((await ctx.loader.load<FrozenReading>(known.id))!).current = undefined;
  return uow.create(FrozenReading, {
    id,
    kpi: kpi.name,
    period: reading.period,
    owner: kpi.owner,
    ...valueOf(kpi, reading.value, currency),
    numerator: reading.numerator,
    denominator: reading.denominator ?? undefined,
    band: reading.band ?? undefined,
    currency: kpi.whole.amount ? currency : undefined,
    edition,
    current: true,
    correctsId: known?.id,
    asOf: ctx.now.toISOString(),
    status: known ? "CORRECTED" : "CLOSED",
  });
}

interface Due {
  reading: KpiReading;
  known?: FrozenReading;
}

/** Readings of closed periods that are not frozen yet, or have changed since. */
async function dueReadings(measured: Measured, ctx: Context): Promise<Due[]> {
  const { kpi, currency } = measured;
  if ((await readNewest(ctx.table, seriesName(kpi.whole, currency), 1)).size === 0) return [];
  const calendar = await workingCalendar(ctx);
  const { readings } = await readKpi(ctx, kpi, { last: periodsBack[kpi.cadence], currency });
  const closed = readings.filter(({ period, isRunning }) => !isRunning && freezesAt(period, kpi.cadence, calendar) <= ctx.now);
  if (closed.length === 0) return [];
  const known = await currentEditions(measured, closed[0]!.period, ctx);
  return closed.map((reading) => ({ reading, known: known.get(reading.period) })).filter(({ reading, known: one }) => !one || !isSame(one, reading));
}

async function freezeAll(measured: Measured, due: readonly Due[], ctx: Context): Promise<void> {
  for (let from = 0; from < due.length; from += atOnce) {
    await change<FrozenReading>(ctx, { entity: "FrozenReading", action: "freeze" }, {}, async (uow) => {
      const frozen: FrozenReading[] = [];
      for (const { reading, known } of due.slice(from, from + atOnce)) frozen.push(await freeze(measured, reading, known, uow, ctx));
      return frozen[0]!;
    });
  }
}

/** KPIs that are read at once. */
const readAtOnce = pLimit(8);

/** Freezes what has closed, and corrects what has changed. Doing it twice changes nothing more. */
export async function freezeReadings(ctx: Context): Promise<void> {
  const measured = allKpis().flatMap((kpi) => measuredIn(kpi).map((currency) => ({ kpi, currency })));
  const found = await Promise.all(measured.map((one) => readAtOnce(async () => ({ one, due: await dueReadings(one, ctx) }))));
  await eachAlone(found, ({ one }) => one.kpi.name, ({ one, due }) => freezeAll(one, due, ctx));
}

registerClockWork("readings", async (ctx) => {
  const times = freezingTimes(ctx.today, await workingCalendar(ctx));
  for (const [index, time] of times.entries()) if (time <= ctx.now) await oncePerDay(ctx, `readings.${index}`, () => freezeReadings(ctx));
});

/** Readings of a KPI, period by period, from the series that the projections keep. 七 */
import { entityByName } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { readSeries } from "../../table/projection/series.ts";
import { hiddenPaths, readsAll } from "../access/access.ts";
import type { Principal } from "../access/principal.ts";
import { addDays, monthOf } from "../businessDate.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import type { Context } from "../context.ts";
import { meanOf, shareOf } from "../percent.ts";
import { baselinePeriods, controlChart, type ControlLimits, type ControlSignal } from "./controlChart.ts";
import { thresholdsInForce } from "./kpiTargets.ts";
import { seriesName, type Kpi, type KpiCadence, type KpiThresholds, type Series } from "./measures.ts";

export const KpiBand = enumeration("KpiBand", "How good a reading is.", {
  GOOD: { zh: "正常", en: "Good", tone: "good" },
  WARNING: { zh: "警戒", en: "Warning", tone: "warning" },
  CRITICAL: { zh: "严重", en: "Critical", tone: "bad" },
});
export type KpiBand = ValueOf<typeof KpiBand>;

export interface KpiReading {
  /** "2026-11-22" or "2026-11" */
  period: string;
  /** Of a share hundredths of a percent, of a mean hundredths, null where the whole is 0; otherwise what the series comes to. */
  value: number | null;
  numerator: number;
  /** Null for a sum. */
  denominator: number | null;
  band: KpiBand | null;
  /** The period is not over yet. */
  isRunning: boolean;
  signals: readonly ControlSignal[];
  /** Whether the control chart judges it: complete, usual, with a whole that is large enough, and after the baseline. */
  isJudged: boolean;
}

export interface KpiReadings extends KpiThresholds {
  readings: KpiReading[];
  limits: ControlLimits | null;
}

/** The most periods that are read, and that may be asked for. */
export const mostPeriods: Record<KpiCadence, number> = { DAY: 400, MONTH: 120 };

const monthsBefore = (month: string, count: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
};

/** The periods up to the one that is running, oldest first. */
function periodsUpTo(today: string, cadence: KpiCadence): string[] {
  const count = mostPeriods[cadence];
  return Array.from({ length: count }, (_, i) => (cadence === "DAY" ? addDays(today, i + 1 - count) : monthsBefore(monthOf(today), count - 1 - i)));
}

/** Whether the caller may read the KPI: all records of its entity, with the amounts that it adds up. */
export const mayReadKpi = (principal: Principal, { entity, part, whole }: Kpi): boolean =>
  readsAll(principal, entityByName(entity)!) && [part, whole].every((series) => !series?.amount || !hiddenPaths(principal, entity).includes(series.amount));

/** What a series comes to in each period that has something; days that are still to come do not count. */
async function totals({ table, today }: Context, series: Series, currency: string, cadence: KpiCadence, first: string): Promise<Map<string, number>> {
  const periodOf = cadence === "MONTH" ? monthOf : (day: string) => day;
  const found = await readSeries(table, seriesName(series, currency), { from: series.by === "day" && cadence === "MONTH" ? `${first}-01` : first, to: series.by === "day" ? today : monthOf(today) });
  const sums = new Map<string, number>();
  for (const [period, value] of found) if (value !== 0) sums.set(periodOf(period), (sums.get(periodOf(period)) ?? 0) + value);
  return sums;
}

/** The band of a value; none without thresholds. Equal to a threshold is not beyond it. */
export function bandOf(value: number, direction: Kpi["direction"], { warning, critical, warningLow, criticalLow }: KpiThresholds): KpiBand | null {
  const isAbove = (threshold: number | undefined) => threshold !== undefined && direction !== "HIGHER" && value > threshold;
  const isBelow = (threshold: number | undefined) => threshold !== undefined && value < threshold;
  const [low, lowest] = direction === "HIGHER" ? [warning, critical] : [warningLow, criticalLow];
  if (isAbove(critical) || isBelow(lowest)) return "CRITICAL";
  if (isAbove(warning) || isBelow(low)) return "WARNING";
  return [warning, critical, warningLow, criticalLow].every((one) => one === undefined) ? null : "GOOD";
}

/** A stretch of days, both ends inside. */
interface Days {
  from: string;
  to: string;
}

/** What a KPI comes to over each stretch of days; undefined where its series are kept by month only. */
export async function readKpiOver(ctx: Context, { part, whole, isMean }: Kpi, currency: string, stretches: readonly Days[]): Promise<Pick<KpiReading, "value" | "numerator" | "denominator">[] | undefined> {
  if (whole.by === "month" || part?.by === "month") return undefined;
  const first = stretches.map(({ from }) => from).sort()[0];
  const last = stretches.map(({ to }) => to).sort().at(-1);
  const sums = async (series: Series): Promise<number[]> => {
    const days = [...(await readSeries(ctx.table, seriesName(series, currency), { from: first, to: last }))];
    return stretches.map(({ from, to }) => days.reduce((sum, [day, value]) => (day >= from && day <= to ? sum + value : sum), 0));
  };
  const [parts, wholes] = await Promise.all([part ? sums(part) : undefined, sums(whole)]);
  return stretches.map((_, i) => {
    if (!parts) return { value: wholes[i]!, numerator: wholes[i]!, denominator: null };
    const [numerator, denominator] = [parts[i]!, wholes[i]!];
    return { value: (isMean ? meanOf : shareOf)(numerator, denominator), numerator, denominator };
  });
}

/** The newest periods of a KPI that have data, and those between them; amounts in one currency. */
export async function readKpi(ctx: Context, kpi: Kpi, { last, currency }: { last: number; currency: string }): Promise<KpiReadings> {
  const { cadence, part, whole, direction } = kpi;
  const quotient = kpi.isMean ? meanOf : shareOf;
  const { baselineFrom = "", ...thresholds } = await thresholdsInForce(ctx, kpi, currency);
  const { target, warning, critical, warningLow, criticalLow, least = 0 } = thresholds;
  const periods = periodsUpTo(ctx.today, cadence);
  const [parts, wholes] = await Promise.all([part ?? whole, whole].map((series) => totals(ctx, series, currency, cadence, periods[0]!)));
  const begins = periods.findIndex((period) => wholes!.has(period));
  const all = (begins < 0 ? [] : periods.slice(begins)).map((period): KpiReading => {
    const [numerator, denominator] = [parts!.get(period) ?? 0, part ? (wholes!.get(period) ?? 0) : null];
    const value = denominator === null ? numerator : quotient(numerator, denominator);
    const tells = value !== null && (denominator === null || denominator >= least);
    return { period, value, numerator, denominator, band: tells ? bandOf(value, direction, thresholds) : null, isRunning: period === periods.at(-1), signals: [], isJudged: false };
  });
  // A level is taken when its day is over.
  if (kpi.isLevel && !wholes!.has(periods.at(-1)!)) all.pop();
  const calendar = await workingCalendar(ctx);
  // A day off is no day like the others: it would make every Monday a signal.
  const isUsual = (period: string) => cadence === "MONTH" || calendar.isWorkingDay(period);
  const judged = all.filter(({ period, value, denominator, isRunning }) => !isRunning && isUsual(period) && value !== null && (denominator ?? least) >= least && period >= (cadence === "MONTH" ? monthOf(baselineFrom) : baselineFrom));
  const { limits, signals } = controlChart(judged.map(({ value }) => value!));
  judged.forEach((reading, i) => Object.assign(reading, { signals: signals[i]!, isJudged: limits !== null && i >= baselinePeriods }));
  return { readings: all.slice(-Math.min(Math.max(last, 1), mostPeriods[cadence])), limits, target, warning, critical, warningLow, criticalLow, least: thresholds.least };
}

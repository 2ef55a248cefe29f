/** The periods of a rule's KPI, or of its source, each on its side of the rule. 七(三) */
import { addMonths } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { Context } from "../../../platform/context.ts";
import { measureSources } from "../../../platform/kpi/dataSources.ts";
import { mostPeriods, readKpi, readKpiOver, type KpiReading } from "../../../platform/kpi/kpiReadings.ts";
import { allSources, formOf, kpiNamed, type Kpi } from "../../../platform/kpi/measures.ts";
import { currencies } from "../../../table/money.ts";
import type { AlertRule } from "./alertRule.ts";
import { comparableDays } from "./comparableDays.ts";
import { bandSide, before, controlSide, swingSide, thresholdSide, type Band, type JudgedPeriod, type Side } from "./sides.ts";

export const currencyOf = ({ limitAmount }: Pick<AlertRule, "limitAmount">): string => limitAmount?.currency ?? currencies[0];

/** Complete periods that a swing is measured against where the rule does not say. */
const usualBaseline = 3;

/** A limit in the KPI's own unit: whole means are hundredths in readings. */
function limitsOf(rule: AlertRule, kpi: Kpi): { limit: number; recover: number } {
  const form = formOf(kpi);
  if (form === "SHARE") return { limit: rule.limitShare!, recover: rule.recoverShare ?? rule.limitShare! };
  if (form === "AMOUNT") return { limit: rule.limitAmount!.amount, recover: (rule.recoverAmount ?? rule.limitAmount!).amount };
  const unit = form === "MEAN" ? 100 : 1;
  return { limit: rule.limitNumber! * unit, recover: (rule.recoverNumber ?? rule.limitNumber!) * unit };
}

/** Both limits of a band, in the KPI's own unit. */
function bandLimits(rule: AlertRule, kpi: Kpi): Band {
  const { limit: high, recover: recoverHigh } = limitsOf(rule, kpi);
  const form = formOf(kpi);
  if (form === "SHARE") return { high, recoverHigh, low: rule.lowerShare!, recoverLow: rule.recoverLowerShare ?? rule.lowerShare! };
  if (form === "AMOUNT") return { high, recoverHigh, low: rule.lowerAmount!.amount, recoverLow: (rule.recoverLowerAmount ?? rule.lowerAmount!).amount };
  const unit = form === "MEAN" ? 100 : 1;
  return { high, recoverHigh, low: rule.lowerNumber! * unit, recoverLow: (rule.recoverLowerNumber ?? rule.lowerNumber!) * unit };
}

/** A sum whose period still runs is low only because of that. */
const isPartial = ({ isRunning, denominator }: KpiReading): boolean => isRunning && denominator === null;

function judgeOfBand(rule: AlertRule, kpi: Kpi): Judge {
  const band = bandLimits(rule, kpi);
  return (reading) => ({ side: isPartial(reading) && reading.value! <= band.high ? "UNKNOWN" : bandSide(reading.value, band) });
}

function judgeOfThreshold(rule: AlertRule, kpi: Kpi): Judge {
  const { direction } = kpi;
  // What has two bad sides has no single limit.
  if (direction === "BAND") return () => ({ side: "UNKNOWN" });
  const bounds = { direction, ...limitsOf(rule, kpi) };
  return (reading) => ({ side: isPartial(reading) && direction === "HIGHER" ? "UNKNOWN" : thresholdSide(reading.value, bounds) });
}

interface Judgement {
  side: Side;
  change?: number;
}

type Judge = (reading: KpiReading, at: number) => Judgement;

/** The months that the one at this place is compared with; undefined where there are too few. */
function comparedWith({ kind, baselinePeriods }: AlertRule, readings: readonly KpiReading[], at: number): readonly KpiReading[] | undefined {
  if (kind === "SWING") return before(readings, at, baselinePeriods ?? usualBaseline);
  const lastYear = addMonths(`${readings[at]!.period}-01`, -12).slice(0, 7);
  const found = readings.find(({ period }) => period === lastYear);
  return found && [found];
}

/** The running month and those that it is compared with, as far as they have equal numbers of working days. */
async function toDate(rule: AlertRule, kpi: Kpi, readings: readonly KpiReading[], ctx: Context): Promise<{ value: number | null; baseline: (number | null)[] } | undefined> {
  const compared = kpi.cadence === "MONTH" ? comparedWith(rule, readings, readings.length - 1) : undefined;
  if (!compared) return undefined;
  const { running, others } = comparableDays(await workingCalendar(ctx), ctx.today, compared.map(({ period }) => period));
  const over = await readKpiOver(ctx, kpi, currencyOf(rule), [running, ...others]);
  return over && { value: over[0]!.value, baseline: over.slice(1).map(({ value }) => value) };
}

async function judgeOfChange(rule: AlertRule, kpi: Kpi, readings: readonly KpiReading[], ctx: Context): Promise<Judge> {
  const bounds = { direction: kpi.direction, percent: rule.percent!, recoverPercent: rule.recoverPercent ?? rule.percent! };
  const running = await toDate(rule, kpi, readings, ctx);
  return ({ value, isRunning }, at) => {
    if (isRunning) return running ? swingSide(running.value, running.baseline, bounds) : { side: "UNKNOWN" };
    const compared = comparedWith(rule, readings, at);
    return compared ? swingSide(value, compared.map((one) => one.value), bounds) : { side: "UNKNOWN" };
  };
}

async function judgeOf(rule: AlertRule, kpi: Kpi, readings: readonly KpiReading[], ctx: Context): Promise<Judge> {
  if (rule.kind === "CONTROL_CHART") return ({ isJudged, signals }) => ({ side: controlSide(isJudged, signals) });
  if (rule.kind === "BAND") return judgeOfBand(rule, kpi);
  return rule.kind === "THRESHOLD" ? judgeOfThreshold(rule, kpi) : judgeOfChange(rule, kpi, readings, ctx);
}

/** First period that the rule judges: so many before the one in which it was put in force that it can be raised at once. */
function firstJudged({ activeFrom = "", forPeriods }: AlertRule, readings: readonly KpiReading[]): string {
  const active = readings.findIndex(({ period }) => period >= activeFrom.slice(0, period.length));
  return readings[Math.max(0, (active < 0 ? readings.length : active) - (forPeriods ?? 1))]?.period ?? "";
}

async function judgedReadings(rule: AlertRule, ctx: Context): Promise<JudgedPeriod[]> {
  const kpi = kpiNamed(rule.kpi!);
  const { readings, least = 0 } = await readKpi(ctx, kpi, { last: mostPeriods[kpi.cadence], currency: currencyOf(rule) });
  const judge = await judgeOf(rule, kpi, readings, ctx);
  const first = firstJudged(rule, readings);
  return readings.map((reading, at) => {
    const { period, value, numerator, denominator, isRunning, signals } = reading;
    const tells = period >= first && (denominator === null || denominator >= least);
    return { period, value, numerator, denominator, isRunning, signals, ...(tells ? judge(reading, at) : { side: "UNKNOWN" as const }) };
  });
}

/** A source has no periods: it is beyond the rule from the moment on at which it is stale. */
async function judgedSource({ source }: AlertRule, ctx: Context): Promise<JudgedPeriod[]> {
  const [measured] = await measureSources(ctx, allSources().filter(({ entity }) => entity === source));
  const now = ctx.now.toISOString();
  const staleSince = measured!.staleAt && measured!.staleAt <= now ? measured!.staleAt : `${now.slice(0, 13)}:00:00.000Z`;
  const none = { value: null, numerator: 0, denominator: null, isRunning: false };
  if (measured!.state === "STALE") return [{ ...none, period: staleSince, side: "BREACH" }];
  return [{ ...none, period: now, side: measured!.state === "FRESH" ? "RECOVERED" : "BETWEEN" }];
}

/** Whether a breach is a value that is too low: then those records weigh that the part of a share lacks. */
export function isTooLow(rule: AlertRule, kpi: Kpi, { value, change = 0 }: JudgedPeriod): boolean {
  if (rule.kind === "BAND") return value !== null && value < bandLimits(rule, kpi).low;
  return kpi.direction === "BAND" ? change < 0 : kpi.direction === "HIGHER";
}

export const judgedPeriods = (rule: AlertRule, ctx: Context): Promise<JudgedPeriod[]> => (rule.kind === "MISSING" ? judgedSource(rule, ctx) : judgedReadings(rule, ctx));

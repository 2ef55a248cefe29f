/** The figures of a report: each KPI in the period, in the one before, and in those that its chart shows. 七(二) */
import { currencies } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import type { FigureUnit, FrozenFigure, FrozenPoint, Reading } from "../../../platform/frozen/frozen.ts";
import { bandOf, mostPeriods, readKpi, readKpiOver, type KpiBand } from "../../../platform/kpi/kpiReadings.ts";
import { formOf, kpiNamed, type Kpi, type KpiDirection, type KpiForm } from "../../../platform/kpi/measures.ts";
import { thresholdsInForce } from "../../../platform/kpi/kpiTargets.ts";
import { reportedKpis } from "./reportedKpis.ts";
import { periodName, periodsUpTo, type ReportKind, type ReportPeriod } from "./reportPeriod.ts";

/** Periods that the chart of a figure shows. */
const charted: Record<ReportKind, number> = { WEEK: 8, MONTH: 12 };

export interface ReportFigure extends FrozenFigure {
  kpi?: Kpi;
  direction: KpiDirection;
  target?: number;
  band: KpiBand | null;
  /** In the period before; null where there was nothing. */
  before: number | null;
  points: FrozenPoint[];
}

const unitOf: Record<KpiForm, FigureUnit> = { SHARE: "SHARE", MEAN: "MEAN", AMOUNT: "MONEY", NUMBER: "NUMBER" };

/** What is read of a KPI in one period. */
interface PeriodValue {
  value: number | null;
  denominator: number | null;
}

/** The value on the last day of each period that has one. */
async function levels(ctx: Context, kpi: Kpi, currency: string, periods: readonly ReportPeriod[]): Promise<PeriodValue[]> {
  const { readings } = await readKpi(ctx, kpi, { last: mostPeriods.DAY, currency });
  return periods.map(({ from, to }) => ({ value: readings.findLast(({ period, value }) => period >= from && period <= to && value !== null && value !== 0)?.value ?? null, denominator: null }));
}

async function byMonths(ctx: Context, kpi: Kpi, currency: string, periods: readonly ReportPeriod[]): Promise<PeriodValue[]> {
  const { readings } = await readKpi(ctx, kpi, { last: mostPeriods.MONTH, currency });
  const known = new Map(readings.map((reading) => [reading.period, reading]));
  return periods.map((period) => known.get(periodName("MONTH", period)) ?? { value: null, denominator: null });
}

/** Days that are still to come do not count. */
const untilToday = ({ from, to }: ReportPeriod, today: string): ReportPeriod => ({ from, to: to < today ? to : today });

/** The KPI in each period; undefined where its series are kept by month and the periods are weeks. */
function valuesIn(ctx: Context, kpi: Kpi, currency: string, kind: ReportKind, periods: readonly ReportPeriod[]): Promise<PeriodValue[] | undefined> {
  if (kpi.isLevel) return levels(ctx, kpi, currency, periods);
  if (kind === "MONTH" && kpi.cadence === "MONTH") return byMonths(ctx, kpi, currency, periods);
  return readKpiOver(ctx, kpi, currency, periods.map((period) => untilToday(period, ctx.today)));
}

/** Whether the thresholds of a KPI say anything of the period: those of a sum are of its own cadence. */
const isComparable = ({ part, isLevel, cadence }: Kpi, kind: ReportKind): boolean => part !== undefined || isLevel === true || cadence === kind;

async function figureOf(ctx: Context, kpi: Kpi, currency: string, kind: ReportKind, periods: readonly ReportPeriod[]): Promise<ReportFigure | undefined> {
  const values = await valuesIn(ctx, kpi, currency, kind, periods);
  const [newest, before] = [values?.at(-1), values?.at(-2)];
  const isAmount = formOf(kpi) === "AMOUNT";
  if (!values || !newest || !before || (newest.value === null && before.value === null)) return undefined;
  // Of a currency in which nothing was done nothing is said, but for the company's own.
  if (isAmount && currency !== currencies[0] && !newest.value && !before.value) return undefined;
  const thresholds = isComparable(kpi, kind) ? await thresholdsInForce(ctx, kpi, currency) : {};
  const { value } = newest;
  const tells = value !== null && (newest.denominator === null || newest.denominator >= (thresholds.least ?? 0));
  return {
    kpi,
    key: isAmount ? `${kpi.name}.${currency}` : kpi.name,
    zh: kpi.zh,
    en: kpi.en,
    unit: unitOf[formOf(kpi)],
    ...(isAmount && { currency }),
    value,
    direction: kpi.direction,
    target: thresholds.target,
    band: tells ? bandOf(value, kpi.direction, thresholds) : null,
    before: before.value,
    points: periods.map((period, i) => ({ at: periodName(kind, period), value: values[i]!.value })),
  };
}

const difference = (one: number | null, other: number | null): number | null => (one === null ? null : one - (other ?? 0));

/** What was ordered less what was returned, in each currency. */
function netSales(figures: readonly ReportFigure[]): ReportFigure[] {
  const returns = (currency: string | undefined) => figures.find(({ key }) => key === `returnedValue.${currency ?? ""}`);
  // Weeks have no returns: they are counted by month.
  if (!figures.some(({ kpi }) => kpi?.name === "returnedValue")) return [];
  return figures.filter(({ kpi }) => kpi?.name === "dailySales").map((sales) => {
    const less = returns(sales.currency);
    return {
      ...sales,
      kpi: undefined,
      key: `netSales.${sales.currency ?? ""}`,
      zh: "净销售额（订货减退货）",
      en: "Net sales (orders less returns)",
      value: difference(sales.value, less?.value ?? null),
      before: difference(sales.before, less?.before ?? null),
      points: sales.points.map(({ at, value }, i) => ({ at, value: difference(value, less?.points[i]?.value ?? null) })),
    };
  });
}

/** All figures of a report, those of sales first. */
export async function reportFigures(ctx: Context, kind: ReportKind, period: ReportPeriod): Promise<ReportFigure[]> {
  const periods = periodsUpTo(kind, period, charted[kind]);
  const wanted = reportedKpis.map(kpiNamed).flatMap((kpi) => (formOf(kpi) === "AMOUNT" ? currencies : currencies.slice(0, 1)).map((currency) => ({ kpi, currency })));
  const found = await Promise.all(wanted.map(({ kpi, currency }) => figureOf(ctx, kpi, currency, kind, periods)));
  const figures = found.filter((figure) => figure !== undefined);
  return [...netSales(figures), ...figures];
}

/** What a report freezes: its figures, and a chart of each. */
export async function reportReading(ctx: Context, kind: ReportKind, period: ReportPeriod): Promise<Reading> {
  const figures = await reportFigures(ctx, kind, period);
  return {
    figures: figures.map(({ key, zh, en, unit, currency, value }) => ({ key, zh, en, unit, currency, value })),
    series: figures.map(({ key, zh, en, unit, currency, points }) => ({ zh, en, unit, currency, chart: key, points })),
  };
}

/**
 * What is measured on the records of an entity, declared beside it. A series is a number that the projections keep for
 * each day or month; a KPI is a share of two series, or what one comes to. The invariant: a reading is what a recount of
 * the records gives, because both follow from the same declaration, and `npm run projections -- verify` compares them. 七
 */
import { attributesOf } from "../../table/attribute.ts";
import { Declared } from "../../table/declared.ts";
import { declarationOf, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import { enumeration, extendEnumeration, openEnumeration, type ValueOf } from "../../table/enumeration.ts";
import { seriesFigure } from "../../table/keys.ts";
import { Money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import type { Label } from "../../schema/model.ts";
import type { Role } from "../access/role.ts";
import { monthOf } from "../businessDate.ts";

/** The name of every KPI; each is added by its declaration. */
export const KpiName = openEnumeration("KpiName", "A KPI.");

export const KpiDirection = enumeration("KpiDirection", "Which values of a KPI are good ones.", {
  HIGHER: { zh: "越高越好", en: "Higher is better" },
  LOWER: { zh: "越低越好", en: "Lower is better" },
  BAND: { zh: "在区间内为好", en: "Within a band is better" },
});
export type KpiDirection = ValueOf<typeof KpiDirection>;
/** Directions of which only one side is bad. */
export type OneSided = Exclude<KpiDirection, "BAND">;

export const KpiCadence = enumeration("KpiCadence", "How long a period of a KPI is.", {
  DAY: { zh: "按日", en: "By day" },
  MONTH: { zh: "按月", en: "By month" },
});
export type KpiCadence = ValueOf<typeof KpiCadence>;

export interface SeriesOptions<T> extends Label {
  by: "day" | "month";
  /** The business date by which a record counts; a record without one does not. */
  on?: keyof T & string;
  /** Or the business dates by which it counts, once for each, such as those of its time limits. */
  days?: (record: T) => readonly string[];
  /** Which records count; all where left out. */
  when?: (record: T) => boolean;
  /** What a record adds, a whole number; 1 where left out. */
  add?: (record: T) => number;
  /** An attribute of money instead, added up in each currency. Who may not see it is shown nothing that is summed from it. */
  amount?: keyof T & string;
}

/** How old the newest event of a source may be; without thresholds any age is normal. */
export interface SourceAge {
  /** Counted in working minutes or in minutes of the calendar. */
  minutes: "WORKING" | "CALENDAR";
  /** From this age on it is late, and from this one on stale. */
  late?: number;
  stale?: number;
}

/** A source of figures: the records of an entity on which something is measured. */
export interface DataSource {
  entity: string;
  owner: Role;
  age: SourceAge;
}

/** The name of every source: the type of its records. */
export const DataSourceName = openEnumeration("DataSourceName", "A source of figures: the type of the records that it consists of.");

/** When a KPI is good, in its own unit: hundredths of a percent for a share. The setting may change it. */
export interface KpiThresholds {
  target?: number;
  /** Beyond it is a warning; equal is not beyond. Of a band these two are its upper ends. */
  warning?: number;
  critical?: number;
  /** The lower ends of a band. */
  warningLow?: number;
  criticalLow?: number;
  /** Least denominator of which a share says anything: below it there is a value, but no band and no signal. */
  least?: number;
}

export interface KpiOptions<S extends string> extends Label, KpiThresholds {
  about: string;
  clause?: string;
  /** A share of two series, in hundredths of a percent: the part and the whole. */
  share?: readonly [part: S, whole: S];
  /** Or a mean, in hundredths: what one series comes to for each of another. */
  mean?: readonly [part: S, whole: S];
  /** Or what one series comes to. */
  sum?: S;
  direction: KpiDirection;
  cadence: KpiCadence;
  /** A stock at the end of each period, of which the last says what a longer time comes to, and not the sum. */
  isLevel?: true;
  /** Role that answers for it. */
  owner: Role;
  /** The list behind it, as a filter of the entity; the period is added where the entity can be filtered by the date of the series. */
  list?: Readonly<Record<string, string | boolean>>;
}

export interface Series extends SeriesOptions<Node> {
  entity: string;
  name: string;
}

/** An attribute that refers to another record, such as the customer: what each of those comes to is kept as well. */
export interface MeasuredBy {
  attribute: string;
  label: Label;
}

export interface Kpi extends Omit<KpiOptions<string>, "share" | "mean" | "sum"> {
  name: string;
  entity: string;
  /** Absent for a sum. */
  part?: Series;
  /** Whether it is a mean and no share. */
  isMean?: true;
  /** Of a share its whole, otherwise the series itself. */
  whole: Series;
  /** By what it can be told apart. */
  by: readonly MeasuredBy[];
}

/** What the value of a KPI is: hundredths of a percent, a mean in hundredths, minor units of a currency, or a number. */
export const KpiForm = enumeration("KpiForm", "What the value of a KPI is.", {
  SHARE: { zh: "比率", en: "Share", about: "In hundredths of a percent." },
  MEAN: { zh: "平均值", en: "Mean", about: "In hundredths." },
  AMOUNT: { zh: "金额", en: "Amount", about: "In minor units of a currency." },
  NUMBER: { zh: "数量", en: "Count" },
});
export type KpiForm = ValueOf<typeof KpiForm>;

export function formOf({ part, isMean, whole }: Pick<Kpi, "part" | "isMean" | "whole">): KpiForm {
  if (isMean) return "MEAN";
  if (part) return "SHARE";
  return whole.amount ? "AMOUNT" : "NUMBER";
}

const declaredSeries = new Declared<readonly Series[]>("series");
const kpis = new Declared<Kpi>("kpi");
const sources = new Declared<DataSource>("data source");
const dimensions = new Declared<readonly string[]>("measured by");

const isMoney = (entity: EntityDeclaration, name: string): boolean => attributesOf(entity.target).find((one) => one.name === name)?.type() === Money;

/** The label of a reference of the entity. */
function measuredBy(entity: EntityDeclaration, attribute: string): MeasuredBy {
  const declared = attributesOf(entity.target).find(({ name, reference }) => name === attribute && reference);
  if (!declared) throw new Error(`${entity.name}.${attribute} refers to no record`);
  return { attribute, label: { zh: declared.zh, en: declared.en } };
}

interface Measures<T extends Node, S extends string> {
  series: Record<S, SeriesOptions<T>>;
  source?: SourceAge;
  kpis?: Record<string, KpiOptions<NoInfer<S>>>;
  /** References, at most two, by whose records every series is kept too, month by month: KPIs by customer, for example. */
  by?: readonly (keyof T & string)[];
}

/** Declares what is measured on an entity's records. The name of a series or a KPI never changes once it is in use. */
export function measures<T extends Node, S extends string>(target: NodeClass<T>, declared: Measures<T, S>): void {
  const entity = declarationOf(target);
  const options = declared.series as Record<string, SeriesOptions<Node>>;
  const series = Object.entries(options).map(([name, one]): Series => ({ ...one, entity: entity.name, name }));
  const wrong = series.find(({ amount }) => amount && !isMoney(entity, amount));
  if (wrong) throw new Error(`The series ${entity.name}.${wrong.name} adds up ${wrong.amount!}, which is no amount of money`);
  declaredSeries.add(entity.name, series);
  const owner = Object.values(declared.kpis ?? {})[0]?.owner ?? "departmentManager";
  const by = (declared.by ?? []).map((attribute) => measuredBy(entity, attribute));
  if (by.length > 0) dimensions.add(entity.name, by.map(({ attribute }) => attribute));
  sources.add(entity.name, { entity: entity.name, owner, age: declared.source ?? { minutes: "WORKING" } });
  extendEnumeration(DataSourceName, { [entity.name]: entity.label });
  for (const [name, { share, mean, sum, ...kpi }] of Object.entries(declared.kpis ?? {})) {
    const named = (one: string | undefined): Series => series.find((known) => known.name === one)!;
    const [part, divisor] = share ?? mean ?? [];
    const whole = named(divisor ?? sum);
    if (!whole) throw new Error(`The KPI ${name} is neither a share, a mean nor a sum of series of ${entity.name}`);
    if (kpi.cadence === "DAY" && whole.by === "month") throw new Error(`The KPI ${name} is read by day, but its series are kept by month`);
    if (kpi.isLevel && by.length > 0) throw new Error(`The KPI ${name} is a level, which months of members do not add up to`);
    kpis.add(name, { ...kpi, name, entity: entity.name, whole, by, ...(part && { part: named(part) }), ...(mean && { isMean: true }) });
    extendEnumeration(KpiName, { [name]: { zh: kpi.zh, en: kpi.en } });
  }
}

/** The series of an entity; none where nothing is measured on it. */
export const seriesOf = (entity: string): readonly Series[] => declaredSeries.get(entity) ?? [];

/** A series by its name, for those who read what it comes to. */
export function seriesNamed<T extends Node>(target: NodeClass<T>, name: string): Series {
  const entity = declarationOf(target).name;
  const series = seriesOf(entity).find((one) => one.name === name);
  if (!series) throw new Error(`Nothing is measured as ${entity}.${name}`);
  return series;
}

export const allSeries = (): readonly Series[] => declaredSeries.all().flat();

/** Every source, in the order of their declarations. */
export const allSources = (): readonly DataSource[] => sources.all();

export const allKpis = (): readonly Kpi[] => kpis.all();

export function kpiNamed(name: string): Kpi {
  const kpi = kpis.get(name);
  if (!kpi) throw new Error(`There is no KPI ${name}`);
  return kpi;
}

/** Name under which a series is kept; of amounts, in one currency. */
export const seriesName = ({ entity, name, amount }: Series, currency: string): string => (amount ? `${entity}.${name}#${currency}` : `${entity}.${name}`);

/** Name under which a series is kept by the records that an attribute refers to; its periods are "2026-11#<id>". */
export const memberSeries = (series: Series, currency: string, attribute: string): string => `${seriesName(series, currency)}#${attribute}`;

/** The business dates by which a record counts. */
export function daysOf({ on, days }: Series, record: Node): readonly string[] {
  if (days) return days(record);
  const day = on && ((record as unknown as Record<string, unknown>)[on] as string | null | undefined);
  return day ? [day] : [];
}

/** What a record adds to the series of its entity: the name of each figure and the number. */
export function seriesFigures(entity: string, record: Node): Record<string, number> {
  const values = record as unknown as Record<string, unknown>;
  const figures: Record<string, number> = {};
  const add = (figure: string, value: number): void => {
    if (value !== 0) figures[figure] = (figures[figure] ?? 0) + value;
  };
  for (const series of seriesOf(entity)) {
    if (series.when && !series.when(record)) continue;
    const amount = series.amount ? (values[series.amount] as Money | null | undefined) : undefined;
    if (series.amount && !amount) continue;
    const value = amount ? amount.amount : (series.add?.(record) ?? 1);
    const currency = amount ? amount.currency : "";
    for (const day of daysOf(series, record)) {
      add(seriesFigure(seriesName(series, currency), series.by === "day" ? day : monthOf(day)), value);
      for (const attribute of dimensions.get(entity) ?? []) {
        const memberId = values[attribute] as string | null | undefined;
        if (memberId) add(seriesFigure(memberSeries(series, currency, attribute), `${monthOf(day)}#${memberId}`), value);
      }
    }
  }
  return figures;
}

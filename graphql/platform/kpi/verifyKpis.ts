/**
 * Recomputes every KPI from the records alone, period by period, and compares that with its readings as people get them.
 * It shares no arithmetic with the series that readings come from: a share is divided here in another way. Reads only. 七
 */
import { setTimeout as sleep } from "node:timers/promises";
import { currencies, type Money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import { entityOf } from "../../table/entity.ts";
import type { Table } from "../../table/table.ts";
import { addDays, addMonths, beginningOf, monthOf } from "../businessDate.ts";
import { Context } from "../context.ts";
import { recordsOn, sweep } from "../projection/sweep.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { mostPeriods, readKpi, type KpiReading } from "./kpiReadings.ts";
import { allKpis, daysOf, type Kpi, type KpiCadence, type Series } from "./measures.ts";

export interface VerifyKpisOptions {
  now: Date;
  /** Parts of the table that are gone over at once. */
  parts: number;
  /** How long the stream may take to bring a change to the figures, in milliseconds. */
  settleMs: number;
  progress(line: string): void;
}

export interface KpiReport {
  kpis: number;
  /** Readings that were compared. */
  readings: number;
  /** "supplierPunctuality 2026-11: 3 ÷ 4, and a recount gives 4 ÷ 4" */
  differences: string[];
  /** KPIs whose readings kept changing while they were recounted. */
  unsettled: string[];
}

type Sides = Pick<KpiReading, "numerator" | "denominator">;

/** Times that the records are counted before a KPI is given up as too busy. */
const maxCounts = 4;

const keyOf = (kpi: Kpi, currency: string): string => `${kpi.name}\n${currency}`;
const currenciesOf = ({ part, whole }: Kpi): readonly string[] => (part?.amount || whole.amount ? currencies : currencies.slice(0, 1));

/** What the records come to, added up one by one. */
class Recount {
  private readonly sums = new Map<string, Map<string, { part: bigint; whole: bigint }>>();
  private readonly kpis = allKpis();

  constructor(private readonly today: string) {}

  count(record: Node): void {
    const { name } = entityOf(record.constructor);
    for (const kpi of this.kpis.filter(({ entity }) => entity === name)) {
      for (const currency of currenciesOf(kpi)) {
        if (kpi.part) this.add(kpi, kpi.part, "part", currency, record);
        this.add(kpi, kpi.whole, "whole", currency, record);
      }
    }
  }

  private add(kpi: Kpi, series: Series, side: "part" | "whole", currency: string, record: Node): void {
    if (series.when && !series.when(record)) return;
    const amount = series.amount ? ((record as unknown as Record<string, unknown>)[series.amount] as Money | null | undefined) : undefined;
    if (series.amount && amount?.currency !== currency) return;
    const value = BigInt(amount ? amount.amount : (series.add?.(record) ?? 1));
    for (const day of daysOf(series, record)) {
      // Days that are still to come do not count; what is kept by month knows no days.
      if (series.by === "day" ? day > this.today : monthOf(day) > monthOf(this.today)) continue;
      const sides = this.at(kpi, currency, kpi.cadence === "DAY" ? day : monthOf(day));
      sides[side] += value;
    }
  }

  private at(kpi: Kpi, currency: string, period: string): { part: bigint; whole: bigint } {
    const key = keyOf(kpi, currency);
    const periods = this.sums.get(key) ?? new Map<string, { part: bigint; whole: bigint }>();
    const sides = periods.get(period) ?? { part: 0n, whole: 0n };
    this.sums.set(key, periods.set(period, sides));
    return sides;
  }

  of(kpi: Kpi, currency: string): Counted {
    return this.sums.get(keyOf(kpi, currency)) ?? new Map();
  }
}

/** Rounded down: the largest whole number that the quotient is not below. */
function quotient(part: bigint, whole: bigint, scale: bigint): number | null {
  if (whole === 0n) return null;
  const [above, below] = whole < 0n ? [-part * scale, -whole] : [part * scale, whole];
  const rest = ((above % below) + below) % below;
  return Number((above - rest) / below);
}

const text = ({ numerator, denominator }: Sides, value: number | null): string => `${numerator}${denominator === null ? "" : ` ÷ ${denominator}`} (${value})`;

type Counted = ReadonlyMap<string, { part: bigint; whole: bigint }>;

/** The periods that are read at once, up to the one in which this day is. */
interface Window {
  first: string;
  last: string;
}

function windowUpTo(day: string, cadence: KpiCadence): Window {
  if (cadence === "DAY") return { first: addDays(day, 1 - mostPeriods.DAY), last: day };
  return { first: monthOf(addMonths(`${monthOf(day)}-01`, 1 - mostPeriods.MONTH)), last: monthOf(day) };
}

/** The last day before a window. */
const dayBefore = ({ first }: Window): string => addDays(first.length > 7 ? first : `${first}-01`, -1);

/** What differs between the readings of a KPI and its recount in a window; nothing may be missing before the first reading. */
function differencesOf(kpi: Kpi, currency: string, { first, last }: Window, readings: readonly KpiReading[], counted: Counted): string[] {
  const name = currenciesOf(kpi).length > 1 ? `${kpi.name} in ${currency}` : kpi.name;
  const wrong = readings.flatMap((reading) => {
    const { part, whole } = counted.get(reading.period) ?? { part: 0n, whole: 0n };
    const sides: Sides = kpi.part ? { numerator: Number(part), denominator: Number(whole) } : { numerator: Number(whole), denominator: null };
    const value = kpi.part ? quotient(part, whole, kpi.isMean ? 100n : 10_000n) : Number(whole);
    const isRight = reading.numerator === sides.numerator && reading.denominator === sides.denominator && reading.value === value;
    return isRight ? [] : [`${name} ${reading.period}: ${text(reading, reading.value)}, and a recount gives ${text(sides, value)}`];
  });
  const known = new Set(readings.map(({ period }) => period));
  const missing = [...counted].filter(([period, { whole }]) => whole !== 0n && !known.has(period) && period >= first && period <= last);
  return [...wrong, ...missing.map(([period, { whole }]) => `${name} ${period}: no reading, and a recount gives ${whole}`).sort()];
}

/** Window by window from today back to the first period that any record counts in, as people would have read it then. */
async function compareKpi(ctx: Context, kpi: Kpi, currency: string, counted: Counted): Promise<{ readings: number; differences: string[] }> {
  const [earliest] = [...counted.keys()].sort();
  const differences: string[] = [];
  let readings = 0;
  for (let day = ctx.today; ; ) {
    const window = windowUpTo(day, kpi.cadence);
    const then = day === ctx.today ? ctx : new Context(ctx.table, systemPrincipal, "en", "verify", beginningOf(day));
    const read = (await readKpi(then, kpi, { last: mostPeriods[kpi.cadence], currency })).readings;
    readings += read.length;
    differences.push(...differencesOf(kpi, currency, window, read, counted));
    if (earliest === undefined || earliest >= window.first) return { readings, differences };
    day = dayBefore(window);
  }
}

async function compare(table: Table, { now, parts, progress }: VerifyKpisOptions, only?: ReadonlySet<string>): Promise<{ readings: number; differences: Map<string, string[]> }> {
  const ctx = new Context(table, systemPrincipal, "en", "verify", now);
  const recount = new Recount(ctx.today);
  await sweep(table, { parts, page: async (items) => recordsOn(items).forEach((item) => recount.count(fromRecordItem<Node>(item))) });
  const differences = new Map<string, string[]>();
  let compared = 0;
  for (const kpi of allKpis().filter(({ name }) => !only || only.has(name))) {
    for (const currency of currenciesOf(kpi)) {
      const { readings, differences: found } = await compareKpi(ctx, kpi, currency, recount.of(kpi, currency));
      compared += readings;
      if (found.length > 0) differences.set(kpi.name, [...(differences.get(kpi.name) ?? []), ...found]);
    }
  }
  progress(`${compared} readings of ${allKpis().length} KPIs recomputed`);
  return { readings: compared, differences };
}

/** A KPI is wrong where it differs in the same way twice; one that others change meanwhile differs in ever other ways. */
export async function verifyKpis(table: Table, options: VerifyKpisOptions): Promise<KpiReport> {
  const first = await compare(table, options);
  const wrong: string[] = [];
  let open = first.differences;
  for (let counts = 2; open.size > 0 && counts <= maxCounts; counts++) {
    await sleep(options.settleMs);
    const again = (await compare(table, options, new Set(open.keys()))).differences;
    const settled = [...again].filter(([name, found]) => found.join("\n") === open.get(name)?.join("\n"));
    wrong.push(...settled.flatMap(([, found]) => found));
    open = new Map([...again].filter(([name]) => !settled.some(([one]) => one === name)));
  }
  return { kpis: allKpis().length, readings: first.readings, differences: wrong, unsettled: [...open.keys()] };
}

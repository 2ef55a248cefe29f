/** The records that weigh most in a reading: what somebody looks at first when it is off. 七(三) */
import { entityByName } from "../../table/entity.ts";
import { readAll, type Filter } from "../../table/list.ts";
import type { Money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import { addDays, addMonths, beginningOf } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { daysOf, type Kpi, type Series } from "./measures.ts";

/** The rows that are kept, and the records that are looked through for them. */
const mostRows = 20;
const mostRecords = 5_000;

export interface RowBehind {
  record: Node;
  /** What it adds to what is off: to the part of a share that is too high, to what the part lacks of one that is too low, to a sum. */
  adds: number;
}

export interface Behind {
  /** The list behind the reading, as a filter of its entity; empty where the records cannot be listed by the period. */
  filter?: Filter;
  rows: RowBehind[];
}

interface Days {
  from: string;
  to: string;
}

/** The days of "2026-09" or "2026-09-30". */
function daysIn(period: string): Days {
  if (period.length > 7) return { from: period, to: period };
  const from = `${period}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

export interface Wanted {
  /** Of amounts. */
  currency: string;
  /** Whether the reading is too low, so that those records weigh that are missing from the part. */
  lacking: boolean;
}

/** What a record adds to a series in these days; amounts in one currency. */
function addedTo(series: Series, record: Node, currency: string, { from, to }: Days): number {
  if (series.when && !series.when(record)) return 0;
  const amount = series.amount && ((record as unknown as Record<string, unknown>)[series.amount] as Money | undefined);
  if (series.amount && (!amount || amount.currency !== currency)) return 0;
  const days = daysOf(series, record).filter((day) => day >= from && day <= to).length;
  return days * (amount ? amount.amount : (series.add?.(record) ?? 1));
}

function weightOf({ part, whole }: Kpi, record: Node, days: Days, { currency, lacking }: Wanted): number {
  const ofWhole = addedTo(whole, record, currency, days);
  if (!part) return ofWhole;
  const ofPart = addedTo(part, record, currency, days);
  return lacking ? ofWhole - ofPart : ofPart;
}

/** Days before a period in which a record that counts in it was entered, where its records have no list by that date. */
const enteredBefore = 200;

interface Reading {
  filter: Filter;
  sort: string;
}

/** How the records of a period are read: by the date that they count by, or else by when they were entered. */
function readingOf({ entity, whole: { on } }: Kpi, { from, to }: Days): Reading | undefined {
  const sorts: readonly string[] = entityByName(entity)!.lists.all ?? [];
  if (on && sorts.includes(on)) return { filter: { [on]: { from, to } }, sort: on };
  return sorts.includes("createdAt") ? { filter: { createdAt: { from: beginningOf(addDays(from, -enteredBefore)).toISOString() } }, sort: "createdAt" } : undefined;
}

/** The list behind a reading, where it can be filtered by the period. */
function filterOf({ list = {} }: Kpi, { filter, sort }: Reading): Filter | undefined {
  if (sort === "createdAt") return undefined;
  return { ...Object.fromEntries(Object.entries(list).map(([attribute, value]) => [attribute, { eq: value }])), ...filter };
}

/** The largest rows behind a KPI in a period, the heaviest first. */
export async function rowsBehind({ table }: Context, kpi: Kpi, period: string, wanted: Wanted): Promise<Behind> {
  const days = daysIn(period);
  const reading = readingOf(kpi, days);
  if (!reading) return { rows: [] };
  const rows: RowBehind[] = [];
  let looked = 0;
  for await (const record of readAll(table, entityByName(kpi.entity)!.target, { filter: reading.filter, orderBy: { sort: reading.sort, descending: true } })) {
    const adds = weightOf(kpi, record, days, wanted);
    if (adds > 0) rows.push({ record, adds });
    if (++looked >= mostRecords) break;
  }
  return { filter: filterOf(kpi, reading), rows: rows.sort((one, other) => other.adds - one.adds || (one.record.id < other.record.id ? -1 : 1)).slice(0, mostRows) };
}

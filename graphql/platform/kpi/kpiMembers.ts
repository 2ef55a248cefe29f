/**
 * A KPI by the records that its own refer to: by customer, by representative. The invariant: what the members come to is
 * a recount of the records that name them, like every reading (measures.ts). 七
 */
import { attributesOf } from "../../table/attribute.ts";
import { entityByName } from "../../table/entity.ts";
import { readSeries } from "../../table/projection/series.ts";
import { displayName } from "../../table/record.ts";
import { staffClass } from "../access/accountClasses.ts";
import type { Context } from "../context.ts";
import { meanOf, shareOf } from "../percent.ts";
import { thresholdsInForce } from "./kpiTargets.ts";
import { bandOf, type KpiBand } from "./kpiReadings.ts";
import { memberSeries, type Kpi, type Series } from "./measures.ts";

export interface KpiMember {
  id: string;
  /** Empty where the caller may not see it. */
  name: string;
  value: number | null;
  numerator: number;
  /** Null for a sum. */
  denominator: number | null;
  band: KpiBand | null;
}

export interface KpiMembers {
  memberCount: number;
  /** Those of which most is known come first: the largest whole. */
  members: KpiMember[];
}

/** Months, both ends inside: "2026-01" to "2026-12". */
interface Months {
  from: string;
  to: string;
}

/** Sorts behind every id. */
const last = "~";

async function totals(ctx: Context, series: Series, currency: string, attribute: string, { from, to }: Months): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const [period, value] of await readSeries(ctx.table, memberSeries(series, currency, attribute), { from: `${from}#`, to: `${to}#${last}` })) {
    const id = period.slice(period.indexOf("#") + 1);
    sums.set(id, (sums.get(id) ?? 0) + value);
  }
  return sums;
}

/** The reference by which a KPI is kept for each of the company's people; undefined where it is of the company alone. */
export function personalBy({ entity, by }: Kpi): string | undefined {
  const staff: Function = staffClass();
  const attributes = attributesOf(entityByName(entity)!.target);
  return by.find(({ attribute }) => attributes.find(({ name }) => name === attribute)?.reference?.to() === staff)?.attribute;
}

/** What a KPI came to for one of its members in these months; null where nothing was measured of them. */
export async function readKpiMember(ctx: Context, { part, whole, isMean }: Kpi, { by, memberId, months, currency }: { by: string; memberId: string; months: Months; currency: string }): Promise<number | null> {
  const [parts, wholes] = await Promise.all([part && totals(ctx, part, currency, by, months), totals(ctx, whole, currency, by, months)]);
  const total = wholes.get(memberId);
  if (total === undefined) return null;
  return parts ? (isMean ? meanOf : shareOf)(parts.get(memberId) ?? 0, total) : total;
}

export async function readKpiMembers(ctx: Context, kpi: Kpi, { by, months, currency, first }: { by: string; months: Months; currency: string; first: number }): Promise<KpiMembers> {
  const { part, whole, isMean, direction } = kpi;
  const [parts, wholes, thresholds] = await Promise.all([part && totals(ctx, part, currency, by, months), totals(ctx, whole, currency, by, months), thresholdsInForce(ctx, kpi, currency)]);
  const ranked = [...wholes].filter(([, value]) => value !== 0).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const shown = ranked.slice(0, first);
  const records = await ctx.loader.loadAll(shown.map(([id]) => id));
  const names = new Map(records.map((record) => [record.id, ctx.maskedReference(record) ? displayName(record) : ""]));
  const members = shown.map(([id, total]): KpiMember => {
    const numerator = parts ? (parts.get(id) ?? 0) : total;
    const value = parts ? (isMean ? meanOf : shareOf)(numerator, total) : total;
    const tells = value !== null && (!parts || total >= (thresholds.least ?? 0));
    return { id, name: names.get(id) ?? "", value, numerator, denominator: parts ? total : null, band: tells ? bandOf(value, direction, thresholds) : null };
  });
  return { memberCount: ranked.length, members };
}

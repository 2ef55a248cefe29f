/** The appraisals of a cycle and their totals, read by the product itself. By name, because an appraisal names its cycle. */
import { classByName } from "../../../table/entity.ts";
import type { EntityName } from "../../../table/entityName.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import { daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Appraisal } from "./appraisal.ts";
import { bandLimit, leastForOrder, overSegments } from "./scoring.ts";
import { bandOfTotal, type AppraisalScheme } from "./appraisalScheme.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import type { CalibrationEntry } from "./calibrationEntry.ts";
import type { ManagerAssessment } from "./managerAssessment.ts";

async function allOf<T extends Node>(name: EntityName, filter: Record<string, { eq: string }>, ctx: Context): Promise<T[]> {
  const found: T[] = [];
  for await (const one of readAll<T>(ctx.table, classByName<T>(name), { filter, orderBy: { sort: "createdAt", descending: false } })) found.push(one);
  return found;
}

export const appraisalsOf = (cycleId: string, ctx: Context): Promise<Appraisal[]> => allOf<Appraisal>("Appraisal", { cycleId: { eq: cycleId } }, ctx);

/** Submitted assessments, one for each segment of the period, in their order. */
export async function assessmentsOf(appraisalId: string, ctx: Context): Promise<ManagerAssessment[]> {
  const found = await allOf<ManagerAssessment>("ManagerAssessment", { appraisalId: { eq: appraisalId } }, ctx);
  return found.filter(({ status }) => status === "SUBMITTED").sort((a, b) => a.segment - b.segment);
}

export const daysOf = ({ from, to }: { from: string; to: string }): number => daysBetween(from, to) + 1;

/** What the managers' assessments come to, and what calibration has made of it. */
export async function presentTotal(appraisal: Appraisal, ctx: Context): Promise<{ assessed: number; total: number }> {
  const [assessments, entries] = await Promise.all([assessmentsOf(appraisal.id, ctx), allOf<CalibrationEntry>("CalibrationEntry", { appraisalId: { eq: appraisal.id } }, ctx)]);
  const assessed = overSegments(assessments.map(({ segment, total }) => ({ days: daysOf(appraisal.segments[segment - 1]!), total: total! })));
  return { assessed, total: entries.at(-1)?.after ?? assessed };
}

export interface BandCount {
  band: string;
  count: number;
  /** People at most; undefined without a limit. */
  limit?: number;
}

/** How many are in each band, beside how many may be. */
export function bandCounts(scheme: AppraisalScheme, totals: readonly number[]): BandCount[] {
  return scheme.bands.map(({ band, atMost }) => ({
    band,
    count: totals.filter((total) => bandOfTotal(scheme, total).band === band).length,
    ...(typeof atMost === "number" && { limit: bandLimit(totals.length, atMost) }),
  }));
}

/** Bands over their limit; a forced order binds from ten people on and is advice below. */
export const overfull = (counts: readonly BandCount[], people: number): BandCount[] => (people < leastForOrder ? [] : counts.filter(({ count, limit }) => limit !== undefined && count > limit));

export const schemeOf = async ({ schemeId }: Pick<AppraisalCycle, "schemeId">, ctx: Context): Promise<AppraisalScheme> => (await ctx.loader.load<AppraisalScheme>(schemeId))!;

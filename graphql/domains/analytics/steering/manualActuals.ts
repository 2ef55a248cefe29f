/** What the reviews say of measures that no KPI tells. */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { PlanReview } from "./planReview.ts";

/** By the place of the measure, from 1; later reviews replace earlier ones, and one that is not submitted says nothing yet. */
export async function manualActuals(planId: string, { table }: Context): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  for await (const { status, lines } of readAll(table, PlanReview, { filter: { planId: { eq: planId } }, orderBy: { sort: "dueOn", descending: false } })) {
    if (status === "DUE") continue;
    for (const { measure, actual } of lines) if (actual !== undefined && actual !== null) found.set(measure, actual);
  }
  return found;
}

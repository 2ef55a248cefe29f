/** Weights for splitting a target: last year's sales, a seasonal profile, or even. 四(一) */
import type { Context } from "../../../platform/context.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { monthsOfYear } from "./planPeriod.ts";
import { isWithin, rowKey, type TargetEdit } from "./planTargets.ts";
import { leafSales, unitOf, type LeafSales } from "../statistics/salesFigures.ts";
import type { TargetInput } from "./salesPlanEdits.ts";
import type { SalesPlan } from "./salesPlan.ts";
import type { SeasonalProfile } from "./seasonalProfile.ts";

const noSales = rule<{ year: number }>("NO_SALES_LAST_YEAR", {
  clause: "四(一)",
  message: { zh: ({ year }) => `该节点 ${year} 年没有销售，无法据此分解`, en: ({ year }) => `The branch has no sales in ${year}, so the target cannot be split by them` },
  remedy: { zh: () => "请选择上级节点、季节曲线或平均分解", en: () => "Choose a higher level, a seasonal profile, or an even split" },
});

/** Last year's sales of the planned branch, in the planned measure. */
async function lastYear({ year, currency }: SalesPlan, place: TargetInput, ctx: Context): Promise<LeafSales[]> {
  const sales = await leafSales(ctx.table, unitOf(place.measure, currency), year - 1, place);
  const within = sales.filter((leaf) => isWithin(leaf, place));
  if (!within.some(({ value }) => value > 0)) throw new Refusal([noSales({ year: year - 1 })]);
  return within;
}

/** A weight for each month of the year; undefined for the current proportions. */
export async function monthWeights(plan: SalesPlan, target: TargetInput, ctx: Context): Promise<TargetEdit["monthWeights"]> {
  switch (target.monthsBy) {
    case "EVEN":
      return Array.from({ length: monthsOfYear }, () => 1);
    case "PROFILE":
      return (await ctx.loader.load<SeasonalProfile>(target.profileId!))!.weights;
    case "LAST_YEAR": {
      const weights = Array.from({ length: monthsOfYear }, () => 0);
      for (const { month, value } of await lastYear(plan, target, ctx)) weights[month]! += Math.max(value, 0);
      return weights;
    }
    default:
      return undefined;
  }
}

/** A weight for each branch; undefined for the current proportions. */
export async function branchWeights(plan: SalesPlan, target: TargetInput, ctx: Context): Promise<TargetEdit["branchWeight"]> {
  if (target.branchesBy !== "LAST_YEAR") return target.branchesBy === "EVEN" ? "EVEN" : undefined;
  const sold = new Map<string, number>();
  for (const leaf of await lastYear(plan, target, ctx)) sold.set(rowKey(leaf), (sold.get(rowKey(leaf)) ?? 0) + Math.max(leaf.value, 0));
  return (row) => sold.get(rowKey(row)) ?? 0;
}

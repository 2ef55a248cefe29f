/**
 * A plan as a tree, one level at a time: targets from its sheets and sales from the figures, in one batch and one
 * query. 四(一)
 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { inReadingOrder } from "../../../table/readingOrder.ts";
import { displayName } from "../../../table/record.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { hiddenPaths } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Context } from "../../../platform/context.ts";
import { shareOf } from "../../../platform/percent.ts";
import { findOne } from "../../../platform/entity/entityResolver.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { closedMonths, monthsOf, monthsOfYear, periodsOf } from "./planPeriod.ts";
import { readRows } from "./planSheet.ts";
import { branchLevels, isHeld, isWithin, valuesOf, type Branch, type BranchLevel, type Measure, type PlanRow } from "./planTargets.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import { forecast, paceOf, type Pace } from "./runRate.ts";
import { leafSales, memberSales, unitOf, type LeafSales } from "../statistics/salesFigures.ts";
import { PlanMeasure } from "./salesPlanEdits.ts";
import { SalesPlan } from "./salesPlan.ts";

export const TargetsHeld = enumeration("TargetsHeld", "Whether targets are locked against edits of other targets.", {
  NONE: { zh: "未锁定", en: "Not locked" },
  SOME: { zh: "部分锁定", en: "Partly locked" },
  ALL: { zh: "已锁定", en: "Locked" },
});
export type TargetsHeld = ValueOf<typeof TargetsHeld>;

@ObjectType("SalesPlanCell", { description: "Target and sales of one branch in one period; minor units of the plan's currency, or packs." })
export class SalesPlanCell {
  @Field(() => String, { description: '"2027", "2027-Q1" or "2027-03".', simple: true })
  period!: string;

  @Field(() => Boolean, { description: "Whether all its months are closed, so that targets cannot change.", simple: true })
  closed!: boolean;

  @Field(() => SafeInt, { description: "Target: the sum of its parts, exactly.", simple: true })
  target!: number;

  @Field(() => TargetsHeld, { description: "Whether it is locked.", simple: true })
  held!: TargetsHeld;

  @Field(() => SafeInt, { nullable: true, description: "Target in the compared version; null if none is compared.", simple: true })
  was!: number | null;

  @Field(() => SafeInt, { description: "Sales: the sum of the order lines.", simple: true })
  sold!: number;

  @Field(() => SafeInt, { nullable: true, description: "Sold in hundredths of a percent of the target (9876 is 98.76 %), rounded down; null without a target.", simple: true })
  attainment!: number | null;

  @Field(() => SafeInt, { description: "Target less sales; negative if sales exceed the target.", simple: true })
  gap!: number;

  @Field(() => SafeInt, { nullable: true, description: "Run-rate forecast by working days; null before the period begins.", simple: true })
  forecast!: number | null;
}

@ObjectType("SalesPlanBranch", { description: "One branch of a plan's tree, with all its periods." })
export class SalesPlanBranch {
  @Field(() => ID, { nullable: true, description: "Region; null for the whole company.", simple: true })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: "Product in the region.", simple: true })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Representative of the branch; "none" if there is none.', simple: true })
  representativeId?: string | null;

  @Field(() => String, { description: "Name of the region, product or representative; empty for the company and if there is none.", simple: true })
  name!: string;

  @Field(() => Boolean, { description: "Whether the plan has targets for it; unplanned sales are shown as well.", simple: true })
  planned!: boolean;

  @Field(() => [SalesPlanCell], { description: "The year, then each quarter before its months.", simple: true })
  cells!: SalesPlanCell[];
}

@ObjectType("SalesPlanLevel", { description: "One branch of a plan and its direct children." })
export class SalesPlanLevel {
  @Field(() => Int, { description: "How many months of the year are closed.", simple: true })
  closedMonths!: number;

  @Field(() => Boolean, { description: "Whether you see only your own branch.", simple: true })
  ownBranchOnly!: boolean;

  @Field(() => SalesPlanBranch, { description: "The requested branch.", simple: true })
  whole!: SalesPlanBranch;

  @Field(() => [SalesPlanBranch], { description: "Its direct children, by name; their targets and sales add up to its own.", simple: true })
  branches!: SalesPlanBranch[];
}

/** Twelve months of one branch. */
interface Months {
  rows: PlanRow[];
  was: PlanRow[];
  sold: number[];
}

const nothingYet = (): Months => ({ rows: [], was: [], sold: Array.from({ length: monthsOfYear }, () => 0) });

@Resolver()
export class SalesPlanTreeResolver {
  @Query(() => SalesPlanLevel, { nullable: true, description: "One level of a plan's tree; null if there is no such plan that you may see. Representatives see their own branch. Source: 四(一)." })
  @Costs(8)
  @Allow({ entity: "SalesPlan", action: "read" })
  async salesPlanLevel(
    @Arg("id", () => ID, { description: "The plan." }) id: string,
    @Arg("measure", () => PlanMeasure, { description: "Measure of the targets." }) measure: Measure,
    @Arg("regionId", () => ID, { nullable: true, description: "Region of the branch." }) regionId: string | undefined,
    @Arg("productId", () => ID, { nullable: true, description: "Product of the branch." }) productId: string | undefined,
    @Arg("comparedWithId", () => ID, { nullable: true, description: "Another version of the plan to compare with." }) comparedWithId: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<SalesPlanLevel | null> {
    const [plan, compared] = await Promise.all([findOne(ctx, SalesPlan, id), comparedWithId ? findOne(ctx, SalesPlan, comparedWithId) : null]);
    if (!plan) return null;
    return levelOf(plan, compared, measure, { regionId, productId }, ctx);
  }
}

/** One level of a plan for this reader, compared with nothing. */
export const planLevel = (plan: SalesPlan, measure: Measure, place: Branch, ctx: Context): Promise<SalesPlanLevel> => levelOf(plan, null, measure, place, ctx);

async function levelOf(plan: SalesPlan, compared: SalesPlan | null, measure: Measure, place: Branch, ctx: Context): Promise<SalesPlanLevel> {
  // Callers who may not see totals see only their own branch.
  const ownBranchOnly = hiddenPaths(ctx.principal, "SalesPlan").includes("totalAmount");
  const reach: Branch = { ...place, ...(ownBranchOnly && { representativeId: ctx.principal.id }) };
  const within = (rows: PlanRow[]) => rows.filter((row) => isWithin(row, reach));
  const [rows, was, sold, calendar] = await Promise.all([readRows(ctx.loader, plan), compared ? readRows(ctx.loader, compared) : [], salesBelow(plan, measure, reach, ctx), workingCalendar(ctx)]);
  const below: BranchLevel = !place.regionId ? "regionId" : place.productId ? "representativeId" : "productId";

  const whole = nothingYet();
  const parts = new Map<string, Months>();
  const part = (key: string): Months => parts.get(key) ?? parts.set(key, nothingYet()).get(key)!;
  for (const row of within(rows)) for (const one of [whole, part(row[below])]) one.rows.push(row);
  for (const row of within(was)) for (const one of [whole, part(row[below])]) one.was.push(row);
  for (const leaf of sold) for (const one of [whole, part(leaf[below])]) one.sold[leaf.month]! += leaf.value;

  const names = new Map((await ctx.loader.loadAll([...parts.keys()])).map((record) => [record.id, displayName(record)]));
  const cells = cellMaker(measure, Boolean(compared), spansOf(plan, calendar, ctx.today));
  const branches = [...parts].map(([key, months]): SalesPlanBranch => ({ ...place, [below]: key, name: names.get(key) ?? "", planned: months.rows.length > 0, cells: cells(months) }));
  return {
    closedMonths: closedMonths(plan, ctx.today),
    ownBranchOnly,
    whole: { ...place, name: "", planned: whole.rows.length > 0, cells: cells(whole) },
    branches: branches.sort((a, b) => inReadingOrder(a.name, b.name)),
  };
}

/** Monthly sales below a branch: from the region figures for the company level, otherwise from the branch figures. */
async function salesBelow({ year, currency }: SalesPlan, measure: Measure, reach: Branch, ctx: Context): Promise<LeafSales[]> {
  const unit = unitOf(measure, currency);
  if (branchLevels.some((level) => reach[level])) return (await leafSales(ctx.table, unit, year, reach)).filter((leaf) => isWithin(leaf, reach));
  const regions = await memberSales(ctx.table, unit, "regionId", `${year}-01`, `${year}-12`);
  return regions.map(({ memberId, period, value }) => ({ regionId: memberId, productId: "", representativeId: "", month: Number(period.slice(5)) - 1, value }));
}

interface Span {
  period: string;
  months: number[];
  closed: boolean;
  pace: Pace;
}

/** Periods with their working days, computed once for all branches of a level. */
function spansOf(plan: SalesPlan, calendar: WorkingCalendar, today: string): Span[] {
  const closed = closedMonths(plan, today);
  return periodsOf(plan.year).map((period) => {
    const months = monthsOf(period, plan.year)!;
    const day = (month: number) => `${plan.year + Math.floor(month / monthsOfYear)}-${String((month % monthsOfYear) + 1).padStart(2, "0")}-01`;
    const pace = paceOf(calendar, day(months[0]!), addDays(day(months.at(-1)! + 1), -1), today);
    return { period, months, closed: months.at(-1)! < closed, pace };
  });
}

function cellMaker(measure: Measure, compares: boolean, spans: readonly Span[]): (place: Months) => SalesPlanCell[] {
  return ({ rows, was, sold }) => {
    const [targets, before] = [monthTotals(rows, measure), monthTotals(was, measure)];
    const held = Array.from({ length: monthsOfYear }, (_, month) => rows.filter((row) => isHeld(row, measure, month)).length);
    const over = (values: readonly number[], months: readonly number[]) => months.reduce((total, month) => total + values[month]!, 0);
    return spans.map(({ period, months, closed, pace }): SalesPlanCell => {
      const [target, done, holds] = [over(targets, months), over(sold, months), over(held, months)];
      return {
        period,
        closed,
        target,
        held: holds === 0 ? "NONE" : holds === rows.length * months.length ? "ALL" : "SOME",
        was: compares ? over(before, months) : null,
        sold: done,
        attainment: shareOf(done, target),
        gap: target - done,
        forecast: forecast(done, pace),
      };
    });
  };
}

function monthTotals(rows: readonly PlanRow[], measure: Measure): number[] {
  const totals = Array.from({ length: monthsOfYear }, () => 0);
  for (const row of rows) for (const [month, value] of valuesOf(row, measure).entries()) totals[month]! += value;
  return totals;
}

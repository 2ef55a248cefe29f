/** What a representative sold of what the plans in force ask of them, as a measure of their appraisal. 四(二), 十(一)2 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { declareAttainment, type AttainmentReading, type PersonalPart } from "../../../platform/kpi/attainments.ts";
import { shareOf } from "../../../platform/percent.ts";
import { memberSales, unitOf } from "../statistics/salesFigures.ts";
import { monthName, monthsOfYear } from "./planPeriod.ts";
import { readRows } from "./planSheet.ts";
import { targetOf } from "./planTargets.ts";
import { SalesPlan } from "./salesPlan.ts";

interface OfYear {
  currency: string;
  target: number;
  sold: number;
  evidence: string;
}

/** The version that a year is measured against: the one in force, or the last one of a year that was closed. */
async function planOf(year: number, ctx: Context): Promise<SalesPlan | undefined> {
  for (const status of ["IN_FORCE", "CLOSED"]) {
    const plans = readAll(ctx.table, SalesPlan, { filter: { year: { eq: year }, status: { eq: status } }, orderBy: { sort: "revision", descending: true } });
    for await (const plan of plans) return plan;
  }
  return undefined;
}

/** Months of a year, counted from 0, that a span of months ("2026-03" to "2027-01") has in it. */
const monthsWithin = (year: number, from: string, to: string): number[] =>
  Array.from({ length: monthsOfYear }, (_, month) => month).filter((month) => from <= monthName(year, month) && monthName(year, month) <= to);

async function attainedIn(year: number, { personId, from, to }: PersonalPart, ctx: Context): Promise<OfYear | undefined> {
  const plan = await planOf(year, ctx);
  if (!plan) return undefined;
  const months = monthsWithin(year, from, to);
  const [first, last] = [monthName(year, months[0]!), monthName(year, months.at(-1)!)];
  const [rows, sales] = await Promise.all([readRows(ctx.loader, plan), memberSales(ctx.table, unitOf("AMOUNT", plan.currency), "representativeId", first, last)]);
  const target = Number(targetOf(rows.filter(({ representativeId }) => representativeId === personId), "AMOUNT", months));
  const sold = sales.filter(({ memberId }) => memberId === personId).reduce((sum, { value }) => sum + value, 0);
  return { currency: plan.currency, target, sold, evidence: `${plan.name} (${first} – ${last})` };
}

/** All sales of the months count, as in the person's own branch of the plan. Years in different currencies do not add up. */
async function personalAttainment(part: PersonalPart, ctx: Context): Promise<AttainmentReading | null> {
  const months = { ...part, from: part.from.slice(0, 7), to: part.to.slice(0, 7) };
  const [firstYear, lastYear] = [Number(part.from.slice(0, 4)), Number(part.to.slice(0, 4))];
  const years = await Promise.all(Array.from({ length: lastYear - firstYear + 1 }, (_, i) => attainedIn(firstYear + i, months, ctx)));
  const planned = years.filter((one) => one !== undefined && one.target > 0) as OfYear[];
  if (new Set(planned.map(({ currency }) => currency)).size !== 1) return null;
  const total = (of: "target" | "sold"): number => planned.reduce((sum, one) => sum + one[of], 0);
  return { value: shareOf(total("sold"), total("target"))!, evidence: planned.map(({ evidence }) => evidence).join(", ") };
}

declareAttainment("SALES_PLAN", { zh: "销售计划", en: "Sales plan", read: personalAttainment });

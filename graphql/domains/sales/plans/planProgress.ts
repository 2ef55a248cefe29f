/** How far the sales plan of the year is attained, as of each day: sales of the year so far against the targets up to that day. 四(一), 七 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { sumOfSeries } from "../../../table/projection/series.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays, addMonths } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures, seriesName, seriesNamed } from "../../../platform/kpi/measures.ts";
import { takenDaily } from "../../../platform/kpi/takenDaily.ts";
import { SalesOrderLine } from "../orders/salesOrderLine.ts";
import "../statistics/salesMeasures.ts";
import { readRows } from "./planSheet.ts";
import { paceOf, type Pace } from "./runRate.ts";
import { SalesPlan } from "./salesPlan.ts";

@Entity<PlanProgress>({
  prefix: "plpr",
  domain: "sales",
  label: { zh: "每日计划进度", en: "Plan progress of a day" },
  many: "planProgresses",
  about: "Sales of the year up to a day beside what the plan in force wants of these days.",
  clause: "四(一) · 七",
  representation: "takenOn",
  lists: { all: ["takenOn", "createdAt"], planId: ["takenOn"] },
})
export class PlanProgress extends Node {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Day at whose end it was taken." })
  takenOn!: string;

  @Reference(() => SalesPlan, { zh: "销售计划", en: "Sales plan", about: "Plan that was in force." })
  planId!: string;

  @Attribute(() => Money, { zh: "累计销售额", en: "Sales so far", about: "Sales from 1 January to this day, net of cancellations and returns." })
  sold!: Money;

  @Attribute(() => Money, { zh: "累计目标", en: "Target so far", about: "Targets of the months that are over, and of the running month as much as of its working days had passed, rounded down." })
  target!: Money;
}

export const PlanProgressResolver = EntityResolver(PlanProgress);

/** The part of a month's target that its passed working days stand for, rounded down; all of it in a month without any. */
const soFar = (target: number, { passed, all }: Pace): number => (all === 0 ? target : Number((BigInt(target) * BigInt(passed)) / BigInt(all)));

/** What the plan wants up to this day. Twelve targets, from January on. */
export function targetUpTo(targets: readonly number[], day: string, pace: Pace): number {
  const month = Number(day.slice(5, 7)) - 1;
  return targets.slice(0, month).reduce((sum, one) => sum + one, 0) + soFar(targets[month] ?? 0, pace);
}

async function planInForce(year: number, { table }: Context): Promise<SalesPlan | undefined> {
  for await (const plan of readAll(table, SalesPlan, { filter: { status: { eq: "IN_FORCE" } }, orderBy: { sort: "createdAt", descending: true } })) if (plan.year === year) return plan;
  return undefined;
}

async function progressOn(day: string, plan: SalesPlan, ctx: Context): Promise<{ sold: number; target: number }> {
  const first = `${day.slice(0, 7)}-01`;
  const [rows, calendar, sold] = await Promise.all([
    readRows(ctx.loader, plan),
    workingCalendar(ctx),
    sumOfSeries(ctx.table, seriesName(seriesNamed(SalesOrderLine, "sold"), plan.currency), { from: `${day.slice(0, 4)}-01-01`, to: day }),
  ]);
  const targets = Array.from({ length: 12 }, (_, month) => rows.reduce((sum, { amounts }) => sum + amounts[month]!, 0));
  return { sold, target: targetUpTo(targets, day, paceOf(calendar, first, addDays(addMonths(first, 1), -1), day)) };
}

takenDaily(PlanProgress, "planProgress", async (takenOn, ctx) => {
  const plan = await planInForce(Number(takenOn.slice(0, 4)), ctx);
  if (!plan) return [];
  const { sold, target } = await progressOn(takenOn, plan, ctx);
  return [{ of: plan.currency, values: { takenOn, planId: plan.id, sold: money(sold, plan.currency), target: money(target, plan.currency) } }];
});

measures(PlanProgress, {
  series: {
    sold: { by: "day", on: "takenOn", amount: "sold", zh: "累计销售额", en: "Sales so far" },
    target: { by: "day", on: "takenOn", amount: "target", zh: "累计目标", en: "Target so far" },
  },
  kpis: {
    salesAttainment: { share: ["sold", "target"], isLevel: true, direction: "HIGHER", cadence: "DAY", owner: "salesLead", target: 10_000, warning: 9_500, critical: 9_000, clause: "四(一) · 七", zh: "销售目标完成率（年初至今）", en: "Sales attainment (year to date)", about: "Sales of the year up to the end of the day, divided by what the plan in force wants of these days." },
  },
});

import { money } from "../../../table/money.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { monthsClosed, monthsOfYear } from "./planPeriod.ts";
import { SalesPlan } from "./salesPlan.ts";
import { versionOf } from "./salesPlanRevision.ts";

const yearIsOver = rule<{ year: number }>("YEAR_IS_OVER", {
  clause: "四(一)",
  message: { zh: ({ year }) => `${year} 年已经结束`, en: ({ year }) => `${year} is over` },
  remedy: { zh: () => "请为当前或未来年度制定计划", en: () => "Plan this year or a later one" },
});

/** The first plan of a year; later versions are revisions. */
export function prepareSalesPlan({ record, before, ctx }: Preparation<SalesPlan>): Finding[] {
  if (before) return [];
  record.currency ??= "CNY";
  Object.assign(record, { ...versionOf(record.year, 1), totalAmount: money(0, record.currency), totalQuantity: 0, branchCount: 0, sheets: 0 });
  return monthsClosed(record.year, ctx.today) === monthsOfYear ? [yearIsOver(record, { field: "year" })] : [];
}

export const SalesPlanResolver = EntityResolver(SalesPlan, { create: true, update: true, prepare: prepareSalesPlan });

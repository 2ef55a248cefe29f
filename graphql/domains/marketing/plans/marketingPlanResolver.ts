import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { currencyFindings } from "./budgets.ts";
import { amountGoals, MarketingPlan } from "./marketingPlan.ts";
import { versionOf } from "./marketingPlanLifecycle.ts";
import { daysOf, periodOf } from "./planPeriod.ts";

const periodIsOver = rule<{ period: string }>("MARKETING_PERIOD_IS_OVER", {
  clause: "三(二)",
  message: { zh: ({ period }) => `${period} 已经结束`, en: ({ period }) => `${period} is over` },
  remedy: { zh: () => "请为当前或未来的期间制定计划", en: () => "Plan this period or a later one" },
});

const goalWithoutTarget = rule<{ isAmount: boolean }>("GOAL_WITHOUT_TARGET", {
  clause: "三(二)2",
  message: { zh: ({ isAmount }) => (isAmount ? "此目标须填写金额" : "此目标须填写数量"), en: ({ isAmount }) => (isAmount ? "This goal needs an amount" : "This goal needs a quantity") },
});

const outsidePeriod = rule<{ from: string; to: string }>("OUTSIDE_PLAN_PERIOD", {
  clause: "三(二)2",
  message: { zh: ({ from, to }) => `时间安排须在计划期间 ${from} 至 ${to} 内，且结束不早于开始`, en: ({ from, to }) => `Steps lie within the period of the plan, ${from} to ${to}, and end no earlier than they start` },
  remedy: { zh: () => "请更正日期", en: () => "Correct the dates" },
});

function goalFindings({ goals }: MarketingPlan): Finding[] {
  return goals.flatMap(({ kind, number, amount }, i) => {
    const isAmount = amountGoals.has(kind);
    return (isAmount ? amount : number) ? [] : [goalWithoutTarget({ isAmount }, { field: `goals.${i}.${isAmount ? "amount" : "number"}` })];
  });
}

function scheduleFindings(plan: MarketingPlan): Finding[] {
  const { from, to } = daysOf(plan);
  return plan.schedule.flatMap(({ startsOn, endsOn }, i) => {
    if (startsOn < from || startsOn > to) return [outsidePeriod({ from, to }, { field: `schedule.${i}.startsOn` })];
    return endsOn < startsOn || endsOn > to ? [outsidePeriod({ from, to }, { field: `schedule.${i}.endsOn` })] : [];
  });
}

/** The first plan of a period; later versions are revisions. */
export function prepareMarketingPlan({ record, before, ctx }: Preparation<MarketingPlan>): Finding[] {
  if (!before) {
    const period = periodOf(record.year, record.quarter);
    Object.assign(record, { period, ...versionOf(period, 1) });
  }
  return [
    ...(daysOf(record).to < ctx.today ? [periodIsOver({ period: record.period }, { field: record.quarter ? "quarter" : "year" })] : []),
    ...currencyFindings(record.budget, "budget"),
    ...goalFindings(record),
    ...scheduleFindings(record),
  ];
}

export const MarketingPlanResolver = EntityResolver(MarketingPlan, { create: true, update: true, prepare: prepareMarketingPlan });

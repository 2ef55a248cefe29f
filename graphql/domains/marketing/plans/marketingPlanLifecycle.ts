import { Attribute } from "../../../table/attribute.ts";
import { classOf } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Addition } from "../../../table/ledger.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep } from "../../../platform/approval/standardSteps.ts";
import { additionsOf, shortfalls } from "../../../platform/balance/followed.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { ResearchReport } from "../research/researchReport.ts";
import { accountIdOf, type BudgetAccount } from "./budgetAccount.ts";
import { marketingBudget } from "./budgets.ts";
import { daysOf, periodOf } from "./planPeriod.ts";
import type { MarketingPlan } from "./marketingPlan.ts";

export const MarketingPlanStatus = enumeration("MarketingPlanStatus", "Status of a marketing plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "In force for its period; its campaigns may be approved." },
  RUNNING: { zh: "执行中", en: "Running", tone: "good", about: "Its period has begun." },
  COMPLETED: { zh: "已完成", en: "Completed", tone: "info", about: "Its period is over; it awaits its evaluation." },
  EVALUATED: { zh: "已评估", en: "Evaluated" },
  REVISED: { zh: "已被修订", en: "Revised", about: "Replaced by a later version; it stays unchanged." },
  DISCARDED: { zh: "已作废", en: "Discarded", tone: "bad" },
});
export type MarketingPlanStatus = ValueOf<typeof MarketingPlanStatus>;

/** Its budget, as long as it is in force; that of a quarter comes out of the year's. */
export function planAdditions({ accountId, budget, year, quarter }: Pick<MarketingPlan, "accountId" | "budget" | "year" | "quarter">): Addition[] {
  if (!accountId) return [];
  const own = { to: accountId, by: { available: budget.amount } };
  return quarter ? [own, { to: accountIdOf(periodOf(year, null)), by: { available: -budget.amount, committed: budget.amount } }] : [own];
}

const yearNotPlanned = rule<{ year: number }>("YEAR_NOT_PLANNED", {
  clause: "三(二)",
  message: { zh: ({ year }) => `${year} 年没有已批准的年度计划，季度预算无从列支`, en: ({ year }) => `No plan of the year ${year} is approved that the budget of a quarter could come out of` },
  remedy: { zh: () => "请先批准该年度的年度计划", en: () => "Have the plan of the year approved first", by: ["MarketingPlan.approve"] },
});

const revisionUnderWay = rule("MARKETING_REVISION_UNDER_WAY", {
  clause: "三(二)",
  message: { zh: () => "此计划的修订版已在编制中", en: () => "A revision of this plan is already being made" },
  remedy: { zh: () => "请使用该修订版，或先将其作废", en: () => "Use that revision, or discard it first", by: ["MarketingPlan.discard"] },
});

const periodNotBegun = rule<{ from: string }>("PERIOD_NOT_BEGUN", {
  clause: "三(二)",
  message: { zh: ({ from }) => `计划期间自 ${from} 开始`, en: ({ from }) => `The period of the plan begins on ${from}` },
  remedy: { zh: () => "请在期间开始后执行", en: () => "Start it once the period has begun", by: [] },
});

const periodNotOver = rule<{ to: string }>("PLAN_PERIOD_NOT_OVER", {
  clause: "三(二)",
  message: { zh: ({ to }) => `计划期间至 ${to} 才结束`, en: ({ to }) => `The period of the plan ends on ${to}` },
  remedy: { zh: () => "请在期间结束后办理", en: () => "Complete it once the period is over", by: [] },
});

const reportNotPublished = rule<{ number: string }>("REPORT_NOT_PUBLISHED", {
  clause: "三(一)",
  message: { zh: ({ number }) => `调研报告 ${number} 尚未发布`, en: ({ number }) => `The research report ${number} is not published` },
  remedy: { zh: () => "请先批准该报告", en: () => "Have the report approved first", by: ["ResearchReport.approve"] },
});

const noLongerInForce = rule("REVISED_PLAN_NO_LONGER_IN_FORCE", {
  clause: "三(二)",
  message: { zh: () => "被修订的版本已不在执行", en: () => "The version that it revises is no longer in force" },
});

/** As it will be in force: what it adds then, and what it adds now. */
const inForce = (plan: MarketingPlan): Addition[] => planAdditions({ year: plan.year, quarter: plan.quarter, budget: plan.budget, accountId: accountIdOf(plan.period) });

const previousOf = async ({ previousId }: MarketingPlan, ctx: Context): Promise<MarketingPlan | null> => (previousId ? ctx.loader.load<MarketingPlan>(previousId) : null);

/** The quarters' budgets come to no more than the year's, and a revised budget still covers what is committed and spent. */
const withinBudget: Guard<MarketingPlan> = async (plan, ctx): Promise<Finding[]> => {
  const previous = await previousOf(plan, ctx);
  if (previous && !previous.accountId) return [noLongerInForce(undefined, { record: previous })];
  if (plan.quarter && !(await ctx.loader.load<BudgetAccount>(accountIdOf(periodOf(plan.year, null))))) return [yearNotPlanned({ year: plan.year })];
  return shortfalls(marketingBudget, additionsOf(previous ?? undefined), inForce(plan), ctx);
};

const reportsPublished: Guard<MarketingPlan> = async ({ reports }, ctx) => {
  const found = reports.map(async ({ reportId }, i): Promise<Finding[]> => {
    const report = (await ctx.loader.load<ResearchReport>(reportId))!;
    return report.status === "PUBLISHED" ? [] : [reportNotPublished({ number: report.number }, { field: `reports.${i}.reportId`, record: report })];
  });
  return (await Promise.all(found)).flat();
};

/** From its last approval on it is the one plan in force for its period; the version before ends. The budget follows. */
async function bringIntoForce({ record, uow, ctx }: Step<MarketingPlan>): Promise<void> {
  const previous = await previousOf(record, ctx);
  if (previous) Object.assign(uow.edit(previous), { status: "REVISED", accountId: undefined });
  record.accountId = accountIdOf(record.period);
}

/** Unique key of a version. */
export const versionOf = (period: string, revision: number): Pick<MarketingPlan, "revision" | "name" | "slot"> => ({ revision, name: `${period} V${revision}`, slot: `${period}/${revision}` });

function openRevision({ record, input, uow }: Step<MarketingPlan, ReasonInput>): void {
  const { year, quarter, period, reports, goals, channels, content, schedule, budget, reviewMonths, lastReview } = record;
  const next = uow.create(classOf(record), {
    ...versionOf(period, record.revision + 1),
    year,
    quarter,
    period,
    reports,
    goals,
    channels,
    content,
    schedule,
    budget,
    reviewMonths,
    lastReview,
    revisionReason: input.reason,
    previousId: record.id,
    status: "DRAFT",
    duties: [],
  });
  record.nextId = next.id;
}

/** Frees its version for another plan or revision. */
async function releaseSlot({ record, uow, ctx }: Step<MarketingPlan>): Promise<void> {
  record.slot = undefined;
  const previous = await previousOf(record, ctx);
  if (previous) uow.edit(previous).nextId = undefined;
}

const noRevisionOpen: Guard<MarketingPlan> = async ({ nextId }, ctx) => (nextId ? [revisionUnderWay(undefined, { record: (await ctx.loader.load(nextId)) ?? undefined })] : []);
const hasBegun: Guard<MarketingPlan> = (plan, { today }) => (daysOf(plan).from <= today ? [] : [periodNotBegun({ from: daysOf(plan).from })]);
const isOver: Guard<MarketingPlan> = (plan, { today }) => (daysOf(plan).to < today ? [] : [periodNotOver({ to: daysOf(plan).to })]);

class EvaluationInput {
  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "Goals reached and missed, and conclusions.", text: true, input: { required: true, minLength: 10, maxLength: 4_000 } })
  evaluation!: string;
}

/** The marketing lead proposes, the manager and finance decide. */
const planRoute = approvalRoute("marketingPlan", [{ upTo: { CNY: 50_000_000 }, steps: [departmentManagerStep] }, { steps: [departmentManagerStep, financeStep] }], { label: { zh: "推广计划", en: "Marketing plan" } });

export const marketingPlanLifecycle = lifecycle<MarketingPlan, MarketingPlanStatus>({
  states: MarketingPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { APPROVED: ["REVISED"], RUNNING: ["REVISED"] },
  actions: {
    ...approval<MarketingPlan, MarketingPlanStatus>({
      route: planRoute,
      amount: "budget",
      submitters: ["marketingSpecialist", "marketingLead"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the plan for approval; it is in force for its period once it is approved.", guards: [reportsPublished, withinBudget] },
      guards: [reportsPublished, withinBudget],
      onApproved: bringIntoForce,
    }),
    start: { label: { zh: "开始执行", en: "Start" }, about: "Its period has begun, and reviews are held from now on.", from: "APPROVED", to: "RUNNING", tone: "primary", guards: [hasBegun] },
    revise: {
      label: { zh: "修订", en: "Revise" },
      about: "Creates the next version as a copy. This one stays in force until the next is approved.",
      from: ["APPROVED", "RUNNING"],
      input: ReasonInput,
      guards: [noRevisionOpen],
      effect: openRevision,
    },
    complete: { label: { zh: "结束执行", en: "Complete" }, about: "Ends the plan of a period that is over.", from: "RUNNING", to: "COMPLETED", tone: "primary", guards: [isOver, noRevisionOpen] },
    evaluate: {
      label: { zh: "评估", en: "Evaluate" },
      about: "Records which goals were reached, by somebody who did not write the plan; all its campaigns have ended.",
      from: "COMPLETED",
      to: "EVALUATED",
      tone: "primary",
      duty: "closer",
      input: EvaluationInput,
      // The campaigns act alongside: none of the period may be open.
      effect: ({ record, input }: Step<MarketingPlan, EvaluationInput>) => {
        record.evaluation = input.evaluation;
      },
    },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Discards a draft.", from: "DRAFT", to: "DISCARDED", tone: "danger", input: ReasonInput, effect: releaseSlot },
  },
});


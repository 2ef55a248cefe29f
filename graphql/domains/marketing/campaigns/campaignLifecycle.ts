import { Attribute } from "../../../table/attribute.ts";
import { classByName } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Addition } from "../../../table/ledger.ts";
import { readAll } from "../../../table/list.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute, type Tier } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, legalStep, marketingLeadStep } from "../../../platform/approval/standardSteps.ts";
import { coveredBy } from "../../../platform/balance/draws.ts";
import type { NumberedDocument } from "../../../platform/entity/document.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { accountIdOf, type BudgetAccount } from "../plans/budgetAccount.ts";
import { marketingBudget } from "../plans/budgets.ts";
import type { MarketingPlan } from "../plans/marketingPlan.ts";
import { advertisingFindings } from "./advertising.ts";
import { QualityCheck } from "./campaignKind.ts";
import type { Campaign } from "./campaign.ts";

export const CampaignStatus = enumeration("CampaignStatus", "Status of a campaign.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "Its budget is set aside; expenses may be approved." },
  RUNNING: { zh: "进行中", en: "Running", tone: "good" },
  COMPLETED: { zh: "已完成", en: "Completed", tone: "info", about: "Carried out; it awaits feedback, the last payments and its evaluation." },
  EVALUATED: { zh: "已评估", en: "Evaluated", about: "What was left of its budget is the plan's again." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type CampaignStatus = ValueOf<typeof CampaignStatus>;

const clause = "三(三)";

const planNotInForce = rule<{ name: string }>("PLAN_NOT_IN_FORCE", {
  clause,
  message: { zh: ({ name }) => `推广计划 ${name} 不在执行中`, en: ({ name }) => `The marketing plan ${name} is not in force` },
  remedy: { zh: () => "请先批准该计划，或选用有效的计划", en: () => "Have the plan approved first, or choose one that is in force", by: ["MarketingPlan.approve"] },
});

const notYet = rule<{ on: string }>("CAMPAIGN_NOT_BEGUN", {
  clause,
  message: { zh: ({ on }) => `活动自 ${on} 开始`, en: ({ on }) => `The campaign begins on ${on}` },
});

const criticalFailure = rule<{ item: string }>("CRITICAL_CHECK_FAILED", {
  clause,
  message: { zh: ({ item }) => `关键检查项“${item}”不合格`, en: ({ item }) => `The critical check "${item}" has failed` },
  remedy: { zh: () => "整改后请检查人重新登记结果", en: () => "Have it put right and checked again", by: ["Campaign.check"] },
});

const notChecked = rule("CAMPAIGN_NOT_CHECKED", {
  clause,
  message: { zh: () => "活动尚未做质量检查", en: () => "The campaign has not been checked" },
  remedy: { zh: () => "请由未经办活动的同事检查", en: () => "Have a colleague check it who does not run it", by: ["Campaign.check"] },
});

const noFeedback = rule("CAMPAIGN_WITHOUT_FEEDBACK", {
  clause: "三(三)3",
  message: { zh: () => "活动尚无反馈，不能评估", en: () => "There is no feedback that the evaluation could rest on" },
  remedy: { zh: () => "请先登记反馈", en: () => "Record feedback first", by: ["Campaign.recordFeedback"] },
});

const openExpense = rule<{ number: string }>("EXPENSE_OPEN", {
  clause: "三(三)3",
  message: { zh: ({ number }) => `费用单 ${number} 尚未了结`, en: ({ number }) => `The expense ${number} is still open` },
  remedy: { zh: () => "请先付款、撤回或取消该费用", en: () => "Have it paid or cancelled first", by: ["Expense.pay", "Expense.cancel"] },
});

/** Its budget, and what of it the plan has given away; nothing while it is not approved. */
export function campaignAdditions({ accountId, period, budget, released }: Campaign): Addition[] {
  if (!accountId) return [];
  const amount = budget.amount - (released?.amount ?? 0);
  return [
    { to: accountId, by: { available: amount } },
    { to: accountIdOf(period), by: { available: -amount, committed: amount } },
  ];
}

const planInForce: Guard<Campaign> = async ({ planId }, ctx) => {
  const plan = (await ctx.loader.load<MarketingPlan>(planId))!;
  return ["APPROVED", "RUNNING"].includes(plan.status) ? [] : [planNotInForce({ name: plan.name }, { record: plan })];
};

const withinPlan = coveredBy<BudgetAccount, Campaign>(marketingBudget, ({ period }) => accountIdOf(period), ({ budget }) => budget);

const hasBegun: Guard<Campaign> = ({ startsOn }, { today }) => (startsOn <= today ? [] : [notYet({ on: startsOn })]);

const checksPassed: Guard<Campaign> = ({ checks }) => {
  if (checks.length === 0) return [notChecked()];
  // A later check of the same item replaces an earlier one.
  const newest = new Map(checks.map((one) => [one.item, one]));
  return [...newest.values()].flatMap(({ item, critical, outcome }) => (critical && outcome === "FAIL" ? [criticalFailure({ item })] : []));
};

const feedbackGiven: Guard<Campaign> = ({ feedback }) => (feedback.length > 0 ? [] : [noFeedback()]);

interface MoneyDocument extends NumberedDocument {
  campaignId: string;
}

/** States in which an expense or an increase can still change the budget. */
const undecided = new Set(["DRAFT", "SUBMITTED", "APPROVED"]);

const noOpenExpenses: Guard<Campaign> = async ({ id }, ctx) => {
  // Expenses refer to campaigns, so that their module cannot be imported here.
  const expenses = classByName<MoneyDocument>("Expense");
  const findings = [];
  for await (const expense of readAll(ctx.table, expenses, { filter: { campaignId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } })) {
    if (undecided.has(expense.status)) findings.push(openExpense({ number: expense.number }, { record: expense }));
  }
  return findings;
};

/** From now on its budget is set aside: it leaves what is available of the plan's. */
function setAside({ record }: Step<Campaign>): void {
  record.accountId = accountIdOf(record.id);
}

/** What is available at its end goes back to the plan. */
async function release({ record, uow, ctx }: Pick<Step<Campaign>, "record" | "uow" | "ctx">): Promise<void> {
  if (!record.accountId) return;
  const { available } = (uow.find<BudgetAccount>(record.accountId) ?? (await ctx.loader.load<BudgetAccount>(record.accountId)))!;
  record.released = available;
}

class CheckInput {
  @Attribute(() => [QualityCheck], { zh: "检查内容", en: "Checked", about: "What was checked, with its outcome; an item that was checked before is replaced.", input: { required: true, minItems: 1, maxItems: 20 } })
  checks!: QualityCheck[];
}

function recordChecks({ record, input, ctx }: Step<Campaign, CheckInput>): void {
  const recorded = input.checks.map((one) => ({ ...one, checkedById: ctx.principal.id, checkedAt: ctx.now.toISOString() }));
  const again = new Set(recorded.map(({ item }) => item));
  record.checks = [...record.checks.filter(({ item }) => !again.has(item)), ...recorded];
}

class FeedbackInput {
  @Attribute(() => String, { zh: "反馈内容", en: "Feedback", about: "What was said, without names.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  text!: string;

  @Attribute(() => String, { zh: "反馈来源", en: "Source", about: "Whose feedback it is: participants, visitors, customers.", input: { required: true, minLength: 2, maxLength: 100 } })
  source!: string;
}

function recordFeedback({ record, input: { text, source }, ctx }: Step<Campaign, FeedbackInput>): void {
  record.feedback = [...record.feedback, { text, source, recordedById: ctx.principal.id, recordedAt: ctx.now.toISOString() }];
}

class CampaignEvaluationInput {
  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "What it has come to, and what to do differently.", text: true, input: { required: true, minLength: 10, maxLength: 4_000 } })
  evaluation!: string;
}

/** The marketing lead to 50,000.00 CNY, the department manager above that, finance as well above 500,000.00. */
export const marketingTiers: readonly Tier[] = [
  { upTo: { CNY: 5_000_000 }, steps: [marketingLeadStep] },
  { upTo: { CNY: 50_000_000 }, steps: [departmentManagerStep] },
  { steps: [departmentManagerStep, financeStep] },
];
/** The same after legal. */
export const legalFirst: readonly Tier[] = marketingTiers.map(({ upTo, steps }) => ({ upTo, steps: [legalStep, ...steps] }));

const campaignRoute = approvalRoute("campaign", marketingTiers, { label: { zh: "推广活动", en: "Campaign" } });
const advertisingRoute = approvalRoute("advertising", legalFirst, { label: { zh: "广告活动", en: "Advertising" }, always: ["legal"] });

export const campaignLifecycle = lifecycle<Campaign, CampaignStatus>({
  states: CampaignStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<Campaign, CampaignStatus>({
      route: { among: [campaignRoute, advertisingRoute], choose: ({ kind }) => (kind === "ADVERTISING" ? advertisingRoute : campaignRoute) },
      amount: "budget",
      submitters: ["marketingSpecialist", "marketingLead"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the campaign; its budget is set aside once it is approved.", guards: [planInForce, withinPlan, advertisingFindings] },
      guards: [planInForce, withinPlan, advertisingFindings],
      onApproved: setAside,
    }),
    start: { label: { zh: "开始活动", en: "Begin" }, about: "The campaign has begun; advertisements are published from now on.", from: "APPROVED", to: "RUNNING", tone: "primary", guards: [hasBegun, advertisingFindings] },
    check: {
      label: { zh: "登记质量检查", en: "Record a check" },
      about: "Records what was checked on the spot, by somebody who does not run the campaign.",
      from: ["RUNNING", "COMPLETED"],
      duty: "inspector",
      input: CheckInput,
      effect: recordChecks,
    },
    recordFeedback: { label: { zh: "登记反馈", en: "Record feedback" }, about: "Records what participants, visitors or customers say of it.", from: ["RUNNING", "COMPLETED"], input: FeedbackInput, effect: recordFeedback },
    complete: { label: { zh: "完成活动", en: "Complete" }, about: "The campaign was carried out; no critical check has failed.", from: "RUNNING", to: "COMPLETED", tone: "primary", guards: [checksPassed] },
    evaluate: {
      label: { zh: "评估", en: "Evaluate" },
      about: "Records what it has come to, by somebody who neither runs nor checked it. What is left of its budget is the plan's again.",
      from: "COMPLETED",
      to: "EVALUATED",
      tone: "primary",
      duty: "verifier",
      input: CampaignEvaluationInput,
      guards: [feedbackGiven, checksPassed, noOpenExpenses],
      effect: async (step: Step<Campaign, CampaignEvaluationInput>) => {
        step.record.evaluation = step.input.evaluation;
        await release(step);
      },
    },
    cancel: cancel({
      about: "Cancels it; what is left of its budget is the plan's again.",
      from: ["DRAFT", "APPROVED", "RUNNING"],
      guards: [noOpenExpenses],
      effect: release,
    }),
  },
});

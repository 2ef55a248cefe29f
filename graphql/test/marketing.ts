/** What tests of marketing begin with: a plan in force, an approved campaign, an expense. */
import { ulid } from "ulid";
import { Campaign } from "../domains/marketing/campaigns/campaign.ts";
import { Expense } from "../domains/marketing/campaigns/expense.ts";
import type { BudgetAccount } from "../domains/marketing/plans/budgetAccount.ts";
import { MarketingPlan } from "../domains/marketing/plans/marketingPlan.ts";
import { ResearchReport } from "../domains/marketing/research/researchReport.ts";
import { recordKey } from "../table/keys.ts";
import { money, type Money } from "../table/money.ts";
import type { Node } from "../table/node.ts";
import { approveAll } from "./remedies/remedy.ts";
import type { Stage } from "./stage.ts";

export const marketingStaff = ["marketingSpecialist", "marketingLead", "departmentManager", "finance", "cashier", "legal"] as const;

export const cny = (yuan: number): Money => money(yuan * 100, "CNY");

const reportId = "rrep_00000000000000000000TEST01";

/** The published report that plans of these tests rest on. */
export async function basisOfPlans(stage: Stage): Promise<void> {
  if (await stage.table.get(recordKey(reportId))) return;
  await stage.seed(ResearchReport, { id: reportId, number: "BG-1", title: "市场调研报告", sources: [], conclusions: "有增长空间，宜加强学术推广。", status: "PUBLISHED", duties: [] });
}

export const planInput = (year: number, values: object = {}) => ({
  year,
  reports: [{ reportId }],
  goals: [{ kind: "LEADS", number: 40 }],
  channels: ["EXHIBITION", "DIGITAL"],
  content: "抗感染与慢病品种的学术推广",
  schedule: [{ task: "参加展会", startsOn: `${year}-10-10`, endsOn: `${year}-10-20` }],
  budget: cny(1_000_000),
  ...values,
});

/** A plan that is approved and, where its period has begun, running. */
export async function planInForce(stage: Stage, year = Number(stage.today.slice(0, 4)), values: object = {}): Promise<MarketingPlan> {
  await basisOfPlans(stage);
  const plan = await stage.create<MarketingPlan>("marketingSpecialist", MarketingPlan, planInput(year, values));
  await stage.act("marketingSpecialist", MarketingPlan, "submit", plan);
  return approveAll(stage, MarketingPlan, plan);
}

export const campaignInput = (stage: Stage, plan: Node, values: object = {}) => ({
  title: `秋季展会${ulid().slice(-6)}`,
  planId: plan.id,
  kind: "EXHIBITION",
  channels: ["EXHIBITION"],
  startsOn: stage.today,
  endsOn: stage.today,
  budget: cny(100_000),
  programme: "展位、资料与学术报告",
  ...values,
});

export async function approvedCampaign(stage: Stage, plan: Node, values: object = {}): Promise<Campaign> {
  const campaign = await stage.create<Campaign>("marketingSpecialist", Campaign, campaignInput(stage, plan, values));
  await stage.act("marketingSpecialist", Campaign, "submit", campaign);
  return approveAll(stage, Campaign, campaign);
}

export const expenseInput = (campaign: Node, yuan: number, values: object = {}) => ({
  campaignId: campaign.id,
  purpose: "VENUE",
  details: "展位租金与搭建",
  amount: cny(yuan),
  payeeKind: "COMPANY",
  payee: "会展公司",
  ...values,
});

export async function submittedExpense(stage: Stage, campaign: Node, yuan: number, values: object = {}): Promise<Expense> {
  const expense = await stage.create<Expense>("marketingSpecialist", Expense, expenseInput(campaign, yuan, values));
  return stage.act("marketingSpecialist", Expense, "submit", expense);
}

export const approvedExpense = async (stage: Stage, campaign: Node, yuan: number, values: object = {}): Promise<Expense> => approveAll(stage, Expense, await submittedExpense(stage, campaign, yuan, values));

export const payment = (stage: Stage, yuan: number) => ({ paid: cny(yuan), paidOn: stage.today, bankReference: `PAY-${ulid()}` });

/** Whole yuan of an account. */
export async function standing(stage: Stage, accountId: string): Promise<Record<"available" | "committed" | "spent", number>> {
  const { available, committed, spent } = await stage.fresh<BudgetAccount>(accountId);
  return { available: available.amount / 100, committed: committed.amount / 100, spent: spent.amount / 100 };
}

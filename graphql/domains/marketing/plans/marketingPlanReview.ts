/** The review of a marketing plan on schedule: whether its goals, channels and content still hold. 三(二)3 */
import { Entity, Reference } from "../../../table/entity.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { frozen, FrozenSnapshots, type FrozenSnapshot } from "../../../platform/frozen/frozen.ts";
import { Review, reviewed, reviewLifecycle, reviewLists } from "../../../platform/review/review.ts";
import { accountIdOf, type BudgetAccount } from "./budgetAccount.ts";
import { budgetCurrency } from "./budgets.ts";
import { MarketingPlan } from "./marketingPlan.ts";
import { daysOf } from "./planPeriod.ts";

@Entity<MarketingPlanReview>({
  prefix: "mktrev",
  domain: "marketing",
  label: { zh: "推广计划评审", en: "Marketing plan review" },
  about: "A review of a marketing plan on schedule: budget, progress, and whether goals, channels and content still hold.",
  clause: "三(二)3",
  representation: "title",
  attachments: true,
  lists: { ...reviewLists, planId: ["dueOn"] },
  lifecycle: reviewLifecycle<MarketingPlanReview>({ reviewers: ["marketingLead"], waivers: ["departmentManager"] }),
})
export class MarketingPlanReview extends Review {
  @Reference(() => MarketingPlan, { zh: "推广计划", en: "Marketing plan", about: "The plan that is reviewed." })
  planId!: string;

  @FrozenSnapshots()
  snapshots?: FrozenSnapshot[];
}

/** What the outcome of a review rests on: the budget as it was then. */
frozen(MarketingPlanReview, {
  on: "complete",
  read: async ({ planId }, ctx) => {
    const { period } = (await ctx.loader.load<MarketingPlan>(planId))!;
    const account = await ctx.loader.load<BudgetAccount>(accountIdOf(period));
    const amount = { unit: "MONEY", currency: budgetCurrency } as const;
    return {
      figures: [
        { key: "available", zh: "可用预算", en: "Available", ...amount, value: account?.available.amount ?? 0 },
        { key: "committed", zh: "已承诺", en: "Committed", ...amount, value: account?.committed.amount ?? 0 },
        { key: "spent", zh: "已支出", en: "Spent", ...amount, value: account?.spent.amount ?? 0 },
      ],
      series: [],
    };
  },
});

reviewed(MarketingPlan, {
  by: MarketingPlanReview,
  of: "planId",
  filter: { status: { eq: "RUNNING" } },
  sort: "period",
  from: (plan) => daysOf(plan).from,
  everyMonths: ({ reviewMonths, quarter }) => reviewMonths ?? (quarter ? 1 : 3),
  until: (plan) => addDays(daysOf(plan).to, 1),
  warn: [10, 3, 0],
  owner: () => ({ roles: ["marketingLead"] }),
  overdueTo: "departmentManager",
});

export const MarketingPlanReviewResolver = EntityResolver(MarketingPlanReview);

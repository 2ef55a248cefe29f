/** Marketing plans of years and quarters, their budgets and reviews. 三(二) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { marketers, marketingReaders } from "../readers.ts";
import { BudgetAccountResolver } from "./budgetAccount.ts";
import { MarketingPlanResolver } from "./marketingPlanResolver.ts";
import { MarketingPlanReviewResolver } from "./marketingPlanReview.ts";
import "./notices.ts";

export const plansRoom = declareRoom({
  resolvers: [MarketingPlanResolver, MarketingPlanReviewResolver, BudgetAccountResolver],
  access: {
    MarketingPlan: {
      read: marketingReaders,
      actions: {
        create: marketers,
        update: marketers,
        start: ["marketingLead"],
        revise: ["marketingLead"],
        complete: ["marketingLead"],
        evaluate: ["marketingLead", "departmentManager"],
        discard: marketers,
      },
    },
    MarketingPlanReview: { read: marketingReaders, actions: {} },
    BudgetAccount: { read: marketingReaders, actions: {} },
  },
});

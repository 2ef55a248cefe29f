import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "period", "status", "budget", "createdAt"],
  facts: ["period", "budget", "revisionReason", "evaluation"],
  ownAttributes: ["slot", "accountId"],
  more: "account { available { amount currency } committed { amount currency } spent { amount currency } }",
  evidence: [lazy(async () => ({ default: (await import("./BudgetEvidence.tsx")).QuarterBudget }))],
  panels: [lazy(() => import("./BudgetWaterfall.tsx"))],
  related: [
    { entity: "Campaign", by: "planId" },
    { entity: "MarketingPlanReview", by: "planId" },
  ],
  queues: [
    {
      name: "marketingPlansToEvaluate",
      title: { zh: "待评估的推广计划", en: "Marketing plans to evaluate" },
      verb: { zh: "评估", en: "Evaluate" },
      roles: ["marketingLead", "departmentManager"],
      filter: () => ({ status: "COMPLETED" }),
      sort: { field: "period", order: "ASC" },
      columns: ["period"],
    },
  ],
  dashboard: { panels: [lazy(() => import("./PlanTimeline.tsx"))] },
} satisfies EntityPage;

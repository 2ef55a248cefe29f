import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "number", "kind", "status", "startsOn", "endsOn", "budget"],
  opens: { sort: { field: "startsOn", order: "DESC" } },
  facts: ["planId", "kind", "startsOn", "endsOn", "budget", "ownerId"],
  ownAttributes: ["accountId"],
  more: "account { available { amount currency } committed { amount currency } spent { amount currency } } results { leads validLeads qualified converted costPerLead { amount currency } revenue { amount currency } returned { amount currency } returnOnSpend } proofs: adApprovals { number expiresOn approvedSha256 product { id displayName } material { id displayName sha256 } }",
  evidence: [lazy(async () => ({ default: (await import("../plans/BudgetEvidence.tsx")).CampaignBudget }))],
  main: lazy(() => import("../plans/BudgetWaterfall.tsx")),
  panels: [lazy(() => import("../leads/LeadFunnel.tsx")), lazy(() => import("./AdApprovals.tsx"))],
  related: [
    { entity: "Expense", by: "campaignId" },
    { entity: "BudgetIncrease", by: "campaignId" },
    { entity: "Lead", by: "campaignId" },
    { entity: "LeadAttribution", by: "campaignId" },
  ],
  queues: [
    {
      name: "campaignsToCheck",
      title: { zh: "进行中的推广活动", en: "Campaigns running" },
      verb: { zh: "检查", en: "Check" },
      roles: ["marketingLead", "marketingSpecialist"],
      filter: () => ({ status: "RUNNING" }),
      sort: { field: "startsOn", order: "ASC" },
      columns: ["kind", "endsOn"],
    },
    {
      name: "campaignsToEvaluate",
      title: { zh: "待评估的推广活动", en: "Campaigns to evaluate" },
      verb: { zh: "评估", en: "Evaluate" },
      roles: ["marketingLead"],
      filter: () => ({ status: "COMPLETED" }),
      sort: { field: "startsOn", order: "ASC" },
      columns: ["kind", "endsOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

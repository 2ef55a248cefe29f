import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "campaignId", "amount", "status", "createdAt"],
  facts: ["campaignId", "amount", "granted"],
  evidence: [lazy(async () => ({ default: (await import("../plans/BudgetEvidence.tsx")).IncreaseBudgets }))],
} satisfies EntityPage;

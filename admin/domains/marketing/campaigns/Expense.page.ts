import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "campaignId", "purpose", "payee", "amount", "status", "createdAt"],
  facts: ["campaignId", "purpose", "payee", "payeeKind", "amount", "paid"],
  evidence: [lazy(async () => ({ default: (await import("../plans/BudgetEvidence.tsx")).ExpenseBudget }))],
  queues: [
    {
      name: "expensesToPay",
      title: { zh: "待付的推广费用", en: "Expenses to pay" },
      verb: { zh: "付款", en: "Pay" },
      roles: ["cashier", "finance"],
      filter: () => ({ status: "APPROVED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["payee", "amount"],
    },
  ],
} satisfies EntityPage;

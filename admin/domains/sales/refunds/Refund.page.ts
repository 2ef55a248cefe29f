import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "status", "amount", "cashReceiptId", "paidOn"],
  facts: ["customerId", "amount", "payerName", "payerAccount", "paidOn"],
  evidence: [lazy(() => import("../customers/CustomerStanding.tsx"))],
  related: [{ entity: "LedgerEntry", by: "sourceId" }],
  queues: [
    {
      name: "refundsToPay",
      title: { zh: "待付的客户退款", en: "Refunds to pay" },
      verb: { zh: "付款", en: "Pay" },
      roles: ["cashier"],
      filter: () => ({ status: "APPROVED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["customerId", "amount"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "status", "amount", "receivedOn", "bankReference"],
  facts: ["customerId", "amount", "receivedOn", "settlementId"],
  inputs: { "matches.receivableId": lazy(() => import("./OpenReceivableInput.tsx")) },
  queues: [
    {
      name: "cashReceipts",
      title: { zh: "待过账的收款", en: "Cash receipts to post" },
      verb: { zh: "过账", en: "Post" },
      roles: ["finance"],
      filter: () => ({ status: "DRAFT" }),
      sort: { field: "receivedOn", order: "ASC" },
      columns: ["customerId", "amount", "receivedOn"],
    },
  ],
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "ServiceCase", says: { zh: "多位客户投诉同一批次时，由质量合并处理。", en: "Complaints about one batch are taken together here by quality." } },
  columns: ["number", "batchId", "batchText", "productId", "severity", "status", "holdDecision", "createdAt"],
  facts: ["productId", "batchId", "severity", "counterfeitSuspected", "holdDecision", "clocks"],
  sections: [
    { title: { zh: "批次", en: "Batch" }, attributes: ["productId", "batchId", "batchText", "counterfeitSuspected", "supplierId", "severity"] },
    { title: { zh: "投诉", en: "Complaints" }, attributes: ["reports"] },
    { title: { zh: "处置", en: "Decision" }, attributes: ["holdDecision", "decisionReason", "decidedById", "holdId", "supplierToldAt"] },
    { title: { zh: "结论", en: "Conclusion" }, attributes: ["fault", "conclusion", "recallId", "closedOn"] },
  ],
  queues: [
    {
      name: "qualityCasesToDecide",
      title: { zh: "待决定的质量案", en: "Quality cases to decide" },
      verb: { zh: "决定", en: "Decide" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "OPENED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["batchText", "severity", "clocks"],
      urgent: true,
    },
    {
      name: "qualityCasesToClose",
      title: { zh: "待关闭的质量案", en: "Quality cases to close" },
      roles: ["headOfQuality"],
      filter: () => ({ status: "CONCLUDED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["batchText", "severity"],
    },
  ],
  panels: [lazy(() => import("./BeginRecall.tsx"))],
  dashboard: { states: true },
} satisfies EntityPage;

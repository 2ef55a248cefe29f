import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "subject", "status", "closesAt", "deliverOn", "createdAt"],
  ownAttributes: ["comparison"],
  more: "comparison { rfqLine product { id displayName } supplier { id displayName } quotation { id displayName } unitPrice { amount currency } quantity overBuying freight { amount currency } perPack rank awarded }",
  main: lazy(() => import("./Comparison.tsx")),
  inputs: { passphrase: lazy(() => import("./PassphraseInput.tsx")) },
  facts: ["subject", "closesAt", "deliverOn", "currency", "round", "issuedAt", "openedAt", "awardReason"],
  choices: {
    "invited.supplierId": { filter: () => ({ status: "APPROVED" }), facts: ["code", "kind", "rating"], says: { zh: "只列出首营合格的供应商。", en: "Approved suppliers only." } },
    "awards.quotationId": { filter: () => ({ status: "OPENED" }), facts: ["supplierId", "validUntil"], says: { zh: "只列出已开标的报价单。", en: "Opened quotations only." } },
  },
  related: [
    { entity: "Quotation", by: "rfqId" },
  ],
  queues: [
    {
      name: "quotationsToOpen",
      title: { zh: "待开标的询价单", en: "RFQs to open" },
      verb: { zh: "开标", en: "Open" },
      roles: ["legal", "finance", "qaOfficer"],
      filter: () => ({ status: "CLOSED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["subject", "closesAt"],
      urgent: true,
    },
    {
      name: "rfqsToAward",
      title: { zh: "待定标的询价单", en: "RFQs to award" },
      verb: { zh: "定标", en: "Award" },
      roles: ["purchaser"],
      filter: () => ({ status: "OPENED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["subject", "openedAt"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "rfqId", "supplierId", "status", "receivedAt", "validUntil"],
  facts: ["rfqId", "supplierId", "closesAt", "receivedAt", "validUntil"],
  ownAttributes: ["envelopeDigest"],
  more: "envelopeDigest",
  panels: [lazy(() => import("./Envelope.tsx"))],
  arises: { from: "Rfq", says: { zh: "发出询价时为每家供应商生成，由供应商报价。", en: "One for each supplier when an RFQ is issued; the supplier quotes." } },
} satisfies EntityPage;

import { lazy } from "react";
import { times } from "../../../values/times.ts";
import { licensedProducts } from "../../catalogue/qualification/licensedProducts.ts";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "customerId", "status", "total", "startsOn", "endsOn"],
  // What legal compares is before everything else.
  facts: ["customerId", "title", "total", "endsOn", "draftFileId", "signedFileId"],
  // Every clause that it must speak of, to be gone through.
  begins: (model) => ({ checklist: model.enumeration("ContractClause").values.map(({ value }) => ({ clause: value, outcome: "OPEN" })) }),
  sections: [
    { title: { zh: "双方、期限与结算", en: "Parties, term and payment" }, attributes: ["title", "customerId", "startsOn", "endsOn", "expiresOn", "paymentDays", "endedOn"] },
    { title: { zh: "文本", en: "Text" }, attributes: ["draftFileId", "draftCode"] },
    { title: { zh: "签署与比对", en: "Signature and comparison" }, attributes: ["signedOn", "signedByName", "signedFileId", "comparedById", "comparedAt", "differences", "sharedWithId"] },
    { title: { zh: "版本", en: "Versions" }, attributes: ["revision", "previousId", "amendmentId"] },
  ],
  choices: { "lines.productId": licensedProducts("customerId", { zh: "只列出首营合格、且在客户许可范围内的商品。", en: "Approved products within the customer's licence scope only." }) },
  lineTotals: { lines: { attribute: "amount", of: ({ quantity, unitPrice }) => times(quantity, unitPrice) } },
  evidence: [lazy(() => import("../customers/CustomerStanding.tsx"))],
  more: "performance { productId agreed ordered shipped remaining }",
  panels: [lazy(() => import("./ContractPerformance.tsx"))],
  queues: [
    {
      name: "signedCopies",
      title: { zh: "待比对的签署件", en: "Signed copies to compare" },
      roles: ["legal"],
      filter: () => ({ status: "COMPARING" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["customerId", "title", "draftCode"],
      verb: { zh: "比对", en: "Compare" },
    },
    {
      name: "expiringContracts",
      title: { zh: "90 天内到期的合同", en: "Contracts ending within 90 days" },
      roles: ["salesRepresentative", "salesLead", "legal"],
      filter: ({ today }) => ({ status: "PERFORMING", expiresOn: { to: addDays(today, 90) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["customerId", "title", "endsOn"],
    },
  ],
  dashboard: {
    bands: [{ title: { zh: "合同到期", en: "Contracts by expiry" }, attribute: "expiresOn", filter: { status: "PERFORMING" }, days: [0, 30, 60, 90, 180] }],
  },
} satisfies EntityPage;

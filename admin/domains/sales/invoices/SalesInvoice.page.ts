import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "kind", "status", "total", "vat", "platformNumber", "issuedOn"],
  facts: ["customerId", "kind", "total", "vat", "platformNumber", "issuedOn"],
  sections: [
    { title: { zh: "发票", en: "Invoice" }, attributes: ["customerId", "title", "taxNumber", "lines", "total", "net", "vat", "remark"] },
    { title: { zh: "开具", en: "Issue" }, attributes: ["requestedOn", "platformNumber", "issuedOn"] },
    { title: { zh: "红字", en: "Red invoice" }, attributes: ["blueId", "redReason", "confirmation", "confirmationNumber"] },
  ],
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  panels: [lazy(() => import("./RequestFile.tsx")), lazy(() => import("./TakeBack.tsx"))],
  related: [
    { entity: "SalesInvoice", by: "blueId" },
    { entity: "IssuedInvoice", by: "salesInvoiceId" },
    { entity: "LedgerEntry", by: "sourceId" },
  ],
  queues: [
    {
      name: "invoicesRequested",
      title: { zh: "待开票平台开具", en: "Invoices awaiting the platform" },
      verb: { zh: "登记开具", en: "Record as issued" },
      roles: ["finance"],
      filter: () => ({ status: "REQUESTED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["customerId", "kind", "total"],
    },
  ],
  dashboard: { states: true, panels: [lazy(() => import("./RequestFile.tsx"))] },
} satisfies EntityPage;

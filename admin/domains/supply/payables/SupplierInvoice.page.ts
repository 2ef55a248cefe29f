import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb">): WorkQueue => ({
  ...queue,
  roles: ["finance"],
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["supplierId", "invoiceNumber", "total"],
});

export default {
  columns: ["number", "supplierId", "kind", "status", "invoiceNumber", "issuedOn", "total"],
  facts: ["supplierId", "invoiceNumber", "issuedOn", "dueOn", "total", "mismatches", "variance"],
  ownAttributes: ["identity"],
  choices: {
    blueInvoiceId: {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId } : {}),
      facts: ["invoiceNumber", "total"],
      says: { zh: "只列出该供应商的发票。", en: "Invoices of the supplier only." },
    },
    "lines.purchaseOrderId": {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId } : {}),
      facts: ["total", "expectedOn"],
      says: { zh: "只列出该供应商的订单。", en: "Orders of the supplier only." },
    },
  },
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  related: [
    { entity: "Payable", by: "invoiceId" },
    { entity: "SupplierInvoice", by: "blueInvoiceId" },
    { entity: "CostAdjustment", by: "sourceId" },
    { entity: "SupplierEntry", by: "sourceId" },
  ],
  queues: [
    inState("RECEIVED", { name: "invoicesToVerify", title: { zh: "待查验的供应商发票", en: "Supplier invoices to verify" }, verb: { zh: "查验", en: "Verify" } }),
    inState("VERIFIED", { name: "invoicesToMatch", title: { zh: "待匹配的供应商发票", en: "Supplier invoices to match" }, verb: { zh: "匹配", en: "Match" } }),
    inState("BLOCKED", { name: "invoicesBlocked", title: { zh: "不匹配的供应商发票", en: "Blocked supplier invoices" }, verb: { zh: "处理", en: "Clear up" } }),
    inState("MATCHED", { name: "invoicesToSubmit", title: { zh: "已匹配待提交的供应商发票", en: "Matched supplier invoices" }, verb: { zh: "提交", en: "Submit" } }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;

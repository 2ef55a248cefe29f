import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "status", "total", "paidOn", "createdAt"],
  facts: ["supplierId", "total", "payeeName", "payeeAccount", "bankReference", "paidOn"],
  choices: {
    "lines.payableId": {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId, status: ["OPEN", "PARTIAL"] } : { status: ["OPEN", "PARTIAL"] }),
      facts: ["documentNumber", "dueOn", "open"],
      says: { zh: "只列出该供应商未结清的应付账款。", en: "Open payables of the supplier only." },
    },
  },
  related: [{ entity: "SupplierEntry", by: "sourceId" }],
  queues: [
    {
      name: "paymentsToMake",
      title: { zh: "待付款的付款申请", en: "Payments to make" },
      verb: { zh: "付款", en: "Pay" },
      roles: ["cashier"],
      filter: () => ({ status: "APPROVED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["supplierId", "total"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

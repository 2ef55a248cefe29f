import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "SupplierInvoice", says: { zh: "供应商发票批准后生成应付账款。", en: "Approved invoices of suppliers make payables." } },
  columns: ["number", "supplierId", "status", "documentNumber", "dueOn", "open", "requested"],
  facts: ["supplierId", "amount", "open", "requested", "dueOn", "invoiceId"],
  related: [{ entity: "SupplierEntry", by: "sourceId" }],
  queues: [
    {
      name: "payablesDue",
      title: { zh: "到期应付", en: "Payables due" },
      verb: { zh: "申请付款", en: "Request payment" },
      roles: ["purchaser", "supplyLead", "finance"],
      filter: ({ today }) => ({ status: ["OPEN", "PARTIAL"], dueOn: { to: today } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["supplierId", "dueOn", "open"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

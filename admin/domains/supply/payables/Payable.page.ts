import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "GoodsReceipt", says: { zh: "收到供应商的货物或发票后生成应付账款。", en: "Goods or invoices of a supplier make payables." } },
  columns: ["number", "supplierId", "status", "documentNumber", "dueOn", "open"],
  facts: ["supplierId", "amount", "open", "dueOn"],
  related: [{ entity: "SupplierEntry", by: "sourceId" }],
  queues: [
    {
      name: "payablesDue",
      title: { zh: "到期应付", en: "Payables due" },
      verb: { zh: "付款", en: "Pay" },
      roles: ["cashier"],
      filter: ({ today }) => ({ status: ["OPEN", "PARTIAL"], dueOn: { to: today } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["supplierId", "dueOn", "open"],
    },
  ],
} satisfies EntityPage;

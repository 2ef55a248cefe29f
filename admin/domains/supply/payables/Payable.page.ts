import type { EntityPage } from "../../entityPage.ts";

export default {
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

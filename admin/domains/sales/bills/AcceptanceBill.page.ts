import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "billNumber", "customerId", "status", "amount", "dueOn"],
  facts: ["customerId", "billNumber", "amount", "dueOn", "cashReceiptId"],
  related: [{ entity: "LedgerEntry", by: "sourceId" }],
  queues: [
    {
      name: "billsDue",
      title: { zh: "到期待托收的汇票", en: "Bills due" },
      verb: { zh: "托收", en: "Collect" },
      roles: ["finance"],
      filter: ({ today }) => ({ status: "HELD", dueOn: { to: today } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["customerId", "amount", "dueOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

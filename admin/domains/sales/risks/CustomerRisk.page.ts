import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["customerId", "kind", "standing", "foundOn", "endedOn", "amount", "date", "fall", "evidenceId"],
  facts: ["customerId", "kind", "amount", "date"],
  queues: [
    {
      name: "customerRisks",
      title: { zh: "客户风险", en: "Customers at risk" },
      roles: ["salesRepresentative", "salesLead", "departmentManager", "finance"],
      filter: () => ({ standing: true }),
      sort: { field: "foundOn", order: "DESC" },
      columns: ["kind", "amount", "date", "foundOn"],
    },
  ],
} satisfies EntityPage;

import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["customerId", "planId", "from", "dueOn", "coveredOn"],
  queues: [
    {
      name: "targetsToAsk",
      title: { zh: "待回访的客户", en: "Customers to follow up" },
      roles: ["serviceAgent", "serviceLead"],
      filter: () => ({ open: true }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["customerId", "dueOn"],
    },
  ],
} satisfies EntityPage;

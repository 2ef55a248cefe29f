import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "plannedOn", "purpose", "visitorId", "status"],
  facts: ["customerId", "contactId", "plannedOn", "visitorId"],
  queues: [
    {
      name: "visitsDue",
      title: { zh: "到期未完成的拜访", en: "Visits due" },
      verb: { zh: "拜访", en: "Visit" },
      roles: ["salesRepresentative", "salesLead"],
      filter: ({ id, today }) => ({ visitorId: id, status: "PLANNED", plannedOn: { to: today } }),
      sort: { field: "plannedOn", order: "ASC" },
      columns: ["customerId", "purpose", "plannedOn"],
    },
  ],
} satisfies EntityPage;

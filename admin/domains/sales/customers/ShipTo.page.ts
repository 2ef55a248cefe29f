import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "customerId", "status", "address", "hours", "isUsual"],
  facts: ["customerId", "address", "hours", "licenceId"],
  queues: [
    {
      name: "shipTosToMatch",
      title: { zh: "待核对的收货地址", en: "Ship-to addresses to match" },
      verb: { zh: "核对", en: "Match" },
      roles: ["qaOfficer"],
      filter: () => ({ status: "PROPOSED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["customerId", "address"],
    },
  ],
} satisfies EntityPage;

import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchId", "status", "quantity", "createdAt"],
  facts: ["productId", "batchId", "quantity"],
  queues: [
    {
      name: "inspections",
      title: { zh: "待验收", en: "To inspect" },
      verb: { zh: "验收", en: "Inspect" },
      roles: ["inspector"],
      filter: () => ({ status: "PENDING" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "createdAt"],
    },
  ],
} satisfies EntityPage;

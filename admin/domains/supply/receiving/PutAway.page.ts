import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchId", "status", "quantity", "createdAt"],
  facts: ["productId", "batchId", "quantity", "quality"],
  queues: [
    {
      name: "putAways",
      title: { zh: "待上架", en: "To put away" },
      roles: ["warehouseKeeper"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "quantity", "createdAt"],
    },
  ],
} satisfies EntityPage;

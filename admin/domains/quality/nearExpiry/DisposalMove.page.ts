import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchNumber", "expiresOn", "fromLocationId", "quantity", "status"],
  facts: ["productId", "batchNumber", "expiresOn", "fromLocationId", "quantity"],
  queues: [
    {
      name: "movesToDisposal",
      title: { zh: "待移入待销毁区", en: "To move to disposal" },
      verb: { zh: "移库", en: "Move" },
      roles: ["warehouseKeeper"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "batchNumber", "fromLocationId", "quantity"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "reason", "productId", "batchNumber", "batchId", "status", "createdAt"],
  facts: ["reason", "productId", "batchNumber", "batchId"],
  queues: [
    {
      name: "openHolds",
      title: { zh: "锁定中的批次", en: "Open holds" },
      verb: { zh: "处理", en: "Look into" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["reason", "productId", "batchNumber", "createdAt"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

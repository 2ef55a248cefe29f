import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["locationCode", "productId", "batchNumber", "expiresOn", "keyReason", "quantity", "result", "status"],
  facts: ["roundId", "locationId", "productId", "batchId", "expiresOn", "keyReason", "quantity"],
  ownAttributes: ["locationCode"],
  queues: [
    {
      name: "batchesToMaintain",
      title: { zh: "待养护检查的批次", en: "Batches to look at" },
      verb: { zh: "检查", en: "Check" },
      roles: ["maintainer"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "locationCode", order: "ASC" },
      columns: ["locationCode", "productId", "batchNumber", "keyReason"],
    },
  ],
} satisfies EntityPage;

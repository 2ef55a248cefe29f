import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "GoodsReceipt", says: { zh: "收货单确认后，每个批次生成一张验收单。", en: "Confirming a goods receipt makes an inspection for each batch." } },
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

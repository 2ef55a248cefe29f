import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchId", "status", "quantity", "createdAt"],
  facts: ["productId", "batchId", "quantity"],
  print: {
    signatures: [
      { zh: "验收员签字", en: "Inspector" },
      { zh: "质量管理员签字", en: "Quality" },
    ],
    without: ["createdAt", "createdById"],
  },
  queues: [
    {
      name: "inspections",
      title: { zh: "待验收", en: "To inspect" },
      roles: ["inspector"],
      filter: () => ({ status: "PENDING" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "createdAt"],
    },
  ],
} satisfies EntityPage;

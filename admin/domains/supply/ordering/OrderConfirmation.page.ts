import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "purchaseOrderId", "supplierId", "status", "createdAt"],
  facts: ["purchaseOrderId", "supplierId", "createdAt"],
  queues: [
    {
      name: "orderConfirmations",
      title: { zh: "供应商要求变更的订单", en: "Orders with changes proposed by suppliers" },
      verb: { zh: "答复", en: "Answer" },
      roles: ["purchaser"],
      filter: () => ({ status: "PROPOSED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["purchaseOrderId", "supplierId", "createdAt"],
      urgent: true,
    },
  ],
} satisfies EntityPage;

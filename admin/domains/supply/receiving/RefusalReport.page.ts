import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "receiptId", "purchaseOrderId", "status", "refusedOn"],
  facts: ["supplierId", "receiptId", "refusedOn", "takenBy", "takenOn"],
  queues: [
    {
      name: "refusedGoods",
      title: { zh: "待退还的拒收货物", en: "Refused goods to hand back" },
      verb: { zh: "退还", en: "Hand back" },
      roles: ["receiver", "warehouseKeeper"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["supplierId", "refusedOn"],
    },
  ],
} satisfies EntityPage;

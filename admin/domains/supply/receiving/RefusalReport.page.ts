import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "GoodsReceipt", says: { zh: "收货时有拒收数量的，确认后生成拒收报告单。", en: "A goods receipt with refused packs makes its refusal report." } },
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

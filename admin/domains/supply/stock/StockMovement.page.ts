import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "StockBalance", says: { zh: "收货、上架、发货、移库和调整都会自动记入库存流水。", en: "Receipts, put-aways, shipments, transfers and adjustments are entered here by themselves." } },
  columns: ["batchNumber", "createdAt", "kind", "productId", "fromLocationId", "toLocationId", "quantity", "sourceId"],
} satisfies EntityPage;

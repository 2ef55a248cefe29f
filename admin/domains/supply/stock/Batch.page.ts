import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["batchNumber", "productId", "status", "locked", "expiresOn", "supplierId"],
  facts: ["productId", "expiresOn", "receivedQuantity", "locked"],
  related: [
    { entity: "StockBalance", by: "batchId" },
    { entity: "StockMovement", by: "batchId" },
    { entity: "Inspection", by: "batchId" },
    { entity: "PutAway", by: "batchId" },
  ],
} satisfies EntityPage;

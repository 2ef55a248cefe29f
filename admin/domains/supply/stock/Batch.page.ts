import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "GoodsReceipt", says: { zh: "收货单确认后生成批次。", en: "Confirming a goods receipt makes its batches." } },
  columns: ["batchNumber", "productId", "status", "held", "expiresOn", "supplierId"],
  facts: ["productId", "printedExpiry", "expiresOn", "receivedQuantity", "unitCost", "held"],
  panels: [lazy(() => import("../returns/ReturnToSupplier.tsx"))],
  related: [
    { entity: "Hold", by: "batchId" },
    { entity: "StockBalance", by: "batchId" },
    { entity: "StockMovement", by: "batchId" },
    { entity: "BatchCorrection", by: "batchId" },
    { entity: "CostAdjustment", by: "batchId" },
    { entity: "Inspection", by: "batchId" },
    { entity: "PutAway", by: "batchId" },
  ],
} satisfies EntityPage;

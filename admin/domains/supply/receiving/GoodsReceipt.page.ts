import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "purchaseOrderId", "supplierId", "status", "receivedOn", "locationId"],
  facts: ["purchaseOrderId", "supplierId", "receivedOn", "expectedOn"],
  inputs: { "lines.orderLine": lazy(() => import("../ordering/OrderLineInput.tsx")) },
  print: {
    signatures: [
      { zh: "收货员签字", en: "Receiver" },
      { zh: "送货人签字", en: "Delivered by" },
    ],
    without: ["createdAt", "updatedAt", "createdById"],
  },
  related: [{ entity: "Inspection", by: "receiptId" }],
} satisfies EntityPage;

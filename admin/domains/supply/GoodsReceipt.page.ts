import { lazy } from "react";
import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["number", "purchaseOrderId", "supplierId", "status", "receivedOn", "locationId"],
  facts: ["purchaseOrderId", "supplierId", "receivedOn", "expectedOn"],
  inputs: { "lines.orderLine": lazy(() => import("./OrderLineInput.tsx")) },
  related: [{ entity: "Inspection", by: "receiptId" }],
} satisfies EntityPage;

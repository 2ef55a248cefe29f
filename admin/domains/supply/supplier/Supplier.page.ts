import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "code", "status", "kind", "contactName", "createdAt"],
  more: "performance { orders volume { amount currency } deliveredLines onTimeLines onTimeShare }",
  panels: [lazy(() => import("./SupplierPerformance.tsx"))],
  related: [
    { entity: "Qualification", by: "ownerId" },
    { entity: "PurchaseOrder", by: "supplierId" },
    { entity: "GoodsReceipt", by: "supplierId" },
    { entity: "SupplierPrice", by: "supplierId" },
    { entity: "ShipmentNotice", by: "supplierId" },
    { entity: "MachineClient", by: "boundToId" },
  ],
} satisfies EntityPage;

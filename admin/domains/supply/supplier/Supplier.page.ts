import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "code", "status", "rating", "kind", "licensedUntil", "createdAt"],
  more: "performance { orders volume { amount currency } deliveredLines onTimeLines onTimeShare }",
  evidence: [lazy(() => import("../../catalogue/qualification/OwnLicences.tsx"))],
  panels: [lazy(() => import("./SupplierPerformance.tsx")), lazy(() => import("../desk/DeskLink.tsx"))],
  related: [
    { entity: "Qualification", by: "ownerId" },
    { entity: "AuthorisedPerson", by: "partyId" },
    { entity: "SupplierEvaluation", by: "supplierId" },
    { entity: "MasterDataChange", by: "recordId" },
    { entity: "PurchaseOrder", by: "supplierId" },
    { entity: "GoodsReceipt", by: "supplierId" },
    { entity: "SupplierPrice", by: "supplierId" },
    { entity: "ShipmentNotice", by: "supplierId" },
    { entity: "MachineClient", by: "boundToId" },
  ],
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "code", "status", "manufacturer", "category", "storageClass"],
  facts: ["approvalNumber", "storageClass", "prescriptionClass", "taxClass", "licensedUntil"],
  evidence: [lazy(() => import("../qualification/OwnLicences.tsx"))],
  sections: [
    {
      title: { zh: "品名与规格", en: "Name and pack" },
      attributes: ["code", "genericName", "tradeName", "dosageForm", "strength", "pack", "unitsPerPack", "barcode"],
    },
    {
      title: { zh: "注册与储存", en: "Registration and storage" },
      attributes: ["approvalNumber", "authorisationHolder", "manufacturer", "category", "storageClass", "prescriptionClass", "taxClass"],
    },
  ],
  related: [
    { entity: "Qualification", by: "ownerId" },
    { entity: "PackLevel", by: "productId" },
    { entity: "MasterDataChange", by: "recordId" },
    { entity: "Batch", by: "productId" },
    { entity: "StockBalance", by: "productId" },
    { entity: "SupplierPrice", by: "productId" },
  ],
} satisfies EntityPage;

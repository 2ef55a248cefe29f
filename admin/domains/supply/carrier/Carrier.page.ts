import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "code", "kind", "storageClasses", "status", "licensedUntil", "createdAt"],
  facts: ["kind", "storageClasses", "licensedUntil", "contactName", "phone"],
  evidence: [lazy(() => import("../../catalogue/qualification/OwnLicences.tsx"))],
  related: [
    { entity: "Qualification", by: "ownerId" },
    { entity: "MasterDataChange", by: "recordId" },
    { entity: "Delivery", by: "carrierId" },
    { entity: "MachineClient", by: "boundToId" },
  ],
} satisfies EntityPage;

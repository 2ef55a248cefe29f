import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "registrationNumber", "status", "licensedUntil"],
  facts: ["name", "registrationNumber", "licensedUntil"],
  ownAttributes: ["sole"],
  sections: [
    { title: { zh: "登记事项", en: "Registration" }, attributes: ["name", "registrationNumber", "address", "warehouseAddresses", "phone"] },
    { title: { zh: "负责人", en: "Responsible persons" }, attributes: ["legalRepresentative", "personInCharge", "qualityDirector"] },
    { title: { zh: "开票与收付款", en: "Invoices and payments" }, attributes: ["invoiceTitle", "bankAccounts"] },
  ],
  evidence: [lazy(() => import("../qualification/OwnLicences.tsx"))],
  related: [
    { entity: "Qualification", by: "ownerId" },
    { entity: "MasterDataChange", by: "recordId" },
  ],
} satisfies EntityPage;

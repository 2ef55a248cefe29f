import { lazy } from "react";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "ownerId", "status", "expiresOn", "issuedOn"],
  facts: ["ownerId", "kind", "expiresOn", "fileId"],
  evidence: [lazy(() => import("./ScanEvidence.tsx"))],
  queues: [
    {
      name: "qualifications",
      title: { zh: "90 天内到期的证照", en: "Qualifications expiring within 90 days" },
      roles: ["purchaser", "supplyLead", "logisticsCoordinator", "qaOfficer", "headOfQuality"],
      filter: ({ today }) => ({ status: "VERIFIED", expiresOn: { to: addDays(today, 90) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["ownerId", "expiresOn"],
    },
  ],
  dashboard: {
    bands: [{ title: { zh: "证照到期", en: "Licences by expiry" }, attribute: "expiresOn", filter: { status: "VERIFIED" }, days: [0, 30, 60, 90, 180] }],
  },
} satisfies EntityPage;

import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "partyId", "role", "status", "startsOn", "endsOn"],
  facts: ["partyId", "role", "idNumber", "startsOn", "endsOn"],
  sections: [
    { title: { zh: "人员", en: "Person" }, attributes: ["partyId", "role", "name", "idNumber", "phone"] },
    { title: { zh: "授权范围与期间", en: "What and when" }, attributes: ["categories", "products", "region", "startsOn", "endsOn", "expiresOn"] },
    { title: { zh: "扫描件", en: "Scans" }, attributes: ["letterFileId", "idCopyFileId"] },
  ],
  related: [{ entity: "PersonalRecord", by: "recordId" }, { entity: "ErasureRequest", by: "recordId" }],
  queues: [
    {
      name: "personsToVerify",
      title: { zh: "待核验的授权委托人", en: "Authorised persons to verify" },
      verb: { zh: "核验", en: "Verify" },
      roles: ["qaOfficer"],
      filter: () => ({ status: "PROPOSED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["partyId", "role", "endsOn"],
    },
    {
      name: "expiringPersons",
      title: { zh: "60 天内到期的授权委托", en: "Authorisations ending within 60 days" },
      roles: ["purchaser", "salesLead", "qaOfficer"],
      filter: ({ today }) => ({ status: "VERIFIED", expiresOn: { to: addDays(today, 60) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["partyId", "role", "endsOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

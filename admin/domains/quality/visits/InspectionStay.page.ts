import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "authority", "startsOn", "endsOn", "hostId", "status"],
  facts: ["authority", "startsOn", "endsOn", "hostId", "accountId"],
  ownAttributes: ["opensUntil"],
  sections: [
    { title: { zh: "检查机关与人员", en: "Authority and regulators" }, attributes: ["authority", "subject", "regulators", "accountId", "hostId"] },
    { title: { zh: "期间与范围", en: "Period and scopes" }, attributes: ["startsOn", "endsOn", "scopes", "recordsFrom", "recordsTo"] },
  ],
  related: [{ entity: "InspectionLook", by: "stayId" }],
  queues: [
    {
      name: "inspectionStays",
      title: { zh: "进行中的检查", en: "Inspections under way" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "ACTIVE" }),
      sort: { field: "startsOn", order: "ASC" },
      columns: ["authority", "startsOn", "endsOn", "hostId"],
      watched: true,
    },
  ],
} satisfies EntityPage;

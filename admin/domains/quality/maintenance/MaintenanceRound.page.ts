import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "zoneId", "scope", "plannedOn", "overdueOn", "batches", "suspectBatches", "status"],
  facts: ["planId", "zoneId", "scope", "plannedOn", "overdueOn", "batches"],
  related: [{ entity: "MaintenanceCheck", by: "roundId" }],
  queues: [
    {
      name: "maintenanceUnderWay",
      title: { zh: "进行中的养护", en: "Maintenance under way" },
      verb: { zh: "养护", en: "Continue" },
      roles: ["maintainer"],
      filter: () => ({ status: ["OPEN", "OVERDUE"] }),
      sort: { field: "overdueOn", order: "ASC" },
      columns: ["zoneId", "scope", "overdueOn"],
    },
    {
      name: "maintenanceOverdue",
      title: { zh: "逾期的养护", en: "Overdue maintenance" },
      roles: ["qaOfficer", "supplyLead"],
      filter: () => ({ status: "OVERDUE" }),
      sort: { field: "overdueOn", order: "ASC" },
      columns: ["zoneId", "scope", "overdueOn"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

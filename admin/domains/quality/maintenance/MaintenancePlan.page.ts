import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "zoneId", "scope", "intervalDays", "startsOn", "status"],
  facts: ["zoneId", "scope", "intervalDays", "roundDays", "startsOn"],
  begins: () => ({ scope: "GENERAL", intervalDays: 90, roundDays: 7 }),
  related: [{ entity: "MaintenanceRound", by: "planId" }],
} satisfies EntityPage;

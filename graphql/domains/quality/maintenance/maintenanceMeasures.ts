/** What is measured on maintenance: whether it is done in time, and what it finds. GSP 养护, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { MaintenanceRound } from "./maintenanceRound.ts";

measures(MaintenanceRound, {
  series: {
    planned: { by: "month", on: "overdueOn", zh: "应完成养护", en: "Rounds due" },
    onTime: { by: "month", on: "overdueOn", when: ({ status, late }) => status === "DONE" && !late, zh: "按时完成养护", en: "Rounds on time" },
  },
  kpis: {
    maintenanceOnTime: { share: ["onTime", "planned"], direction: "HIGHER", cadence: "MONTH", owner: "supplyLead", target: 10_000, least: 1, zh: "养护按时完成率", en: "Maintenance on time", about: "Of the rounds of maintenance due in the month, those that were finished in time." },
  },
});

measures(MaintenanceCheck, {
  series: {
    checked: { by: "month", on: "checkedOn", zh: "养护检查批次", en: "Batches looked at" },
    suspect: { by: "month", on: "checkedOn", when: ({ result }) => result === "SUSPECT", zh: "养护可疑批次", en: "Suspicious batches" },
  },
  kpis: {
    maintenanceSuspects: { share: ["suspect", "checked"], direction: "LOWER", cadence: "MONTH", owner: "supplyLead", least: 10, zh: "养护可疑率", en: "Suspicious at maintenance", about: "Of the batches looked at in the month, those that were suspicious." },
  },
});

import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "warehouseId", "completedOn", "inspectorId", "failures", "status"],
  facts: ["warehouseId", "checklistFrom", "completedOn", "inspectorId", "failures"],
  related: [{ entity: "SafetyAction", by: "inspectionId" }],
  queues: [
    {
      name: "safetyUnderWay",
      title: { zh: "进行中的安全检查", en: "Safety inspections under way" },
      verb: { zh: "检查", en: "Continue" },
      roles: ["warehouseKeeper", "maintainer", "supplyLead"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["warehouseId", "createdAt"],
    },
  ],
} satisfies EntityPage;

import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "area", "item", "ownerId", "dueOn", "status"],
  facts: ["inspectionId", "area", "item", "ownerId", "dueOn"],
  queues: [
    {
      name: "ownSafetyActions",
      title: { zh: "我的安全整改", en: "Safety actions of mine" },
      verb: { zh: "整改", en: "Deal with it" },
      filter: ({ id }) => ({ ownerId: id, status: ["OPEN", "OVERDUE"] }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["area", "item", "dueOn"],
    },
    {
      name: "safetyOverdue",
      title: { zh: "逾期的安全整改", en: "Overdue safety actions" },
      roles: ["departmentManager", "supplyLead"],
      filter: () => ({ status: "OVERDUE" }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["item", "ownerId", "dueOn"],
      urgent: true,
    },
    {
      name: "safetyToVerify",
      title: { zh: "待复查的安全整改", en: "Safety actions to verify" },
      verb: { zh: "复查", en: "Verify" },
      roles: ["warehouseKeeper", "maintainer", "supplyLead", "qaOfficer"],
      filter: () => ({ status: "REMEDIED" }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["item", "ownerId", "doneOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

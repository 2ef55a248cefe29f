import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "quarter", "rounds", "lateRounds", "checkedBatches", "suspectBatches", "status"],
  facts: ["quarter", "rounds", "lateRounds", "checkedBatches", "suspectBatches", "outOfBounds"],
  queues: [
    {
      name: "maintenanceToConclude",
      title: { zh: "待登记结论的养护分析", en: "Maintenance to conclude on" },
      verb: { zh: "登记结论", en: "Conclude" },
      roles: ["qaOfficer"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "endsOn", order: "ASC" },
      columns: ["quarter", "checkedBatches", "suspectBatches"],
    },
  ],
} satisfies EntityPage;

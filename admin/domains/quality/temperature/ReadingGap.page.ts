import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["pointId", "since", "raisedAt", "endedAt"],
  facts: ["pointId", "since", "raisedAt", "endedAt"],
  queues: [
    {
      name: "silentPoints",
      title: { zh: "中断的监测点", en: "Points without readings" },
      verb: { zh: "查看", en: "Look" },
      roles: ["warehouseKeeper", "qaOfficer"],
      filter: () => ({ silent: true }),
      sort: { field: "raisedAt", order: "ASC" },
      columns: ["pointId", "since"],
      urgent: true,
    },
  ],
} satisfies EntityPage;

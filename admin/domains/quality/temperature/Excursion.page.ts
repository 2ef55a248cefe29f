import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "MonitoringPoint", says: { zh: "监测点超出温湿度范围时自动登记。", en: "Opened by itself when a monitoring point is out of its bounds." } },
  columns: ["number", "pointId", "zoneId", "startedAt", "endedAt", "minutes", "highest", "status"],
  facts: ["pointId", "zoneId", "startedAt", "endedAt", "minutes", "lowest", "highest"],
  ownAttributes: ["holdDue"],
  queues: [
    {
      name: "excursionsOpen",
      title: { zh: "超限中的监测点", en: "Points out of range" },
      verb: { zh: "查看", en: "Look" },
      roles: ["warehouseKeeper", "qaOfficer"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "startedAt", order: "ASC" },
      columns: ["pointId", "startedAt", "highest"],
      urgent: true,
    },
    {
      name: "excursionsToAssess",
      title: { zh: "待评估的超温", en: "Excursions to assess" },
      verb: { zh: "评估", en: "Assess" },
      roles: ["qaOfficer"],
      filter: () => ({ status: "ENDED" }),
      sort: { field: "startedAt", order: "ASC" },
      columns: ["pointId", "minutes", "highest"],
    },
    {
      name: "excursionsToClose",
      title: { zh: "待关闭的超温", en: "Excursions to close" },
      verb: { zh: "关闭", en: "Close" },
      roles: ["headOfQuality"],
      filter: () => ({ status: "ASSESSED" }),
      sort: { field: "startedAt", order: "ASC" },
      columns: ["pointId", "minutes", "verdict"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

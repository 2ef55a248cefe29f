import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["kind", "band", "value", "period", "foundOn", "standing", "endedOn"],
  opens: { sort: { field: "foundOn", order: "DESC" }, filter: { standing: true } },
  facts: ["kind", "band", "value", "period", "foundOn"],
  queues: [
    {
      name: "serviceAlerts",
      title: { zh: "服务预警", en: "Service alerts" },
      roles: ["serviceLead", "departmentManager"],
      filter: () => ({ standing: true }),
      sort: { field: "foundOn", order: "ASC" },
      columns: ["kind", "band", "value", "period"],
    },
  ],
} satisfies EntityPage;

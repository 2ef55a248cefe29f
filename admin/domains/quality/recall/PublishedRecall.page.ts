import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["publishedOn", "medicine", "approvalNumbers", "recallClass", "lotCount", "reach", "status"],
  facts: ["recallClass", "reach", "publishedOn", "reference"],
  queues: [
    {
      name: "publishedRecalls",
      title: { zh: "涉及本企业的召回公告", en: "Published recalls of our products" },
      verb: { zh: "处理", en: "Decide" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "publishedOn", order: "ASC" },
      columns: ["medicine", "reach", "publishedOn"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

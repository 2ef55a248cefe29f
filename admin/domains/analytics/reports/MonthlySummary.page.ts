import type { EntityPage } from "../../entityPage.ts";

const newestFirst = { field: "from", order: "DESC" } as const;

export default {
  columns: ["number", "title", "from", "to", "status", "publishedOn"],
  opens: { sort: newestFirst },
  facts: ["from", "to", "asOf", "publishedById", "publishedOn"],
  sections: [
    { title: { zh: "月份", en: "Month" }, attributes: ["day", "from", "to", "asOf"] },
    { title: { zh: "指标与预警", en: "KPIs and alerts" }, attributes: ["counts", "bands", "alerts"] },
    { title: { zh: "分析与说明", en: "Comment" }, attributes: ["comment"] },
    { title: { zh: "发布", en: "Publication" }, attributes: ["publishedById", "publishedOn"] },
  ],
  queues: [
    {
      name: "summariesToPublish",
      title: { zh: "待发布的监控总结", en: "Monthly summaries to publish" },
      verb: { zh: "发布", en: "Publish" },
      roles: ["departmentManager"],
      filter: () => ({ status: "DRAFT" }),
      sort: newestFirst,
      columns: ["from", "to"],
    },
  ],
} satisfies EntityPage;

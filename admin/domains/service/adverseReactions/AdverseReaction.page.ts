import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchId", "seriousness", "status", "dueOn", "reportedOn"],
  facts: ["productId", "seriousness", "dueAt", "knownAt", "reportedOn"],
  sections: [
    { title: { zh: "反应", en: "Reaction" }, attributes: ["productId", "batchId", "batchText", "caseId", "reaction", "seriousness", "group", "knownAt"] },
    { title: { zh: "患者（仅质量部门可见）", en: "Patient (quality only)" }, attributes: ["patientName", "patientAge", "patientNote"] },
    { title: { zh: "时限", en: "Time" }, attributes: ["seriousKnownOn", "deathKnownAt", "dueOn", "dueAt"] },
    { title: { zh: "上报", en: "Report" }, attributes: ["recorderId", "assessment", "reports", "reportNumber", "receipt", "reportedOn", "followUp"] },
  ],
  related: [{ entity: "PersonalRecord", by: "recordId" }, { entity: "ErasureRequest", by: "recordId" }],
  queues: [
    {
      name: "reactionsToReport",
      title: { zh: "待上报的不良反应", en: "Adverse reactions to report" },
      verb: { zh: "评价并上报", en: "Assess and report" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: ["RECORDED", "ASSESSED"] }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["productId", "seriousness", "dueAt"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "cycleId", "employeeId", "appraiserId", "status"],
  facts: ["employeeId", "appraiserId", "cycleId", "appealBy"],
  sections: [
    { title: { zh: "考核", en: "Appraisal" }, attributes: ["cycleId", "employeeId", "appraiserId", "calibratorId", "companyFileId", "changeReason"] },
    { title: { zh: "考核指标", en: "Indicators" }, attributes: ["indicators"] },
    { title: { zh: "分段与公布", en: "Segments and publication" }, attributes: ["segments", "publishedOn", "appealBy"] },
  ],
  related: [
    { entity: "SelfAssessment", by: "appraisalId" },
    { entity: "ManagerAssessment", by: "appraisalId" },
    { entity: "CalibrationEntry", by: "appraisalId" },
    { entity: "AppraisalResult", by: "appraisalId" },
    { entity: "Appeal", by: "appraisalId" },
  ],
  queues: [
    {
      name: "mySelfAssessments",
      title: { zh: "待我自评", en: "My self-assessments" },
      filter: ({ id }) => ({ employeeId: id, status: "SELF" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["cycleId"],
      urgent: true,
    },
    {
      name: "appraisalsToAssess",
      title: { zh: "待我评价的考核", en: "Appraisals for me to assess" },
      filter: ({ id }) => ({ appraiserId: id, status: "MANAGER" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["employeeId", "cycleId"],
      urgent: true,
    },
  ],
} satisfies EntityPage;

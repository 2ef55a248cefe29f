import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "ServiceCase", says: { zh: "在投诉的服务单上发起调查。", en: "Begun on the service case of a complaint." } },
  columns: ["number", "caseId", "caseKind", "cause", "status", "concludedOn"],
  facts: ["caseId", "caseKind", "cause", "investigatorId", "concludedOn"],
  sections: [
    { title: { zh: "调查", en: "Investigation" }, attributes: ["caseId", "caseKind", "againstId", "investigatorId", "method", "findings", "cause", "concludedOn"] },
    { title: { zh: "整改措施", en: "Measures" }, attributes: ["measures"] },
  ],
  queues: [
    {
      name: "qualityInvestigations",
      title: { zh: "待调查的质量投诉", en: "Quality complaints to investigate" },
      verb: { zh: "调查", en: "Investigate" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ caseKind: "QUALITY_COMPLAINT", status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["caseId", "createdAt"],
      urgent: true,
    },
    {
      name: "serviceInvestigations",
      title: { zh: "待调查的服务投诉", en: "Service complaints to investigate" },
      verb: { zh: "调查", en: "Investigate" },
      roles: ["serviceAgent", "serviceLead"],
      filter: () => ({ caseKind: "SERVICE_COMPLAINT", status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["caseId", "createdAt"],
      urgent: true,
    },
    {
      name: "investigationsToVerify",
      title: { zh: "待验证的整改", en: "Measures to verify" },
      roles: ["serviceLead", "headOfQuality"],
      filter: () => ({ status: "CONCLUDED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["caseId", "cause", "concludedOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

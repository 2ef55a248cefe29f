import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

const byDueTime = { field: "nextDueAt", order: "ASC" } as const;
const columns = ["kind", "severity", "customerId", "clocks"];

export default {
  columns: ["number", "subject", "kind", "severity", "customerId", "status", "assigneeId", "nextDueAt"],
  opens: { sort: byDueTime, filter: { status: ["OPEN", "ACCEPTED", "INVESTIGATING", "AWAITING_CUSTOMER"] } },
  main: lazy(() => import("./CaseDesk.tsx")),
  facts: ["subject", "kind", "severity", "customerId", "assigneeId", "clocks"],
  sections: [
    { title: { zh: "来访", en: "Request" }, attributes: ["kind", "channel", "severity", "subject", "question"] },
    { title: { zh: "客户", en: "Customer" }, attributes: ["customerId", "contactId", "callerName", "callerPhone", "callerEmail", "representativeId"] },
    { title: { zh: "涉及对象", en: "What it is about" }, attributes: ["productId", "batchId", "batchText", "unknownBatch", "againstId", "followsId", "mergedIntoId"] },
    { title: { zh: "办理", en: "Progress" }, attributes: ["assigneeId", "investigationId", "investigatedOn", "qualityCaseId", "openedOn", "firstResponseUsed", "waitingSince", "remindedAt", "closedAs", "closedOn"] },
    { title: { zh: "时间（历史服务单由组长填写或导入）", en: "Times (of historical cases entered by the lead or imported)" }, attributes: ["arrivedAt", "firstRespondedAt", "answeredAt", "historical"] },
  ],
  ownAttributes: ["answer", "nextDueAt", "answeredOn", "firstRespondedOn"],
  ownActions: ["reply", "replyAndWait", "answer", "logCall", "message", "note"],
  related: [{ entity: "PersonalRecord", by: "recordId" }, { entity: "ErasureRequest", by: "recordId" }],
  queues: [
    {
      name: "myCases",
      title: { zh: "我的服务单", en: "My service cases" },
      roles: ["serviceAgent", "serviceLead"],
      filter: ({ id }) => ({ assigneeId: id, status: ["ACCEPTED", "INVESTIGATING"] }),
      sort: byDueTime,
      columns,
      urgent: true,
    },
    {
      name: "newCases",
      title: { zh: "待受理的服务单", en: "Service cases to accept" },
      verb: { zh: "受理", en: "Accept" },
      roles: ["serviceAgent", "serviceLead"],
      filter: () => ({ status: "OPEN" }),
      sort: byDueTime,
      columns,
      urgent: true,
    },
    {
      name: "casesOfSilentCustomers",
      title: { zh: "等待客户的服务单", en: "Service cases that wait for customers" },
      roles: ["serviceAgent", "serviceLead"],
      filter: () => ({ status: "AWAITING_CUSTOMER" }),
      sort: byDueTime,
      columns: ["customerId", "waitingSince"],
      watched: true,
    },
  ],
  dashboard: { states: true },
  overview: {
    path: "/service-overview",
    title: { zh: "服务概览", en: "Service overview" },
    roles: ["serviceLead", "serviceAgent", "departmentManager", "deputyManager", "headOfQuality", "qaOfficer", "salesLead", "auditor"],
    page: lazy(() => import("../overview/ServiceOverview.tsx")),
  },
} satisfies EntityPage;

import type { EntityPage } from "../../entityPage.ts";

const byDueDate = { field: "dueOn", order: "ASC" } as const;

export default {
  columns: ["number", "title", "deputyId", "area", "period", "dueOn", "status", "submittedOn", "decideOn"],
  opens: { sort: { field: "dueOn", order: "DESC" } },
  facts: ["deputyId", "area", "period", "dueOn", "submittedOn", "answeredOn", "decideOn"],
  sections: [
    { title: { zh: "汇报", en: "Report" }, attributes: ["progress", "findings", "proposals"] },
    { title: { zh: "提交与答复", en: "Submission and answer" }, attributes: ["submittedOn", "answeredOn", "decideOn", "returnReason"] },
  ],
  ownAttributes: ["deferred"],
  related: [{ entity: "ActionItem", by: "sourceId" }],
  queues: [
    {
      name: "deputyReportsDue",
      title: { zh: "待提交的分管汇报", en: "Deputy's reports to submit" },
      verb: { zh: "填写", en: "Write" },
      roles: ["deputyManager"],
      filter: ({ id }) => ({ deputyId: id, status: "DUE" }),
      sort: byDueDate,
      columns: ["area", "period", "dueOn"],
      urgent: true,
    },
    {
      name: "deputyReportsToAnswer",
      title: { zh: "待答复的分管汇报", en: "Deputy's reports to answer" },
      verb: { zh: "答复", en: "Answer" },
      roles: ["departmentManager"],
      filter: () => ({ status: "SUBMITTED" }),
      sort: byDueDate,
      columns: ["deputyId", "area", "submittedOn"],
      urgent: true,
    },
    {
      name: "deputyProposalsDeferred",
      title: { zh: "暂缓待定的建议", en: "Deferred proposals to decide" },
      verb: { zh: "答复", en: "Answer" },
      roles: ["departmentManager"],
      filter: () => ({ deferred: true }),
      sort: byDueDate,
      columns: ["deputyId", "area", "decideOn"],
    },
    {
      name: "deputyReportsLate",
      title: { zh: "逾期的分管汇报", en: "Late deputy's reports" },
      roles: ["departmentManager"],
      filter: ({ today }) => ({ status: "DUE", dueOn: { to: today } }),
      sort: byDueDate,
      columns: ["deputyId", "area", "dueOn"],
      watched: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

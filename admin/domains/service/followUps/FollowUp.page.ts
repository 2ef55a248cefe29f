import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "method", "plannedOn", "status", "assigneeId", "doneOn"],
  facts: ["customerId", "contactId", "method", "plannedOn", "doneOn"],
  sections: [
    { title: { zh: "回访", en: "Follow-up" }, attributes: ["customerId", "contactId", "targetId", "caseId", "method", "plannedOn", "assigneeId"] },
    { title: { zh: "结果", en: "Outcome" }, attributes: ["attempts", "answers", "summary", "doneOn"] },
  ],
  queues: [
    {
      name: "myFollowUps",
      title: { zh: "我的回访", en: "My follow-ups" },
      verb: { zh: "回访", en: "Ask" },
      roles: ["serviceAgent", "serviceLead"],
      filter: ({ id }) => ({ assigneeId: id, status: "SCHEDULED" }),
      sort: { field: "plannedOn", order: "ASC" },
      columns: ["customerId", "method", "plannedOn"],
    },
  ],
  related: [{ entity: "CustomerNeed", by: "followUpId" }],
  dashboard: { states: true },
} satisfies EntityPage;

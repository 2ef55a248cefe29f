import type { EntityPage } from "../../entityPage.ts";

const columns = ["text", "dueOn", "clocks"];

export default {
  columns: ["number", "text", "ownerId", "status", "dueOn", "clocks"],
  facts: ["text", "ownerId", "dueOn", "clocks"],
  sections: [
    { title: { zh: "事项", en: "Action" }, attributes: ["text", "ownerId", "verifierId", "dueOn", "originallyDueOn", "sourceId"] },
    { title: { zh: "完成与核实", en: "Result" }, attributes: ["evidence", "doneOn", "verifiedOn", "reopenReason", "cancelReason"] },
    { title: { zh: "延期记录", en: "Extensions" }, attributes: ["extensions"] },
  ],
  queues: [
    {
      name: "myActions",
      title: { zh: "我的行动项", en: "My action items" },
      verb: { zh: "报告完成", en: "Report done" },
      filter: ({ id }) => ({ ownerId: id, status: "OPEN" }),
      sort: { field: "dueOn", order: "ASC" },
      columns,
      urgent: true,
    },
    {
      name: "actionsToVerify",
      title: { zh: "待我核实的行动项", en: "Action items to verify" },
      verb: { zh: "核实", en: "Verify" },
      filter: ({ id }) => ({ verifierId: id, status: "DONE" }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["text", "ownerId", "doneOn"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

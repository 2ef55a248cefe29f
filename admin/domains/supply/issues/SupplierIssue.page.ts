import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "kind", "supplierId", "subject", "status", "dueOn"],
  facts: ["supplierId", "documentId", "subject", "question", "dueOn", "answeredAt", "answeredInTime", "settlement"],
  choices: {
    supplierId: { filter: () => ({ status: "APPROVED" }), facts: ["code", "kind"], says: { zh: "只列出首营合格的供应商。", en: "Approved suppliers only." } },
  },
  queues: [
    {
      name: "issuesAnswered",
      title: { zh: "供应商已答复的问题", en: "Issues that suppliers answered" },
      roles: ["purchaser", "qaOfficer"],
      filter: () => ({ status: "ANSWERED" }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["supplierId", "subject", "dueOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

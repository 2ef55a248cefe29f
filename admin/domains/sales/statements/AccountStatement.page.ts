import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "watched">): WorkQueue => ({
  ...queue,
  roles: ["finance"],
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["customerId", "to", "closing"],
});

export default {
  columns: ["number", "customerId", "status", "from", "to", "closing", "answeredOn"],
  facts: ["customerId", "from", "to", "opening", "closing", "unapplied"],
  sections: [
    { title: { zh: "期间", en: "Period" }, attributes: ["customerId", "currency", "from", "to"] },
    { title: { zh: "余额", en: "Balances" }, attributes: ["opening", "lines", "closing", "unapplied"] },
    { title: { zh: "客户回复", en: "Answer" }, attributes: ["sentOn", "answeredOn", "answeredBy", "recordedById", "disputeReason"] },
  ],
  queues: [
    inState("SENT", { name: "statementsSent", title: { zh: "待客户确认的对账单", en: "Statements awaiting the customer" }, watched: true }),
    inState("DISPUTED", { name: "statementsDisputed", title: { zh: "有异议的对账单", en: "Disputed statements" }, verb: { zh: "处理", en: "Resolve" } }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;

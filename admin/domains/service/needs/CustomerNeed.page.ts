import { departmentQueues } from "../../departmentQueues.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "kind", "toDepartment", "status", "requesterId", "clocks"],
  facts: ["customerId", "kind", "toDepartment", "clocks"],
  sections: [
    { title: { zh: "需求", en: "Need" }, attributes: ["customerId", "kind", "text", "toDepartment", "followUpId", "caseId", "requesterId"] },
    { title: { zh: "办理", en: "Answer" }, attributes: ["acknowledgedById", "informationAsked", "informationGiven", "answer", "answeredById", "answeredAt", "returnReason"] },
  ],
  queues: [
    ...departmentQueues({ name: "needs", title: { zh: "待本部门受理的客户诉求", en: "Customer needs to my department" }, sort: { field: "createdAt", order: "ASC" }, columns: ["customerId", "kind", "clocks"] }),
    {
      name: "myNeeds",
      title: { zh: "我提交的客户诉求待处理", en: "Customer needs that wait for me" },
      filter: ({ id }) => ({ requesterId: id, status: ["ANSWERED", "INFO_ASKED", "RETURNED"] }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["customerId", "toDepartment", "status"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

import { departmentQueues } from "../../departmentQueues.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "toDepartment", "requesterId", "status", "neededBy", "clocks"],
  facts: ["title", "toDepartment", "neededBy", "clocks"],
  sections: [
    { title: { zh: "请求", en: "Request" }, attributes: ["title", "toDepartment", "fromDepartment", "requesterId", "neededBy", "question", "routedAt"] },
    { title: { zh: "办理", en: "Answer" }, attributes: ["acknowledgedById", "informationAsked", "informationGiven", "answer", "answeredById", "answeredAt", "returnReason"] },
  ],
  queues: [
    ...departmentQueues({ name: "requests", title: { zh: "待本部门受理的请求", en: "Requests to my department" }, sort: { field: "neededBy", order: "ASC" }, columns: ["title", "toDepartment", "neededBy"] }),
    {
      name: "myRequests",
      title: { zh: "我的协作请求待处理", en: "My requests that wait for me" },
      filter: ({ id }) => ({ requesterId: id, status: ["ANSWERED", "INFO_ASKED", "RETURNED"] }),
      sort: { field: "neededBy", order: "ASC" },
      columns: ["title", "toDepartment", "status", "neededBy"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

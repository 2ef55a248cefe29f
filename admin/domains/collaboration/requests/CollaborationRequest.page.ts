import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const columns = ["title", "toDepartment", "neededBy"];

/** Requests to a department in which people with these roles work. */
const inDepartment = (department: string, roles: string[]): WorkQueue => ({
  name: `requests${department}`,
  title: { zh: "待本部门受理的请求", en: "Requests to my department" },
  verb: { zh: "受理", en: "Acknowledge" },
  roles,
  filter: () => ({ toDepartment: department, status: "ROUTED" }),
  sort: { field: "neededBy", order: "ASC" },
  columns,
  urgent: true,
});

export default {
  columns: ["number", "title", "toDepartment", "requesterId", "status", "neededBy", "clocks"],
  facts: ["title", "toDepartment", "neededBy", "clocks"],
  sections: [
    { title: { zh: "请求", en: "Request" }, attributes: ["title", "toDepartment", "fromDepartment", "requesterId", "neededBy", "question", "routedAt"] },
    { title: { zh: "办理", en: "Answer" }, attributes: ["acknowledgedById", "informationAsked", "informationGiven", "answer", "answeredById", "answeredAt", "returnReason"] },
  ],
  queues: [
    inDepartment("MARKETING", ["marketingLead", "marketingSpecialist"]),
    inDepartment("SALES", ["salesLead", "salesRepresentative"]),
    inDepartment("PURCHASING", ["supplyLead", "purchaser"]),
    inDepartment("WAREHOUSE", ["warehouseKeeper", "logisticsCoordinator"]),
    inDepartment("SERVICE", ["serviceLead", "serviceAgent"]),
    inDepartment("QUALITY", ["headOfQuality", "qaOfficer"]),
    inDepartment("FINANCE", ["finance"]),
    inDepartment("LEGAL", ["legal"]),
    inDepartment("HR", ["hr"]),
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

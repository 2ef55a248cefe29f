import type { EntityPage, WorkQueue } from "../../entityPage.ts";

/** What customers need of a department in which people with these roles work. */
const inDepartment = (department: string, roles: string[]): WorkQueue => ({
  name: `needs${department}`,
  title: { zh: "待本部门受理的客户诉求", en: "Customer needs to my department" },
  verb: { zh: "受理", en: "Acknowledge" },
  roles,
  filter: () => ({ toDepartment: department, status: "ROUTED" }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["customerId", "kind", "clocks"],
  urgent: true,
});

export default {
  columns: ["number", "customerId", "kind", "toDepartment", "status", "requesterId", "clocks"],
  facts: ["customerId", "kind", "toDepartment", "clocks"],
  sections: [
    { title: { zh: "需求", en: "Need" }, attributes: ["customerId", "kind", "text", "toDepartment", "followUpId", "caseId", "requesterId"] },
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
      name: "myNeeds",
      title: { zh: "我提交的客户诉求待处理", en: "Customer needs that wait for me" },
      filter: ({ id }) => ({ requesterId: id, status: ["ANSWERED", "INFO_ASKED", "RETURNED"] }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["customerId", "toDepartment", "status"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

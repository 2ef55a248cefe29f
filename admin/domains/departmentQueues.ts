/** Queues of requests that are routed to departments: one for each, for those who work in it. */
import type { WorkQueue } from "./entityPage.ts";

const rolesIn = {
  MARKETING: ["marketingLead", "marketingSpecialist"],
  SALES: ["salesLead", "salesRepresentative"],
  PURCHASING: ["supplyLead", "purchaser"],
  WAREHOUSE: ["warehouseKeeper", "logisticsCoordinator"],
  SERVICE: ["serviceLead", "serviceAgent"],
  QUALITY: ["headOfQuality", "qaOfficer"],
  FINANCE: ["finance"],
  LEGAL: ["legal"],
  HR: ["hr"],
};

/** `name` begins the names of the queues: "requests" makes "requestsSALES". */
export const departmentQueues = ({ name, ...queue }: Pick<WorkQueue, "name" | "title" | "sort" | "columns">): WorkQueue[] =>
  Object.entries(rolesIn).map(([department, roles]) => ({
    ...queue,
    name: `${name}${department}`,
    verb: { zh: "受理", en: "Acknowledge" },
    roles,
    filter: () => ({ toDepartment: department, status: "ROUTED" }),
    urgent: true,
  }));

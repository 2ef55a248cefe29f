import type { Role } from "../../../platform/access/role.ts";

/** Those who announce: managers, the leads of the groups, HR and quality. 八(一) */
export const publishers: readonly Role[] = ["departmentManager", "deputyManager", "marketingLead", "salesLead", "supplyLead", "serviceLead", "hr", "qaOfficer", "headOfQuality"];

/** Who steers by the figures, and who sees those of their own area. 七(三) */
import type { Role } from "../../platform/access/role.ts";
import type { Allowed } from "../../platform/access/rule.ts";

/** Those who lead an area, define its alert rules and act on its alerts. */
export const leads: readonly Role[] = ["marketingLead", "salesLead", "supplyLead", "serviceLead", "qaOfficer", "headOfQuality", "finance"];

/** Those who oversee all areas. */
export const overseers: readonly Role[] = ["departmentManager", "deputyManager", "auditor"];

/** Overseers all records; those who lead an area the ones that name their role. */
export const inOwnArea = (attribute: string, roles: readonly Role[] = leads): readonly Allowed[] => roles.map((role) => ({ role, only: attribute, of: [role] }));

/** Leaders and departments receive the reports that the office clerk drafts. 七(二)3 */
export const reportReaders: readonly Role[] = ["departmentManager", "deputyManager", ...leads];

/** Drafts are known to those who write them and to the manager; all others read what was submitted or published. */
export const reportRules = (shown: readonly string[]): readonly Allowed[] => [
  "officeClerk",
  "departmentManager",
  "auditor",
  ...reportReaders.filter((role) => role !== "departmentManager").map((role) => ({ role, only: "status", of: shown })),
];

/** Those who draft and submit the department's plan and prepare its reviews; the manager decides. 二(二) */
export const planAuthors: readonly Role[] = ["deputyManager", "officeClerk"];

/** Leaders and departments receive the reports that the office clerk drafts. 七(二)3 */
import type { Role } from "../../../platform/access/role.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { leads } from "../steeringRoles.ts";

export const reportReaders: readonly Role[] = ["departmentManager", "deputyManager", ...leads];

/** Drafts are known to those who write them and to the manager; all others read what was submitted or published. */
export const reportRules = (shown: readonly string[]): readonly Allowed[] => [
  "officeClerk",
  "departmentManager",
  "auditor",
  ...reportReaders.filter((role) => role !== "departmentManager").map((role) => ({ role, only: "status", of: shown })),
];

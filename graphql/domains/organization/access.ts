/** Who may do what with people, roles and API clients. 二 */
import { own } from "../../platform/access/limitedRules.ts";
import { contributors, everyone, managers, staffAndMachines } from "../../platform/access/roleGroups.ts";
import type { Policy } from "../../platform/access/rule.ts";

export const organizationAccess: Policy = {
  Employee: {
    read: staffAndMachines,
    actions: { create: ["hr", "systemAdministrator"], update: ["hr", "systemAdministrator"], activate: ["hr"], deactivate: ["hr", "systemAdministrator"] },
    masks: { phone: ["hr", ...managers, "auditor"] },
  },
  SignInChange: {
    read: ["hr", "systemAdministrator", "departmentManager", "auditor", ...own("employeeId")],
    actions: { create: ["hr", "systemAdministrator"], update: ["hr", "systemAdministrator"] },
  },
  Group: { read: everyone, actions: { create: ["hr", "departmentManager"], update: ["hr", "departmentManager"] } },
  Position: { read: everyone, actions: { create: ["hr", "departmentManager"], update: ["hr", "departmentManager"] } },
  MachineClient: {
    read: ["systemAdministrator", "departmentManager", "auditor"],
    actions: { create: ["systemAdministrator"], update: ["systemAdministrator"], issueSecret: ["systemAdministrator"], revokeSecret: ["systemAdministrator", "departmentManager"], revoke: ["systemAdministrator", "departmentManager"] },
  },
  RoleGrant: {
    read: everyone,
    actions: {
      create: contributors,
      update: contributors,
      revoke: ["departmentManager", "hr", "qaOfficer"],
    },
  },
  Delegation: {
    read: everyone,
    actions: { create: contributors, update: contributors, revoke: contributors },
  },
};

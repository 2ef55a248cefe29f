/** Employees, groups and positions. 二(一) */
import { own } from "../../../platform/access/limitedRules.ts";
import { everyone, managers, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { EmployeeResolver } from "./employeeResolver.ts";
import { GroupResolver } from "./group.ts";
import { PositionResolver } from "./position.ts";
import { SignInChangeResolver } from "./signInChange.ts";
import "./notices.ts";

export const peopleRoom = declareRoom({
  resolvers: [
    EmployeeResolver,
    SignInChangeResolver,
    GroupResolver,
    PositionResolver,
  ],
  access: {
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
  },
});

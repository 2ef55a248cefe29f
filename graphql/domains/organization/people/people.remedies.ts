import { ulid } from "ulid";
import { placeFor } from "../../../test/placed.ts";
import type { Scenarios } from "../../../test/remedies/remedy.ts";
import { RoleGrant } from "../roles/roleGrant.ts";
import { Employee } from "./employee.ts";

export const remedies: Scenarios = {
  "NOT_EDITABLE: activate": async (stage) => {
    const employee = await stage.hire(`leaver-${ulid()}`);
    await stage.act("hr", Employee, "deactivate", employee, { reason: "离职" });
    return {
      attempt: () => stage.tryUpdate("hr", Employee, employee, { phone: "138 0013 8000" }),
      remedy: () => stage.act("hr", Employee, "activate", employee, { reason: "返聘" }),
    };
  },
  "EMPLOYEE_NOT_PLACED: Employee.update": async (stage) => {
    const employee = await stage.hire(`beginner-${ulid()}`);
    const grant = await stage.create("officeClerk", RoleGrant, { employeeId: employee.id, role: "receiver", startsOn: stage.today, reason: "新员工" });
    return {
      attempt: () => stage.tryTo("officeClerk", RoleGrant, "submit", grant),
      remedy: async () => stage.update("hr", Employee, employee, await placeFor(stage)),
    };
  },
};

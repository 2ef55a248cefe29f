/** Whether somebody holds a role on a day, by a grant of their own or a loan. */
import type { Role } from "../../../platform/access/role.ts";
import type { Employee } from "../../organization/people/employee.ts";

export const holds = ({ heldRoles = [] }: Pick<Employee, "heldRoles">, role: Role, on: string): boolean => heldRoles.some((held) => held.role === role && held.from <= on && (!held.to || on <= held.to));

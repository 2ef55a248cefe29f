import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { Document } from "../../../platform/entity/document.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import type { Account, HeldRole } from "../../../platform/access/principal.ts";
import { Group } from "./group.ts";
import { Position } from "./position.ts";
import { HeldRoleView } from "../roles/heldRoleView.ts";

export const EmployeeStatus = enumeration("EmployeeStatus", "Whether an employee may sign in.", {
  ACTIVE: { zh: "在职", en: "Active", tone: "good" },
  INACTIVE: { zh: "离职", en: "Inactive", about: "Cannot sign in; keeps their history." },
});
export type EmployeeStatus = ValueOf<typeof EmployeeStatus>;

const employeeLifecycle = lifecycle<Employee, EmployeeStatus>({
  states: EmployeeStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE"],
  actions: {
    deactivate: { label: { zh: "停用", en: "Deactivate" }, about: "Ends an employee's access at once; their history stays.", from: "ACTIVE", to: "INACTIVE", tone: "danger" },
    activate: { label: { zh: "启用", en: "Activate" }, about: "Lets a former employee sign in again.", from: "INACTIVE", to: "ACTIVE" },
  },
});

/** Somebody who works in or with the department. What they may do follows from their role grants alone. */
@Entity<Employee>({
  prefix: "emp",
  domain: "organization",
  label: { zh: "员工", en: "Employee" },
  about: "Somebody who works in or with the operations department.",
  clause: "二(一)",
  representation: "name",
  search: ["name", "staffNumber"],
  lists: { all: ["name", "createdAt"], status: ["name"], groupId: ["name"], managerId: ["name"] },
  unique: ["subject", "staffNumber"],
  imports: true,
  lifecycle: employeeLifecycle,
})
export class Employee extends Document implements Account {
  @Attribute(() => String, { zh: "工号", en: "Staff number", about: "The company's own number of the employee.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,20}" } })
  staffNumber!: string;

  @Attribute(() => String, { zh: "姓名", en: "Name", about: "Name as people know it.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "登录标识", en: "Sign-in subject", about: "Subject of the employee's tokens at the identity provider; without it nobody can sign in.", nullable: true, input: { maxLength: 200 } })
  subject?: string;

  @Attribute(() => String, { zh: "电子邮箱", en: "E-mail", about: "Address for notices.", nullable: true, input: { pattern: emailPattern } })
  email?: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", about: "Phone number.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Reference(() => Group, { zh: "小组", en: "Group", about: "Group that the employee works in.", nullable: true, input: true })
  groupId?: string;

  @Reference(() => Position, { zh: "岗位", en: "Position", about: "Post that the employee holds.", nullable: true, input: true })
  positionId?: string;

  @Reference(() => Employee, { zh: "上级", en: "Manager", about: "Whom the employee reports to.", nullable: true, input: true })
  managerId?: string;

  @Attribute(() => LocalDate, { zh: "入职日期", en: "Joined", about: "First day of employment.", nullable: true, input: true })
  joinedOn?: string;

  @Attribute(() => EmployeeStatus, { zh: "状态", en: "Status", about: "Whether the employee may sign in." })
  override status!: EmployeeStatus;

  /** What the employee's grants and delegations give them; changed only together with those. */
  @Attribute(() => [HeldRoleView], { zh: "角色", en: "Roles", about: "Roles in force or to come, from grants and delegations." })
  heldRoles!: HeldRole[];
}

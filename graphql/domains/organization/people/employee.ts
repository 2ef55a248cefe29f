import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { returnDelegatedSteps } from "../../../platform/approval/decide.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { declareStaff } from "../../../platform/access/accountClasses.ts";
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
  rests: ["ACTIVE", "INACTIVE"],
  actions: {
    deactivate: { label: { zh: "停用", en: "Deactivate" }, about: "Ends the employee's access immediately; their history stays.", from: "ACTIVE", to: "INACTIVE", tone: "danger", effect: ({ record, uow, ctx }) => returnDelegatedSteps(record.id, uow, ctx) },
    activate: { label: { zh: "启用", en: "Activate" }, about: "Lets a former employee sign in again.", from: "INACTIVE", to: "ACTIVE" },
  },
});

/** A person who works in or with the department. Their rights follow from role grants and delegations only. */
@Entity<Employee>({
  prefix: "emp",
  domain: "organization",
  label: { zh: "员工", en: "Employee" },
  about: "A person who works in or with the operations department.",
  clause: "二(一)",
  representation: "name",
  search: ["name", "staffNumber"],
  lists: { all: ["name", "createdAt"], status: ["name"], groupId: ["name"], managerId: ["name"] },
  unique: ["subject", "staffNumber"],
  imports: true,
  // From when on a role cannot be used, and why, is in the person's obligations, for those who may see them.
  secrets: ["heldRoles.qualifiedUntil", "heldRoles.lapsing"],
  lifecycle: employeeLifecycle,
})
export class Employee extends Document implements Account {
  @Attribute(() => String, { zh: "工号", en: "Staff number", also: ["员工编号", "员工号", "人员编号", "employee id", "staff no"], about: "The company's own number of the employee.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,20}" } })
  staffNumber!: string;

  @Attribute(() => String, { zh: "姓名", en: "Name", also: ["员工姓名", "名字", "employee name"], about: "Name of the employee.", ofPerson: true, input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "登录标识", en: "Sign-in subject", about: "Subject of the employee's tokens at the identity provider; required to sign in.", help: { zh: "身份提供方的用户标识；没有它不能登录。", en: "The account's subject at the identity provider; needed to sign in." }, nullable: true, input: { once: true, maxLength: 200 } })
  subject?: string;

  @Attribute(() => String, { zh: "电子邮箱", en: "E-mail", also: ["邮箱", "邮件", "电子邮件", "email"], about: "E-mail address for notices.", nullable: true, input: { pattern: emailPattern } })
  email?: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", also: ["联系电话", "手机", "手机号", "手机号码", "mobile", "telephone"], about: "Phone number.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Reference(() => Group, { zh: "小组", en: "Group", about: "Group that the employee works in.", nullable: true, input: true })
  groupId?: string;

  @Reference(() => Position, { zh: "岗位", en: "Position", also: ["职位", "职务"], about: "Post that the employee holds.", nullable: true, input: true })
  positionId?: string;

  @Reference(() => Employee, { zh: "上级", en: "Manager", also: ["直属上级", "主管", "汇报对象", "supervisor"], about: "Manager that the employee reports to.", nullable: true, input: true })
  managerId?: string;

  @Attribute(() => LocalDate, { zh: "入职日期", en: "Joined", also: ["入职时间", "hire date"], about: "First day of employment.", nullable: true, input: { when: "any" } })
  joinedOn?: string;

  @Attribute(() => EmployeeStatus, { zh: "状态", en: "Status", about: "Whether the employee may sign in." })
  override status!: EmployeeStatus;

  /** Roles from the employee's grants and delegations; changed only together with those. */
  @Attribute(() => [HeldRoleView], { zh: "角色", en: "Roles", about: "Current and future roles, from grants and delegations." })
  heldRoles!: HeldRole[];
}

declareStaff(Employee);

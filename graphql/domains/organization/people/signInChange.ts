import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Employee } from "./employee.ts";
import { signInChangeLifecycle, SignInChangeStatus } from "./signInChangeLifecycle.ts";

/** Who an employee signs in as, changed by two people; the employee is notified at the old and at the new address. 二 */
@Entity<SignInChange>({
  prefix: "signin",
  domain: "organization",
  label: { zh: "登录身份变更单", en: "Sign-in change" },
  about: "Binds an employee to another account of the identity provider, with a second person's approval.",
  clause: "二",
  number: "SIC",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], employeeId: ["createdAt"] },
  lifecycle: signInChangeLifecycle,
})
export class SignInChange extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Employee whose sign-in changes.", input: { required: true, once: true } })
  employeeId!: string;

  @Attribute(() => String, { zh: "原登录标识", en: "Old subject", about: "Subject that the employee signed in with when the change was entered.", nullable: true })
  oldSubject?: string;

  @Attribute(() => String, { zh: "新登录标识", en: "New subject", about: "Subject of the employee's tokens from the approval on.", input: { required: true, maxLength: 200 } })
  newSubject!: string;

  @Attribute(() => String, { zh: "新电子邮箱", en: "New e-mail", about: "Address for notices from the approval on, where it changes too.", nullable: true, input: { maxLength: 254, pattern: "[^\\s@]+@[^\\s@]+" } })
  newEmail?: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why the employee signs in with another account.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => SignInChangeStatus, { zh: "状态", en: "Status", about: "Status of the change." })
  override status!: SignInChangeStatus;

  /** Whether the employee is a department manager, who does not decide on their own sign-in. */
  ofManager?: boolean;
}

const nothingChanges = rule("NOTHING_CHANGES", {
  message: { zh: () => "新登录标识与现有的相同", en: () => "The employee signs in with this subject already" },
});

export const SignInChangeResolver = EntityResolver(SignInChange, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    const { subject, heldRoles } = (await ctx.loader.load<Employee>(record.employeeId))!;
    Object.assign(record, { oldSubject: subject, ofManager: heldRoles.some(({ role }) => role === "departmentManager") });
    return subject === record.newSubject ? [nothingChanges(undefined, { field: "newSubject" })] : [];
  },
});

import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, hrStep } from "../../../platform/approval/standardSteps.ts";
import type { Employee } from "./employee.ts";
import type { SignInChange } from "./signInChange.ts";

export const SignInChangeStatus = enumeration("SignInChangeStatus", "Status of a sign-in change.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning", about: "The employee still signs in as before." },
  APPLIED: { zh: "已生效", en: "Applied", tone: "good", about: "The employee signs in with the new account." },
});
export type SignInChangeStatus = ValueOf<typeof SignInChangeStatus>;

async function applyChange({ record, uow, ctx }: Step<SignInChange>): Promise<void> {
  const employee = uow.edit((await ctx.loader.load<Employee>(record.employeeId))!);
  employee.subject = record.newSubject;
  if (record.newEmail) employee.email = record.newEmail;
}

/** A second person decides which account an employee signs in with; HR does for the managers. */
const signInChangeRoute = approvalRoute("signInChange", [{ steps: [departmentManagerStep] }], { label: { zh: "登录变更", en: "Sign-in change" } });

const signInChangeOfManagerRoute = approvalRoute("signInChangeOfManager", [{ steps: [hrStep] }], { label: { zh: "登录变更（管理者）", en: "Sign-in change of a manager" } });

export const signInChangeLifecycle = lifecycle<SignInChange, SignInChangeStatus>({
  states: SignInChangeStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<SignInChange, SignInChangeStatus>({
      route: { among: [signInChangeRoute, signInChangeOfManagerRoute], choose: ({ ofManager }) => (ofManager ? signInChangeOfManagerRoute : signInChangeRoute) },
      submitters: ["hr", "systemAdministrator"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPLIED",
      submit: { about: "Submits the change for a second person's approval, and notifies the employee." },
      benefits: ({ employeeId }) => [employeeId],
      onApproved: applyChange,
    }),
  },
});

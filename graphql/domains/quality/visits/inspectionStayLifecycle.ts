import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, headOfQualityStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Employee } from "../../organization/people/employee.ts";
import type { InspectionStay } from "./inspectionStay.ts";

export const InspectionStayStatus = enumeration("InspectionStayStatus", "Status of an inspection stay.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  ACTIVE: { zh: "生效", en: "Active", tone: "good", about: "The inspectors can sign in from its first to its last day." },
  ENDED: { zh: "已结束", en: "Ended" },
});
export type InspectionStayStatus = ValueOf<typeof InspectionStayStatus>;

/** Those who receive inspectors. */
export const receivers = ["deputyManager", "qaOfficer"] as const;

const accountHasRoles = rule("REGULATOR_HAS_OTHER_ROLES", {
  clause: "二(二)",
  message: { zh: () => "该账号持有公司内部角色，不能用于检查人员", en: () => "This account holds a role of the company and cannot be the inspectors'" },
  remedy: { zh: () => "请由系统管理员另开账号", en: () => "Have the system administrator open an account for them", by: [] },
});

/** The inspectors' account is for them alone: no role of the company, now or later. */
export async function accountFindings({ accountId }: InspectionStay, ctx: Context): Promise<Finding[]> {
  const account = await ctx.loader.load<Employee>(accountId);
  const others = account?.heldRoles.some(({ role, to }) => role !== "regulator" && (!to || to >= ctx.today));
  return others ? [accountHasRoles(undefined, { field: "accountId" })] : [];
}

const accountIsForThem: Guard<InspectionStay> = (stay, ctx) => accountFindings(stay, ctx);

/** The role ends with the stay's last day by its own date, whether or not the clock runs. */
async function open({ record, uow, ctx }: Step<InspectionStay>): Promise<void> {
  const account = (await ctx.loader.load<Employee>(record.accountId))!;
  uow.edit(account).heldRoles.push({ role: "regulator", from: record.startsOn, to: record.endsOn, sourceId: record.id });
}

async function end({ record, uow, ctx }: Step<InspectionStay, ReasonInput>): Promise<void> {
  const account = uow.edit((await ctx.loader.load<Employee>(record.accountId))!);
  account.heldRoles = account.heldRoles.filter(({ sourceId }) => sourceId !== record.id);
}

const route = approvalRoute("inspectionStay", [{ steps: [headOfQualityStep, departmentManagerStep] }], { label: { zh: "检查接待", en: "Inspection stay" }, always: ["headOfQuality"] });

export const inspectionStayLifecycle = lifecycle<InspectionStay, InspectionStayStatus>({
  states: InspectionStayStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  byDate: [{ from: ["ACTIVE"], to: ["ENDED"], on: "opensUntil", action: "expire" }],
  actions: {
    ...approval<InspectionStay, InspectionStayStatus>({
      route,
      submitters: [...receivers],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "ACTIVE",
      submit: { about: "Submits the stay to the head of quality and the department manager.", guards: [accountIsForThem] },
      guards: [accountIsForThem],
      benefits: ({ accountId }) => [accountId],
      onApproved: open,
    }),
    end: {
      label: { zh: "提前结束", en: "End now" },
      about: "Ends the inspectors' access at once.",
      from: "ACTIVE",
      to: "ENDED",
      tone: "danger",
      by: ["qaOfficer", "headOfQuality", "departmentManager"],
      input: ReasonInput,
      effect: end,
    },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Gives up a draft.", from: "DRAFT", to: "ENDED", tone: "danger", by: [...receivers] },
  },
});

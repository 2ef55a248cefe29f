/**
 * A reward is proposed, approved by the roles of its route one after the other, granted by somebody else again, and may be
 * reversed once. It is confidential, and so are the tasks of its approval. 十(三)
 */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import type { Role } from "../../../platform/access/role.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute, type ApprovalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, hrStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Employee } from "../../organization/people/employee.ts";
import type { Reward } from "./reward.ts";

export const RewardStatus = enumeration("RewardStatus", "Status of a reward.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "Its amount is reserved in the fund." },
  GRANTED: { zh: "已发放", en: "Granted", tone: "good" },
  REVERSED: { zh: "已冲回", en: "Reversed", tone: "bad" },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type RewardStatus = ValueOf<typeof RewardStatus>;

const clause = "十(三)";

const forOneself = rule("REWARD_OF_ONESELF", {
  clause,
  message: { zh: () => "不得给本人发放奖励", en: () => "Nobody grants a reward to themselves" },
  remedy: { zh: () => "请由另一位同事办理", en: () => "Have a colleague do it", by: [] },
});
const agreementNeeded = rule("AGREEMENT_NEEDED", { clause: "劳动合同法 §35", message: { zh: () => "调薪与晋升须有员工签署的书面协议", en: () => "A promotion and a change of pay need the employee's signed agreement" } });

/** Up to 5,000.00, HR and the manager decide. */
const rewardRoute = approvalRoute("reward", [{ upTo: { CNY: 500_000 }, steps: [hrStep, departmentManagerStep] }, { steps: [hrStep, departmentManagerStep, financeStep] }], { label: { zh: "奖励", en: "Reward" }, always: ["hr"] });
const promotionRoute = approvalRoute("promotion", [{ steps: [hrStep, departmentManagerStep, financeStep] }], { label: { zh: "晋升与调薪", en: "Promotion or change of pay" }, always: ["hr"] });
/** Rewards of the department manager are decided without them. */
const managerRewardRoute = approvalRoute("managerReward", [{ steps: [{ role: "hr" }, { role: "finance" }] }]);

/** Whose approvals a reward needs, in order. */
async function routeOf({ kind, employeeId }: Reward, ctx: Context): Promise<ApprovalRoute> {
  const { heldRoles = [] } = (await ctx.loader.load<Employee>(employeeId))!;
  if (heldRoles.some(({ role, to }) => role === "departmentManager" && (!to || to >= ctx.today))) return managerRewardRoute;
  return kind === "BONUS" || kind === "HONOUR" ? rewardRoute : promotionRoute;
}

const isAnother: Guard<Reward> = ({ employeeId }, { principal }) => (employeeId === principal.id ? [forOneself()] : []);
const isAgreed: Guard<Reward> = ({ kind, agreementFileId }) => ((kind === "PROMOTION" || kind === "PAY_ADJUSTMENT") && !agreementFileId ? [agreementNeeded()] : []);

function grant({ record, ctx }: Step<Reward>): void {
  Object.assign(record, { grantedOn: ctx.today, grantedById: ctx.principal.id, grantedToId: record.employeeId });
}

function end({ record, input }: Step<Reward, ReasonInput>): void {
  record.endReason = input.reason;
}

const of = (role: Role): Allowed => ({ role, notSelf: "employeeId" }) as Allowed;
const proposers: readonly Role[] = ["hr", "departmentManager", "marketingLead", "salesLead", "supplyLead", "serviceLead"];

export const rewardLifecycle = lifecycle<Reward, RewardStatus>({
  states: RewardStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<Reward, RewardStatus>({
      route: { among: [rewardRoute, promotionRoute, managerRewardRoute], choose: routeOf },
      amount: "amount",
      submitters: own("proposerId", proposers),
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      benefits: ({ employeeId }) => [employeeId],
      submit: { label: { zh: "提交奖励", en: "Submit reward" }, about: "Submits it to the first of its approvers.", guards: [isAgreed] },
      guards: [isAgreed],
    }),
    grant: { label: { zh: "发放", en: "Grant" }, about: "It is paid or given, by somebody who neither proposed nor approved it; it grants no roles.", from: "APPROVED", to: "GRANTED", tone: "primary", duty: "payer", decides: true, by: [of("finance"), of("hr")], guards: [isAnother], effect: grant },
    cancel: { label: { zh: "取消奖励", en: "Cancel reward" }, about: "Gives it up, with a reason; what was reserved is available again.", from: ["DRAFT", "APPROVED"], to: "CANCELLED", tone: "danger", by: [of("hr")], input: ReasonInput, effect: end },
    reverse: { label: { zh: "冲回", en: "Reverse" }, about: "Takes it back once, with a reason; its amount is available again.", from: "GRANTED", to: "REVERSED", tone: "danger", by: [of("finance"), of("hr")], input: ReasonInput, effect: end },
  },
  rests: ["GRANTED"],
});

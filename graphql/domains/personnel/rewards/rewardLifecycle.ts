/**
 * A reward is proposed, approved by the roles of its route one after the other, granted by somebody else again, and may be
 * reversed once. Its approval is kept in the reward itself: tasks of approvals would tell others of it. 十(三)
 */
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { Role } from "../../../platform/access/role.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Reward } from "./reward.ts";
import { post } from "./rewardFund.ts";

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

const notYourTurn = rule<{ role: Role }>("REWARD_STEP_OF_OTHERS", { clause, message: { zh: ({ role }) => `现由${labelOf(Role, role).zh}审批`, en: ({ role }) => `It is now at the ${labelOf(Role, role).en}` } });
const partTaken = rule("REWARD_PARTS_DIFFER", {
  clause,
  message: { zh: () => "提名人、审批人、受奖人和发放人须为不同的人", en: () => "Proposer, approvers, beneficiary and granter are different people" },
  remedy: { zh: () => "请由另一位同事办理", en: () => "Have a colleague do it", by: [] },
});
const agreementNeeded = rule("AGREEMENT_NEEDED", { clause: "劳动合同法 §35", message: { zh: () => "调薪与晋升须有员工签署的书面协议", en: () => "A promotion and a change of pay need the employee's signed agreement" } });

/** Up to this amount, in minor units, HR and the manager decide. */
const smallAmount = 500_000;

/** Whose approvals a reward needs, in order. Rewards of the department manager are decided without them. */
export function routeOf({ kind, amount }: Pick<Reward, "kind" | "amount">, isForManager: boolean): Role[] {
  if (isForManager) return ["hr", "finance"];
  const isSmall = (kind === "BONUS" || kind === "HONOUR") && (amount?.amount ?? 0) <= smallAmount;
  return isSmall ? ["hr", "departmentManager"] : ["hr", "departmentManager", "finance"];
}

const involved = ({ employeeId, proposerId, approvals }: Reward): string[] => [employeeId, proposerId, ...approvals.map(({ byId }) => byId)];

const isAnother: Guard<Reward> = (reward, { principal }) => (involved(reward).includes(principal.id) ? [partTaken()] : []);
const isTheirTurn: Guard<Reward> = ({ route, approvals }, { principal }) => {
  const next = route[approvals.length]!;
  return rolesOf(principal).includes(next) ? [] : [notYourTurn({ role: next })];
};
const isAgreed: Guard<Reward> = ({ kind, agreementFileId }) => ((kind === "PROMOTION" || kind === "PAY_ADJUSTMENT") && !agreementFileId ? [agreementNeeded()] : []);

/** The last approval reserves the amount. */
async function approve({ record, uow, ctx }: Step<Reward>): Promise<void> {
  const role = record.route[record.approvals.length]!;
  record.approvals = [...record.approvals, { role, byId: ctx.principal.id, on: ctx.today }];
  if (record.approvals.length < record.route.length) return;
  record.status = "APPROVED";
  if (record.fundId && record.amount) await post({ fundId: record.fundId, amount: record.amount, from: "AVAILABLE", to: "RESERVED", sourceId: record.id, what: "reserve" }, uow, ctx);
}

async function grant({ record, uow, ctx }: Step<Reward>): Promise<void> {
  Object.assign(record, { grantedOn: ctx.today, grantedById: ctx.principal.id, grantedToId: record.employeeId });
  if (record.fundId && record.amount) await post({ fundId: record.fundId, amount: record.amount, from: "RESERVED", to: "GRANTED", sourceId: record.id, what: "grant" }, uow, ctx);
}

async function cancel({ record, input, uow, ctx }: Step<Reward, ReasonInput>): Promise<void> {
  const wasReserved = record.status === "APPROVED" && record.fundId && record.amount;
  record.endReason = input.reason;
  if (wasReserved) await post({ fundId: record.fundId!, amount: record.amount!, from: "RESERVED", to: "AVAILABLE", sourceId: record.id, what: "release", reverses: "reserve" }, uow, ctx);
}

async function reverse({ record, input, uow, ctx }: Step<Reward, ReasonInput>): Promise<void> {
  record.endReason = input.reason;
  if (record.fundId && record.amount) await post({ fundId: record.fundId, amount: record.amount, from: "GRANTED", to: "AVAILABLE", sourceId: record.id, what: "reversal", reverses: "grant" }, uow, ctx);
}

const of = (role: Role): Allowed => ({ role, notSelf: "employeeId" }) as Allowed;

export const rewardLifecycle = lifecycle<Reward, RewardStatus>({
  states: RewardStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: { label: { zh: "提交奖励", en: "Submit reward" }, about: "Submits it to the first of its approvers.", from: "DRAFT", to: "SUBMITTED", tone: "primary", by: [{ role: "hr", self: "proposerId" }, ...(["departmentManager", "marketingLead", "salesLead", "supplyLead", "serviceLead"] as const).map((role): Allowed => ({ role, self: "proposerId" }))], guards: [isAgreed] },
    approve: { label: { zh: "同意", en: "Approve" }, about: "Approves the step; the last one reserves the amount.", from: "SUBMITTED", reaches: ["SUBMITTED", "APPROVED"], tone: "primary", decides: true, by: [of("hr"), of("departmentManager"), of("finance")], guards: [isAnother, isTheirTurn], effect: approve },
    grant: { label: { zh: "发放", en: "Grant" }, about: "It is paid or given; it grants no roles.", from: "APPROVED", to: "GRANTED", tone: "primary", decides: true, by: [of("finance"), of("hr")], guards: [isAnother], effect: grant },
    cancel: { label: { zh: "取消奖励", en: "Cancel reward" }, about: "Gives it up, with a reason; what was reserved is available again.", from: ["DRAFT", "SUBMITTED", "APPROVED"], to: "CANCELLED", tone: "danger", by: [of("hr")], input: ReasonInput, effect: cancel },
    reverse: { label: { zh: "冲回", en: "Reverse" }, about: "Takes it back once, with a reason; its amount is available again.", from: "GRANTED", to: "REVERSED", tone: "danger", by: [of("finance"), of("hr")], input: ReasonInput, effect: reverse },
  },
  rests: ["GRANTED"],
});

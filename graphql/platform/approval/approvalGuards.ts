/** Who may decide, withdraw or hand over a document under approval. */
import { entityOf } from "../../table/entity.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { accessFindings, actorsUnder } from "../access/access.ts";
import { conflictingDuty } from "../access/duty.ts";
import { principalOf, type Account, type HeldRole } from "../access/principal.ts";
import { Role, roleLabel } from "../access/role.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { dutiesMustBeSeparate } from "../lifecycle/availability.ts";
import type { Guard } from "../lifecycle/lifecycle.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { pendingStep, type Approval, type ApprovalStep } from "./approval.ts";
import { roleOfDecider, roleOfStep } from "./decide.ts";
import { escalationOf } from "./routes.ts";

const notYourDecision = rule<{ role: Role; delegatedTo?: string }>("NOT_YOUR_DECISION", {
  clause: "五(一)3",
  message: {
    zh: ({ role, delegatedTo }) => (delegatedTo ? "此步骤已转办给指定同事" : `此步骤由${roleLabel(role).zh}审批`),
    en: ({ role, delegatedTo }) => (delegatedTo ? "This step was delegated to another colleague" : `This step is decided by the ${roleLabel(role).en.toLowerCase()}`),
  },
});

const onlySubmitter = rule("ONLY_SUBMITTER", {
  message: { zh: () => "只有提交人可以撤回", en: () => "Only the person who submitted it may withdraw it" },
  remedy: { zh: () => "审批人可以驳回", en: () => "An approver may reject it", by: ["reject"] },
});

const cannotDelegateTo = rule("CANNOT_DELEGATE_TO", {
  message: { zh: () => "此人无权审批此步骤", en: () => "This person may not decide this step" },
  remedy: { zh: () => "请选择在职且本人持有该步骤角色的同事", en: () => "Choose an active colleague who holds the role of this step themselves" },
});

/** A delegation to somebody who has left, or may no longer decide, falls back to the role: otherwise nobody could decide. */
async function approvalInForce(document: Document, ctx: Context): Promise<Approval | undefined> {
  const record = document.approval;
  const delegatedToId = pendingStep(record)?.delegatedToId;
  if (!record || !delegatedToId || delegatedToId === ctx.principal.id) return record;
  if ((await delegateFindings(document, delegatedToId, [], ctx)).length === 0) return record;
  return { ...record, steps: record.steps.map((step) => (step.status === "PENDING" ? { ...step, delegatedToId: undefined } : step)) };
}

interface StepOfCaller {
  step: ApprovalStep;
  /** The role by which the caller decides it; absent where the step is not theirs. */
  held?: HeldRole;
}

/** The pending step as it is in force, and how the caller may decide it; undefined where none is pending. */
async function stepOfCaller(document: Document, ctx: Context): Promise<StepOfCaller | undefined> {
  const inForce = await approvalInForce(document, ctx);
  const step = pendingStep(inForce);
  return inForce && step && { step, held: roleOfDecider(ctx.principal, inForce, escalationOf(inForce.route, step.role)) };
}

export const mayDecideStep: Guard<Document> = async (document, ctx) => {
  const pending = await stepOfCaller(document, ctx);
  if (!pending || pending.held) return [];
  return [notYourDecision({ role: pending.step.role, delegatedTo: pending.step.delegatedToId })];
};

const decidesOwnBenefit = rule<{ byLender: boolean }>("NOT_TO_ONESELF", {
  clause: "二",
  message: {
    zh: ({ byLender }) => (byLender ? "您所代理的同事是受益人，您不能代其审批" : "任何人不得审批使自己受益的事项"),
    en: ({ byLender }) => (byLender ? "The colleague whose role you use benefits from this; you cannot decide it for them" : "You cannot decide on something that benefits yourself"),
  },
  remedy: { zh: () => "请由与此事无关的审批人办理", en: () => "Have an approver decide who is not involved" },
});

/** The role by which the caller decides the pending step. */
export const heldRoleOfStep = async (document: Document, ctx: Context): Promise<HeldRole | undefined> => (await stepOfCaller(document, ctx))?.held;

/** People may neither decide nor delegate a decision that benefits them, nor for a colleague whom it benefits. 二 */
export const nobodysBenefit =
  <T extends Document>(benefits: (record: T) => readonly string[]): Guard<T> =>
  async (record, ctx) => {
    const beneficiaries = benefits(record);
    if (beneficiaries.length === 0) return [];
    if (beneficiaries.includes(ctx.principal.id)) return [decidesOwnBenefit({ byLender: false })];
    const lenderId = (await heldRoleOfStep(record, ctx))?.onBehalfOfId;
    return lenderId && beneficiaries.includes(lenderId) ? [decidesOwnBenefit({ byLender: true })] : [];
  };

/** Those who asked for the decision do not choose who decides. */
export const notOwnSubmission: Guard<Document> = async (record, ctx) => {
  const actors = actorsUnder(ctx.principal, await heldRoleOfStep(record, ctx));
  const requesterAt = actors.findIndex((id) => record.duties.some(({ duty, actorId }) => duty === "requester" && actorId === id));
  return requesterAt < 0 ? [] : [dutiesMustBeSeparate({ duty: "approver", held: "requester", byLender: requesterAt > 0 })];
};

/** A decision under a lent role names its lender. */
export async function recordDelegator(document: Document, uow: UnitOfWork, ctx: Context): Promise<void> {
  uow.authorship.onBehalfOfId = (await heldRoleOfStep(document, ctx))?.onBehalfOfId;
}

export const submittedByMe: Guard<Document> = ({ approval }, ctx) => (approval?.submittedById === ctx.principal.id ? [] : [onlySubmitter()]);

/** Everything in the way of handing the pending step to this person: they hold its role themselves, and have no part in the document. */
export async function delegateFindings(document: Document, employeeId: string, benefits: readonly string[], ctx: Context): Promise<Finding[]> {
  const at = { field: "employeeId" };
  const account = await ctx.loader.load<Account>(employeeId);
  if (!account || account.status !== "ACTIVE" || !account.heldRoles) return [cannotDelegateTo(undefined, at)];
  const delegate = await principalOf(ctx.loader, account, ctx.today);
  const { approval } = document;
  const role = approval && roleOfStep(delegate, approval, escalationOf(approval.route, pendingStep(approval)!.role));
  if (!role || role.onBehalfOfId || accessFindings(delegate, entityOf(document.constructor), "approve", document).length > 0) return [cannotDelegateTo(undefined, at)];
  if (benefits.includes(employeeId)) return [{ ...decidesOwnBenefit({ byLender: false }), kind: "field", ...at }];
  const held = conflictingDuty("approver", employeeId, document.duties);
  return held ? [{ ...dutiesMustBeSeparate({ duty: "approver", held }), kind: "field", ...at }] : [];
}

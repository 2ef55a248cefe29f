/** Who may decide, withdraw or hand over a document under approval. */
import { entityOf } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { accessFindings } from "../access/access.ts";
import { conflictingDuty } from "../access/duty.ts";
import { principalOf, type Account } from "../access/principal.ts";
import { Role } from "../access/role.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { dutiesMustBeSeparate } from "../lifecycle/availability.ts";
import type { Guard } from "../lifecycle/lifecycle.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { pendingStep, type Approval } from "./approval.ts";
import { decidingRole, mayDecide } from "./decide.ts";
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
  remedy: { zh: () => "审批人可以驳回", en: () => "An approver may reject it" },
});

const cannotDelegateTo = rule("CANNOT_DELEGATE_TO", {
  message: { zh: () => "此人无权审批此类单据", en: () => "This person may not decide such documents" },
  remedy: { zh: () => "请选择有审批权限且在职的同事", en: () => "Choose an active colleague who may approve such documents" },
});

const roleLabel = (role: Role) => enumerationOf(Role)!.values[role]!;

/** A delegation to somebody who has left, or may no longer decide, falls back to the role: otherwise nobody could go on. */
async function approvalInForce(document: Document, ctx: Context): Promise<Approval | undefined> {
  const { approval } = document;
  const delegatedToId = pendingStep(approval)?.delegatedToId;
  if (!approval || !delegatedToId || delegatedToId === ctx.principal.id) return approval;
  if ((await delegateFindings(document, delegatedToId, ctx)).length === 0) return approval;
  return { ...approval, steps: approval.steps.map((step) => (step.status === "PENDING" ? { ...step, delegatedToId: undefined } : step)) };
}

export const mayDecideStep: Guard<Document> = async (document, ctx) => {
  const approval = await approvalInForce(document, ctx);
  const step = pendingStep(approval);
  if (!approval || !step || mayDecide(ctx.principal, approval, escalationOf(approval.route, step.role))) return [];
  return [notYourDecision({ role: step.role, delegatedTo: step.delegatedToId })];
};

/** Whoever asked for the decision does not choose who decides. */
export const notOwnSubmission: Guard<Document> = ({ duties }, ctx) => {
  const asked = duties.some(({ duty, actorId }) => duty === "requester" && actorId === ctx.principal.id);
  return asked ? [dutiesMustBeSeparate({ duty: "approver", held: "requester" })] : [];
};

/** What is decided under a lent role names its lender. */
export async function recordDelegator(document: Document, uow: UnitOfWork, ctx: Context): Promise<void> {
  const approval = (await approvalInForce(document, ctx))!;
  uow.authorship.onBehalfOfId = decidingRole(ctx.principal, approval, escalationOf(approval.route, pendingStep(approval)!.role))?.onBehalfOfId;
}

export const submittedByMe: Guard<Document> = ({ approval }, ctx) => (approval?.submittedById === ctx.principal.id ? [] : [onlySubmitter()]);

export async function delegateFindings(document: Document, employeeId: string, ctx: Context): Promise<Finding[]> {
  const account = await ctx.loader.load<Account>(employeeId);
  if (!account || account.status !== "ACTIVE" || !account.heldRoles) return [cannotDelegateTo(undefined, { field: "employeeId" })];
  const delegate = await principalOf(ctx.loader, account, ctx.today);
  if (accessFindings(delegate, entityOf(document.constructor), "approve", document).length > 0) return [cannotDelegateTo(undefined, { field: "employeeId" })];
  const held = conflictingDuty("approver", employeeId, document.duties);
  return held ? [{ ...dutiesMustBeSeparate({ duty: "approver", held }), kind: "field", field: "employeeId" }] : [];
}

import { Attribute } from "../../table/attribute.ts";
import { entityOf, Reference } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { accessFindings } from "../access/access.ts";
import { dutyInTheWay } from "../access/duty.ts";
import { principalOf, type Account } from "../access/principal.ts";
import { Role } from "../access/role.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import type { Action, AnyAction, Guard, Step } from "../lifecycle/lifecycle.ts";
import { dutiesMustBeSeparate } from "../lifecycle/availability.ts";
import { Refusal, rule, type Finding } from "../problem/problem.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { pendingStep } from "./approval.ts";
import { approveStep, decidingRole, delegateStep, endApproval, mayDecide } from "./decide.ts";
import { escalationOf } from "./routes.ts";

class CommentAsked {
  @Attribute(() => String, { zh: "意见", en: "Comment", about: "Remark for the record.", nullable: true, text: true, input: { maxLength: 1000 } })
  comment?: string;
}

/** What a step asks for that needs a reason; the reason stands in the audit trail. */
export class ReasonAsked {
  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why; it stands in the record's history.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;
}

class DelegateAsked {
  @Reference(() => Node, { zh: "转办给", en: "Delegate to", about: "Employee who is asked to decide instead.", input: { required: true } })
  employeeId!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why the decision is handed over.", text: true, input: { required: true, maxLength: 1000 } })
  reason!: string;
}

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

const myTurn: Guard<Document> = ({ approval }, ctx) => {
  const step = pendingStep(approval);
  if (!approval || !step || mayDecide(ctx.principal, approval, escalationOf(approval.route, step.role))) return [];
  return [notYourDecision({ role: step.role, delegatedTo: step.delegatedToId })];
};

/** Whoever asked for the decision does not choose who decides. */
const notMyOwn: Guard<Document> = ({ duties }, ctx) => {
  const asked = duties.some(({ duty, actorId }) => duty === "requester" && actorId === ctx.principal.id);
  return asked ? [dutiesMustBeSeparate({ duty: "approver", held: "requester" })] : [];
};

/** What is decided under a lent role names its lender. */
function nameLender({ approval }: Document, uow: UnitOfWork, ctx: Context): void {
  const { route, steps } = approval!;
  uow.authorship.onBehalfOfId = decidingRole(ctx.principal, approval!, escalationOf(route, steps.find(({ status }) => status === "PENDING")!.role))?.onBehalfOfId;
}

const submittedByMe: Guard<Document> = ({ approval }, ctx) => (approval?.submittedById === ctx.principal.id ? [] : [onlySubmitter()]);

async function delegateFindings(document: Document, employeeId: string, ctx: Context): Promise<Finding[]> {
  const account = await ctx.loader.load<Account>(employeeId);
  if (!account || account.status !== "ACTIVE" || !account.heldRoles) return [cannotDelegateTo(undefined, { field: "employeeId" })];
  const delegate = await principalOf(ctx.loader, account, ctx.today);
  if (accessFindings(delegate, entityOf(document.constructor), "approve", document).length > 0) return [cannotDelegateTo(undefined, { field: "employeeId" })];
  const held = dutyInTheWay("approver", employeeId, document.duties);
  return held ? [{ ...dutiesMustBeSeparate({ duty: "approver", held }), kind: "field", field: "employeeId" }] : [];
}

interface ApprovalPath<T, S extends string> {
  /** State in which the document waits for its decisions. */
  from: S;
  /** State after the last step's approval. */
  approved: S;
  /** State after a rejection or a withdrawal: it may be corrected and submitted again. */
  returned: S;
  /** What must hold on the day of each approval. */
  guards?: readonly Guard<T>[];
  /** What else happens once the last step is approved. */
  onApproved?: (step: Step<T>) => void | Promise<void>;
}

/** The actions that every document under approval has: approve, reject, withdraw, delegate. */
export function approvalActions<T extends Document, S extends string>({ from, approved, returned, guards = [], onApproved }: ApprovalPath<T, S>): Record<"approve" | "reject" | "withdraw" | "delegate", AnyAction<T, S>> {
  const approve: Action<T, S, CommentAsked> = {
    label: { zh: "同意", en: "Approve" },
    about: "Decides the pending step in favour; the last step's approval takes effect.",
    from,
    tone: "primary",
    duty: "approver",
    input: CommentAsked,
    guards: [myTurn as Guard<T>, ...guards],
    effect: async ({ record, input, uow, ctx }) => {
      nameLender(record, uow, ctx);
      if (!(await approveStep(record, input.comment, uow, ctx))) return;
      record.status = approved;
      await onApproved?.({ record, input: { ...input }, uow, ctx });
    },
  };
  const reject: Action<T, S, ReasonAsked> = {
    label: { zh: "驳回", en: "Reject" },
    about: "Refuses the document and returns it, with a reason.",
    from,
    to: returned,
    tone: "danger",
    input: ReasonAsked,
    guards: [myTurn as Guard<T>],
    effect: ({ record, input, uow, ctx }) => {
      nameLender(record, uow, ctx);
      return endApproval(record, "REJECTED", input.reason, uow, ctx);
    },
  };
  const withdraw: Action<T, S> = {
    label: { zh: "撤回", en: "Withdraw" },
    about: "Takes the document back before it is decided.",
    from,
    to: returned,
    guards: [submittedByMe as Guard<T>],
    effect: ({ record, uow, ctx }) => endApproval(record, "WITHDRAWN", undefined, uow, ctx),
  };
  const delegate: Action<T, S, DelegateAsked> = {
    label: { zh: "转办", en: "Delegate" },
    about: "Asks one other person, who may decide such documents, to decide the pending step.",
    from,
    input: DelegateAsked,
    guards: [myTurn as Guard<T>, notMyOwn as Guard<T>],
    effect: async ({ record, input, uow, ctx }) => {
      nameLender(record, uow, ctx);
      const findings = await delegateFindings(record, input.employeeId, ctx);
      if (findings.length > 0) throw new Refusal(findings);
      await delegateStep(record, input.employeeId, uow, ctx);
    },
  };
  return { approve, reject, withdraw, delegate };
}

/** The actions of documents under approval, declared in one piece: route, submitters, states. */
import { Attribute } from "../../table/attribute.ts";
import { Reference } from "../../table/entity.ts";
import type { Money } from "../../table/money.ts";
import { Node } from "../../table/node.ts";
import type { Label } from "../../schema/model.ts";
import type { Role } from "../access/role.ts";
import type { Allowed } from "../access/rule.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import type { Action, AnyAction, Guard, Step } from "../lifecycle/lifecycle.ts";
import { Refusal } from "../problem/problem.ts";
import { delegateFindings, heldRoleOfStep, mayDecideStep, recordDelegator, nobodysBenefit, notOwnSubmission, submittedByMe } from "./approvalGuards.ts";
import { approveStep, delegateStep, endApproval } from "./decide.ts";
import { decidersOn, type ApprovalRoute } from "./routes.ts";
import { isPerson } from "../access/accountClasses.ts";

class OptionalCommentInput {
  @Attribute(() => String, { zh: "意见", en: "Comment", about: "Comment for the history.", nullable: true, text: true, input: { maxLength: 1000 } })
  comment?: string;
}

/** What a step asks for that needs a reason; the reason is in the audit trail. */
export class ReasonInput {
  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Reason, kept in the record's history.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;
}

class DelegateInput {
  @Reference(() => Node, { zh: "转办给", en: "Delegate to", about: "Employee who decides instead.", holds: isPerson, input: { required: true } })
  employeeId!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Reason for the delegation.", text: true, input: { required: true, maxLength: 1000 } })
  reason!: string;
}

/** The route that every document takes, or the routes among which a document's content chooses. */
type RouteChoice<T> = ApprovalRoute | { among: readonly ApprovalRoute[]; choose: (record: T, ctx: Context) => ApprovalRoute | Promise<ApprovalRoute> };

interface ApprovalPath<T, S extends string> {
  route: RouteChoice<T>;
  /** Attribute whose amount decides the tier, where the route has tiers; the task in the deciders' queue shows it to those who may see the attribute. */
  amount?: keyof T & string;
  /** The amount that decides the tier, where it is not the document's alone: orders that belong together. */
  decidingAmount?: (record: T, ctx: Context) => Promise<Money>;
  /** Those who may submit and withdraw. The right to decide follows from the steps of the route. */
  submitters: readonly Allowed[];
  /** State in which the document is written, and to which a rejection or a withdrawal returns it. */
  draft: S;
  /** State in which the document waits for its decisions. */
  pending: S;
  /** State after the first of several decisions, where people are to see how far it is; `pending` where left out. */
  between?: S;
  /** State after the last step's approval. */
  approved: S;
  submit: { label?: Label; about: string; guards?: readonly Guard<T>[] };
  /** What must hold on the day of each approval. */
  guards?: readonly Guard<T>[];
  /** Ids of the people who benefit from it: neither they nor their deputies may decide. */
  benefits?: (record: T) => readonly string[];
  /** What else happens once the last step is approved. */
  onApproved?: (step: Step<T>) => void | Promise<void>;
  /** What else happens when a step is rejected, with its reason. */
  onRejected?: (step: Step<T, ReasonInput>) => void;
}

const nobody = (): readonly string[] => [];

type ApprovalActions<T, S extends string> = Record<"submit" | "approve" | "reject" | "withdraw" | "delegate", AnyAction<T, S>>;

/** States in which a decision is awaited. */
const awaitingIn = <S extends string>({ pending, between }: { pending: S; between?: S }): readonly S[] => (between ? [pending, between] : [pending]);

const routesAmong = <T>(choice: RouteChoice<T>): readonly ApprovalRoute[] => ("among" in choice ? choice.among : [choice]);
const routeFor = async <T>(choice: RouteChoice<T>, record: T, ctx: Context): Promise<ApprovalRoute> => ("among" in choice ? choice.choose(record, ctx) : choice);

/** The actions of a document under approval, and who may do each: submit, approve, reject, withdraw, delegate. */
export function approval<T extends Document, S extends string>(path: ApprovalPath<T, S>): ApprovalActions<T, S> {
  const deciders = decidersOn(routesAmong(path.route));
  return {
    submit: submitAction(path),
    approve: approveAction(path, deciders),
    reject: rejectAction(path, deciders),
    withdraw: withdrawAction(path),
    delegate: delegateAction(path, deciders),
  };
}

const submitAction = <T extends Document, S extends string>({ route, amount, decidingAmount, submitters, draft, pending, submit }: ApprovalPath<T, S>): AnyAction<T, S> => ({
  label: submit.label ?? { zh: "提交", en: "Submit" },
  about: submit.about,
  from: draft,
  to: pending,
  tone: "primary",
  duty: "requester",
  by: submitters,
  guards: submit.guards ?? [],
  opens: { routes: routesAmong(route), amount, of: async (record, ctx) => ({ route: await routeFor(route, record, ctx), amount: decidingAmount ? await decidingAmount(record, ctx) : amount && (record[amount] as Money | undefined) }) },
});

const approveAction = <T extends Document, S extends string>({ pending, between, approved, guards = [], benefits = nobody, onApproved }: ApprovalPath<T, S>, by: readonly Role[]): Action<T, S, OptionalCommentInput> => ({
  label: { zh: "同意", en: "Approve" },
  about: "Approves the pending step; the approval of the last step takes effect.",
  from: awaitingIn({ pending, between }),
  reaches: between ? [between, approved] : [approved],
  tone: "primary",
  duty: "approver",
  by,
  input: OptionalCommentInput,
  decides: true,
  heldRole: heldRoleOfStep,
  guards: [mayDecideStep as Guard<T>, nobodysBenefit(benefits), ...guards],
  effect: async ({ record, input, uow, ctx }) => {
    await recordDelegator(record, uow, ctx);
    const isComplete = await approveStep(record, input.comment, uow, ctx);
    record.status = isComplete ? approved : (between ?? record.status);
    if (!isComplete) return;
    await onApproved?.({ record, input: { ...input }, uow, ctx });
  },
});

const rejectAction = <T extends Document, S extends string>({ pending, between, draft, benefits = nobody, onRejected }: ApprovalPath<T, S>, by: readonly Role[]): Action<T, S, ReasonInput> => ({
  label: { zh: "驳回", en: "Reject" },
  about: "Refuses the document and returns it, with a reason.",
  from: awaitingIn({ pending, between }),
  to: draft,
  tone: "danger",
  by,
  input: ReasonInput,
  decides: true,
  heldRole: heldRoleOfStep,
  guards: [mayDecideStep as Guard<T>, nobodysBenefit(benefits)],
  effect: async ({ record, input, uow, ctx }) => {
    await recordDelegator(record, uow, ctx);
    await endApproval(record, "REJECTED", input.reason, uow, ctx);
    onRejected?.({ record, input, uow, ctx });
  },
});

const withdrawAction = <T extends Document, S extends string>({ pending, between, draft, submitters }: ApprovalPath<T, S>): Action<T, S> => ({
  label: { zh: "撤回", en: "Withdraw" },
  about: "Withdraws the document before it is decided.",
  from: awaitingIn({ pending, between }),
  to: draft,
  by: submitters,
  guards: [submittedByMe as Guard<T>],
  effect: ({ record, uow, ctx }) => endApproval(record, "WITHDRAWN", undefined, uow, ctx),
});

const delegateAction = <T extends Document, S extends string>({ pending, between, benefits = nobody }: ApprovalPath<T, S>, by: readonly Role[]): Action<T, S, DelegateInput> => ({
  label: { zh: "转办", en: "Delegate" },
  about: "Delegates the pending step to another person who may decide such documents.",
  from: awaitingIn({ pending, between }),
  by,
  input: DelegateInput,
  heldRole: heldRoleOfStep,
  guards: [mayDecideStep as Guard<T>, notOwnSubmission as Guard<T>, nobodysBenefit(benefits)],
  effect: async ({ record, input, uow, ctx }) => {
    await recordDelegator(record, uow, ctx);
    const findings = await delegateFindings(record, input.employeeId, benefits(record), ctx);
    if (findings.length > 0) throw new Refusal(findings);
    await delegateStep(record, input.employeeId, uow, ctx);
  },
});

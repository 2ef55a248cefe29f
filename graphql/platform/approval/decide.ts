/**
 * Moves a document along its approval route. The document holds the truth; a task per pending step is in the queue
 * of those who may decide. Both change in the document's own transaction.
 */
import { entityOf } from "../../table/entity.ts";
import type { Money } from "../../table/money.ts";
import { readPage } from "../../table/list.ts";
import { displayName } from "../../table/record.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { withheldFrom } from "../access/access.ts";
import { usableRoles, type HeldRole, type Principal } from "../access/principal.ts";
import type { Role } from "../access/role.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { giveUpClock, missIfOverdue, startClock, stopClock, type WorkingMoment } from "../workingClock/workingClock.ts";
import { pendingStep, type Approval, type ApprovalStep } from "./approval.ts";
import { ApprovalTask, ConfidentialTask, taskClasses, type DocumentTask } from "./approvalTask.ts";
import { minutesToDecide } from "./deadline.ts";
import { queueOf, stepsFor, type ApprovalRoute } from "./routes.ts";

/** Puts a freshly submitted document on its route. */
export async function openApproval(document: Document, { route: { name: route }, amount }: { route: ApprovalRoute; amount?: Money }, uow: UnitOfWork, ctx: Context): Promise<void> {
  const steps = (await stepsFor(route, amount, ctx)).map(({ role }): ApprovalStep => ({ role, status: "WAITING", escalated: false }));
  document.approval = { route, submittedById: ctx.principal.id, submittedAt: ctx.now.toISOString(), steps };
  await begin(document, 0, amount, uow, ctx);
}

const momentIn = async (ctx: Context): Promise<WorkingMoment> => ({ calendar: await workingCalendar(ctx), at: ctx.now });

async function begin(document: Document, index: number, amount: Money | undefined, uow: UnitOfWork, ctx: Context): Promise<void> {
  const approval = document.approval!;
  const step = approval.steps[index]!;
  step.status = "PENDING";
  const [minutes, moment] = await Promise.all([minutesToDecide(step.role, ctx), momentIn(ctx)]);
  const clock = startClock("decision", minutes, moment);
  step.clock = clock;
  const { name, confidential } = entityOf(document.constructor);
  const task = uow.create<DocumentTask>(confidential ? ConfidentialTask : ApprovalTask, {
    documentType: name,
    documentId: document.id,
    title: displayName(document),
    amount,
    role: step.role,
    queue: queueOf(step.role),
    step: index + 1,
    status: "PENDING",
    dueAt: clock.dueAt!,
    submittedById: approval.submittedById,
    ...(confidential && { withheldFromId: withheldFrom(document) }),
  });
  step.taskId = task.id;
}

/** Records the decision on the pending step; answers whether the document is now approved in full. */
export async function approveStep(document: Document, comment: string | undefined, uow: UnitOfWork, ctx: Context): Promise<boolean> {
  const approval = document.approval!;
  const step = pendingStep(approval)!;
  const task = await closeTask(document, uow, ctx);
  await record(step, "APPROVED", comment, ctx);
  const next = approval.steps.indexOf(step) + 1;
  if (next === approval.steps.length) return true;
  await begin(document, next, task.amount, uow, ctx);
  return false;
}

/** Ends the approval without success. The parts of its approvers end with it: they may decide the resubmitted document. */
export async function endApproval(document: Document, status: "REJECTED" | "WITHDRAWN", comment: string | undefined, uow: UnitOfWork, ctx: Context): Promise<void> {
  const task = await closeTask(document, uow, ctx);
  if (status === "REJECTED") returnTask(task, ctx);
  await record(pendingStep(document.approval)!, status, comment, ctx);
  document.duties = document.duties.filter(({ duty }) => duty !== "approver");
}

/** Asks one other person to decide the pending step in the role's place. */
export async function delegateStep(document: Document, assigneeId: string, uow: UnitOfWork, ctx: Context): Promise<void> {
  const step = pendingStep(document.approval)!;
  step.delegatedToId = assigneeId;
  uow.edit(await pendingTask(document, ctx)).queue = assigneeId;
}

/** Documents of which one transaction takes the steps back; each changes with its entry and its task. */
const mostReturned = 30;

/**
 * Puts what was delegated to somebody who leaves back into the queues of the roles. Where there is more than one
 * transaction takes, the roles may decide the rest all the same; it is in their queues once its deadline has passed.
 */
export async function returnDelegatedSteps(employeeId: string, uow: UnitOfWork, ctx: Context): Promise<void> {
  const request = { filter: { status: { eq: "PENDING" }, queue: { eq: employeeId } }, orderBy: { sort: "dueAt", descending: false }, first: mostReturned };
  const pages = await Promise.all(taskClasses.map((kind) => readPage(ctx.table, kind, request)));
  for (const { node: task } of pages.flatMap(({ edges }) => edges).slice(0, mostReturned)) {
    const document = uow.edit((await ctx.loader.load<Document>(task.documentId))!);
    const step = pendingStep(document.approval);
    if (step?.taskId !== task.id) continue;
    step.delegatedToId = undefined;
    uow.edit(task).queue = queueOf(step.role);
  }
}

async function record(step: ApprovalStep, status: ApprovalStep["status"], comment: string | undefined, ctx: Context): Promise<void> {
  const end = status === "WITHDRAWN" ? giveUpClock : stopClock;
  const clock = step.clock && end(step.clock, await momentIn(ctx));
  Object.assign(step, { clock, status, comment, decidedById: ctx.principal.id, decidedByName: ctx.principal.name, decidedAt: ctx.now.toISOString() });
}

async function pendingTask(document: Document, ctx: Context): Promise<DocumentTask> {
  const task = await ctx.loader.load<DocumentTask>(pendingStep(document.approval)!.taskId!);
  if (!task) throw new Error(`${document.id} is under approval but has no pending task`);
  return task;
}

/** Begins to read the task that a decision will close, beside what the decision rests on. */
export const expectTask = ({ approval }: Document, ctx: Context): void => ctx.expect(approval && pendingStep(approval)?.taskId);

/** Asks the next higher role as well, once the deadline has passed. */
export async function escalateStep(document: Document, to: Role, uow: UnitOfWork, ctx: Context): Promise<void> {
  const step = pendingStep(document.approval)!;
  step.escalated = true;
  step.clock = step.clock && missIfOverdue(step.clock, ctx.now);
  step.delegatedToId = undefined;
  uow.edit(await pendingTask(document, ctx)).queue = queueOf(step.role, to);
}

async function closeTask(document: Document, uow: UnitOfWork, ctx: Context): Promise<DocumentTask> {
  const task = uow.edit(await pendingTask(document, ctx));
  task.status = "DONE";
  return task;
}

/** Puts a rejected document into its submitter's queue. */
function returnTask(task: DocumentTask, ctx: Context): void {
  Object.assign(task, { status: "RETURNED", queue: task.submittedById, dueAt: ctx.now.toISOString() });
}

/** Takes a rejected document out of its submitter's queue, once the submitter has acted on it. */
export async function settleReturned({ approval }: Document, uow: UnitOfWork, ctx: Context): Promise<void> {
  const rejected = approval?.steps.find(({ status }) => status === "REJECTED");
  const task = rejected?.taskId && (await ctx.loader.load<DocumentTask>(rejected.taskId));
  if (task && task.status === "RETURNED") uow.edit(task).status = "DONE";
}

/** The role by which somebody could decide the pending step: their own before a lent one. */
export function roleOfStep(principal: Principal, approval: Approval, escalatedTo: Role | undefined): HeldRole | undefined {
  const step = pendingStep(approval);
  if (!step) return undefined;
  const roles = step.escalated && escalatedTo ? [step.role, escalatedTo] : [step.role];
  const held = usableRoles(principal).filter(({ role }) => roles.includes(role));
  return held.find(({ onBehalfOfId }) => !onBehalfOfId) ?? held[0];
}

/** The role by which the pending step waits for this person; none where it was handed over to somebody else. */
export function roleOfDecider(principal: Principal, approval: Approval, escalatedTo: Role | undefined): HeldRole | undefined {
  const delegatedTo = pendingStep(approval)?.delegatedToId;
  return delegatedTo && delegatedTo !== principal.id ? undefined : roleOfStep(principal, approval, escalatedTo);
}

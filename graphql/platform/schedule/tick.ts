/**
 * What happens because time passes: overdue decisions are brought before the next higher role, people are warned of
 * what expires, jobs whose runner died are begun again, and the domains do what they have declared.
 */
import { ulid } from "ulid";
import { Table } from "../../table/table.ts";
import { pendingTasks, type DocumentTask } from "../approval/approvalTask.ts";
import { setDeadlinesAnew } from "../approval/approvalDeadlines.ts";
import { anchorDays } from "../audit/anchor/anchorDays.ts";
import { pendingStep } from "../approval/approval.ts";
import { escalateStep } from "../approval/decide.ts";
import { escalationOf } from "../approval/routes.ts";
import { tableName } from "../configuration.ts";
import { Context } from "../context.ts";
import { reviveJobs } from "../job/revive.ts";
import type { Document } from "../entity/document.ts";
import { change } from "../lifecycle/change.ts";
import { putDueChangesIntoEffect } from "../masterData/dueChanges.ts";
import { warnOfExpiry } from "../notification/expiryWarnings.ts";
import { erasePersonalDataDue } from "../personal/retentionClock.ts";
import { recurrenceWork } from "../recurrence/recurs.ts";
import { reviewWork } from "../review/reviewClock.ts";
import { beat } from "../projection/heartbeat.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { runOutClocks } from "../workingClock/runOut.ts";
import { declaredWork, doEach, eachAlone, type ClockWork } from "./clock.ts";
import { dueStates } from "./dueStates.ts";

/** Once per step: anyone who is asked after that, by delegation for one, is left to decide. */
const awaitsEscalation = (document: Document, task: DocumentTask): boolean => {
  const step = pendingStep(document.approval);
  return step !== undefined && step.taskId === task.id && !step.escalated;
};

async function escalate(task: DocumentTask, ctx: Context): Promise<void> {
  await change(ctx, { entity: task.documentType, action: "escalate" }, {}, async (uow) => {
    const document = await ctx.loader.load<Document>(task.documentId);
    if (!document) throw new Error(`Its document ${task.documentId} does not exist`);
    const to = escalationOf(document.approval!.route, task.role);
    // The list may lag behind the document, which may have been decided meanwhile.
    if (!to || !awaitsEscalation(document, task)) return document;
    const current = uow.edit(document);
    await escalateStep(current, to, uow, ctx);
    return current;
  });
}

async function escalateOverdue(ctx: Context): Promise<void> {
  await eachAlone(pendingTasks(ctx.table, ctx.now.toISOString()), ({ id }) => id, (task) => escalate(task, ctx));
}

const ownWork: readonly ClockWork[] = [
  { name: "heartbeat", run: beat },
  { name: "approvalDeadlines", run: setDeadlinesAnew },
  { name: "escalations", run: escalateOverdue },
  { name: "timeLimits", run: runOutClocks },
  { name: "expiryWarnings", run: warnOfExpiry },
  { name: "masterDataChanges", run: putDueChangesIntoEffect },
  { name: "personalData", run: erasePersonalDataDue },
  { name: "anchors", run: anchorDays },
  { name: "jobRevival", run: ({ table, now }) => reviveJobs(table, now) },
];

/** Run every few minutes; running it twice does no harm. Does everything that is due, and throws ClockFailed where some of it failed. */
export async function tick(now: Date, table = new Table(tableName())): Promise<void> {
  await doEach([...ownWork, ...dueStates(), ...reviewWork(), ...recurrenceWork(), ...declaredWork()], new Context(table, systemPrincipal, "zh", `schedule-${ulid()}`, now));
}

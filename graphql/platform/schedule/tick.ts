/** What happens because time passes: overdue decisions are brought before the next higher role. */
import { ulid } from "ulid";
import { readAll } from "../../table/list.ts";
import { Table } from "../../table/table.ts";
import { ApprovalTask } from "../approval/approvalTask.ts";
import { escalateStep } from "../approval/decide.ts";
import { escalationOf } from "../approval/routes.ts";
import { tableName } from "../configuration.ts";
import { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { change } from "../lifecycle/change.ts";
import { systemPrincipal } from "../systemPrincipal.ts";

const isEscalated = ({ queue }: ApprovalTask): boolean => queue.includes("+");

async function escalate(task: ApprovalTask, ctx: Context): Promise<void> {
  const document = await ctx.loader.load<Document>(task.documentId);
  const to = document?.approval && escalationOf(document.approval.route, task.role);
  if (!to) return;
  await change(ctx, { entity: task.documentType, action: "escalate" }, {}, async (uow) => {
    const current = uow.edit((await ctx.loader.load<Document>(task.documentId))!);
    await escalateStep(current, to, uow, ctx);
    return current;
  });
}

/** Run every few minutes; running it twice does no harm. */
export async function tick(now: Date, table = new Table(tableName())): Promise<void> {
  const ctx = new Context(table, systemPrincipal, "zh", `schedule-${ulid()}`, now);
  const overdue = readAll(table, ApprovalTask, {
    filter: { status: { eq: "PENDING" }, dueAt: { to: now.toISOString() } },
    orderBy: { sort: "dueAt", descending: false },
  });
  for await (const task of overdue) if (!isEscalated(task)) await escalate(task, ctx);
}

/** When a recall's next report is overdue. The invariant: `nextCheckAt` is the first such moment that is not recorded yet. */
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import type { Recall } from "./recall.ts";

/** When the next report is due in this state. */
export function reportDueAt({ status, nextProgressAt, reportBy, reports = [] }: Recall): string | undefined {
  if (status === "NOTIFYING" || status === "RETURNING") return nextProgressAt;
  if (status !== "REVIEW" || !reportBy || reports.some(({ kind }) => kind === "COMPLETION")) return undefined;
  return beginningOf(addDays(reportBy, 1)).toISOString();
}

export function nextRecallCheck(recall: Recall): void {
  const dueAt = reportDueAt(recall);
  if (recall.overdueSince && recall.overdueSince !== dueAt) recall.overdueSince = undefined;
  recall.nextCheckAt = dueAt === recall.overdueSince ? undefined : dueAt;
  recall.watched = recall.nextCheckAt ? true : undefined;
}

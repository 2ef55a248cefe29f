/** Whom an approval concerns: those it waits for, and at its end the person who submitted the document. */
import { displayName } from "../../table/record.ts";
import type { Approval } from "../approval/approval.ts";
import { DocumentTask } from "../approval/approvalTask.ts";
import { Document } from "../entity/document.ts";
import { announces } from "./announce.ts";

/** A queue of two roles is one that a deadline has brought before the higher. */
const isEscalated = (queue: string): boolean => queue.includes("+");

/** Where a task waits, or undefined once it is done. */
const waitsAt = (task: DocumentTask | undefined): string | undefined => (task?.status === "PENDING" ? task.queue : undefined);

announces(DocumentTask, ({ before, after }) => {
  const queue = waitsAt(after);
  if (!queue || queue === waitsAt(before)) return [];
  return [
    {
      kind: isEscalated(queue) ? "DEADLINE_ESCALATED" : "APPROVAL_WAITING",
      source: `${after.id} ${queue}`,
      aboutId: after.documentId,
      title: after.title,
      audience: { queue },
      exceptId: after.submittedById,
      at: after.updatedAt,
    },
  ];
});

type Outcome = "DOCUMENT_APPROVED" | "DOCUMENT_REJECTED";

/** How an approval ended; undefined while it has not, and where the person who submitted it took it back. */
function outcomeOf(approval: Approval | undefined): Outcome | undefined {
  if (approval?.steps.some(({ status }) => status === "REJECTED")) return "DOCUMENT_REJECTED";
  return approval?.steps.every(({ status }) => status === "APPROVED") ? "DOCUMENT_APPROVED" : undefined;
}

/** A document that is submitted again begins another approval, with other tasks. */
const identityOf = (approval: Approval | undefined): string | undefined => approval && `${approval.submittedAt} ${approval.steps[0]?.taskId}`;

const isSame = (one: Approval | undefined, other: Approval): boolean => identityOf(one) === identityOf(other) && outcomeOf(one) === outcomeOf(other);

announces(Document, ({ before, after }) => {
  const { approval } = after;
  const kind = outcomeOf(approval);
  if (!approval || !kind || isSame(before?.approval, approval)) return [];
  const last = approval.steps.findLast(({ decidedById }) => decidedById);
  return [
    {
      kind,
      source: `${after.id} ${identityOf(approval)}`,
      aboutId: after.id,
      title: displayName(after),
      audience: { people: [approval.submittedById] },
      exceptId: last?.decidedById,
      actorName: last?.decidedByName,
      at: after.updatedAt,
    },
  ];
});

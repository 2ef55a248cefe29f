/** Whom a comment concerns: those whom it mentions. */
import type { AuditItem } from "../../table/auditEntry.ts";
import type { Announcement } from "./announce.ts";

export function announcementsOfEntry({ recordId, version, comment, actorId, actorName, at }: AuditItem): Announcement[] {
  if (!comment || comment.mentionedIds.length === 0) return [];
  return [{ kind: "MENTIONED", source: `${recordId} ${version}`, aboutId: recordId, audience: { people: comment.mentionedIds }, exceptId: actorId, actorName, at }];
}

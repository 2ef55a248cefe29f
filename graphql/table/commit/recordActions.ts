/** The record itself, its audit entry, and the unique values that it takes or gives back. */
import { auditItem, auditTableItem, changesBetween, type Authorship, type EntryComment } from "../auditEntry.ts";
import { entityOf } from "../entity.ts";
import type { Node } from "../node.ts";
import { fromRecordItem, toRecordItem } from "../record.ts";
import { toItem } from "../table.ts";
import { mustNotExist, versionIs, type Action } from "./action.ts";
import { VersionConflict } from "./failures.ts";
import { assertFits } from "./size.ts";
import { uniqueActions } from "./uniqueActions.ts";

export interface Tracked {
  before?: Node;
  after: Node;
  /** Comment in the audit entry of this change; alone, it changes no attribute. */
  comment?: EntryComment;
  /** It was begun under a number of its own choice, such as a new version of a document that keeps its number. */
  numbered?: boolean;
}

/** Changed is what the audit would record: key order and null versus undefined are not changes. */
export const isChanged = ({ before, after, comment }: Tracked): boolean => !before || comment !== undefined || changesBetween(before, after).length > 0;

export function recordActions(tableName: string, { before, after, comment }: Tracked, authorship: Authorship): Action[] {
  after.version = (before?.version ?? 0) + 1;
  // A comment alone does not update the record.
  if (!before || !comment) after.updatedAt = authorship.at;
  const condition = before ? versionIs(before.version) : mustNotExist;
  const audit = entityOf(after.constructor).audited === false ? [] : [auditAction(tableName, before, after, authorship, comment)];
  const item = toRecordItem(after);
  assertFits(item, before, after);
  return [
    {
      write: { Put: { TableName: tableName, Item: toItem(item), ...condition } },
      failed: (current) => new VersionConflict(after.id, current && fromRecordItem(current)),
    },
    ...audit,
    ...uniqueActions(tableName, before, after),
  ];
}

function auditAction(tableName: string, before: Node | undefined, after: Node, authorship: Authorship, comment: EntryComment | undefined): Action {
  const entry = auditItem(before, after, authorship, comment);
  after.auditHash = entry.hash;
  const item = auditTableItem(entry);
  assertFits(item, before, after);
  return {
    write: { Put: { TableName: tableName, Item: toItem(item), ConditionExpression: "attribute_not_exists(pk)" } },
    failed: () => new VersionConflict(after.id, undefined),
  };
}

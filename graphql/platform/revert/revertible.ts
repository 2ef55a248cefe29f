/** Which entries of the trail can be taken back. The history asks for each entry that it shows. */
import type { AttributeDeclaration } from "../../table/attribute.ts";
import type { AuditItem } from "../../table/auditEntry.ts";
import { entityOf } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { apiOf } from "../entity/entityResolver.ts";
import { inputAttributes } from "../entity/validate.ts";

const edits = new Set(["update", "revert"]);

/** What people may change, of what an entry changed. */
export function enteredAttributes(record: Node, { changes }: Pick<AuditItem, "changes">): AttributeDeclaration[] {
  const names = new Set(changes.map(({ path }) => path.split(".")[0]));
  return inputAttributes(record.constructor).filter(({ name, input }) => names.has(name) && !input!.once);
}

/** Whether an entry is an edit that can be taken back at all; the record's state and its rules may still forbid it. */
export const isRevertible = (record: Node, entry: Pick<AuditItem, "action" | "version" | "changes">): boolean =>
  edits.has(entry.action) && entry.version > 1 && Boolean(apiOf(entityOf(record.constructor).name)?.update) && enteredAttributes(record, entry).length > 0;

/** A record as it was: its trail, read backward from what it is. */
import { stateBeforeEntry, type AuditItem } from "../../table/auditEntry.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import { readEntries } from "./entries.ts";

/** One version of a record, with what it was before and the entry that made it so. */
export interface Version {
  before?: Node;
  after: Node;
  entry: AuditItem;
}

/** The versions of a record from one on up to the one given, oldest first. */
export async function versionsUpTo(table: Table, newest: Node, from: number): Promise<Version[]> {
  const versions: Version[] = [];
  let after: Node | undefined = newest;
  for (const entry of (await readEntries(table, newest.id, { from, to: newest.version })).reverse()) {
    if (!after) break;
    const before: Node | undefined = stateBeforeEntry(after, entry);
    versions.unshift({ before, after, entry });
    after = before;
  }
  return versions;
}

/** A record at one of its versions. What it says of when it was updated is when that version was made. */
export async function recordAt(table: Table, newest: Node, version: number): Promise<Node> {
  if (newest.version === version) return newest;
  const [made] = await versionsUpTo(table, newest, version);
  return Object.assign(made!.after, { updatedAt: made!.entry.at });
}

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
  return statesOf(newest, await readEntries(table, newest.id, { from, to: newest.version }));
}

/** Entries that are read at first; most records have few. */
const entriesAtOnce = 20;

/** The versions that were made since a moment (ISO-8601), oldest first. */
export async function versionsSince(table: Table, newest: Node, since: string): Promise<Version[]> {
  let entries: AuditItem[] = [];
  for (let to = newest.version; to > 0 && (entries[0]?.at ?? since) >= since; to -= entriesAtOnce) {
    entries = [...(await readEntries(table, newest.id, { from: Math.max(1, to - entriesAtOnce + 1), to })), ...entries];
  }
  return statesOf(newest, entries).filter(({ entry }) => entry.at >= since);
}

/** A record before and after each of its entries, of which the last is its newest. */
function statesOf(newest: Node, entries: readonly AuditItem[]): Version[] {
  const versions: Version[] = [];
  let after: Node | undefined = newest;
  for (const entry of [...entries].reverse()) {
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

/**
 * Sends notices that were lost with the stream, by reading the audit trail of the records.
 * The id of a notice is derived from its event, so a written one is not written again.
 */
import pLimit from "p-limit";
import { changed } from "../../table/counted.ts";
import { entityOf } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import { versionsSince } from "../audit/versions.ts";
import { announcementsOf, type Announcement } from "./announce.ts";
import "./approvalNotices.ts";
import { announcementsOfEntry } from "./commentNotices.ts";
import { notify } from "./notify.ts";

/** Dead letters are kept for 14 days, so nothing older than this can have been lost with one. */
const toldDays = 15;

/** Audit trails read in parallel. */
const parallel = 8;

/** Records without an audit trail: current state only. */
const hasTrail = (record: Node): boolean => entityOf(record.constructor).audited !== false;

async function announcedBy(table: Table, record: Node, since: string): Promise<Announcement[]> {
  if (!hasTrail(record)) return record.updatedAt >= since ? announcementsOf({ after: record }) : [];
  const versions = await versionsSince(table, record, since);
  return versions.flatMap(({ before, after, entry }) => [...announcementsOf({ before, after: changed(after, { updatedAt: entry.at }) }), ...announcementsOfEntry(entry)]);
}

export async function renotify(table: Table, records: readonly Node[], now = new Date()): Promise<void> {
  const since = new Date(now.getTime() - toldDays * 86_400_000).toISOString();
  const limit = pLimit(parallel);
  const announced = await Promise.all(records.map((record) => limit(() => announcedBy(table, record, since))));
  await notify(table, announced.flat());
}

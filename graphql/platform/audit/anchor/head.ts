/**
 * Notes which records have changed in the course of a day, with the newest hash of each, until the day is anchored. The
 * stream's function notes them, so that no request waits for it and no day needs a scan.
 */
import { hash as hashOf } from "node:crypto";
import { entityOf } from "../../../table/entity.ts";
import { headKey, headShards, headsPartition } from "../../../table/keys.ts";
import type { Node } from "../../../table/node.ts";
import { toItem, type Table } from "../../../table/table.ts";
import { businessDate } from "../../businessDate.ts";

/** A version of a record, or an entry of a ledger, and its hash. */
export interface Head {
  id: string;
  version: number;
  hash: string;
}

/** A day that could not be anchored is anchored later; the clock alarms long before its notes are gone. */
const keptSeconds = 60 * 24 * 60 * 60;

/** Records with sums are anchored through the entries that move them, and what has no hash through what it follows from. */
const isAnchored = (record: Node): boolean => Boolean(record.auditHash) && !entityOf(record.constructor).sums;

const shardOf = (id: string): number => Number.parseInt(hashOf("sha1", id).slice(0, 4), 16) % headShards;

/** Of several versions of a record the newest, since its hash covers the others; but each hash that this version has had. */
function newestHeads(records: readonly Node[]): Head[] {
  const newest = new Map<string, Head[]>();
  for (const { id, version, auditHash: hash } of records.filter(isAnchored)) {
    const known = newest.get(id) ?? [];
    const [{ version: last } = { version: 0 }] = known;
    if (version > last) newest.set(id, [{ id, version, hash }]);
    else if (version === last && !known.some((one) => one.hash === hash)) known.push({ id, version, hash });
  }
  return [...newest.values()].flat();
}

/** A hash has a note of its own: a version that is rewritten after it was noted has two, and the anchor contains both. */
export async function noteHeads(table: Table, records: readonly Node[], now = new Date()): Promise<void> {
  const heads = newestHeads(records);
  if (heads.length === 0) return;
  const day = businessDate(now);
  const expiresAt = Math.floor(now.getTime() / 1000) + keptSeconds;
  await table.batchWrite(heads.map((head) => ({ ...headKey(day, shardOf(head.id), head.id, head.hash), ...head, expiresAt })));
}

/** What was noted on a day in one of the shards, a page at a time, in the order of the ids. */
export async function* headsOf(table: Table, day: string, shard: number): AsyncGenerator<Head[]> {
  let startKey: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: toItem({ ":pk": headsPartition(day, shard) }),
      ConsistentRead: true,
      Limit: headsPerPage,
      ...(startKey ? { ExclusiveStartKey: startKey as never } : {}),
    });
    if (items.length > 0) yield items.map(({ id, version, hash }) => ({ id, version, hash }) as Head);
    startKey = lastKey;
  } while (startKey);
}

/** Below a megabyte, of which DynamoDB makes one page. */
const headsPerPage = 2_000;

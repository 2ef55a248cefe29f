/**
 * How far figures are behind what is committed. The clock writes a beat, which the stream carries behind every change
 * that was written before it to the same shard; the projections note when they have come to it.
 */
import { heartbeatKey, projectedBeatKey } from "../../table/keys.ts";
import type { Table } from "../../table/table.ts";
import type { Context } from "../context.ts";
import { itemOf, type StreamRecord } from "./streamRecord.ts";

export async function beat({ table, now }: Pick<Context, "table" | "now">): Promise<void> {
  await table.put({ ...heartbeatKey, beatAt: now.toISOString() });
}

/** The beats among what the stream tells, once everything before them has been projected. */
export async function noteBeats(table: Table, records: readonly StreamRecord[], now = new Date()): Promise<void> {
  const beats = records.flatMap(({ dynamodb }) => {
    const item = dynamodb?.Keys?.pk?.S === heartbeatKey.pk && dynamodb.Keys.sk?.S === heartbeatKey.sk ? itemOf(dynamodb.NewImage) : undefined;
    return item ? [String(item.beatAt)] : [];
  });
  const newest = beats.sort().at(-1);
  if (newest) await table.put({ ...projectedBeatKey, beatAt: newest, projectedAt: now.toISOString() });
}

/** Milliseconds between the commit of a change and its figures; null before the first beat. */
export async function projectionLag({ table, now }: Pick<Context, "table" | "now">): Promise<number | null> {
  const [written, projected] = await Promise.all([table.get(heartbeatKey), table.get(projectedBeatKey)]);
  if (!written) return null;
  const last = projected ? Date.parse(String(projected.projectedAt)) - Date.parse(String(projected.beatAt)) : 0;
  const isOnItsWay = !projected || String(projected.beatAt) < String(written.beatAt);
  const waiting = isOnItsWay ? now.getTime() - Date.parse(String(written.beatAt)) : 0;
  return Math.max(last, waiting, 0);
}

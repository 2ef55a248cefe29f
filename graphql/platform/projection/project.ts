/** Brings the projections up to date with the table's stream: counts of lists, figures, search, derived records, notices, feeds of parties. */
import { tableDefinition } from "../../table/definition.ts";
import { entityOf } from "../../table/entity.ts";
import { applyProjected, type Projected } from "../../table/projection/figures.ts";
import { nothingKept } from "../../table/projection/kept.ts";
import type { Node } from "../../table/node.ts";
import { countsOf, totalsOf } from "../../table/record.ts";
import type { AuditItem } from "../../table/auditEntry.ts";
import { Table } from "../../table/table.ts";
import { seriesFigures } from "../kpi/measures.ts";
import { searchedBy } from "../search/terms.ts";
import { tableName } from "../configuration.ts";
import { noteHeads } from "../audit/anchor/head.ts";
import { notifyParties, type DeliveredChange } from "../event/notifyParties.ts";
import { announcementsOf, type Announcement } from "../notification/announce.ts";
import "../notification/approvalNotices.ts";
import { announcementsOfEntry } from "../notification/commentNotices.ts";
import { notify } from "../notification/notify.ts";
import { noteBeats } from "./heartbeat.ts";
import { itemOf, recordsOf, type StreamRecord } from "./streamRecord.ts";
import { personalRecordsOf } from "../personal/personalRecord.ts";
import { timelineEntries } from "../timeline/timeline.ts";

/** What follows from a change: of the record as it now is, or of its being gone; nothing where it is about something else. */
function projectedOf(streamRecord: StreamRecord): Projected[] {
  const { before, after } = recordsOf(streamRecord);
  if (after) return [projectionOf(after)];
  return before ? [projectionOfRemoved(before.id, before.version + 1)] : [];
}

/** The record as the change leaves it. */
const changed = (streamRecord: StreamRecord): Node[] => {
  const { after } = recordsOf(streamRecord);
  return after ? [after] : [];
};

/** What a change announces to people: of a record, or of a comment on one. */
function announced(streamRecord: StreamRecord): Announcement[] {
  const { before, after } = recordsOf(streamRecord);
  if (after) return announcementsOf({ before, after });
  const entry = itemOf(streamRecord.dynamodb?.NewImage);
  return entry?.[tableDefinition.commentAttribute] ? announcementsOfEntry(entry as unknown as AuditItem) : [];
}

/** What the parties are notified of, whose machines may see the record. */
function deliveredChanges(streamRecord: StreamRecord): DeliveredChange[] {
  const { before, after } = recordsOf(streamRecord);
  return after ? [{ before, after }] : [];
}

/** What a record counts for, one in each list that it is in and its own figures; and what is kept for it elsewhere. */
export function projectionOf(record: Node): Projected {
  const { name: entity, figures, derives, search = [] } = entityOf(record.constructor);
  const counts = Object.fromEntries(countsOf(record).map((name) => [name, 1]));
  const texts = search.flatMap((attribute) => (record as unknown as Record<string, unknown>)[attribute] ?? []).map(String);
  return {
    id: record.id,
    version: record.version,
    contributions: { ...counts, ...totalsOf(record), ...figures?.(record), ...seriesFigures(entity, record) },
    kept: { ...searchedBy(texts), derived: [...(derives?.(record) ?? []), ...timelineEntries(record), ...personalRecordsOf(record)] },
  };
}

/** Of a record that is gone nothing remains. */
export const projectionOfRemoved = (id: string, version: number): Projected => ({ id, version, contributions: {}, kept: nothingKept, gone: true });

/** Counts and indexes records that are taken over as they are: no notices are sent. */
export async function projectTakenOver(records: readonly Node[], table: Table): Promise<void> {
  await applyProjected(table, records.map(projectionOf));
  await noteHeads(table, records);
}

/** Applies a batch of the stream; answers the sequence numbers of what could not be applied and must come again. */
export async function projectRecords(records: readonly StreamRecord[], table = new Table(tableName())): Promise<{ failed: string[] }> {
  if (await succeeds(table, records)) return { failed: [] };

  // Each by itself, so that one that cannot be projected keeps no other from being counted.
  const failed: string[] = [];
  for (const record of records) {
    if (!(await succeeds(table, [record]))) failed.push(record.dynamodb!.SequenceNumber!);
  }
  return { failed };
}

async function succeeds(table: Table, records: readonly StreamRecord[]): Promise<boolean> {
  try {
    await applyProjected(table, records.flatMap(projectedOf));
    await notifyParties(table, records.flatMap(deliveredChanges));
    await notify(table, records.flatMap(announced));
    await noteHeads(table, records.flatMap(changed));
    await noteBeats(table, records);
    return true;
  } catch (error) {
    const ids = records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S);
    console.error(JSON.stringify({ level: "ERROR", message: "Changes could not be projected", ids, error: String(error) }));
    return false;
  }
}

/** Brings the projections up to date with what the table's stream tells: counts of lists, figures, derived records, notices. */
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../table/definition.ts";
import { entityOf } from "../../table/entity.ts";
import { applyContributions, type Projected } from "../../table/figures.ts";
import type { Node } from "../../table/node.ts";
import { countsOf, fromRecordItem } from "../../table/record.ts";
import { fromItem, Table, type Item } from "../../table/table.ts";
import type { AuditItem } from "../../table/auditEntry.ts";
import { putDerived } from "../../table/derived.ts";
import { haystackOf, termsOf } from "../search/terms.ts";
import { tableName } from "../configuration.ts";
import { announcementsOf, type Announcement, type Change } from "../notification/announce.ts";
import "../notification/approvalNotices.ts";
import { announcementsOfEntry } from "../notification/commentNotices.ts";
import { tell } from "../notification/tell.ts";

export type StreamRecord = DynamoDBRecord;

type Image = NonNullable<NonNullable<StreamRecord["dynamodb"]>["NewImage"]>;

const itemOf = (image: Image | undefined): Item | undefined => image && fromItem(image as Parameters<typeof fromItem>[0]);

/** The change of a record that a stream record tells about, or undefined where it is about something else. */
function changeOf({ dynamodb }: StreamRecord): Change | undefined {
  const after = itemOf(dynamodb?.NewImage);
  if (after?.sk !== tableDefinition.recordSortKey) return undefined;
  const before = itemOf(dynamodb?.OldImage);
  return { before: before && fromRecordItem(before), after: fromRecordItem(after) };
}

/** What a comment, where the stream record tells of one, announces. */
function announcedByComment({ dynamodb }: StreamRecord): Announcement[] {
  const entry = itemOf(dynamodb?.NewImage);
  return entry?.[tableDefinition.commentAttribute] ? announcementsOfEntry(entry as unknown as AuditItem) : [];
}

/** What a record is found by: the texts of the attributes that its entity declares. */
function searchOf(record: Node): Projected["search"] {
  const { search = [] } = entityOf(record.constructor);
  const texts = search.flatMap((attribute) => (record as unknown as Record<string, unknown>)[attribute] ?? []).map(String);
  return texts.length > 0 ? { terms: termsOf(texts), text: haystackOf(texts) } : undefined;
}

/** What a record counts for: one in each list that it stands in, and its own figures. */
export function projectionOf(record: Node): Projected {
  const counts = Object.fromEntries(countsOf(record).map((name) => [name, 1]));
  const figures = entityOf(record.constructor).figures?.(record) ?? {};
  return { id: record.id, version: record.version, contributions: { ...counts, ...figures }, search: searchOf(record) };
}

/** Applies a batch of the stream; answers the sequence numbers of what could not be applied and must come again. */
export async function projectRecords(records: readonly StreamRecord[], table = new Table(tableName())): Promise<{ failed: string[] }> {
  const changes = records.flatMap((one) => changeOf(one) ?? []);
  const changed = changes.map(({ after }) => after);
  try {
    await putDerived(table, changed.flatMap((record) => entityOf(record.constructor).derives?.(record) ?? []));
    await applyContributions(table, changed.map(projectionOf));
    await tell(table, [...changes.flatMap(announcementsOf), ...records.flatMap(announcedByComment)]);
    return { failed: [] };
  } catch (error) {
    console.error(JSON.stringify({ level: "ERROR", message: "A batch of the stream could not be projected", error: String(error) }));
    return { failed: records.flatMap(({ dynamodb }) => dynamodb?.SequenceNumber ?? []) };
  }
}

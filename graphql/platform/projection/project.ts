/** Brings the projections up to date with what the table's stream tells: counts of lists, figures, derived records. */
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../table/definition.ts";
import { entityOf } from "../../table/entity.ts";
import { applyContributions, type Projected } from "../../table/figures.ts";
import type { Node } from "../../table/node.ts";
import { countsOf, fromRecordItem } from "../../table/record.ts";
import { fromItem, Table } from "../../table/table.ts";
import { putDerived } from "../../table/derived.ts";
import { haystackOf, termsOf } from "../search/terms.ts";
import { tableName } from "../configuration.ts";

export type StreamRecord = DynamoDBRecord;

/** The record that a stream record tells about, or undefined where it is about something else. */
function changedRecord({ dynamodb }: StreamRecord): Node | undefined {
  const image = dynamodb?.NewImage;
  if (!image || image.sk?.S !== tableDefinition.recordSortKey) return undefined;
  return fromRecordItem(fromItem(image as Parameters<typeof fromItem>[0]));
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
  const changed = records.flatMap((one) => changedRecord(one) ?? []);
  try {
    await putDerived(table, changed.flatMap((record) => entityOf(record.constructor).derives?.(record) ?? []));
    await applyContributions(table, changed.map(projectionOf));
    return { failed: [] };
  } catch (error) {
    console.error(JSON.stringify({ level: "ERROR", message: "A batch of the stream could not be projected", error: String(error) }));
    return { failed: records.flatMap(({ dynamodb }) => dynamodb?.SequenceNumber ?? []) };
  }
}

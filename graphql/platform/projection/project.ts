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

/** Brings all that follows from these records up to date with them. Doing it again changes nothing. */
export async function project(table: Table, records: readonly Node[]): Promise<void> {
  await putDerived(table, records.flatMap((record) => entityOf(record.constructor).derives?.(record) ?? []));
  await applyContributions(table, records.map(projectionOf));
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
    await project(table, records.flatMap((record) => changedRecord(record) ?? []));
    return true;
  } catch (error) {
    const ids = records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S);
    console.error(JSON.stringify({ level: "ERROR", message: "Changes could not be projected", ids, error: String(error) }));
    return false;
  }
}

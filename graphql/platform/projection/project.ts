/** Brings the projections up to date with what the table's stream tells: counts of lists, figures, search, derived records. */
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../table/definition.ts";
import { entityOf } from "../../table/entity.ts";
import { applyProjected, type Projected } from "../../table/figures.ts";
import { nothingKept } from "../../table/kept.ts";
import type { Node } from "../../table/node.ts";
import { countsOf, fromRecordItem } from "../../table/record.ts";
import { fromItem, Table } from "../../table/table.ts";
import { searchedBy } from "../search/terms.ts";
import { tableName } from "../configuration.ts";

export type StreamRecord = DynamoDBRecord;

/** What a stream record tells: a record as it now is, or that it is gone; undefined where it is about something else. */
function told({ dynamodb }: StreamRecord): Projected | undefined {
  const image = dynamodb?.NewImage ?? dynamodb?.OldImage;
  if (!image || image.sk?.S !== tableDefinition.recordSortKey) return undefined;
  const record = fromRecordItem(fromItem(image as Parameters<typeof fromItem>[0]));
  return dynamodb?.NewImage ? projectionOf(record) : projectionOfGone(record.id, record.version + 1);
}

/** What a record counts for, one in each list that it stands in and its own figures; and what is kept for it elsewhere. */
export function projectionOf(record: Node): Projected {
  const { figures, derives, search = [] } = entityOf(record.constructor);
  const counts = Object.fromEntries(countsOf(record).map((name) => [name, 1]));
  const texts = search.flatMap((attribute) => (record as unknown as Record<string, unknown>)[attribute] ?? []).map(String);
  return {
    id: record.id,
    version: record.version,
    contributions: { ...counts, ...figures?.(record) },
    kept: { ...searchedBy(texts), derived: derives?.(record) ?? [] },
  };
}

/** Of a record that is gone nothing remains. */
export const projectionOfGone = (id: string, version: number): Projected => ({ id, version, contributions: {}, kept: nothingKept, gone: true });

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
    await applyProjected(table, records.flatMap((one) => told(one) ?? []));
    return true;
  } catch (error) {
    const ids = records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S);
    console.error(JSON.stringify({ level: "ERROR", message: "Changes could not be projected", ids, error: String(error) }));
    return false;
  }
}

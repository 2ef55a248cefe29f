import type { Node } from "./node.ts";
import { toRecordItem } from "./record.ts";
import type { Table } from "./table.ts";

/**
 * Writes records that follow from others: not entered by anybody, so without an audit entry of their own, under ids
 * that follow from their source, so that writing them again changes nothing. Of several states of one record, the last
 * is written.
 */
export async function putDerived(table: Table, records: readonly Node[]): Promise<void> {
  const byId = new Map(records.map((record) => [record.id, record]));
  await table.batchWrite([...byId.values()].map(toRecordItem));
}

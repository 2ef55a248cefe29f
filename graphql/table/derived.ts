import pLimit from "p-limit";
import type { Node } from "./node.ts";
import { toRecordItem } from "./record.ts";
import type { Table } from "./table.ts";

const parallelWrites = 8;

/**
 * Writes records that follow from others: not entered by anybody, so without an audit entry of their own, under ids
 * that follow from their source, so that writing them again changes nothing.
 */
export async function putDerived(table: Table, records: readonly Node[]): Promise<void> {
  const limit = pLimit(parallelWrites);
  await Promise.all(records.map((record) => limit(() => table.put(toRecordItem(record)))));
}

/** Knows before it is written whether an item fits into the table, and which attribute is at fault where it does not. */
import { changesBetween } from "../auditEntry.ts";
import { entityOf } from "../entity.ts";
import type { Node } from "../node.ts";
import type { Item } from "../table.ts";
import { RecordTooLarge } from "./failures.ts";

/** DynamoDB takes at most this many bytes as one item. */
export const itemBytes = 400 * 1024;

/** As JSON, no value is smaller than DynamoDB counts it: quotes, colons and digits outweigh its types and lengths. */
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? "");

/** Throws RecordTooLarge where the record, or the entry of its trail that holds old and new values, does not fit. */
export function assertFits(item: object, before: Node | undefined, record: Node): void {
  const bytes = bytesOf(item);
  if (bytes <= itemBytes) return;
  const size = (name: string): number => bytesOf((record as unknown as Item)[name]) + bytesOf((before as Item | undefined)?.[name]);
  const changed = [...new Set(changesBetween(before, record).map(({ path }) => path.split(".")[0]!))];
  const largest = changed.sort((a, b) => size(b) - size(a))[0]!;
  throw new RecordTooLarge(entityOf(record.constructor).name, largest, bytes);
}

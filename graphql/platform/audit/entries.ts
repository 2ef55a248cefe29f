import type { AuditItem } from "../../table/auditEntry.ts";
import { auditKey, auditPrefix } from "../../table/keys.ts";
import { toItem, type Table } from "../../table/table.ts";

/** Above every version that an entry can have. */
const newest = 99_999_999;

/** A record's entries, oldest first, from one version to another, themselves included. */
export async function readEntries(table: Table, id: string, { from = 0, to = newest }: { from?: number; to?: number } = {}): Promise<AuditItem[]> {
  const entries: AuditItem[] = [];
  // A caller may name any version, also one that nothing has.
  if (!(from <= to) || from > newest) return entries;
  let startKey: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
      ExpressionAttributeValues: toItem({ ":pk": id, ":low": from === 0 ? auditPrefix : auditKey(id, from).sk, ":high": auditKey(id, to).sk }),
      ConsistentRead: true,
      ...(startKey ? { ExclusiveStartKey: startKey as never } : {}),
    });
    for (const { pk: _pk, sk: _sk, ...entry } of items) entries.push(entry as unknown as AuditItem);
    startKey = lastKey;
  } while (startKey);
  return entries;
}

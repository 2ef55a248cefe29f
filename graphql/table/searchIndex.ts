/**
 * The search index: one item per term of a record, under a partition of the term's first characters, in the order of
 * terms. A prefix is one query; nothing is read that does not begin with what was typed.
 */
import { searchKey, searchPartition } from "./keys.ts";
import { toItem, type Item, type Table } from "./table.ts";

export interface Hit {
  id: string;
  term: string;
  /** Everything that the record says, for further words. */
  text: string;
}

/** The items of a record's terms. */
export const termItems = (id: string, terms: readonly string[], text: string): Item[] => terms.map((term) => ({ ...searchKey(term, id), id, term, text }));

/** Terms that begin with what was typed, the shortest first, each with the record that it belongs to. */
export async function* hits(table: Table, typed: string, chunk = 100): AsyncGenerator<Hit> {
  const partition = searchPartition(typed);
  if (!partition) return;
  let startKey: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :typed)",
      ExpressionAttributeValues: toItem({ ":pk": partition, ":typed": typed }),
      Limit: chunk,
      ...(startKey ? { ExclusiveStartKey: startKey as never } : {}),
    });
    for (const item of items) yield item as unknown as Hit;
    startKey = lastKey;
  } while (startKey);
}

/**
 * The search index: one item per term of a record, under a partition of the term's first characters, in the order of
 * terms. A prefix is one query; nothing is read that does not begin with what was typed.
 */
import { searchPartition, type TermPlace } from "./keys.ts";
import { toItem, type Table } from "./table.ts";

export interface Hit {
  id: string;
  /** Everything that the record says, for further words and for the rank. */
  text: string;
}

export interface Hits {
  found: Hit[];
  /** False where more begins with what was typed than is read for one search. */
  complete: boolean;
}

/** Terms looked at for one word and place, so that a common beginning cannot read the index. */
export const maxTerms = 500;

/** Records with a term at this place that begins with what was typed, the shortest terms first; of those types whose prefixes are given. */
export async function hits(table: Table, place: TermPlace, typed: string, prefixes: readonly string[]): Promise<Hits> {
  const partition = searchPartition({ place, term: typed });
  if (!partition || prefixes.length === 0) return { found: [], complete: true };
  const types = prefixes.map((prefix, i) => [`:t${i}`, `${prefix}_`] as const);
  const { items, lastKey } = await table.query({
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :typed)",
    FilterExpression: types.map(([name]) => `begins_with(id, ${name})`).join(" OR "),
    ExpressionAttributeValues: toItem({ ":pk": partition, ":typed": typed, ...Object.fromEntries(types) }),
    Limit: maxTerms,
  });
  const byId = new Map(items.map((item) => [item.id as string, item as unknown as Hit]));
  return { found: [...byId.values()], complete: !lastKey };
}

/**
 * Items that are kept for a record whose marker knows nothing of them: terms and derived records that belong to nobody.
 * How many terms stand in a partition of the index is compared with how many the markers name there, so that only
 * partitions in which the two differ are read item by item.
 */
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { MarkerMoved, transactOrMoved } from "../../table/figures.ts";
import { namedTermKeys, termName } from "../../table/kept.ts";
import { recordKey, searchPrefix, type Key, type TermPlace } from "../../table/keys.ts";
import { markerUnmoved, readMarkers, type Marker } from "../../table/marker.ts";
import { fromRecordItem } from "../../table/record.ts";
import { toItem, type Item, type Table } from "../../table/table.ts";
import { sourceOf } from "./inspect.ts";
import { groupsOf, isMarkerItem, recordsOn } from "./sweep.ts";

export interface Stray {
  key: Key;
  /** Record that it claims to be kept for, and that record's marker when the stray was found. */
  owner: string;
  marker: Marker | undefined;
}

/** Terms that stand in each partition less those that markers name there; partitions where both are the same are left out. */
export class TermBalance {
  private readonly byPartition = new Map<string, number>();

  /** Counts what a page of the table says. */
  count(items: readonly Item[]): void {
    for (const item of items) {
      if ((item.pk as string).startsWith(searchPrefix)) this.add(item.pk as string, 1);
      if (isMarkerItem(item)) for (const { pk } of namedTermKeys((item.terms as string[] | undefined) ?? [], item.pk as string)) this.add(pk, -1);
    }
  }

  private add(partition: string, by: number): void {
    const balance = (this.byPartition.get(partition) ?? 0) + by;
    if (balance === 0) this.byPartition.delete(partition);
    else this.byPartition.set(partition, balance);
  }

  get unbalanced(): string[] {
    return [...this.byPartition.keys()];
  }
}

/** Every item of a partition, a page at a time. */
async function* itemsOf(table: Table, partition: string): AsyncGenerator<Item[]> {
  let startKey: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: toItem({ ":pk": partition }),
      ConsistentRead: true,
      ...(startKey ? { ExclusiveStartKey: startKey as never } : {}),
    });
    yield items;
    startKey = lastKey;
  } while (startKey);
}

const nameOf = (item: Item): string => {
  const place = (item.pk as string).slice(searchPrefix.length).split("#")[0] as TermPlace;
  return termName({ place, term: String(item.term) });
};

/** Terms in a partition that no marker names. */
export async function* strayTerms(table: Table, partition: string): AsyncGenerator<Stray> {
  for await (const items of itemsOf(table, partition)) yield* unnamed(table, items, (item) => item.id as string, (item, marker) => marker.terms?.includes(nameOf(item)) ?? false);
}

/** Derived records on a page that their sources' markers do not name. */
export function strayRecords(table: Table, items: readonly Item[]): AsyncGenerator<Stray> {
  const derived = recordsOn(items).filter((item) => sourceOf(fromRecordItem(item)) !== undefined);
  return unnamed(table, derived, (item) => sourceOf(fromRecordItem(item))!, (item, marker) => (item.pk as string) in (marker.derived ?? {}));
}

async function* unnamed(table: Table, items: readonly Item[], ownerOf: (item: Item) => string, isNamed: (item: Item, marker: Marker) => boolean): AsyncGenerator<Stray> {
  for (const group of groupsOf(items)) {
    const { byId } = await readMarkers(table, [...new Set(group.map(ownerOf))]);
    for (const item of group) {
      const owner = ownerOf(item);
      const marker = byId.get(owner);
      if (!marker || !isNamed(item, marker)) yield { key: { pk: item.pk as string, sk: item.sk as string }, owner, marker };
    }
  }
}

/** Removes a stray, unless its owner's marker has been written since; answers whether it is gone. */
export async function removeStray(table: Table, { key, owner, marker }: Stray): Promise<boolean> {
  const remove: TransactWriteItem = { Delete: { TableName: table.name, Key: toItem(key) } };
  try {
    await transactOrMoved(table, [remove, markerUnmoved(table.name, owner, marker)]);
    return true;
  } catch (error) {
    if (error instanceof MarkerMoved) return false;
    throw error;
  }
}

export const isRecordKey = ({ pk, sk }: Key): boolean => sk === recordKey(pk).sk;

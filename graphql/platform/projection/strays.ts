/**
 * Items that are kept for a record whose marker knows nothing of them: terms and derived records that belong to nobody.
 * What is in a partition of the index is compared with what the markers name there, by one number for each, so that
 * only partitions in which the two differ are read item by item.
 */
import { hash } from "node:crypto";
import pRetry from "p-retry";
import { retryOnConflict } from "../../table/projection/figures.ts";
import { namedTermKeys } from "../../table/projection/kept.ts";
import { recordKey, searchPrefix, type Key } from "../../table/keys.ts";
import { readMarkers, type Marker } from "../../table/projection/marker.ts";
import { removeUnnamed } from "../../table/projection/recount.ts";
import { fromRecordItem } from "../../table/record.ts";
import { toItem, type Item, type Table } from "../../table/table.ts";
import { sourceOf } from "./inspect.ts";
import { groupsOf, isMarkerItem, recordsOn } from "./sweep.ts";

export interface Stray {
  key: Key;
  /** Record that it claims to be kept for, and that record's marker when the stray was found. */
  owner: string;
  marker: Marker | undefined;
  isNamed(marker: Marker | undefined): boolean;
}

/** Tells items apart as far as a sum over them needs it: two sets whose numbers agree differ once in four thousand million times. */
const fingerprint = (partition: string, sortKey: string): number => Number.parseInt(hash("sha1", `${partition}\n${sortKey}`).slice(0, 8), 16) | 0;

/** What is in each partition of the index against what the markers name there; partitions where both are the same are left out. */
export class TermBalance {
  private readonly byPartition = new Map<string, number>();

  /** Counts what a page of the table says. */
  count(items: readonly Item[]): void {
    for (const item of items) {
      if ((item.pk as string).startsWith(searchPrefix)) this.toggle(item.pk as string, item.sk as string);
      if (isMarkerItem(item)) for (const { pk, sk } of namedTermKeys((item.terms as string[] | undefined) ?? [], item.pk as string)) this.toggle(pk, sk);
    }
  }

  private toggle(partition: string, sortKey: string): void {
    const balance = (this.byPartition.get(partition) ?? 0) ^ fingerprint(partition, sortKey);
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

/** Terms in a partition that no marker names. */
export async function* strayTerms(table: Table, partition: string): AsyncGenerator<Stray> {
  for await (const items of itemsOf(table, partition)) {
    yield* unnamed(table, items, (item) => item.id as string, (item, { terms = [] }) => namedTermKeys(terms, item.id as string).some(({ pk, sk }) => pk === item.pk && sk === item.sk));
  }
}

/** Derived records on a page that their sources' markers do not name. */
export function strayRecords(table: Table, items: readonly Item[]): AsyncGenerator<Stray> {
  const derived = recordsOn(items).filter((item) => sourceOf(fromRecordItem(item)) !== undefined);
  return unnamed(table, derived, (item) => sourceOf(fromRecordItem(item))!, (item, marker) => (item.pk as string) in (marker.derived ?? {}));
}

async function* unnamed(table: Table, items: readonly Item[], ownerOf: (item: Item) => string, names: (item: Item, marker: Marker) => boolean): AsyncGenerator<Stray> {
  for (const group of groupsOf(items)) {
    const { byId } = await readMarkers(table, [...new Set(group.map(ownerOf))]);
    for (const item of group) {
      const owner = ownerOf(item);
      const marker = byId.get(owner);
      const isNamed = (one: Marker | undefined): boolean => one !== undefined && names(item, one);
      if (!isNamed(marker)) yield { key: { pk: item.pk as string, sk: item.sk as string }, owner, marker, isNamed };
    }
  }
}

/** Removes a stray, unless its owner has come to name it; answers whether it is gone. */
export async function removeStray(table: Table, { key, owner, isNamed }: Stray): Promise<boolean> {
  return pRetry(async () => {
    const marker = (await readMarkers(table, [owner])).byId.get(owner);
    if (isNamed(marker)) return false;
    await removeUnnamed(table, key, owner, marker);
    return true;
  }, retryOnConflict);
}

export const isRecordKey = ({ pk, sk }: Key): boolean => sk === recordKey(pk).sk;

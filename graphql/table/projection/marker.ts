/**
 * A marker is beside each record and remembers what the projections have last applied of it. The invariant: each of
 * a record's items elsewhere is written and removed in one transaction with a marker that names it, and each of its
 * contributions moves its figure in one transaction with the marker. So whatever was interrupted, repeated or overtaken,
 * the marker says exactly what is to be undone.
 */
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { projectedKey, recountKey } from "../keys.ts";
import { toItem, type Item, type Table } from "../table.ts";

export type Contributions = Record<string, number>;

export interface Marker {
  /** Version of the record whose contributions are in the figures. */
  version: number;
  /** Grows by one with every write of the marker: each write names the revision that was read. */
  revision?: number;
  contributions: Contributions;
  /** Version that the items kept elsewhere are being brought to, or were; an older one must not undo its work. */
  heading?: number;
  /** Terms that are in the search index; while they are being replaced, those of before and after. */
  terms?: string[];
  /** Digest of the text that all terms carry; absent while they are being replaced. */
  text?: string;
  /** Records that follow from this one: id → digest of what they say. */
  derived?: Record<string, string>;
  /** The newest recount that its contributions have been added to. */
  generation?: number;
  /** The record is gone; what is delivered late must not bring it back. */
  gone?: boolean;
}

/** Which recount of the figures is under way. */
export interface Recount {
  generation: number;
  open: boolean;
}

export interface Markers {
  byId: Map<string, Marker>;
  recount: Recount;
}

export async function readMarkers(table: Table, ids: readonly string[]): Promise<Markers> {
  const items = await table.batchGetAll([recountKey, ...ids.map(projectedKey)]);
  const recount = items.find(({ pk }) => pk === recountKey.pk) as Recount | undefined;
  const markers = items.filter(({ pk }) => pk !== recountKey.pk).map(({ pk, sk: _sk, ...marker }) => [pk as string, marker as unknown as Marker] as const);
  return { byId: new Map(markers), recount: recount ?? { generation: 0, open: false } };
}

/** A stream keeps a day; a marker of what is gone must outlive it. */
const goneSeconds = 3 * 24 * 60 * 60;

/** Replaces a marker, unless somebody has written it since it was read. */
export function putMarker(tableName: string, id: string, marker: Marker, before: Marker | undefined): TransactWriteItem {
  const item: Item = { ...projectedKey(id), ...marker, ...(marker.gone && { expiresAt: Math.floor(Date.now() / 1000) + goneSeconds }) };
  return { Put: { TableName: tableName, Item: toItem(item), ...unmoved(before) } };
}

/** Condition that the marker was not written since it was read. */
export const markerUnchanged = (tableName: string, id: string, seen: Marker | undefined): TransactWriteItem => ({
  ConditionCheck: { TableName: tableName, Key: toItem(projectedKey(id)), ...unmoved(seen) },
});

function unmoved(seen: Marker | undefined) {
  if (!seen) return { ConditionExpression: "attribute_not_exists(pk)" };
  const expected = seen.revision === undefined ? "attribute_not_exists(#r) AND attribute_exists(pk)" : "#r = :r";
  return {
    ConditionExpression: expected,
    ExpressionAttributeNames: { "#r": "revision" },
    ...(seen.revision !== undefined && { ExpressionAttributeValues: toItem({ ":r": seen.revision }) }),
  };
}

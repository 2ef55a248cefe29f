/** Compares what the projections have made of single records with what they should have made of them. */
import { entityOf, entityOfId } from "../../table/entity.ts";
import { markerIsRight, type Projected } from "../../table/projection/figures.ts";
import { derivedDigest, keptNames, namedTermKeys, termItem } from "../../table/projection/kept.ts";
import { recordKey, searchKey, type Key } from "../../table/keys.ts";
import { readMarkers, type Marker, type Markers } from "../../table/projection/marker.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Item, Table } from "../../table/table.ts";
import { missingInFeeds } from "../event/notifyParties.ts";
import { projectionOf, projectionOfRemoved } from "./project.ts";

export interface Difference {
  /** The record, partition or figure that it is about. */
  about: string;
  problem: string;
}

export interface Inspection {
  records: Map<string, Node>;
  projected: Projected[];
  markers: Markers;
  differences: Difference[];
  /** Records of which something that is kept elsewhere is not what the marker says. */
  broken: Set<string>;
}

const keyText = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
const byKey = (items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [keyText(item as unknown as Key), item]));

/** Reads records, their markers and all that is kept for them, and reports every difference. */
export async function inspect(table: Table, ids: readonly string[]): Promise<Inspection> {
  const [markers, records] = await Promise.all([readMarkers(table, ids), recordsOf(table, ids)]);
  const projected = ids.map((id) => projectionOfWhatIs(id, records.get(id), markers.byId.get(id)));
  const items = byKey(await table.batchGetAll(uniqueKeys(projected, markers)));
  const differences = projected.flatMap((one) => markerDifferences(one, markers.byId.get(one.id)));
  const kept = projected.flatMap((one) => keptDifferences(one, markers.byId.get(one.id), items));
  const untold = (await missingInFeeds(table, [...records.values()])).map((about) => ({ about, problem: "the feeds of its parties do not tell of all its versions" }));
  return { records, projected, markers, differences: [...differences, ...kept, ...untold], broken: new Set(kept.map(({ about }) => about)) };
}

async function recordsOf(table: Table, ids: readonly string[]): Promise<Map<string, Node>> {
  const items = await table.batchGetAll(ids.map(recordKey));
  return new Map(items.map((item) => [item.pk as string, fromRecordItem<Node>(item)]));
}

function projectionOfWhatIs(id: string, record: Node | undefined, marker: Marker | undefined): Projected {
  return record ? projectionOf(record) : projectionOfRemoved(id, marker?.gone ? marker.version : (marker?.version ?? 0) + 1);
}

function uniqueKeys(projected: readonly Projected[], { byId }: Markers): Key[] {
  const keys = projected.flatMap(({ id, kept }) => {
    const marker = byId.get(id);
    return [
      ...kept.terms.map((term) => searchKey(term, id)),
      ...namedTermKeys(marker?.terms ?? [], id),
      ...kept.derived.map((one) => recordKey(one.id)),
      ...Object.keys(marker?.derived ?? {}).map(recordKey),
    ];
  });
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

function markerDifferences(one: Projected, marker: Marker | undefined): Difference[] {
  if (markerIsRight(one, marker)) return [];
  const tell = (problem: string): Difference[] => [{ about: one.id, problem }];
  if (one.gone) return tell("the record is gone, but is still projected");
  if (!marker) return tell("the marker is missing: the record was never projected");
  if (marker.version !== one.version) return tell(`version ${one.version} is projected as version ${marker.version}`);
  return tell("the marker does not say what the record contributes and is found by");
}

/** Terms and derived records that are missing, say something else, or should not be there. */
function keptDifferences({ id, kept }: Projected, marker: Marker | undefined, items: Map<string, Item>): Difference[] {
  const names = keptNames(kept);
  const differences: Difference[] = [];
  const tell = (problem: string) => void differences.push({ about: id, problem });
  for (const term of kept.terms) {
    const item = items.get(keyText(searchKey(term, id)));
    if (!item) tell(`the search term "${term.term}" is missing`);
    else if (item.text !== termItem(term, id, kept.text).text) tell(`the search term "${term.term}" carries another text`);
  }
  const unwanted = (marker?.terms ?? []).filter((name) => !names.terms.includes(name));
  for (const key of namedTermKeys(unwanted, id)) {
    if (items.has(keyText(key))) tell(`the search term ${JSON.stringify(key.sk.split("\t")[0])} should not be there`);
  }
  for (const one of kept.derived) {
    const item = items.get(keyText(recordKey(one.id)));
    if (!item) tell(`${one.id}, which follows from it, is missing`);
    else if (derivedDigest(fromRecordItem(item)) !== names.derived[one.id]) tell(`${one.id}, which follows from it, says something else`);
  }
  for (const one of Object.keys(marker?.derived ?? {})) {
    if (!(one in names.derived) && items.has(keyText(recordKey(one)))) tell(`${one} does not follow from it and should not be there`);
  }
  return differences;
}

/** The record that a derived record follows from, or undefined where it is no derived record. */
export function sourceOf(record: Node): string | undefined {
  const attribute = entityOfId(record.id) && entityOf(record.constructor).derivedFrom;
  return attribute && ((record as unknown as Record<string, unknown>)[attribute] as string);
}

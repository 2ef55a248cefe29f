/**
 * Whole numbers kept by the projections: counts of lists, sums of amounts. The invariant: a figure equals the sum of
 * what every record contributes to it. A marker beside each record remembers the version and the contributions that
 * were applied last, and moves in the same transaction as the figures; so a change counts exactly once, however often
 * and in whatever order the stream delivers it.
 */
import { TransactionCanceledException, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import pRetry from "p-retry";
import { figureKey, projectedKey, searchKey } from "./keys.ts";
import { termItems } from "./searchIndex.ts";
import { batchGetLimit, toItem, type Item, type Table } from "./table.ts";

export type Contributions = Record<string, number>;

/** What a record, at one version, contributes to each figure. */
export interface Projected {
  id: string;
  version: number;
  contributions: Contributions;
  /** What it is found by, and everything that it says; absent where it cannot be searched for. */
  search?: { terms: readonly string[]; text: string };
}

interface Marker {
  version: number;
  contributions: Contributions;
  terms?: string[];
}

/** Figures and markers that one transaction may touch. */
const maxActions = 90;

class MarkerMoved extends Error {}

function difference(before: Contributions, after: Contributions): Contributions {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const entries = [...names].map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(entries.filter(([, delta]) => delta !== 0));
}

async function readMarkers(table: Table, ids: readonly string[]): Promise<Map<string, Marker>> {
  const found: Item[] = [];
  for (let start = 0; start < ids.length; start += batchGetLimit) {
    found.push(...(await table.batchGet(ids.slice(start, start + batchGetLimit).map(projectedKey))));
  }
  return new Map(found.map((item) => [item.pk as string, item as unknown as Marker]));
}

function moveMarker(tableName: string, { id, version, contributions, search }: Projected, before: Marker | undefined): TransactWriteItem {
  return {
    Put: {
      TableName: tableName,
      Item: toItem({ ...projectedKey(id), version, contributions, terms: search?.terms }),
      ...(before
        ? { ConditionExpression: "#v = :v", ExpressionAttributeNames: { "#v": "version" }, ExpressionAttributeValues: toItem({ ":v": before.version }) }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  };
}

const addToFigure = (tableName: string, name: string, delta: number): TransactWriteItem => ({
  Update: {
    TableName: tableName,
    Key: toItem(figureKey(name)),
    UpdateExpression: "ADD #value :delta",
    ExpressionAttributeNames: { "#value": "value" },
    ExpressionAttributeValues: toItem({ ":delta": delta }),
  },
});

/** The newest version of each record, once. */
function newest(projected: readonly Projected[]): Projected[] {
  const byId = new Map<string, Projected>();
  for (const one of projected) if (one.version > (byId.get(one.id)?.version ?? 0)) byId.set(one.id, one);
  return [...byId.values()];
}

interface Chunk {
  markers: TransactWriteItem[];
  deltas: Contributions;
}

function chunksOf(tableName: string, wanted: readonly Projected[], markers: Map<string, Marker>): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk = { markers: [], deltas: {} };
  for (const one of wanted) {
    const before = markers.get(one.id);
    const delta = difference(before?.contributions ?? {}, one.contributions);
    const fresh = Object.keys(delta).filter((name) => !(name in chunk.deltas)).length;
    if (chunk.markers.length + Object.keys(chunk.deltas).length + 1 + fresh > maxActions) {
      chunks.push(chunk);
      chunk = { markers: [], deltas: {} };
    }
    chunk.markers.push(moveMarker(tableName, one, before));
    for (const [name, value] of Object.entries(delta)) chunk.deltas[name] = (chunk.deltas[name] ?? 0) + value;
  }
  return chunk.markers.length > 0 ? [...chunks, chunk] : chunks;
}

async function commit(table: Table, { markers, deltas }: Chunk): Promise<void> {
  const figures = Object.entries(deltas).filter(([, delta]) => delta !== 0);
  try {
    await table.transact([...markers, ...figures.map(([name, delta]) => addToFigure(table.name, name, delta))]);
  } catch (error) {
    if (error instanceof TransactionCanceledException) throw new MarkerMoved(error.message, { cause: error });
    throw error;
  }
}

/** Is this version older than, or the same as, what has been applied? */
const isApplied = (one: Projected, markers: Map<string, Marker>): boolean => (markers.get(one.id)?.version ?? 0) >= one.version;

/** Writes the terms of records before their markers move: until then they may be written again by whoever comes next. */
async function indexTerms(table: Table, due: readonly Projected[], markers: Map<string, Marker>): Promise<void> {
  const gone = ({ id, search }: Projected): string[] => (markers.get(id)?.terms ?? []).filter((term) => !search?.terms.includes(term));
  await table.batchWrite(
    due.flatMap(({ id, search }) => termItems(id, search?.terms ?? [], search?.text ?? "")),
    due.flatMap((one) => gone(one).map((term) => searchKey(term, one.id))),
  );
}

/** Takes back the terms of a version that turned out to be old while they were written. */
async function dropOutdatedTerms(table: Table, wanted: readonly Projected[], markers: Map<string, Marker>): Promise<void> {
  const outdated = wanted.filter((one) => (markers.get(one.id)?.version ?? 0) > one.version);
  const keys = outdated.flatMap((one) => (one.search?.terms ?? []).filter((term) => !markers.get(one.id)!.terms?.includes(term)).map((term) => searchKey(term, one.id)));
  await table.batchWrite([], keys);
}

/** Brings the figures up to the given versions; older versions than those already applied change nothing. */
export async function applyContributions(table: Table, projected: readonly Projected[]): Promise<void> {
  const wanted = newest(projected);
  const attempt = async (): Promise<void> => {
    const markers = await readMarkers(table, wanted.map(({ id }) => id));
    await dropOutdatedTerms(table, wanted, markers);
    const due = wanted.filter((one) => !isApplied(one, markers));
    await indexTerms(table, due, markers);
    for (const chunk of chunksOf(table.name, due, markers)) await commit(table, chunk);
  };
  await pRetry(attempt, { retries: 10, minTimeout: 10, maxTimeout: 500, randomize: true, shouldRetry: ({ error }) => error instanceof MarkerMoved });
}

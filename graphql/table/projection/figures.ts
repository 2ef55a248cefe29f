/**
 * Whole numbers kept by the projections: counts of lists, sums of amounts. The invariant: a figure equals the sum of
 * what every marker says that its record contributes, because both move in the same transaction; so a change counts
 * exactly once, however often and in whatever order the stream delivers it.
 */
import { TransactionCanceledException, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import pLimit from "p-limit";
import pRetry, { type Options } from "p-retry";
import { figureKey, recordKey } from "../keys.ts";
import { keeping, keptNames, type Kept } from "./kept.ts";
import { putMarker, readMarkers, type Contributions, type Marker, type Markers, type Recount } from "./marker.ts";
import { toItem, type Table } from "../table.ts";
import { NamedError } from "../namedError.ts";

/** What a record, at one version, contributes to each figure, and what is kept for it elsewhere. */
export interface Projected {
  id: string;
  version: number;
  contributions: Contributions;
  kept: Kept;
  /** The record is no more. */
  gone?: boolean;
}

/** Figures and markers that one transaction may touch. */
const maxActions = 98;
/** Transactions about different records that are under way at once. */
const atOnce = limitOf(8);

function limitOf(concurrency: number) {
  const limit = pLimit(concurrency);
  return async (tasks: (() => Promise<void>)[]): Promise<void> => {
    // All are awaited before a failure is thrown, so that none is still running during the next attempt.
    const outcomes = await Promise.allSettled(tasks.map((task) => limit(task)));
    const failed = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
    if (failed) throw failed.reason;
  };
}

/** Somebody else has written a marker, or the record, since it was read: read again. */
export class MarkerChanged extends NamedError {}

/** Somebody has written a record, a marker or a figure since it was read: it is read and tried again. */
export const retryOnConflict: Options = { retries: 20, minTimeout: 10, maxTimeout: 1000, randomize: true, shouldRetry: ({ error }) => error instanceof MarkerChanged };

function difference(before: Contributions, after: Contributions): Contributions {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const entries = [...names].map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(entries.filter(([, delta]) => delta !== 0));
}

/** Attribute of a figure that is counted anew in this generation. */
export const recountAttribute = (generation: number): string => `fresh${generation}`;
export const isRecountAttribute = (name: string): boolean => /^fresh\d+$/.test(name);

interface Delta {
  value: number;
  /** What it adds to the figure that is being counted anew. */
  fresh: number;
}

function addToFigure(tableName: string, name: string, { value, fresh }: Delta, { generation }: Recount): TransactWriteItem {
  const parts = [
    ...(value === 0 ? [] : [{ attribute: "value", placeholder: "value", delta: value }]),
    ...(fresh === 0 ? [] : [{ attribute: recountAttribute(generation), placeholder: "fresh", delta: fresh }]),
  ];
  return {
    Update: {
      TableName: tableName,
      Key: toItem(figureKey(name)),
      UpdateExpression: `ADD ${parts.map(({ placeholder }) => `#${placeholder} :${placeholder}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(parts.map(({ attribute, placeholder }) => [`#${placeholder}`, attribute])),
      ExpressionAttributeValues: toItem(Object.fromEntries(parts.map(({ placeholder, delta }) => [`:${placeholder}`, delta]))),
    },
  };
}

/** A record with the marker that its next transaction must find. */
interface Due {
  one: Projected;
  before: Marker | undefined;
  /** Condition that the record is still what was projected; needed only where no stream delivers newer versions. */
  check: TransactWriteItem[];
}

/** What the marker will be, and by what the figures differ then. */
function move({ one, before }: Due, { generation, open }: Recount): { marker: Marker; deltas: Record<string, Delta> } {
  const { version, contributions, gone } = one;
  const value = difference(before?.contributions ?? {}, contributions);
  const fresh = open ? difference(before?.generation === generation ? before.contributions : {}, contributions) : {};
  const names = new Set([...Object.keys(value), ...Object.keys(fresh)]);
  return {
    marker: { ...before, version, heading: undefined, contributions, gone, revision: (before?.revision ?? 0) + 1, generation: open ? generation : before?.generation },
    deltas: Object.fromEntries([...names].map((name) => [name, { value: value[name] ?? 0, fresh: fresh[name] ?? 0 }])),
  };
}

/** Those that count for the same figures together, so that each figure is written in fewer of the transactions. */
function byFigures(due: readonly Due[]): Due[] {
  const named = due.map((record) => ({ record, names: Object.keys(record.one.contributions).join(" ") }));
  return named.sort((a, b) => Number(a.names > b.names) - Number(a.names < b.names)).map(({ record }) => record);
}

interface Chunk {
  writes: TransactWriteItem[];
  deltas: Record<string, Delta>;
}

/** Markers and figures in as few transactions as they fit into: what many records add to one figure is written once. */
function chunksOf(tableName: string, due: readonly Due[], recount: Recount): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk = { writes: [], deltas: {} };
  for (const record of byFigures(due)) {
    const { marker, deltas } = move(record, recount);
    const additional = Object.keys(deltas).filter((name) => !(name in chunk.deltas)).length;
    if (chunk.writes.length + record.check.length + 1 + Object.keys(chunk.deltas).length + additional > maxActions) {
      chunks.push(chunk);
      chunk = { writes: [], deltas: {} };
    }
    chunk.writes.push(putMarker(tableName, record.one.id, marker, record.before), ...record.check);
    for (const [name, { value, fresh }] of Object.entries(deltas)) {
      const sum = (chunk.deltas[name] ??= { value: 0, fresh: 0 });
      sum.value += value;
      sum.fresh += fresh;
    }
  }
  return chunk.writes.length > 0 ? [...chunks, chunk] : chunks;
}

/** Writes, unless somebody else has meanwhile written one of the items; then throws MarkerChanged. */
export async function transactUnlessMarkerChanged(table: Table, actions: readonly TransactWriteItem[]): Promise<void> {
  try {
    await table.transact(actions);
  } catch (error) {
    if (error instanceof TransactionCanceledException) throw new MarkerChanged(error.message, { cause: error });
    throw error;
  }
}

/** Updates the kept items of the due records, and sets their resulting markers. */
async function updateKeptItems(table: Table, due: readonly Due[], anew: (id: string) => boolean): Promise<void> {
  await atOnce(
    due.map((record) => async () => {
      const { id, version, kept } = record.one;
      const { transactions, marker } = keeping({ tableName: table.name, id, version, kept, before: record.before, anew: anew(id) });
      for (const writes of transactions) await transactUnlessMarkerChanged(table, [...writes, ...record.check]);
      record.before = marker;
    }),
  );
}

async function countAll(table: Table, due: readonly Due[], recount: Recount): Promise<void> {
  for (const { writes, deltas } of chunksOf(table.name, due, recount)) {
    const moved = Object.entries(deltas).filter(([, { value, fresh }]) => value !== 0 || fresh !== 0);
    await transactUnlessMarkerChanged(table, [...writes, ...moved.map(([name, delta]) => addToFigure(table.name, name, delta, recount))]);
  }
}

/** The newest version of each record, once. */
function newest(projected: readonly Projected[]): Projected[] {
  const byId = new Map<string, Projected>();
  for (const one of projected) if (one.version > (byId.get(one.id)?.version ?? 0)) byId.set(one.id, one);
  return [...byId.values()];
}

/**
 * A writer that read an older recount than the marker already takes part in must read again, or it would miss the newer
 * one.
 */
function refuseOutdated({ byId, recount }: Markers): void {
  for (const { generation = 0 } of byId.values()) if (generation > recount.generation) throw new MarkerChanged("A recount has been opened meanwhile");
}

/** Not yet applied, nor overtaken by a newer version that is on its way, and will come again if it has failed. */
const isDue = ({ one, before }: Due): boolean => one.version > (before?.version ?? 0) && one.version >= (before?.heading ?? 0);

/** Brings the projections up to the given versions; older versions than those already applied change nothing. */
export async function applyProjected(table: Table, projected: readonly Projected[]): Promise<void> {
  const wanted = newest(projected);
  const attempt = async (): Promise<void> => {
    const markers = await readMarkers(table, wanted.map(({ id }) => id));
    refuseOutdated(markers);
    const due = wanted.map((one): Due => ({ one, before: markers.byId.get(one.id), check: [] })).filter(isDue);
    await updateKeptItems(table, due, () => false);
    await countAll(table, due, markers.recount);
  };
  await pRetry(attempt, retryOnConflict);
}

const isEmpty = (value: object = {}): boolean => Object.keys(value).length === 0;

/** Whether a marker says of a record just what it should. */
export function markerIsRight(one: Projected, marker: Marker | undefined): boolean {
  if (one.gone) return !marker || Boolean(marker.gone && isEmpty(marker.contributions) && isEmpty(marker.terms) && isEmpty(marker.derived));
  if (!marker || marker.gone || marker.heading || marker.version !== one.version || !isEmpty(difference(marker.contributions ?? {}, one.contributions))) return false;
  const names = keptNames(one.kept);
  const sameTerms = names.terms.length === (marker.terms?.length ?? 0) && names.terms.every((name) => marker.terms!.includes(name));
  const sameText = names.terms.length === 0 || marker.text === names.text;
  const derived = marker.derived ?? {};
  return sameTerms && sameText && Object.keys(derived).length === Object.keys(names.derived).length && Object.entries(names.derived).every(([id, digest]) => derived[id] === digest);
}

/**
 * Applies records whatever their markers say: of those in `broken`, also what is kept elsewhere is written anew. Each
 * transaction holds only while the record is still what was projected; otherwise MarkerChanged, and all is read again.
 */
export async function reprojectChanged(table: Table, projected: readonly Projected[], { byId, recount }: Markers, broken: ReadonlySet<string>): Promise<number> {
  refuseOutdated({ byId, recount });
  const counted = (marker: Marker | undefined): boolean => !recount.open || marker?.generation === recount.generation;
  const due = projected
    .map((one): Due => ({ one, before: byId.get(one.id), check: [recordUnmoved(table.name, one)] }))
    .filter(({ one, before }) => broken.has(one.id) || !markerIsRight(one, before) || (!one.gone && !counted(before)));
  await updateKeptItems(table, due, (id) => broken.has(id));
  await countAll(table, due, recount);
  return due.length;
}

const recordUnmoved = (tableName: string, { id, version, gone }: Projected): TransactWriteItem => ({
  ConditionCheck: {
    TableName: tableName,
    Key: toItem(recordKey(id)),
    ...(gone
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "#v = :v", ExpressionAttributeNames: { "#v": "version" }, ExpressionAttributeValues: toItem({ ":v": version }) }),
  },
});

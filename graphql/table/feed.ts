/**
 * Feeds of changes, one for each party that follows. The invariant: the numbers of a feed have no gap, and each is given
 * in one transaction with the entry that carries it and with what makes the entry happen only once (the record's `fed`
 * version). So the order of the numbers is the order in which changes became visible; and a reader that never passes a
 * number it has not seen skips nothing, whatever is committed beside it and in whatever order the stream delivers it.
 *
 * DynamoDB shows a query the items of a transaction one by one, and a later transaction's perhaps before: a reader may
 * see number 8 before 7. A number that is missing is therefore waited for, unless what follows it is so old that the
 * missing one must have been removed by age.
 */
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { transactUnlessMarkerChanged } from "./projection/figures.ts";
import { feedEntryKey, feedHeadKey, type Key } from "./keys.ts";
import type { Node } from "./node.ts";
import { toRecordItem } from "./record.ts";
import { toItem, type Item, type Table } from "./table.ts";
import { NamedError } from "./namedError.ts";

/** How long an entry is kept. */
export const feedDays = 30;
const keptSeconds = feedDays * 24 * 60 * 60;
/** A transaction is seen whole long before this. */
const settledSeconds = 5 * 60;
/** Writes in one transaction. */
const maxActions = 96;
/** Entries read at most for one page, so that a filter that matches almost nothing cannot read the whole feed. */
const readBudget = 2000;

/** One change of one record, as a party is notified of it. */
export interface FeedEntry {
  recordId: string;
  version: number;
  /** When it happened: ISO-8601, UTC. */
  at: string;
  /** The party may not see the record any more. */
  gone?: boolean;
  /** Declared events that the change is. */
  events?: { id: string; type: string }[];
}

export interface NumberedEntry extends FeedEntry {
  sequence: number;
}

/** What the next transaction of a party's feed must find. */
export interface FeedHead {
  last: number;
  /** Since when there is a feed: ISO-8601, UTC. */
  openedAt: string;
  /** When the last number was given: seconds since 1970. */
  movedAt: number;
}

/** One version of a record, or one happening, on its way into the feeds. */
export interface Addition {
  /** Item that makes it happen once; its version moves from `seen` to `version` in the same transaction. */
  key: Key;
  seen: number | undefined;
  version: number;
  entries: readonly { party: string; entry: FeedEntry }[];
  /** Records that come into being with it. */
  alongside: readonly Node[];
}

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

export const headOf = (item: Item): FeedHead => ({ last: item.last as number, openedAt: item.openedAt as string, movedAt: item.movedAt as number });

/** The head of a party's feed; opens the feed at the first request, from which on it records events. */
export async function openFeed(table: Table, party: string, now: Date): Promise<FeedHead> {
  const found = await table.get(feedHeadKey(party));
  if (found) return headOf(found);
  const head: FeedHead = { last: 0, openedAt: now.toISOString(), movedAt: nowSeconds() };
  await table.putUnlessChanged({ ...feedHeadKey(party), ...head, version: 0 }, undefined);
  return headOf((await table.get(feedHeadKey(party)))!);
}

const condition = (attribute: string, seen: unknown) =>
  seen === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : { ConditionExpression: "#seen = :seen", ExpressionAttributeNames: { "#seen": attribute }, ExpressionAttributeValues: toItem({ ":seen": seen }) };

const put = (tableName: string, item: Item, { attribute = "version", seen }: { attribute?: string; seen?: unknown } = {}): TransactWriteItem => ({
  Put: { TableName: tableName, Item: toItem(item), ...condition(attribute, seen) },
});

/** At most one write for the guard, and one for the head of each party. */
const actionsOf = ({ entries, alongside }: Addition): number => 1 + 2 * entries.length + alongside.length;

function chunksOf(additions: readonly Addition[]): Addition[][] {
  const chunks: Addition[][] = [];
  let room = 0;
  for (const addition of additions) {
    const actions = actionsOf(addition);
    if (actions > room) {
      chunks.push([]);
      room = maxActions;
    }
    chunks.at(-1)!.push(addition);
    room -= actions;
  }
  return chunks;
}

/** Moves each guard from what was seen of it first to where the chunk leaves it. */
function guards(tableName: string, chunk: readonly Addition[]): TransactWriteItem[] {
  const moves = new Map<string, { key: Key; seen: number | undefined; version: number }>();
  for (const { key, seen, version } of chunk) {
    const name = `${key.pk}\n${key.sk}`;
    moves.set(name, { key, seen: moves.has(name) ? moves.get(name)!.seen : seen, version });
  }
  return [...moves.values()].map(({ key, seen, version }) => put(tableName, { ...key, version }, { seen }));
}

/**
 * Gives the additions their numbers, in their order, and writes them; parties without a head follow nothing. Throws
 * MarkerChanged where somebody else has moved a guard or a head since it was read: then all is to be read again.
 */
export async function addToFeeds(table: Table, additions: readonly Addition[], heads: ReadonlyMap<string, FeedHead>): Promise<void> {
  const lasts = new Map([...heads].map(([party, { last }]) => [party, last]));
  for (const chunk of chunksOf(additions)) {
    const movedAt = nowSeconds();
    const before = new Map(lasts);
    const entries = chunk.flatMap((addition) => addition.entries).filter(({ party }) => lasts.has(party));
    const numbered = entries.map(({ party, entry }) => {
      const sequence = lasts.get(party)! + 1;
      lasts.set(party, sequence);
      return put(table.name, { ...feedEntryKey(party, sequence), sequence, ...entry, movedAt, expiresAt: movedAt + keptSeconds });
    });
    const moved = [...lasts].filter(([party, last]) => last !== before.get(party));
    const headPuts = moved.map(([party, last]) =>
      put(table.name, { ...feedHeadKey(party), last, openedAt: heads.get(party)!.openedAt, movedAt, version: 0 }, { attribute: "last", seen: before.get(party) }),
    );
    const records = chunk.flatMap(({ alongside }) => alongside).map((record) => put(table.name, toRecordItem(Object.assign(record, { version: 1 }))));
    await transactUnlessMarkerChanged(table, [...guards(table.name, chunk), ...headPuts, ...numbered, ...records]);
  }
}

/** The position that a reader wants to continue from has expired or never existed. */
export class FeedExpired extends NamedError {}

export interface FeedPage {
  entries: NumberedEntry[];
  /** The number to continue after. */
  position: number;
  /** More has been there when the page was begun. */
  more: boolean;
}

/**
 * The entries after a number, or from the oldest kept on, of those that are wanted. Reads up to the first number that is
 * missing. Throws FeedExpired where that one has been removed by age.
 */
export async function readFeed(
  table: Table,
  party: string,
  { head, after, first, wanted }: { head: FeedHead; after: number | undefined; first: number; wanted(entry: FeedEntry): boolean },
): Promise<FeedPage> {
  if (after !== undefined && after > head.last) throw new FeedExpired(`The feed of ${party} ends at ${head.last}, before ${after}`);
  const entries: NumberedEntry[] = [];
  let position = after;
  let read = 0;
  for await (const item of following(table, party, after ?? 0)) {
    const { sequence, movedAt, expiresAt, pk: _pk, sk: _sk, ...entry } = item as unknown as NumberedEntry & Key & { movedAt: number; expiresAt: number };
    // New readers start after the range in which entries are being removed.
    if (position === undefined && expiresAt <= nowSeconds()) continue;
    if (sequence !== (position ?? sequence - 1) + 1) return waitFor(position! + 1, movedAt);
    if (entries.length === first || read === readBudget) return { entries, position: position ?? sequence - 1, more: true };
    position = sequence;
    read++;
    if (wanted(entry)) entries.push({ ...entry, sequence });
  }
  position ??= head.last;
  return position < head.last ? waitFor(position + 1, head.movedAt) : { entries, position, more: false };

  function waitFor(missing: number, nextMovedAt: number): FeedPage {
    const removed = nextMovedAt < nowSeconds() - settledSeconds;
    // What was found before the gap is given; the next page begins at the gap, and says so.
    if (removed && entries.length === 0) throw new FeedExpired(`Number ${missing} of the feed of ${party} is not kept any more`);
    return { entries, position: missing - 1, more: true };
  }
}

async function* following(table: Table, party: string, after: number): AsyncGenerator<Item> {
  let startKey: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ExpressionAttributeValues: toItem({ ":pk": feedHeadKey(party).pk, ":from": feedEntryKey(party, after + 1).sk, ":to": feedEntryKey(party, 999_999_999_999).sk }),
      ConsistentRead: true,
      Limit: 200,
      ...(startKey ? { ExclusiveStartKey: startKey as never } : {}),
    });
    yield* items;
    startKey = lastKey;
  } while (startKey);
}

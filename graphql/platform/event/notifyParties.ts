/**
 * Puts what happens to records into the feeds of the parties that may see them, with the deliveries to their endpoints.
 * The invariant: every version of a record is in the feed of each party that may see it, once and in order; and each
 * event in a feed has one delivery for every endpoint that subscribes to it.
 *
 * The source is the record's own trail, and the stream only says when to look: what the stream lost, delivered twice or
 * delivered out of order is read from the trail at the next change.
 */
import pLimit from "p-limit";
import pRetry from "p-retry";
import { declarationOf } from "../../table/entity.ts";
import { addToFeeds, headOf, type Addition, type FeedEntry, type FeedHead } from "../../table/feed.ts";
import { retryOnConflict } from "../../table/projection/figures.ts";
import { feedProgressKey, feedHeadKey, reportedEventKey, recordKey, type Key } from "../../table/keys.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Item, Table } from "../../table/table.ts";
import { belongsToParties, partiesOf } from "../access/access.ts";
import { versionsUpTo, type Version } from "../audit/versions.ts";
import { eventsOf } from "./eventType.ts";
import { deliveryTo, eventIdOf } from "./webhookDelivery.ts";
import { endpointIds, type WebhookEndpoint } from "./webhookEndpoint.ts";

/** A record as the stream delivers it: as it is, and as it was one version before where that is known. */
export type DeliveredChange = Omit<Version, "entry">;

/** Trails that are read at once. */
const parallel = 8;
/** Longer than any request runs: what bears an earlier time was visible before a feed or an endpoint was opened. */
const marginMilliseconds = 15 * 60_000;

/** Whether changes of such records appear in feeds at all. */
export const appearsInFeeds = (record: Node): boolean => {
  const entity = declarationOf(record.constructor);
  return entity.audited !== false && belongsToParties(entity);
};

/** What the feeds and endpoints of some parties are at this moment. */
interface Followers {
  heads: Map<string, FeedHead>;
  endpoints: Map<string, WebhookEndpoint[]>;
}

const textOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
const byKey = (items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [textOf(item as unknown as Key), item]));

async function followersOf(table: Table, parties: readonly string[]): Promise<Followers> {
  const keys = parties.flatMap((party) => [feedHeadKey(party), ...endpointIds(party).map(recordKey)]);
  const found = byKey(await table.batchGetAll(keys));
  const heads = parties.flatMap((party) => {
    const item = found.get(textOf(feedHeadKey(party)));
    return item ? [[party, headOf(item)] as const] : [];
  });
  const endpoints = parties.map((party) => {
    const items = endpointIds(party).map((id) => found.get(textOf(recordKey(id)))).filter((item) => item !== undefined);
    return [party, items.map((item) => fromRecordItem<WebhookEndpoint>(item)).filter(({ status }) => status !== "DISABLED")] as const;
  });
  return { heads: new Map(heads), endpoints: new Map(endpoints) };
}

const happenedSince = (at: string, since: string): boolean => Date.parse(at) >= Date.parse(since) - marginMilliseconds;

interface Happening {
  record: Node;
  at: string;
  /** Names of the events that it is. */
  events: string[];
  /** Distinguishes it from every other event of the record. */
  name: string;
}

/** The feed entries of a party for one change or event, and the deliveries to its endpoints. */
function feedAdditionFor(party: string, happening: Happening, gone: boolean, { heads, endpoints }: Followers, now: Date): Pick<Addition, "entries" | "alongside"> {
  const { record, at, name } = happening;
  const head = heads.get(party);
  const events = (gone ? [] : happening.events).map((type) => ({ id: eventIdOf(type, record.id, name), type }));
  const entry: FeedEntry = { recordId: record.id, version: record.version, at, ...(gone && { gone }), ...(events.length > 0 && { events }) };
  const deliveries = events.flatMap(({ id: eventId, type: eventType }) => {
    const happened = { eventId, eventType, happenedAt: at, recordId: record.id, recordVersion: record.version };
    const subscribed = endpoints.get(party)!.filter(({ eventTypes, activeSince }) => eventTypes.includes(eventType) && happenedSince(at, activeSince));
    return subscribed.map((endpoint) => deliveryTo(endpoint, happened, now));
  });
  return { entries: head && happenedSince(at, head.openedAt) ? [{ party, entry }] : [], alongside: deliveries };
}

function additionsOf(seen: number | undefined, versions: readonly Version[], followers: Followers, now: Date): Addition[] {
  let last = seen;
  return versions.map(({ before, after, entry }) => {
    const sees = partiesOf(after);
    const happening = { record: after, at: entry.at, events: eventsOf(after, entry), name: String(entry.version) };
    const additions = partiesAround({ before, after }).map((party) => feedAdditionFor(party, happening, !sees.includes(party), followers, now));
    const addition = { key: feedProgressKey(after.id), seen: last, version: entry.version, entries: additions.flatMap(({ entries }) => entries), alongside: additions.flatMap(({ alongside }) => alongside) };
    last = entry.version;
    return addition;
  });
}

/** Parties that see the record now, or did before. */
const partiesAround = ({ before, after }: DeliveredChange): string[] => [...new Set([...partiesOf(after), ...(before ? partiesOf(before) : [])])];

/** No party follows the record or ever did, so there is nothing to catch up with. */
function concernsNobody(changes: readonly DeliveredChange[], fed: number | undefined, { heads, endpoints }: Followers): boolean {
  const isWhole = changes.every(({ before, after }) => after.version === 1 || before?.version === after.version - 1);
  return fed === undefined && isWhole && changes.flatMap(partiesAround).every((party) => !heads.has(party) && endpoints.get(party)!.length === 0);
}

/** The delivered changes by record. */
function byRecord(changes: readonly DeliveredChange[]): Map<string, DeliveredChange[]> {
  const groups = new Map<string, DeliveredChange[]>();
  for (const one of changes) groups.set(one.after.id, [...(groups.get(one.after.id) ?? []), one]);
  return groups;
}

const newest = (changes: readonly DeliveredChange[]): Node => changes.map(({ after }) => after).reduce((a, b) => (b.version > a.version ? b : a));

/** Puts into the feeds what records have become, and everything before it that is not there yet. Repeating it changes nothing. */
export async function notifyParties(table: Table, changes: readonly DeliveredChange[]): Promise<void> {
  const records = byRecord(changes.filter(({ after }) => appearsInFeeds(after)));
  if (records.size === 0) return;
  await pRetry(() => catchUp(table, records), retryOnConflict);
}

async function catchUp(table: Table, records: Map<string, DeliveredChange[]>): Promise<void> {
  const limit = pLimit(parallel);
  const fedItems = byKey(await table.batchGetAll([...records.keys()].map(feedProgressKey)));
  const fedOf = (id: string): number | undefined => fedItems.get(textOf(feedProgressKey(id)))?.version as number | undefined;
  const due = [...records].filter(([id, changes]) => newest(changes).version > (fedOf(id) ?? 0));
  const around = await followersOf(table, [...new Set(due.flatMap(([, changes]) => changes.flatMap(partiesAround)))]);
  const concerning = due.filter(([id, changes]) => !concernsNobody(changes, fedOf(id), around)).map(([, changes]) => newest(changes));
  const versions = await Promise.all(
    concerning.map((record) => limit(() => versionsUpTo(table, record, (fedOf(record.id) ?? 0) + 1))),
  );
  const parties = [...new Set(versions.flat().flatMap(partiesAround))];
  const followers = parties.every((party) => around.endpoints.has(party)) ? around : await followersOf(table, parties);
  const additions = concerning.map(({ id }, i) => additionsOf(fedOf(id), versions[i]!, followers, new Date()));
  // Records that no party follows or ever followed leave no trace.
  const worthwhile = additions.filter(([first, ...rest]) => first && (first.seen !== undefined || [first, ...rest].some(tellsAnything)));
  await addToFeeds(table, worthwhile.flat(), followers.heads);
}

const tellsAnything = ({ entries, alongside }: Addition): boolean => entries.length + alongside.length > 0;

/** Ids of the records whose feeds lack entries. */
export async function missingInFeeds(table: Table, records: readonly Node[]): Promise<string[]> {
  const fed = records.filter(appearsInFeeds);
  const [items, { heads }] = await Promise.all([table.batchGetAll(fed.map(({ id }) => feedProgressKey(id))), followersOf(table, [...new Set(fed.flatMap(partiesOf))])]);
  const versions = byKey(items);
  const isBehind = (record: Node): boolean => {
    const seen = versions.get(textOf(feedProgressKey(record.id)))?.version as number | undefined;
    if (seen !== undefined) return seen < record.version;
    return partiesOf(record).some((party) => heads.has(party) && heads.get(party)!.openedAt <= record.updatedAt);
  };
  return fed.filter(isBehind).map(({ id }) => id);
}

/** Puts an event into the feeds that changes no record, once for each name that it is given. */
export async function notifyPartiesOfEvent(table: Table, { record, at, events, name }: Happening): Promise<void> {
  const attempt = async (): Promise<void> => {
    const key = reportedEventKey(record.id, name);
    if (await table.get(key)) return;
    const parties = partiesOf(record);
    const followers = await followersOf(table, parties);
    const additions = parties.map((party) => feedAdditionFor(party, { record, at, events, name }, false, followers, new Date()));
    await addToFeeds(table, [{ key, seen: undefined, version: 1, entries: additions.flatMap(({ entries }) => entries), alongside: additions.flatMap(({ alongside }) => alongside) }], followers.heads);
  };
  await pRetry(attempt, retryOnConflict);
}

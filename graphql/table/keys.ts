/**
 * Every key shape of the one table is here, and only here. `docs/keys.md` is generated from `keyShapes`.
 * Ids carry their entity's prefix (`po_01J…`), so a record's partition is its id and any id names its type.
 */

import { tableDefinition } from "./definition.ts";

export interface Key {
  pk: string;
  sk: string;
}

/** The record itself, its audit entries and its projection marker share one partition: the record's id. */
export const recordKey = (id: string): Key => ({ pk: id, sk: tableDefinition.recordSortKey });

/** Versions are padded so that a query over the partition returns a record's history in order. */
export const auditKey = (id: string, version: number): Key => ({
  pk: id,
  sk: `audit#${String(version).padStart(8, "0")}`,
});
export const auditPrefix = "audit#";

/** What the projections have last applied of a record; see platform/projection. */
export const projectedKey = (id: string): Key => ({ pk: id, sk: projectedSortKey });
export const projectedSortKey = "projected";

/** DynamoDB's limit for a partition key. */
export const maxKeyBytes = 2048;

/** A text as people compare it: neither case, width of the characters nor space around and within it make a difference. */
export const asCompared = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toUpperCase().toLowerCase();

/** Holds a unique value, as people compare it, for one record; the item names its owner. */
export const uniqueKey = (entity: string, attribute: string, value: string): Key => ({
  pk: `unique#${entity}#${attribute}#${asCompared(value)}`,
  sk: "unique",
});

/** One use of an idempotency key by one actor. */
export const idempotencyKey = (actorId: string, key: string): Key => ({
  pk: `idempotency#${actorId}#${key}`,
  sk: "idempotency",
});

/** When an API client's secret was last used. */
export const secretUseKey = (secretId: string): Key => ({ pk: secretId, sk: "secretUse" });

/** How many secrets were tried for one client id, whether it exists or not, from one address in one stretch of time. */
export const secretTriesKey = (clientId: string, address: string, stretch: number): Key => ({ pk: `secretTries#${clientId}#${address}`, sk: String(stretch) });

/** The points that one client may spend. */
export const bucketKey = (client: string): Key => ({ pk: `bucket#${client}`, sk: "bucket" });

/** The last document number given out for a prefix on one business date. */
export const numberKey = (prefix: string, date: string): Key => ({ pk: `number#${prefix}#${date}`, sk: "number" });

export const figurePrefix = "figure#";
const wholeFigure = "figure";

/** Name of what a series of figures holds for one day or month ("2026-11-22", "2026-11"). */
export const seriesFigure = (series: string, period: string): string => `${series}\t${period}`;

/** A figure kept by the projections. Spread by name; only the periods of one series share a partition, in the order of time. */
export const figureKey = (name: string): Key => {
  const [series, period = wholeFigure] = name.split("\t") as [string, string?];
  return { pk: figurePrefix + series, sk: period };
};
/** The name that a figure's key was made of. */
export function figureNameOf({ pk, sk }: Key): string {
  const series = pk.slice(figurePrefix.length);
  return sk === wholeFigure ? series : seriesFigure(series, sk);
}

const isChinese = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Position of a search term in a value: at its beginning, or further inside. */
export const termPlaces = ["head", "inner"] as const;
export type TermPlace = (typeof termPlaces)[number];

export interface SearchTerm {
  place: TermPlace;
  term: string;
}

/**
 * Partition of a search term: its position, so that beginnings are found first however many values contain the same;
 * and its first Chinese character, or its first two others, so that no partition holds more than what begins alike.
 * Undefined for a single Latin letter or digit, which would find half the table.
 */
export function searchPartition({ place, term }: SearchTerm): string | undefined {
  const [first, second] = [...term];
  if (!first) return undefined;
  if (isChinese(first)) return `${searchPrefix}${place}#${first}`;
  return second === undefined ? undefined : `${searchPrefix}${place}#${first}${second}`;
}
export const searchPrefix = "search#";

/** One term of one record. */
export const searchKey = (term: SearchTerm, id: string): Key => ({ pk: searchPartition(term)!, sk: `${term.term}\t${id}` });

/** The generation of figures that is being recounted, if any; see platform/projection/rebuild. */
export const recountKey: Key = { pk: "recount", sk: "recount" };

/** How many notices a person has not read. */
export const unreadKey = (personId: string): Key => ({ pk: personId, sk: "unread" });

/** Everything of one party's feed of changes is in one partition, in the order of the numbers that it was given. */
const feedPartition = (party: string): string => `feed#${party}`;
const feedDigits = 12;
export const feedHeadKey = (party: string): Key => ({ pk: feedPartition(party), sk: "head" });
export const feedEntryKey = (party: string, sequence: number): Key => ({ pk: feedPartition(party), sk: `change#${String(sequence).padStart(feedDigits, "0")}` });

/** The last version of a record that is in the feeds. */
export const feedProgressKey = (id: string): Key => ({ pk: id, sk: "fed" });

/** Something that happened to a record without changing it, and is in the feeds. */
export const reportedEventKey = (id: string, what: string): Key => ({ pk: id, sk: `happened#${what}` });

/** The text that a webhook delivery sends: made once, and the same in every attempt. */
export const messageKey = (deliveryId: string): Key => ({ pk: deliveryId, sk: "message" });

/** The business date for which work that is done once a day has been done. */
export const dailyKey = (work: string): Key => ({ pk: `daily#${work}`, sk: "daily" });

/** Work that a transaction had no room for, until the clock has done it. */
export const leftOverKey = (work: string, id: string): Key => ({ pk: `leftOver#${work}`, sk: id });

/** How far a migration has come. */
export const migrationKey = (id: string): Key => ({ pk: `migration#${id}`, sk: "migration" });

/** The shard that a record is in, from 0: it follows from its id, and spreads ids evenly. */
export function shardOf(id: string, shards: number): number {
  if (shards === 1) return 0;
  // FNV-1a: ids of one moment differ in their last letter only, and are to be spread all the same.
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash % shards;
}

/**
 * Partition of one list in one order: "po|status=SUBMITTED|createdAt". The values are in declared order. The first shard
 * has the name that the list has without any, the others are numbered: "po|status=SUBMITTED|createdAt|3".
 */
export const listPartition = (prefix: string, list: string, values: readonly unknown[], sort: string, shard = 0): string => {
  const names = list === "all" ? [] : list.split("+");
  const equals = names.map((name, i) => `${name}=${String(values[i])}`).join("&");
  return `${prefix}|${equals || "all"}|${sort}${shard === 0 ? "" : `|${shard}`}`;
};

/** Partitions that one day's notes of changed records are spread over. */
export const headShards = 16;

/** The hash of a record that has changed on a day, until the day is anchored. */
export const headKey = (day: string, shard: number, id: string, hash: string): Key => ({ pk: headsPartition(day, shard), sk: `${id}\t${hash}` });
export const headsPartition = (day: string, shard: number): string => `heads#${day}#${shard}`;

/** The last day that was anchored. */
export const anchoredKey: Key = { pk: "anchored", sk: "anchored" };

/** The last beat of the clock's heart, which the stream carries behind everything that was written before it. */
export const heartbeatKey: Key = { pk: "heartbeat", sk: "heartbeat" };
/** The last beat that the projections have come to, and when they did. */
export const projectedBeatKey: Key = { pk: "heartbeat", sk: "projected" };

/** Documentation of the shapes above, in the order in which they are explained. */
export const keyShapes = [
  { item: "record", pk: "<id>", sk: "record", holds: "the current state of an entity, with its version and the hash of its last audit entry" },
  { item: "audit entry", pk: "<id>", sk: "audit#<version>", holds: "one change: who, when, why, field by field; chained by hash" },
  { item: "projection marker", pk: "<id>", sk: "projected", holds: "the version that the stream's projections have applied, what it contributes to figures, and which items are kept for it elsewhere" },
  { item: "unique claim", pk: "unique#<Entity>#<attribute>#<value>", sk: "unique", holds: "the id of the record that owns the value" },
  { item: "idempotency claim", pk: "idempotency#<actor>#<key>", sk: "idempotency", holds: "hash of the input, id of the record answered; removed after a day" },
  { item: "use of a secret", pk: "<id of the secret>", sk: "secretUse", holds: "when an API client last obtained a token with it" },
  { item: "tries of secrets", pk: "secretTries#<client id>#<address>", sk: "<stretch of time>", holds: "how many secrets were tried and not accepted; removed a day later" },
  { item: "bucket", pk: "bucket#<token's subject, or address or invitation of the answer form>", sk: "bucket", holds: "the moment at which the client has all its points again; removed a day after that" },
  { item: "document number", pk: "number#<prefix>#<date>", sk: "number", holds: "the last number given out" },
  { item: "search term", pk: "search#<head or inner>#<first characters>", sk: "<term>\\t<id>", holds: "one term that a record is found by, with the record's whole text" },
  { item: "unread notices", pk: "<id of a person>", sk: "unread", holds: "how many notices the person has not read; moves in the transaction of every notice" },
  { item: "feed", pk: "feed#<id of a party>", sk: "head", holds: "the last number given to a change in the party's feed, and since when there is one" },
  { item: "feed entry", pk: "feed#<id of a party>", sk: "change#<number>", holds: "one change of one record that the party may see; removed after 30 days" },
  { item: "fed", pk: "<id>", sk: "fed", holds: "the last version of the record that is in the feeds" },
  { item: "happening", pk: "<id>", sk: "happened#<what>", holds: "that something which changes no record is in the feeds" },
  { item: "message", pk: "<id of a webhook delivery>", sk: "message", holds: "the text that is sent, the same in every attempt" },
  { item: "daily work", pk: "daily#<work>", sk: "daily", holds: "the business date for which it has been done" },
  { item: "left-over work", pk: "leftOver#<work>", sk: "<what it is about>", holds: "what one transaction had no room for; removed when the clock has found nothing left of it" },
  { item: "migration", pk: "migration#<id>", sk: "migration", holds: "how far a migration has come, and when it ended" },
  { item: "head of a day", pk: "heads#<day>#<0 to 15>", sk: "<id>\\t<hash>", holds: "version and hash of a record that changed on that day, until they are anchored outside the table; removed after 60 days" },
  { item: "anchored", pk: "anchored", sk: "anchored", holds: "the last day that was anchored, and the hash of its anchor" },
  { item: "heartbeat", pk: "heartbeat", sk: "heartbeat", holds: "when the clock last wrote it, to be carried by the stream as every change is" },
  { item: "projected beat", pk: "heartbeat", sk: "projected", holds: "the last heartbeat that the projections have come to, and when: how far figures are behind" },
  { item: "recount", pk: "recount", sk: "recount", holds: "the generation of figures that a running rebuild counts, and its progress" },
  { item: "figure", pk: "figure#<name>", sk: "figure", holds: "a count or a sum kept by the projections" },
  { item: "figure of a period", pk: "figure#<series>", sk: "<day or month>", holds: "the part of a series that belongs to one day or month, so that any stretch of time is one query" },
] as const;

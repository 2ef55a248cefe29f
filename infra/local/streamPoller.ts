import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeStreamCommand,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
  type DynamoDBStreamsClient,
  type Shard,
  type _Record,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { StreamFeed, type StreamConsumer } from "./streamFeed.ts";

export interface StreamPollerOptions<Name extends string> {
  client: DynamoDBStreamsClient;
  streamArn: string;
  /** The functions that are fed, by name. */
  consumers: Readonly<Record<Name, StreamConsumer>>;
  deadLetter(record: DynamoDBRecord, error: unknown): void;
  /** Called when the stream cannot be read; it is tried again. */
  onError(error: unknown): void;
  idleMs?: number;
}

export interface StreamPoller<Name extends string = string> {
  /** Resolves once everything written before the call, and its consequences, has been delivered to these consumers, or to all. */
  caughtUp(...names: Name[]): Promise<void>;
  /** Up to where every consumer has been given each shard. */
  delivered(): Readonly<Record<string, string>>;
  /** Waits for deliveries under way. */
  stop(): Promise<void>;
}

interface Waiting {
  feeds: readonly StreamFeed[];
  resolve(): void;
}

/** A shard that ends names its children's parent at once; that others appear is seen this late at most. */
const shardListAgeMs = 60_000;

/** While changes come one by one they are read a few at a time: each reading costs as much as a small request. */
const busyMs = 20;

/**
 * Local replacement for Lambda's event source mappings: reads the stream once, for all consumers. Every record
 * is delivered to each at least once, in order within its shard; a child shard waits for its parent, so that the records
 * of one item stay in order.
 */
export function pollStream<Name extends string>(options: StreamPollerOptions<Name>): StreamPoller<Name> {
  const { client, streamArn, deadLetter, onError, idleMs = 100 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const consumers = Object.values<StreamConsumer>(options.consumers);
  const feeds = new Map(Object.entries<StreamConsumer>(options.consumers).map(([name, consumer]) => [name, new StreamFeed(consumer, { deadLetter, onError, signal })]));
  const iterators = new Map<string, string>();
  const readUpTo = new Map<string, string>();
  const readToTheEnd = new Set<string>();
  let shards: Shard[] = [];
  let shardsReadAt = -Infinity;
  let waiting: Waiting[] = [];

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const waitedFor = waiting;
      waiting = [];
      // A delivery under way may still write records that this pass would miss.
      const ready = waitedFor.filter((one) => one.feeds.every((feed) => feed.isIdle));
      const count = await pass().catch((error: unknown) => {
        if (!signal.aborted) onError(error);
        shardsReadAt = -Infinity;
        return undefined;
      });

      for (const one of waitedFor) {
        if (count === 0 && ready.includes(one)) one.resolve();
        else waiting.push(one);
      }
      const isMoreThere = count !== undefined && count >= tableDefinition.streamBatchSize;
      if (!isMoreThere) await sleep(count ? busyMs : idleMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Reads once from every shard that is ready; returns the number of records and changes of shards. */
  async function pass(): Promise<number | undefined> {
    if ([...feeds.values()].some((feed) => feed.isFull)) return undefined;
    if (performance.now() - shardsReadAt > shardListAgeMs) await refreshShards();
    const counts = await Promise.all(shards.filter(isReady).map(readShard));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async function refreshShards(): Promise<void> {
    const found: Shard[] = [];
    let last: string | undefined;
    do {
      const { StreamDescription: stream } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }),
      );
      found.push(...(stream?.Shards ?? []));
      last = stream?.LastEvaluatedShardId;
    } while (last);

    shards = found;
    shardsReadAt = performance.now();
    for (const { checkpoint } of consumers) checkpoint.keepOnly(found.map((shard) => shard.ShardId!));
  }

  const isFinished = (shardId: string) => readToTheEnd.has(shardId) || consumers.every(({ checkpoint }) => checkpoint.get(shardId).finished);

  function isReady(shard: Shard): boolean {
    if (isFinished(shard.ShardId!)) return false;
    const parentIsKept = shards.some((other) => other.ShardId === shard.ParentShardId);
    return !parentIsKept || isFinished(shard.ParentShardId!);
  }

  async function readShard(shard: Shard): Promise<number> {
    const shardId = shard.ShardId!;
    const { Records: found = [], NextShardIterator: next } = await getRecords(shardId);
    if (signal.aborted) return found.length;

    const records = found.map((record) => asLambdaRecord(record, streamArn));
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) readUpTo.set(shardId, last);
    const progress = { ...(last && { sequence: last }), ...(!next && { finished: true }) };
    if (last || !next) for (const feed of feeds.values()) feed.add(shardId, records, progress);

    if (next) {
      iterators.set(shardId, next);
      return found.length;
    }
    // The shard has ended: its children may begin, and count as something to do.
    iterators.delete(shardId);
    readToTheEnd.add(shardId);
    shardsReadAt = -Infinity;
    return found.length + 1;
  }

  async function getRecords(shardId: string) {
    const iterator = iterators.get(shardId) ?? (await firstIterator(shardId));
    try {
      return await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: tableDefinition.streamBatchSize }));
    } catch (error) {
      iterators.delete(shardId);
      if (!(error instanceof ExpiredIteratorException)) throw error;
      return client.send(new GetRecordsCommand({ ShardIterator: await firstIterator(shardId), Limit: tableDefinition.streamBatchSize }));
    }
  }

  async function firstIterator(shardId: string): Promise<string> {
    const sequence = readUpTo.get(shardId) ?? deliveredToAll(shardId);
    const from = sequence
      ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: sequence }
      : { ShardIteratorType: "TRIM_HORIZON" as const };
    try {
      return await shardIterator(shardId, from);
    } catch (error) {
      // A stream keeps a day; what is older than that is rebuilt from the source, not from the stream.
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      return shardIterator(shardId, { ShardIteratorType: "TRIM_HORIZON" });
    }
  }

  /** The position in a shard up to which all consumers have received everything. */
  function deliveredToAll(shardId: string): string | undefined {
    const sequences = consumers.map(({ checkpoint }) => checkpoint.get(shardId)).filter(({ finished }) => !finished).map(({ sequence }) => sequence);
    if (sequences.includes(undefined)) return undefined;
    return sequences.reduce((lowest, sequence) => (lowest === undefined || BigInt(sequence!) < BigInt(lowest) ? sequence : lowest), undefined);
  }

  async function shardIterator(
    shardId: string,
    from: { ShardIteratorType: "AFTER_SEQUENCE_NUMBER" | "TRIM_HORIZON"; SequenceNumber?: string },
  ): Promise<string> {
    const { ShardIterator: iterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ...from }),
    );
    return iterator!;
  }

  const running = run();
  return {
    caughtUp: (...names) =>
      new Promise((resolve) => waiting.push({ feeds: names.length > 0 ? names.map((name) => feeds.get(name)!) : [...feeds.values()], resolve })),
    delivered: () => Object.fromEntries(shards.flatMap(({ ShardId: id }) => (deliveredToAll(id!) ? [[id!, deliveredToAll(id!)!]] : []))),
    stop: async () => {
      stopping.abort();
      await running;
      await Promise.all([...feeds.values()].map((feed) => feed.stopped()));
      for (const { checkpoint } of consumers) checkpoint.flush();
    },
  };
}

/** The form in which Lambda hands records over. The table holds no binary attributes, the one place they differ. */
function asLambdaRecord(record: _Record, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: createdAt, ...change } = record.dynamodb!;
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: "aws:dynamodb",
    awsRegion: record.awsRegion,
    eventSourceARN: streamArn,
    userIdentity: record.userIdentity,
    dynamodb: { ...change, ApproximateCreationDateTime: createdAt && createdAt.getTime() / 1000 } as DynamoDBRecord["dynamodb"],
  };
}

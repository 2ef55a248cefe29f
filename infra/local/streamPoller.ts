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
import type { Checkpoint } from "./checkpoint.ts";
import { deliver, type StreamHandler } from "./delivery.ts";

export interface StreamPollerOptions {
  client: DynamoDBStreamsClient;
  streamArn: string;
  checkpoint: Checkpoint;
  handler: StreamHandler;
  /** Which records are delivered at all; the others are passed over, as the event source mapping's filter does. */
  wanted?(record: DynamoDBRecord): boolean;
  deadLetter(record: DynamoDBRecord, error: unknown): void;
  /** Called when the stream cannot be read; it is tried again. */
  onError(error: unknown): void;
  idleMs?: number;
  attempts?: number;
}

export interface StreamPoller {
  /** Resolves once everything written before the call has been delivered. */
  caughtUp(): Promise<void>;
  /** Waits for a delivery under way. */
  stop(): Promise<void>;
}

const shardListAgeMs = 2_000;

/**
 * Stands where Lambda's event source mapping stands in the cloud. Every record is delivered at least once, in order
 * within its shard; a child shard waits for its parent, so that the records of one item stay in order.
 */
export function pollStream(options: StreamPollerOptions): StreamPoller {
  const { client, streamArn, checkpoint, handler, wanted = () => true, deadLetter, onError, idleMs = 100, attempts } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const iterators = new Map<string, string>();
  let shards: Shard[] = [];
  let shardsReadAt = -Infinity;
  let waiting: (() => void)[] = [];

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const waitedFor = waiting;
      waiting = [];
      const count = await pass().catch((error: unknown) => {
        if (!signal.aborted) onError(error);
        shardsReadAt = -Infinity;
        return undefined;
      });

      if (count === 0) for (const resolve of waitedFor) resolve();
      else waiting.push(...waitedFor);
      if (!count) await sleep(idleMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Reads once from every shard that is ready; answers how much there was to do. */
  async function pass(): Promise<number> {
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
    checkpoint.keepOnly(found.map((shard) => shard.ShardId!));
  }

  function isReady(shard: Shard): boolean {
    if (checkpoint.get(shard.ShardId!).finished) return false;
    const parentIsKept = shards.some((other) => other.ShardId === shard.ParentShardId);
    return !parentIsKept || checkpoint.get(shard.ParentShardId!).finished === true;
  }

  async function readShard(shard: Shard): Promise<number> {
    const shardId = shard.ShardId!;
    const { Records: found = [], NextShardIterator: next } = await getRecords(shardId);

    const records = found.map((record) => asLambdaRecord(record, streamArn));
    await deliver(records.filter(wanted), {
      handler,
      deadLetter,
      signal,
      attempts,
      delivered: (record) => checkpoint.set(shardId, { sequence: record.dynamodb!.SequenceNumber! }),
    });
    if (signal.aborted) return found.length;
    // Past those that were not wanted, too.
    const last = records.at(-1);
    if (last) checkpoint.set(shardId, { sequence: last.dynamodb!.SequenceNumber! });

    if (next) {
      iterators.set(shardId, next);
      return found.length;
    }
    // The shard has ended: its children may begin, and count as something to do.
    iterators.delete(shardId);
    checkpoint.set(shardId, { ...checkpoint.get(shardId), finished: true });
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
    const { sequence } = checkpoint.get(shardId);
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
    caughtUp: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => {
      stopping.abort();
      return running;
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

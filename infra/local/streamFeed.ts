import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../graphql/table/definition.ts";
import type { Checkpoint, ShardProgress } from "./checkpoint.ts";
import { deliver, type StreamHandler } from "./delivery.ts";

/** One function that is fed from the stream. */
export interface StreamConsumer {
  handler: StreamHandler;
  checkpoint: Checkpoint;
  /** Filter of the records to deliver, like the event source mapping's filter. */
  wanted?(record: DynamoDBRecord): boolean;
  attempts?: number;
}

export interface FeedOptions {
  deadLetter(record: DynamoDBRecord, error: unknown): void;
  /** Called when a delivery itself fails; it is tried again. */
  onError(error: unknown): void;
  signal: AbortSignal;
}

/** Consecutive records of a shard that the consumer wants, and how far the shard is delivered once they are. */
interface Stretch {
  shardId: string;
  records: DynamoDBRecord[];
  progress: ShardProgress;
}

/** Most records that may wait for a consumer before reading of the stream pauses. */
const fullAt = 10 * tableDefinition.streamBatchSize;
const retryMs = 1_000;

/** Queue of one consumer, in the order of the stream: a slow consumer does not delay others. */
export class StreamFeed {
  private readonly waiting: Stretch[] = [];
  private delivering: Promise<void> = Promise.resolve();
  private open = 0;

  constructor(
    private readonly consumer: StreamConsumer,
    private readonly options: FeedOptions,
  ) {}

  get isIdle(): boolean {
    return this.open === 0;
  }

  get isFull(): boolean {
    return this.waiting.reduce((sum, { records }) => sum + records.length, 0) >= fullAt;
  }

  /** Adds what was read next from a shard, beyond what this consumer has been given in an earlier run. */
  add(shardId: string, records: DynamoDBRecord[], progress: ShardProgress): void {
    const { checkpoint, wanted = () => true } = this.consumer;
    const before = checkpoint.get(shardId);
    if (before.finished) return;

    const isNew = ({ dynamodb }: DynamoDBRecord) => !before.sequence || BigInt(dynamodb!.SequenceNumber!) > BigInt(before.sequence);
    const stretch = { shardId, records: records.filter((record) => isNew(record) && wanted(record)), progress };
    if (this.extendLast(stretch)) return;

    this.waiting.push(stretch);
    this.open++;
    this.delivering = this.delivering.then(() => this.deliverFirst());
  }

  /** Waits for a delivery under way. */
  stopped(): Promise<void> {
    return this.delivering;
  }

  /** Waiting records are delivered together, up to the batch size of the function. */
  private extendLast({ shardId, records, progress }: Stretch): boolean {
    const last = this.waiting.at(-1);
    if (last?.shardId !== shardId || last.records.length + records.length > tableDefinition.streamBatchSize) return false;
    last.records.push(...records);
    last.progress = { ...last.progress, ...progress };
    return true;
  }

  private async deliverFirst(): Promise<void> {
    const stretch = this.waiting.shift()!;
    const { signal, onError } = this.options;
    while (!signal.aborted) {
      try {
        await this.deliverStretch(stretch);
        break;
      } catch (error) {
        onError(error);
        await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
    this.open--;
  }

  private async deliverStretch({ shardId, records, progress }: Stretch): Promise<void> {
    const { handler, checkpoint, attempts } = this.consumer;
    const { deadLetter, signal } = this.options;
    await deliver(records, {
      handler,
      deadLetter,
      signal,
      attempts,
      delivered: (record) => checkpoint.set(shardId, { sequence: record.dynamodb!.SequenceNumber! }),
    });
    // The position also moves past records that no consumer wanted.
    if (!signal.aborted) checkpoint.set(shardId, { ...checkpoint.get(shardId), ...progress });
  }
}

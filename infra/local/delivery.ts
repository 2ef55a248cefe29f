import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export interface DeliveryOptions {
  handler: StreamHandler;
  /** Called after each delivered stretch of records, so that the position can be saved. */
  delivered(upTo: DynamoDBRecord): void;
  /** Receives a record that failed every time, like a dead letter queue in the cloud. */
  deadLetter(record: DynamoDBRecord, error: unknown): void;
  signal: AbortSignal;
  attempts?: number;
  pauseMs?: number;
}

/**
 * Delivers records in order, as Lambda's event source mapping does with `ReportBatchItemFailures` and
 * `BisectBatchOnFunctionError`: what comes before the first failure is done, the rest is delivered again; a batch that
 * throws is halved until the record that throws is alone. Stops between attempts when told to.
 */
export async function deliver(records: DynamoDBRecord[], options: DeliveryOptions): Promise<void> {
  const { handler, delivered, deadLetter, signal, attempts = 10, pauseMs = 50 } = options;
  let pending = records;
  let size = pending.length;
  let attempt = 1;

  while (pending.length > 0 && !signal.aborted) {
    const batch = pending.slice(0, size);
    const { done, error } = await tryOnce(batch, handler);

    if (done > 0) {
      delivered(batch[done - 1]!);
      pending = pending.slice(done);
      attempt = 1;
    }
    if (!error) {
      size = pending.length;
      continue;
    }

    const culpritIsKnown = error === reported || batch.length === 1;
    if (!culpritIsKnown) {
      size = Math.ceil(batch.length / 2);
    } else if (attempt++ >= attempts) {
      const [hopeless, ...rest] = pending;
      deadLetter(hopeless!, error);
      delivered(hopeless!);
      pending = rest;
      size = pending.length;
      attempt = 1;
    }
    await sleep(Math.min(pauseMs * 2 ** attempt, 5_000), undefined, { signal }).catch(() => undefined);
  }
}

const reported = new Error("The handler named this record in batchItemFailures");

/** Number of delivered records from the front. */
async function tryOnce(batch: DynamoDBRecord[], handler: StreamHandler): Promise<{ done: number; error?: unknown }> {
  try {
    const { batchItemFailures } = await handler({ Records: batch });
    const failed = new Set(batchItemFailures.map((failure) => failure.itemIdentifier));
    const first = batch.findIndex((record) => failed.has(record.dynamodb!.SequenceNumber!));
    return first < 0 ? { done: batch.length } : { done: first, error: reported };
  } catch (error) {
    return { done: 0, error: error ?? new Error("The handler threw nothing") };
  }
}

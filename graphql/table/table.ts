import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type QueryCommandInput,
  type TransactWriteItem,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import pLimit from "p-limit";
import pRetry, { type Options } from "p-retry";
import type { Key } from "./keys.ts";
import { NamedError } from "./namedError.ts";

export type Item = Record<string, unknown>;

/** DynamoDB takes at most this many keys in one BatchGetItem. */
export const batchGetLimit = 100;

export const toItem = (value: object): Record<string, AttributeValue> =>
  marshall(value, { removeUndefinedValues: true, convertClassInstanceToMap: true });
export const fromItem = (item: Record<string, AttributeValue>): Item => unmarshall(item);

/** DynamoDB takes at most this many writes in one BatchWriteItem. */
const batchWriteLimit = 25;

/** Batches of one writer under way at once. */
const parallelBatches = 8;

class Unprocessed extends NamedError {}

function assertProcessed({ length }: readonly unknown[], what: string): void {
  if (length > 0) throw new Unprocessed(`DynamoDB left ${length} ${what}`);
}

/** What DynamoDB left undone is asked for again, after a while that grows and varies. */
const untilProcessed: Options = { retries: 8, minTimeout: 20, maxTimeout: 1000, randomize: true, shouldRetry: ({ error }) => error instanceof Unprocessed };

/** A client as the table needs it. Throttled calls are retried by the SDK itself, with jitter. */
export function tableClient(): DynamoDBClient {
  const client = new DynamoDBClient({ maxAttempts: 6, cacheMiddleware: true });
  // Nothing reads its log, for which it walks through every item of every answer: a tenth of a list's processor time.
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

const sharedClient = tableClient();

/** The one table. Counts its round trips, because that number is what makes a request fast or slow. */
export class Table {
  roundTrips = 0;
  /** Items written by transactions. */
  written = 0;

  constructor(
    readonly name: string,
    private readonly client: DynamoDBClient = sharedClient,
  ) {}

  /** Read consistently: what a person has just saved is what the next request sees. */
  async get(key: Key): Promise<Item | undefined> {
    this.roundTrips++;
    const { Item: item } = await this.client.send(
      new GetItemCommand({ TableName: this.name, Key: toItem(key), ConsistentRead: true }),
    );
    return item && fromItem(item);
  }

  /** As `batchGet`, for any number of keys. */
  async batchGetAll(keys: readonly Key[]): Promise<Item[]> {
    const pages: Promise<Item[]>[] = [];
    for (let start = 0; start < keys.length; start += batchGetLimit) pages.push(this.batchGet(keys.slice(start, start + batchGetLimit)));
    return (await Promise.all(pages)).flat();
  }

  /** Items in any order; keys that do not exist are absent. At most `batchGetLimit` distinct keys. */
  async batchGet(keys: readonly Key[]): Promise<Item[]> {
    const items: Item[] = [];
    let wanted: Record<string, AttributeValue>[] = keys.map((key) => toItem(key));
    const read = async (): Promise<void> => {
      this.roundTrips++;
      const answer = await this.client.send(new BatchGetItemCommand({ RequestItems: { [this.name]: { Keys: wanted, ConsistentRead: true } } }));
      items.push(...(answer.Responses?.[this.name] ?? []).map(fromItem));
      wanted = answer.UnprocessedKeys?.[this.name]?.Keys ?? [];
    };
    await read();
    if (wanted.length > 0) await pRetry(() => read().then(() => assertProcessed(wanted, "keys of a batch unread")), untilProcessed);
    return items;
  }

  async query(input: Omit<QueryCommandInput, "TableName">): Promise<{ items: Item[]; lastKey?: Record<string, AttributeValue> }> {
    this.roundTrips++;
    const answer = await this.client.send(new QueryCommand({ ...input, TableName: this.name }));
    return { items: (answer.Items ?? []).map(fromItem), lastKey: answer.LastEvaluatedKey };
  }

  /** Every item of the table, those of one partition together and in order. For commands; no request ever scans. */
  async *scan(): AsyncGenerator<Item> {
    for await (const { items } of this.scanPages({ segment: 0, of: 1 })) yield* items;
  }

  /** One of several parts of the table, a page of DynamoDB's (at most 1 MB) at a time; `next` is the start of the following page. */
  async *scanPages({ segment, of, after }: { segment: number; of: number; after?: Key }): AsyncGenerator<{ items: Item[]; next?: Key }> {
    let startKey = after && toItem(after);
    do {
      const page = await this.client.send(
        new ScanCommand({ TableName: this.name, ConsistentRead: true, Segment: segment, TotalSegments: of, ExclusiveStartKey: startKey }),
      );
      startKey = page.LastEvaluatedKey;
      yield { items: (page.Items ?? []).map(fromItem), next: startKey && (fromItem(startKey) as unknown as Key) };
    } while (startKey);
  }

  /** Writes an item whatever is there. Only for what can be derived again; changes of records go through a unit of work. */
  async put(item: Item): Promise<void> {
    this.roundTrips++;
    await this.client.send(new PutItemCommand({ TableName: this.name, Item: toItem(item) }));
  }

  /** Writes and removes items whatever is there, 25 at a time; for what can be derived again. */
  async batchWrite(puts: readonly Item[], deletes: readonly Key[] = []): Promise<void> {
    const requests = [...deletes.map((key) => ({ DeleteRequest: { Key: toItem(key) } })), ...puts.map((item) => ({ PutRequest: { Item: toItem(item) } }))];
    const starts = Array.from({ length: Math.ceil(requests.length / batchWriteLimit) }, (_, i) => i * batchWriteLimit);
    const limit = pLimit(parallelBatches);
    await Promise.all(starts.map((start) => limit(() => this.writeChunk(requests.slice(start, start + batchWriteLimit)))));
  }

  private async writeChunk(requests: WriteRequest[]): Promise<void> {
    let wanted = requests;
    await pRetry(async () => {
      this.roundTrips++;
      const { UnprocessedItems: left } = await this.client.send(new BatchWriteItemCommand({ RequestItems: { [this.name]: wanted } }));
      wanted = left?.[this.name] ?? [];
      assertProcessed(wanted, "items of a batch unwritten");
    }, untilProcessed);
  }

  /** Writes an item unless somebody has written it since: `seen` is the version that was read, if there was one. */
  async putUnlessChanged(item: Item & { version: number }, seen: number | undefined): Promise<boolean> {
    this.roundTrips++;
    const condition =
      seen === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : { ConditionExpression: "version = :seen", ExpressionAttributeValues: toItem({ ":seen": seen }) };
    try {
      await this.client.send(new PutItemCommand({ TableName: this.name, Item: toItem(item), ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** Changes one item under a condition: the item as it is then, or as it is where the condition does not hold. */
  async update(key: Key, change: { set: string; condition?: string; values: Item }): Promise<{ done: boolean; item: Item | undefined }> {
    this.roundTrips++;
    try {
      const { Attributes: item } = await this.client.send(
        new UpdateItemCommand({
          TableName: this.name,
          Key: toItem(key),
          UpdateExpression: `SET ${change.set}`,
          ...(change.condition && { ConditionExpression: change.condition }),
          ExpressionAttributeValues: toItem(change.values),
          ReturnValues: "ALL_NEW",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return { done: true, item: item && fromItem(item) };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { done: false, item: error.Item && fromItem(error.Item) };
      throw error;
    }
  }

  async transact(actions: readonly TransactWriteItem[]): Promise<void> {
    this.roundTrips++;
    await this.client.send(new TransactWriteItemsCommand({ TransactItems: [...actions] }));
    this.written += actions.length;
  }
}

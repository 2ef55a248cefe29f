/**
 * DynamoDB's limits before an engine that has none: a client that hands every command on to the engine's client, and
 * accounts, refuses and delays it as `published.ts` says.
 *
 * It is in the client and not a proxy on the network: there it sees commands and answers as values, so that it stands
 * before any engine, the table in memory included, and a measurement is not one of parsing everything twice. The SDK's own
 * retries run around it, as they do around DynamoDB. Several tables may share one model: to whatever is kept by process and
 * table (the last number given, turns), tables of different names over one store are different processes.
 */
import { setTimeout as sleep } from "node:timers/promises";
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  type BatchWriteItemCommandInput,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  type QueryCommandInput,
  type QueryCommandOutput,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { batchGetLimit } from "../../graphql/table/table.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { updated, type StoredItem } from "../../graphql/table/memory/expression.ts";
import { Account, type KeyUse, type Limits } from "./account.ts";
import { assumed } from "./published.ts";
import { chargesOfCancelled, chargesOfChange, chargesOfCheck, chargesOfRefusal, readUnits, type Change, type Charge } from "./units.ts";

const commands = { GetItemCommand, BatchGetItemCommand, QueryCommand, ScanCommand, PutItemCommand, UpdateItemCommand, DeleteItemCommand, BatchWriteItemCommand, TransactWriteItemsCommand } as const;
type CommandName = keyof typeof commands;
type Forward = (input?: object) => Promise<object>;

/** The engine's own client, which no limit holds, and the table that a request is about. */
interface Engine {
  engine: DynamoDBClient;
  table: string;
}

/** One item that is written, or only checked. */
interface Write {
  key: StoredItem;
  isCheck: boolean;
  after(before: StoredItem | undefined): StoredItem | undefined;
}

const { partitionKey, sortKey } = tableDefinition;
const keyOf = (item: StoredItem): StoredItem => ({ [partitionKey]: item[partitionKey]!, [sortKey]: item[sortKey]! });
const nameOf = (key: StoredItem): string => `${key[partitionKey]!.S}\n${key[sortKey]!.S}`;
const partitionOf = (key: StoredItem): string => key[partitionKey]!.S!;

const putting = (item: StoredItem): Write => ({ key: keyOf(item), isCheck: false, after: () => item });
const deleting = (key: StoredItem): Write => ({ key, isCheck: false, after: () => undefined });
const updating = (input: Pick<UpdateItemCommandInput, "Key" | "UpdateExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues">): Write => ({
  key: input.Key!,
  isCheck: false,
  after: (before) => updated(input.UpdateExpression!, input, input.Key!, before),
});

function writeOf({ Put, Update, Delete, ConditionCheck: check }: TransactWriteItem): Write {
  if (Put) return putting(Put.Item!);
  if (Update) return updating(Update);
  if (Delete) return deleting(Delete.Key!);
  return { key: check!.Key!, isCheck: true, after: (before) => before };
}

/** All requests of the product are about one table. */
function tableOf(input: { TableName?: string; RequestItems?: object; TransactItems?: TransactWriteItem[] }): string {
  const [first] = input.TransactItems ?? [];
  return input.TableName ?? Object.keys(input.RequestItems ?? {})[0] ?? (first!.Put ?? first!.Update ?? first!.Delete ?? first!.ConditionCheck)!.TableName!;
}

const isNamed = (error: unknown, ...names: string[]): boolean => error instanceof Error && names.includes(error.name);

const metadata = { httpStatusCode: 400 };
const message = "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly.";

/** Refused as a table on demand refuses, which this product's is; the reason names the limit of a range of keys. API_ThrottlingReason.html */
const throttled = (keys: readonly KeyUse[]): ThrottlingException =>
  new ThrottlingException({
    message,
    $metadata: metadata,
    throttlingReasons: keys.map(({ kind, place }) => ({ reason: `${place === "table" ? "Table" : "Index"}${kind === "read" ? "Read" : "Write"}KeyRangeThroughputExceeded`, resource: place })),
  });

const reasons = (codes: readonly string[]): TransactionCanceledException =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(", ")}]`,
    $metadata: metadata,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

export interface ModelOptions {
  limits?: Partial<Limits>;
  latencyMs?: number;
  now?: () => number;
}

export class LimitsModel {
  readonly account: Account;
  /** Transactions that were cancelled because another one was under way with one of their items, and single writes so refused. */
  conflicts = 0;
  private readonly latencyMs: number;
  /** Items of transactions that are under way. */
  private readonly underWay = new Set<string>();

  constructor({ limits, latencyMs = assumed.latencyMs, now }: ModelOptions = {}) {
    this.account = new Account(limits, now);
    this.latencyMs = latencyMs;
  }

  /** A client that answers as the engine's does, within the limits. */
  before(engine: DynamoDBClient): DynamoDBClient {
    const client = new DynamoDBClient({ region: "local", credentials: { accessKeyId: "model", secretAccessKey: "model" }, endpoint: "http://model.invalid", maxAttempts: 6 });
    client.middlewareStack.remove("loggerMiddleware");
    const answer = async (name: string, input: object) => ({ response: {}, output: { ...(await this.answer(engine, name as CommandName, input)), $metadata: {} } as never });
    // Behind the retries, before anything is sent.
    client.middlewareStack.add((_, { commandName = "" }) => ({ input }) => answer(commandName, input), { step: "finalizeRequest", priority: "low", name: "limits" });
    return client;
  }

  private answer(engine: DynamoDBClient, name: CommandName, input: object): Promise<object> {
    const command = commands[name];
    if (!command) throw new Error(`The model of DynamoDB's limits does not know ${name}`);
    const forward: Forward = async (changed = input) => {
      if (this.latencyMs > 0) await sleep(this.latencyMs);
      return engine.send(new (command as unknown as new (given: object) => GetItemCommand)(changed));
    };
    const past: Engine = { engine, table: tableOf(input) };
    switch (name) {
      case "GetItemCommand":
        return this.get(input as GetItemCommandInput, forward);
      case "BatchGetItemCommand":
        return this.batchGet(input as BatchGetItemCommandInput, forward);
      case "QueryCommand":
        return this.query(input as QueryCommandInput, forward);
      case "ScanCommand":
        // Commands scan, requests never do; a scan goes through all partitions and is no measure of one.
        return forward();
      case "BatchWriteItemCommand":
        return this.batchWrite(past, input as BatchWriteItemCommandInput, forward);
      case "TransactWriteItemsCommand":
        return this.transact(past, (input as TransactWriteItemsCommandInput).TransactItems!, forward);
      case "PutItemCommand":
        return this.writeOne(past, putting((input as { Item: StoredItem }).Item), forward);
      case "UpdateItemCommand":
        return this.writeOne(past, updating(input as UpdateItemCommandInput), forward);
      case "DeleteItemCommand":
        return this.writeOne(past, deleting((input as { Key: StoredItem }).Key), forward);
    }
  }

  private assertOpen(charges: readonly Omit<Charge, "units">[]): void {
    const refusing = this.account.refusing(charges);
    if (refusing.length > 0) throw throttled(refusing);
  }

  private async get({ Key, ConsistentRead = false }: GetItemCommandInput, forward: Forward): Promise<object> {
    const at = { kind: "read", place: "table", key: partitionOf(Key!) } as const;
    this.assertOpen([at]);
    const answer = (await forward()) as GetItemCommandOutput;
    this.account.take([{ ...at, units: readUnits([answer.Item], ConsistentRead) }]);
    return answer;
  }

  /** Each key is a read by itself; those that are refused are left, and if all are, so is the batch. */
  private async batchGet({ RequestItems }: BatchGetItemCommandInput, forward: Forward): Promise<object> {
    const [[table, { Keys = [], ...how }]] = Object.entries(RequestItems!) as [[string, { Keys?: StoredItem[]; ConsistentRead?: boolean }]];
    const refusedKeys = Keys.map((key) => this.account.refusing([{ kind: "read", place: "table", key: partitionOf(key) }]));
    const open = Keys.filter((_, i) => refusedKeys[i]!.length === 0);
    const left = Keys.filter((_, i) => refusedKeys[i]!.length > 0);
    if (open.length === 0) throw throttled(refusedKeys.flat());
    const answer = (await forward({ RequestItems: { [table]: { ...how, Keys: open } } })) as BatchGetItemCommandOutput;
    const found = new Map((answer.Responses?.[table] ?? []).map((item) => [nameOf(item), item]));
    this.account.take(open.map((key) => ({ kind: "read", place: "table", key: partitionOf(key), units: readUnits([found.get(nameOf(key))], how.ConsistentRead ?? false) })));
    return { ...answer, UnprocessedKeys: { ...answer.UnprocessedKeys, ...(left.length > 0 && { [table]: { ...how, Keys: left } }) } };
  }

  /** Counts what is returned: where DynamoDB filters further, it counts what it has looked at, of which nothing is known here. */
  private async query(input: QueryCommandInput, forward: Forward): Promise<object> {
    const { IndexName: place = "table", KeyConditionExpression = "", ExpressionAttributeValues = {}, ConsistentRead = false } = input;
    const placeholder = /= ?(:\w+)/.exec(KeyConditionExpression)![1]!;
    const at = { kind: "read", place, key: ExpressionAttributeValues[placeholder]!.S! } as const;
    this.assertOpen([at]);
    const answer = (await forward()) as QueryCommandOutput;
    this.account.take([{ ...at, units: readUnits(answer.Items ?? [], ConsistentRead) }]);
    return answer;
  }

  private async writeOne(past: Engine, write: Write, forward: Forward): Promise<object> {
    if (this.underWay.has(nameOf(write.key))) {
      this.conflicts++;
      throw new TransactionConflictException({ message: "Transaction is ongoing for the item", $metadata: metadata });
    }
    const [change] = await this.changesOf(past, [write]);
    const charges = chargesOfChange(change!, false);
    this.assertOpen(charges);
    try {
      const answer = await forward();
      this.account.take(charges);
      return answer;
    } catch (error) {
      if (isNamed(error, "ConditionalCheckFailedException")) this.account.take(chargesOfRefusal(change!));
      throw error;
    }
  }

  /** Each write is one by itself, as with reads. */
  private async batchWrite(past: Engine, { RequestItems }: BatchWriteItemCommandInput, forward: Forward): Promise<object> {
    const [[table, requests]] = Object.entries(RequestItems!) as [[string, { PutRequest?: { Item: StoredItem }; DeleteRequest?: { Key: StoredItem } }[]]];
    const changes = await this.changesOf(past, requests.map(({ PutRequest, DeleteRequest }) => (PutRequest ? putting(PutRequest.Item) : deleting(DeleteRequest!.Key))));
    const charges = changes.map((change) => chargesOfChange(change, false));
    const refusing = charges.map((one) => this.account.refusing(one));
    const open = requests.filter((_, i) => refusing[i]!.length === 0);
    if (open.length === 0) throw throttled(refusing.flat());
    await forward({ RequestItems: { [table]: open } });
    this.account.take(charges.filter((_, i) => refusing[i]!.length === 0).flat());
    const left = requests.filter((_, i) => refusing[i]!.length > 0);
    return { UnprocessedItems: left.length > 0 ? { [table]: left } : {} };
  }

  /** Cancelled where another transaction is under way with one of the items, or one of the keys has no units left. */
  private async transact(past: Engine, actions: readonly TransactWriteItem[], forward: Forward): Promise<object> {
    const writes = actions.map(writeOf);
    const names = writes.map(({ key }) => nameOf(key));
    const conflicts = names.map((name) => this.underWay.has(name));
    if (conflicts.includes(true)) {
      this.conflicts++;
      throw reasons(conflicts.map((one) => (one ? "TransactionConflict" : "None")));
    }
    for (const name of names) this.underWay.add(name);
    try {
      const changes = await this.changesOf(past, writes);
      const charges = changes.map((change, i) => (writes[i]!.isCheck ? chargesOfCheck(change) : chargesOfChange(change, true)));
      const refused = charges.map((one) => this.account.refusing(one).length > 0);
      if (refused.includes(true)) throw reasons(refused.map((one) => (one ? "ThrottlingError" : "None")));
      return await this.settle(changes, charges, forward);
    } finally {
      for (const name of names) this.underWay.delete(name);
    }
  }

  private async settle(changes: readonly Change[], charges: readonly Charge[][], forward: Forward): Promise<object> {
    try {
      const answer = await forward();
      this.account.take(charges.flat());
      return answer;
    } catch (error) {
      if (isNamed(error, "TransactionCanceledException")) this.account.take(changes.flatMap(chargesOfCancelled));
      throw error;
    }
  }

  /** The items as they are, read from the engine past all limits, and as they are to be. */
  private async changesOf({ engine, table }: Engine, writes: readonly Write[]): Promise<Change[]> {
    const found = new Map<string, StoredItem>();
    for (let start = 0; start < writes.length; start += batchGetLimit) {
      const Keys = writes.slice(start, start + batchGetLimit).map(({ key }) => key);
      const { Responses } = await engine.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }));
      for (const item of Responses?.[table] ?? []) found.set(nameOf(item), item);
    }
    return writes.map(({ key, after }) => ({ key, before: found.get(nameOf(key)), after: after(found.get(nameOf(key))) }));
  }
}

/**
 * The one table in this process: it answers the commands that `Table` sends as DynamoDB answers them, without a server,
 * a file or a network between. For work that needs a table of its own for a while, such as a rehearsal. Nothing of it
 * remains when the process ends.
 */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  type AttributeValue,
  type BatchGetItemCommandInput,
  type BatchWriteItemCommandInput,
  type DeleteItemCommandInput,
  type GetItemCommandInput,
  type PutItemCommandInput,
  type QueryCommandInput,
  type ScanCommandInput,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "../definition.ts";
import { Table } from "../table.ts";
import { fulfils, updated, type Placeholders, type StoredItem } from "./expression.ts";
import { SortedItems } from "./sortedItems.ts";

/** A change of an item, as the stream of a table tells it. */
export interface StoredChange {
  before: StoredItem | undefined;
  after: StoredItem | undefined;
}

interface Conditional extends Placeholders {
  ConditionExpression?: string;
  ReturnValuesOnConditionCheckFailure?: string;
}

interface Write {
  key: StoredItem;
  conditional: Conditional;
  /** What the item becomes; a check leaves it as it is. */
  change?: (before: StoredItem | undefined) => StoredItem | undefined;
}

const { partitionKey, sortKey, indexes } = tableDefinition;
/** The table itself is read as one more index. */
const places = [{ name: "", partitionKey, sortKey }, ...indexes] as const;

const ownKey = (item: StoredItem): string => `${item[partitionKey]!.S}\u0000${item[sortKey]!.S}`;
const keyOf = (item: StoredItem): StoredItem => ({ [partitionKey]: item[partitionKey]!, [sortKey]: item[sortKey]! });
const isWithin = (low: string): string => `${low}\u{10FFFF}`;

export class MemoryStore {
  private readonly partitions = new Map<string, Map<string, SortedItems>>(places.map(({ name }) => [name, new Map()]));

  /** Called with every change once it is made, in order. */
  constructor(private readonly onChange: (change: StoredChange) => void = () => undefined) {}

  /** A table that is kept here, under any name. */
  table(name: string): Table {
    return new Table(name, this.client());
  }

  /** A client whose commands are answered here. */
  client(): DynamoDBClient {
    const client = new DynamoDBClient({ region: "local", credentials: { accessKeyId: "memory", secretAccessKey: "memory" }, cacheMiddleware: true });
    client.middlewareStack.remove("loggerMiddleware");
    client.middlewareStack.add((_, { commandName = "" }) => async ({ input }) => ({ output: { $metadata: {}, ...this.answer(commandName, input) } as never, response: {} }), { step: "initialize", priority: "high" });
    return client;
  }

  /** Every item, those of one partition together and in order. */
  *items(): Generator<StoredItem> {
    for (const partition of this.partitions.get("")!.values()) yield* partition.between("", undefined, true);
  }

  /** Puts an item as it is. */
  put(item: StoredItem): void {
    this.replace(this.read(item), item);
  }

  private answer(command: string, input: unknown): object {
    switch (command) {
      case "GetItemCommand":
        return { Item: this.read((input as GetItemCommandInput).Key!) };
      case "BatchGetItemCommand":
        return this.batchGet(input as BatchGetItemCommandInput);
      case "QueryCommand":
        return this.query(input as QueryCommandInput);
      case "ScanCommand":
        return this.scan(input as ScanCommandInput);
      case "PutItemCommand":
      case "UpdateItemCommand":
      case "DeleteItemCommand":
        return this.writeOne(command, input);
      case "BatchWriteItemCommand":
        return this.batchWrite(input as BatchWriteItemCommandInput);
      case "TransactWriteItemsCommand":
        return this.transact((input as TransactWriteItemsCommandInput).TransactItems!);
      default:
        throw new Error(`A table in memory does not know ${command}`);
    }
  }

  private read(key: StoredItem): StoredItem | undefined {
    return this.partitions.get("")!.get(key[partitionKey]!.S!)?.get(key[sortKey]!.S!, ownKey(key));
  }

  private batchGet({ RequestItems }: BatchGetItemCommandInput): object {
    const read = Object.entries(RequestItems!).map(([name, { Keys }]) => [name, Keys!.map((key) => this.read(key)).filter((item) => item !== undefined)]);
    return { Responses: Object.fromEntries(read) };
  }

  private query(input: QueryCommandInput): object {
    const { IndexName = "", Limit = Infinity, ScanIndexForward = true, ExclusiveStartKey: start, FilterExpression } = input;
    const index = places.find(({ name }) => name === IndexName)!;
    const { partition, low, high } = keysAsked(input);
    const found: StoredItem[] = [];
    let [read, last] = [0, undefined as StoredItem | undefined];
    const after = start && { position: start[index.sortKey]!.S!, own: ownKey(start) };
    for (const item of this.partitions.get(IndexName)!.get(partition)?.between(low, high, ScanIndexForward, after) ?? []) {
      if (read === Limit) return { Items: found, LastEvaluatedKey: positionOf(last!, index) };
      read++;
      last = item;
      if (fulfils(FilterExpression, input, item)) found.push(item);
    }
    return { Items: found, ...(read === Limit && last && { LastEvaluatedKey: positionOf(last, index) }) };
  }

  /** A whole part of the table is one page. */
  private scan({ Segment = 0, TotalSegments = 1 }: ScanCommandInput): object {
    const partitions = [...this.partitions.get("")!.values()].filter((_, i) => i % TotalSegments === Segment);
    return { Items: partitions.flatMap((partition) => [...partition.between("", undefined, true)]) };
  }

  private writeOne(command: string, input: unknown): object {
    const write = { PutItemCommand: putOf, UpdateItemCommand: updateOf, DeleteItemCommand: deleteOf }[command]!(input as never);
    const before = this.read(write.key);
    if (!holds(write, before)) throw new ConditionalCheckFailedException({ message: "The conditional request failed", $metadata: {}, Item: reported(write, before) });
    const after = write.change!(before);
    this.replace(before, after);
    return (input as UpdateItemCommandInput).ReturnValues === "ALL_NEW" ? { Attributes: after } : {};
  }

  private batchWrite({ RequestItems }: BatchWriteItemCommandInput): object {
    for (const { PutRequest, DeleteRequest } of Object.values(RequestItems!).flat()) {
      const key = PutRequest?.Item ?? DeleteRequest!.Key!;
      this.replace(this.read(key), PutRequest?.Item);
    }
    return { UnprocessedItems: {} };
  }

  private transact(actions: readonly TransactWriteItem[]): object {
    const writes = actions.map(({ Put, Update, Delete, ConditionCheck: check }): Write => {
      if (Put) return putOf(Put);
      if (Update) return updateOf(Update as UpdateItemCommandInput);
      if (Delete) return deleteOf(Delete);
      return { key: check!.Key!, conditional: check! };
    });
    if (new Set(writes.map(({ key }) => ownKey(key))).size < writes.length) throw new Error("Transaction request cannot include multiple operations on one item");
    const befores = writes.map(({ key }) => this.read(key));
    const reasons = writes.map((write, i) => (holds(write, befores[i]) ? { Code: "None" } : { Code: "ConditionalCheckFailed", Item: reported(write, befores[i]) }));
    if (reasons.some(({ Code }) => Code !== "None")) throw new TransactionCanceledException({ message: "Transaction cancelled", $metadata: {}, CancellationReasons: reasons });
    writes.forEach(({ change }, i) => change && this.replace(befores[i], change(befores[i])));
    return {};
  }

  private replace(before: StoredItem | undefined, after: StoredItem | undefined): void {
    for (const { name, partitionKey: partition, sortKey: position } of places) {
      const [was, is] = [before?.[partition]?.S, after?.[partition]?.S];
      const [wasAt, isAt] = [before?.[position]?.S, after?.[position]?.S];
      const index = this.partitions.get(name)!;
      if (was !== undefined && wasAt !== undefined && (was !== is || wasAt !== isAt)) this.remove(index, was, wasAt, ownKey(before!));
      if (is === undefined || isAt === undefined) continue;
      if (is === "" || isAt === "") throw new Error(`The key of ${ownKey(after!)} in ${name || "the table"} is empty`);
      if (!index.has(is)) index.set(is, new SortedItems());
      index.get(is)!.put(isAt, ownKey(after!), after!);
    }
    if (before ?? after) this.onChange({ before, after });
  }

  private remove(index: Map<string, SortedItems>, partition: string, position: string, own: string): void {
    const items = index.get(partition)!;
    items.remove(position, own);
    if (items.size === 0) index.delete(partition);
  }
}

const holds = ({ conditional }: Write, before: StoredItem | undefined): boolean => fulfils(conditional.ConditionExpression, conditional, before);

const reported = ({ conditional }: Write, before: StoredItem | undefined): StoredItem | undefined => (conditional.ReturnValuesOnConditionCheckFailure === "ALL_OLD" ? before : undefined);

type PutInput = Pick<PutItemCommandInput, "Item"> & Conditional;
type DeleteInput = Pick<DeleteItemCommandInput, "Key"> & Conditional;

const putOf = (input: PutInput): Write => ({ key: keyOf(input.Item!), conditional: input, change: () => input.Item });
const deleteOf = (input: DeleteInput): Write => ({ key: input.Key!, conditional: input, change: () => undefined });
const updateOf = (input: UpdateItemCommandInput): Write => ({ key: input.Key!, conditional: input as Conditional, change: (before) => updated(input.UpdateExpression!, input, input.Key!, before) });

const positionOf = (item: StoredItem, index: (typeof places)[number]): StoredItem => ({ ...keyOf(item), [index.partitionKey]: item[index.partitionKey]!, [index.sortKey]: item[index.sortKey]! });

/** "#p = :p", and in it a range or a beginning of the sort key. */
const keyCondition = /^\S+ = (:\w+)(?: AND (?:\S+ BETWEEN (:\w+) AND (:\w+)|begins_with\(\w+, (:\w+)\)))?$/;

function keysAsked({ KeyConditionExpression, ExpressionAttributeValues: values = {} }: QueryCommandInput): { partition: string; low: string; high: string | undefined } {
  const [, partition, low, high, beginning] = keyCondition.exec(KeyConditionExpression ?? "") ?? [];
  if (!partition) throw new Error(`The key condition "${KeyConditionExpression}" is not understood`);
  const text = (name: string | undefined): string => (name ? ((values[name] as AttributeValue).S ?? "") : "");
  if (beginning) return { partition: text(partition), low: text(beginning), high: isWithin(text(beginning)) };
  return { partition: text(partition), low: text(low), high: high && text(high) };
}

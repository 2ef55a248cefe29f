/** A table in memory answers as the engine does: the same commands, one after the other, with the same answers. */
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { Table, fromItem, toItem } from "../table.ts";
import { MemoryStore } from "./memoryStore.ts";

const name = `memory-${Date.now()}`;
const engine = new DynamoDBClient({});
beforeAll(async () => void (await createQuietTable(name, engine)));
afterAll(() => dropTable(name, engine));

type Command = GetItemCommand | PutItemCommand | UpdateItemCommand | QueryCommand | BatchGetItemCommand | TransactWriteItemsCommand;

/** What a client answers, or why it refuses. */
async function answerOf(table: Table, command: Command): Promise<unknown> {
  const { client } = table as unknown as { client: DynamoDBClient };
  try {
    const { $metadata: _, ...answer } = (await client.send(command as GetItemCommand)) as unknown as Record<string, unknown>;
    return withoutOrderOfBatches(answer);
  } catch (error) {
    const { name: refusal, Item: item, CancellationReasons: reasons } = error as { name: string; Item?: Record<string, AttributeValue>; CancellationReasons?: { Code: string; Item?: Record<string, AttributeValue> }[] };
    return { refusal, item: item && fromItem(item), reasons: reasons?.map(({ Code, Item }) => ({ Code, item: Item && fromItem(Item) })) };
  }
}

/** DynamoDB names a last key also where its limit was reached with the last item; the memory, as dynoxide, only where more follows. */
const namesNeedlessKeys = process.env.PHARMOPS_ENGINE === "dynamodb-local";

/** A batch is answered in any order, and numbers and maps are compared by what they say. */
function withoutOrderOfBatches({ Responses, Items, Item, Attributes, LastEvaluatedKey }: Record<string, unknown>): unknown {
  const read = (items: unknown): unknown[] => ((items ?? []) as Record<string, AttributeValue>[]).map(fromItem);
  const batch = Object.values((Responses ?? {}) as Record<string, unknown>).flatMap(read);
  return { batch: batch.map((one) => JSON.stringify(Object.entries(one as object).sort())).sort(), items: read(Items), item: Item ? read([Item]) : [], attributes: Attributes ? read([Attributes]) : [], last: LastEvaluatedKey && !namesNeedlessKeys ? read([LastEvaluatedKey]) : [] };
}

interface Under {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
  ReturnValuesOnConditionCheckFailure?: "ALL_OLD";
}

const partitions = ["a", "b"];
// Texts whose order in bytes is not that of their UTF-16 units.
const positions = ["1", "12", "2", "阿", "𠮷", "\uFF5E"];
const key = fc.record({ pk: fc.constantFrom(...partitions), sk: fc.constantFrom(...positions) });
const listed = fc.option(fc.record({ l1p: fc.constantFrom("red", "blue"), l1s: fc.constantFrom(...positions) }), { nil: undefined });
const content = fc.record({ list: listed, version: fc.integer({ min: 1, max: 3 }), value: fc.option(fc.constantFrom("x", "y"), { nil: undefined }) });

/** No two items stand at one place of an index: DynamoDB leaves open which of them comes first, and its engines differ there. */
const itemOf = (own: { pk: string; sk: string }, { list, ...rest }: typeof content extends fc.Arbitrary<infer Content> ? Content : never): Record<string, unknown> => ({
  ...own,
  ...(list && { l1p: list.l1p, l1s: `${list.l1s} ${own.pk} ${own.sk}` }),
  ...rest,
});

const conditions: Under[] = [
  {},
  { ConditionExpression: "attribute_not_exists(pk)" },
  { ConditionExpression: "#v = :v", ExpressionAttributeNames: { "#v": "version" }, ExpressionAttributeValues: toItem({ ":v": 1 }), ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const },
  { ConditionExpression: "attribute_exists(pk) AND version >= :v", ExpressionAttributeValues: toItem({ ":v": 2 }) },
  { ConditionExpression: "attribute_not_exists(pk) OR version <= :v", ExpressionAttributeValues: toItem({ ":v": 1 }), ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const },
  { ConditionExpression: "attribute_not_exists(#r) AND attribute_exists(pk)", ExpressionAttributeNames: { "#r": "value" } },
];
const condition = fc.constantFrom(...conditions);

const put = fc.tuple(key, content, condition).map(([own, rest, under]) => ({ TableName: name, Item: toItem(itemOf(own, rest)), ...under }));
const update = fc.tuple(key, fc.constantFrom("SET version = if_not_exists(version, :none) + :one", "SET #x = :text ADD version :one", "ADD version :one", "SET #x = :text, version = :none - :one", "ADD version :one REMOVE #x")).map(([own, change]) => ({
  TableName: name,
  Key: toItem(own),
  UpdateExpression: change,
  ...(change.includes("#x") && { ExpressionAttributeNames: { "#x": "value" } }),
  ExpressionAttributeValues: toItem({ ...(change.includes(":none") && { ":none": 0 }), ":one": 1, ...(change.includes(":text") && { ":text": "z" }) }),
}));

const query = fc
  .record({ ascending: fc.boolean(), limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), low: fc.constantFrom(...positions), high: fc.constantFrom(...positions), kind: fc.constantFrom("whole", "range", "beginning", "filtered", "listed") })
  .filter(({ kind, low, high }) => kind !== "range" || Buffer.compare(Buffer.from(low), Buffer.from(high)) <= 0)
  .map(({ ascending, limit, low, high, kind }) => {
    const asked = { TableName: name, ScanIndexForward: ascending, Limit: limit };
    if (kind === "listed") return new QueryCommand({ ...asked, IndexName: "list1", KeyConditionExpression: "#p = :p", ExpressionAttributeNames: { "#p": "l1p" }, ExpressionAttributeValues: toItem({ ":p": "red" }) });
    if (kind === "range") return new QueryCommand({ ...asked, KeyConditionExpression: "pk = :p AND sk BETWEEN :low AND :high", ExpressionAttributeValues: toItem({ ":p": "a", ":low": low, ":high": high }) });
    if (kind === "beginning") return new QueryCommand({ ...asked, KeyConditionExpression: "pk = :p AND begins_with(sk, :low)", ExpressionAttributeValues: toItem({ ":p": "a", ":low": low }) });
    if (kind === "filtered") return new QueryCommand({ ...asked, KeyConditionExpression: "pk = :p", FilterExpression: "begins_with(#x, :t) OR begins_with(#x, :u)", ExpressionAttributeNames: { "#x": "value" }, ExpressionAttributeValues: toItem({ ":p": "a", ":t": "x", ":u": "z" }) });
    return new QueryCommand({ ...asked, KeyConditionExpression: "pk = :p", ExpressionAttributeValues: toItem({ ":p": "b" }) });
  });

const transaction = fc.uniqueArray(fc.tuple(key, content, condition, fc.constantFrom("Put", "Delete", "ConditionCheck", "Update")), { minLength: 1, maxLength: 4, selector: ([own]) => JSON.stringify(own) }).map((parts) => {
  const actions = parts.map(([own, rest, under, kind]): TransactWriteItem => {
    if (kind === "Put") return { Put: { TableName: name, Item: toItem(itemOf(own, rest)), ...under } };
    if (kind === "Update") return { Update: { TableName: name, Key: toItem(own), UpdateExpression: "ADD version :by", ExpressionAttributeValues: toItem({ ":by": 1 }) } };
    const { ConditionExpression } = under;
    if (kind === "Delete" || !ConditionExpression) return { Delete: { TableName: name, Key: toItem(own), ...under } };
    return { ConditionCheck: { TableName: name, Key: toItem(own), ...under, ConditionExpression } };
  });
  return new TransactWriteItemsCommand({ TransactItems: actions });
});

const command: fc.Arbitrary<Command> = fc.oneof(
  put.map((input) => new PutItemCommand(input)),
  update.map((input) => new UpdateItemCommand({ ...input, ReturnValues: "ALL_NEW" })),
  key.map((own) => new GetItemCommand({ TableName: name, Key: toItem(own), ConsistentRead: true })),
  fc.uniqueArray(key, { minLength: 1, maxLength: 5, selector: (own) => JSON.stringify(own) }).map((keys) => new BatchGetItemCommand({ RequestItems: { [name]: { Keys: keys.map((own) => toItem(own)) } } })),
  query,
  query,
  transaction,
  transaction,
);

test("answers any requests in any order as the engine does", async () => {
  const real = new Table(name, engine);
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 40 }), async (commands) => {
      const everything = partitions.flatMap((pk) => positions.map((sk) => ({ pk, sk })));
      await real.batchWrite([], everything);
      const memory = new MemoryStore().table(name);
      for (const one of commands) expect(await answerOf(memory, one)).toEqual(await answerOf(real, one));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("an expression that it does not know is refused, not understood in part", async () => {
  const table = new MemoryStore().table(name);
  await expect(table.update({ pk: "a", sk: "1" }, { set: "version = list_append(version, :v)", values: { ":v": 1 } })).rejects.toThrow("not understood");
  await expect(table.update({ pk: "a", sk: "1" }, { set: "version = :v", condition: "size(pk) > :v", values: { ":v": 1 } })).rejects.toThrow("not understood");
});

test("two changes of one item in one transaction are refused", async () => {
  const table = new MemoryStore().table(name);
  const same = { Put: { TableName: name, Item: toItem({ pk: "a", sk: "1" }) } };
  await expect(table.transact([same, same])).rejects.toThrow("multiple operations");
});

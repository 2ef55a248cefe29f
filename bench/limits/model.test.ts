/** The model answers as AWS publishes that DynamoDB does: the examples are those of the developer guide where it has them. */
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MemoryStore } from "../../graphql/table/memory/memoryStore.ts";
import { toItem } from "../../graphql/table/table.ts";
import { bytesOfItem } from "./itemSize.ts";
import { LimitsModel, type ModelOptions } from "./model.ts";
import { chargesOfChange, type Kind } from "./units.ts";

const TableName = "modelled";
type StoredItem = Record<string, AttributeValue>;

class World {
  now = 0;
  readonly store = new MemoryStore();
  readonly model: LimitsModel;
  readonly client: DynamoDBClient;

  constructor(options: ModelOptions = {}) {
    this.model = new LimitsModel({ latencyMs: 0, now: () => this.now, ...options });
    this.client = this.model.before(this.store.client());
  }

  /** A client that does not retry, so that each refusal reaches the test. */
  impatient(): DynamoDBClient {
    const client = this.model.before(this.store.client());
    client.config.maxAttempts = () => Promise.resolve(1);
    client.config.retryStrategy = () => Promise.resolve({ mode: "none", retry: (next: (args: never) => never, args: never) => next(args) } as never);
    return client;
  }

  units(kind: Kind = "write"): Record<string, number> {
    return Object.fromEntries(this.model.account.hottest(kind).filter(({ units }) => units > 0).map(({ place, key, units }) => [`${place} ${key}`, units]));
  }

  /** The units of this step alone. */
  async during(step: () => Promise<unknown>, kind: Kind = "write"): Promise<Record<string, number>> {
    this.model.account.reset();
    await step();
    return this.units(kind);
  }
}

/** An item of exactly so many bytes. */
function sized(bytes: number, values: Record<string, unknown> = {}): StoredItem {
  const item = toItem({ pk: "a", sk: "record", text: "", ...values });
  return { ...item, text: { S: "x".repeat(bytes - bytesOfItem(item)) } };
}

const put = (Item: StoredItem) => new PutItemCommand({ TableName, Item });
const key = (pk = "a"): StoredItem => toItem({ pk, sk: "record" });
const inList = (partition: string, position: string, of = 1) => ({ [`l${of}p`]: partition, [`l${of}s`]: position });

test("An item is as large as the names and values of its attributes, lists and maps with three bytes and one for each element", () => {
  expect(bytesOfItem({ name: { S: "药品" } })).toBe(4 + 6);
  expect(bytesOfItem({ n: { N: "12345" } })).toBe(1 + 3 + 1);
  expect(bytesOfItem({ n: { N: "-120000" } })).toBe(1 + 1 + 1);
  expect(bytesOfItem({ yes: { BOOL: true }, none: { NULL: true } })).toBe(4 + 5);
  expect(bytesOfItem({ l: { L: [] } })).toBe(1 + 3);
  expect(bytesOfItem({ l: { L: [{ S: "ab" }, { S: "c" }] } })).toBe(1 + 3 + 2 + 3);
  expect(bytesOfItem({ m: { M: { ab: { S: "cd" } } } })).toBe(1 + 3 + 1 + 4);
});

describe("Reads", () => {
  test.each([
    [3_500, true, 1],
    [4_096, true, 1],
    [4_097, true, 2],
    [10_240, true, 3],
    [8_192, false, 1],
  ])("an item of %d bytes, consistent %s, is %d units", async (bytes, ConsistentRead, units) => {
    const world = new World();
    world.store.put(sized(bytes));
    expect(await world.during(() => world.client.send(new GetItemCommand({ TableName, Key: key(), ConsistentRead })), "read")).toEqual({ "table a": units });
  });

  test("What is not there is one unit, or half of one", async () => {
    const world = new World();
    expect(await world.during(() => world.client.send(new GetItemCommand({ TableName, Key: key(), ConsistentRead: true })), "read")).toEqual({ "table a": 1 });
    expect(await world.during(() => world.client.send(new GetItemCommand({ TableName, Key: key() })), "read")).toEqual({ "table a": 0.5 });
  });

  test("A batch rounds each item by itself, a query all together", async () => {
    const world = new World();
    for (const [i, bytes] of [1_536, 6_656].entries()) world.store.put(sized(bytes, { pk: "a", sk: String(i), ...inList("all", String(i)) }));
    const keys = ["0", "1"].map((sk) => toItem({ pk: "a", sk }));
    expect(await world.during(() => world.client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: keys, ConsistentRead: true } } })), "read")).toEqual({ "table a": 3 });
    const query = { TableName, ExpressionAttributeValues: { ":p": { S: "a" } }, KeyConditionExpression: "pk = :p", ConsistentRead: true };
    expect(await world.during(() => world.client.send(new QueryCommand(query)), "read")).toEqual({ "table a": 2 });
  });

  test("The guide's query of an index: eight items of 2,000 bytes are two units of the index", async () => {
    const world = new World();
    for (let i = 0; i < 8; i++) world.store.put(sized(2_000, { pk: `a${i}`, ...inList("all", String(i)) }));
    const query = { TableName, IndexName: "list1", KeyConditionExpression: "#p = :p", ExpressionAttributeNames: { "#p": "l1p" }, ExpressionAttributeValues: { ":p": { S: "all" } } };
    expect(await world.during(() => world.client.send(new QueryCommand(query)), "read")).toEqual({ "list1 all": 2 });
  });
});

describe("Writes", () => {
  test.each([
    [500, 1],
    [1_024, 1],
    [1_638, 2],
    [3_584, 4],
  ])("an item of %d bytes is %d units", async (bytes, units) => {
    const world = new World();
    expect(await world.during(() => world.client.send(put(sized(bytes))))).toEqual({ "table a": units });
  });

  test("What is replaced, changed or removed is as large as the larger of before and after", async () => {
    const world = new World();
    world.store.put(sized(2_500));
    expect(await world.during(() => world.client.send(put(sized(500))))).toEqual({ "table a": 3 });
    world.store.put(sized(2_500));
    const update = { TableName, Key: key(), UpdateExpression: "SET #t = :t", ExpressionAttributeNames: { "#t": "text" }, ExpressionAttributeValues: { ":t": { S: "x" } } };
    expect(await world.during(() => world.client.send(new UpdateItemCommand(update)))).toEqual({ "table a": 3 });
    world.store.put(sized(2_500));
    expect(await world.during(() => world.client.send(new DeleteItemCommand({ TableName, Key: key() })))).toEqual({ "table a": 3 });
  });

  test("An index is written once for an item that comes, stays or goes, twice for one that moves, and not for one it does not hold", async () => {
    const world = new World();
    const step = (values: object) => world.during(() => world.client.send(put(sized(1_500, values as Record<string, unknown>))));
    expect(await step({})).toEqual({ "table a": 2 });
    expect(await step(inList("old", "1"))).toEqual({ "table a": 2, "list1 old": 2 });
    expect(await step({ ...inList("old", "1"), more: 1 })).toEqual({ "table a": 2, "list1 old": 2 });
    expect(await step({ ...inList("old", "1"), more: 1 })).toEqual({ "table a": 2 });
    expect(await step({ ...inList("old", "2"), more: 1 })).toEqual({ "table a": 2, "list1 old": 4 });
    expect(await step({ ...inList("new", "2"), more: 1 })).toEqual({ "table a": 2, "list1 old": 2, "list1 new": 2 });
    expect(await step({ more: 1 })).toEqual({ "table a": 2, "list1 new": 2 });
  });

  test("A transaction writes the table twice, a check as well, and an index once: the guide's three items of 500 bytes are six units", async () => {
    const world = new World();
    world.store.put(sized(500, { pk: "c" }));
    const items = [{ Put: { TableName, Item: sized(500, inList("all", "1")) } }, { Put: { TableName, Item: sized(500, { pk: "b" }) } }, { ConditionCheck: { TableName, Key: key("c"), ConditionExpression: "attribute_exists(pk)" } }];
    expect(await world.during(() => world.client.send(new TransactWriteItemsCommand({ TransactItems: items })))).toEqual({ "table a": 2, "table b": 2, "table c": 2, "list1 all": 1 });
  });

  test("A condition that does not hold takes units all the same, and changes nothing", async () => {
    const world = new World();
    world.store.put(sized(700));
    const command = new PutItemCommand({ TableName, Item: sized(1_700), ConditionExpression: "attribute_not_exists(pk)" });
    expect(await world.during(() => expect(world.client.send(command)).rejects.toThrow("conditional"))).toEqual({ "table a": 2 });
    const { Item } = await world.client.send(new GetItemCommand({ TableName, Key: key() }));
    expect(Item).toEqual(sized(700));
  });

  test("However an item changes, an index takes no more than its old and its new size, and the same whichever of them comes first", () => {
    const item = fc.record({ bytes: fc.integer({ min: 60, max: 5_000 }), list: fc.option(fc.constantFrom("x", "y"), { nil: undefined }) });
    fc.assert(
      fc.property(item, item, (one, other) => {
        const [before, after] = [one, other].map(({ bytes, list }) => sized(bytes + 100, list ? inList(list, "1") : {}));
        const total = (was: StoredItem, is: StoredItem) => chargesOfChange({ key: key(), before: was, after: is }, false).reduce((sum, { units }) => sum + units, 0);
        expect(total(before!, after!)).toBe(total(after!, before!));
        const most = [before!, after!].reduce((sum, each) => sum + Math.ceil(bytesOfItem(each) / 1024), 0) + Math.ceil(Math.max(bytesOfItem(before!), bytesOfItem(after!)) / 1024);
        expect(total(before!, after!)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("Limits of one key", () => {
  test("A key has a second's units and what it saved in the last five minutes; then it is refused until a second has paid for them", async () => {
    const world = new World();
    const client = world.impatient();
    world.model.account.take([{ kind: "write", place: "table", key: "a", units: 300_000 }]);
    await expect(client.send(put(sized(500)))).rejects.toMatchObject({ name: "ThrottlingException", throttlingReasons: [{ reason: "TableWriteKeyRangeThroughputExceeded" }] });
    world.now += 10;
    await client.send(put(sized(500)));
    // Another key has its own.
    await client.send(put(sized(500, { pk: "b" })));
    expect(world.model.account.hottest("write")[0]).toMatchObject({ key: "a", throttled: 1 });
  });

  test("In the long run a key takes its 1,000 units a second and no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), (units, everyMs) => {
        let now = 0;
        const { account } = new LimitsModel({ limits: { burstSeconds: 1 }, now: () => now });
        const charge = { kind: "write", place: "table", key: "a", units } as const;
        let taken = 0;
        for (; now < 5_000; now += everyMs) {
          if (account.refusing([charge]).length > 0) continue;
          account.take([charge]);
          taken += units;
        }
        const offered = (5_000 / everyMs) * units;
        expect(taken).toBeLessThanOrEqual(6_000 + units);
        expect(taken).toBeGreaterThanOrEqual(Math.min(offered, 5_000) * 0.95 - units);
      }),
    );
  });

  test("An index without units refuses the write of the table, and nothing is written", async () => {
    const world = new World();
    world.model.account.take([{ kind: "write", place: "list1", key: "all", units: 300_000 }]);
    const write = world.impatient().send(put(sized(500, inList("all", "1"))));
    await expect(write).rejects.toMatchObject({ throttlingReasons: [{ reason: "IndexWriteKeyRangeThroughputExceeded", resource: "list1" }] });
    expect([...world.store.items()]).toEqual([]);
  });

  test("A transaction says which of its items was refused", async () => {
    const world = new World();
    world.model.account.take([{ kind: "write", place: "table", key: "b", units: 300_000 }]);
    const TransactItems = ["a", "b"].map((pk) => ({ Put: { TableName, Item: sized(100, { pk }) } }));
    await expect(world.client.send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toMatchObject({ CancellationReasons: [{ Code: "None" }, { Code: "ThrottlingError" }] });
    expect([...world.store.items()]).toEqual([]);
  });

  test("Batches leave what is refused to be asked for again", async () => {
    const world = new World();
    world.store.put(sized(100));
    for (const kind of ["read", "write"] as const) world.model.account.take([{ kind, place: "table", key: "b", units: 900_000 }]);
    const write = await world.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: ["c", "b"].map((pk) => ({ PutRequest: { Item: sized(100, { pk }) } })) } }));
    expect(write.UnprocessedItems![TableName]!.map(({ PutRequest }) => PutRequest!.Item!.pk!.S)).toEqual(["b"]);
    const read = await world.client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key("a"), key("b")] } } }));
    expect(read.Responses![TableName]).toHaveLength(1);
    expect(read.UnprocessedKeys![TableName]!.Keys).toEqual([key("b")]);
  });

  test("The SDK tries again as it does with DynamoDB", async () => {
    let looks = 0;
    const world = new World({ now: () => (looks++ < 3 ? 0 : 1_000) });
    world.model.account.take([{ kind: "write", place: "table", key: "a", units: 300_000 }]);
    await world.client.send(put(sized(500)));
    expect([...world.store.items()]).toHaveLength(1);
    expect(world.model.account.hottest("write")[0]!.throttled).toBe(2);
  });
});

describe("Transactions that meet", () => {
  const transact = (...pks: string[]) => new TransactWriteItemsCommand({ TransactItems: pks.map((pk) => ({ Put: { TableName, Item: sized(100, { pk }) } })) });

  test("One that is under way cancels another with the same item, which says which", async () => {
    const world = new World({ latencyMs: 20 });
    const first = world.client.send(transact("a", "b"));
    const second = world.client.send(transact("c", "b"));
    await expect(second).rejects.toMatchObject({ name: "TransactionCanceledException", CancellationReasons: [{ Code: "None" }, { Code: "TransactionConflict" }] });
    await first;
    await world.client.send(transact("c", "b"));
    expect(world.model.conflicts).toBe(1);
  });

  test("It refuses a single write of its item, and lets it be read", async () => {
    const world = new World({ latencyMs: 20 });
    const client = world.impatient();
    const first = client.send(transact("a"));
    const write = client.send(put(sized(100)));
    const read = client.send(new GetItemCommand({ TableName, Key: key() }));
    await expect(write).rejects.toMatchObject({ name: "TransactionConflictException" });
    await Promise.all([first, read]);
  });
});

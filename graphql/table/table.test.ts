/** That nothing is lost where DynamoDB leaves part of a batch undone, or has enough for the moment. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../infra/local/table.ts";
import { Table, toItem } from "./table.ts";

const name = `table-${Date.now()}`;
beforeAll(async () => void (await createQuietTable(name)));
afterAll(() => dropTable(name));

const keys = Array.from({ length: 40 }, (_, i) => ({ pk: `k${i}`, sk: "s" }));

type Batch = Record<string, { Keys: unknown[] } | unknown[]>;
type BatchAnswer = Record<string, unknown> & { UnprocessedKeys?: Batch; UnprocessedItems?: Batch };

/** DynamoDB that does only this share of each batch, at least one, and gives the rest back. */
function partial(share: number): Table {
  const client = new DynamoDBClient({});
  client.middlewareStack.add(
    (next) => async (args) => {
      const batch = (args.input as { RequestItems: Batch }).RequestItems[name]!;
      const all = Array.isArray(batch) ? batch : batch.Keys;
      const done = all.slice(0, Math.max(1, Math.floor(all.length * share)));
      const rest = all.slice(done.length);
      const as = (part: unknown[]): Batch => ({ [name]: Array.isArray(batch) ? part : { ...batch, Keys: part } });
      const answer = await next({ ...args, input: { ...args.input, RequestItems: as(done) } as typeof args.input });
      const output = answer.output as unknown as BatchAnswer;
      const left = rest.length > 0 ? as(rest) : {};
      return { ...answer, output: { ...output, ...(Array.isArray(batch) ? { UnprocessedItems: left } : { UnprocessedKeys: left }) } as typeof answer.output };
    },
    { step: "initialize" },
  );
  return new Table(name, client);
}

/** DynamoDB that refuses the first calls, saying that it is asked too much; and when it was asked. */
function throttled(times: number): { table: Table; calls: number[] } {
  const calls: number[] = [];
  const client = new DynamoDBClient({ maxAttempts: 6 });
  client.middlewareStack.add(
    (next) => async (args) => {
      calls.push(performance.now());
      if (calls.length <= times) throw Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException", $fault: "client", $metadata: { httpStatusCode: 400 } });
      return next(args);
    },
    // Behind the SDK's own retries.
    { step: "deserialize", priority: "low" },
  );
  return { table: new Table(name, client), calls };
}

test("items that DynamoDB leaves unwritten are written again, and keys that it leaves unread are read again", async () => {
  const table = partial(0.6);
  await table.batchWrite(keys.map((key, i) => ({ ...key, value: i })));
  const whole = await new Table(name).batchGet(keys);
  expect(whole.map(({ value }) => Number(value)).sort((a, b) => a - b)).toEqual(keys.map((_, i) => i));
  const items = await table.batchGet(keys);
  expect(items.map(({ pk }) => pk).sort()).toEqual(keys.map(({ pk }) => pk).sort());
  expect(table.roundTrips).toBeGreaterThan(4);
});

test("what DynamoDB will not do at all ends in an error instead of a gap", async () => {
  const client = new DynamoDBClient({});
  client.middlewareStack.add(() => async (args) => ({ response: {}, output: { $metadata: {}, Responses: {}, UnprocessedKeys: (args.input as { RequestItems: Batch }).RequestItems } as never }), { step: "initialize" });
  await expect(new Table(name, client).batchGet(keys)).rejects.toThrow("DynamoDB left 40 keys of a batch unread");
});

test.each([
  ["read", (table: Table) => table.get(keys[0]!)],
  ["query", (table: Table) => table.query({ KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: toItem({ ":pk": "k1" }) })],
  ["write", (table: Table) => table.put({ ...keys[0]!, value: 0 })],
])("a %s that is throttled is tried again, after a while that varies", async (_, run) => {
  const { table, calls } = throttled(3);
  await run(table);
  expect(calls).toHaveLength(4);
  const pauses = calls.slice(1).map((at, i) => at - calls[i]!);
  expect(new Set(pauses.map((pause) => pause.toFixed(3))).size).toBeGreaterThan(1);
});

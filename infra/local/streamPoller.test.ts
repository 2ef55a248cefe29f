import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileCheckpoint } from "./checkpoint.ts";
import type { StreamHandler } from "./delivery.ts";
import { pollStream } from "./streamPoller.ts";
import { createTable, dropTable } from "./table.ts";

const tableName = "stream-poller-test";
const dynamoDb = new DynamoDBClient({});
const folder = mkdtempSync(join(tmpdir(), "pharmops-test-"));
let streamArn: string;

beforeAll(async () => {
  streamArn = (await createTable(tableName)).LatestStreamArn!;
});
afterAll(async () => {
  await dropTable(tableName);
  rmSync(folder, { recursive: true });
});

const write = (value: number) =>
  dynamoDb.send(new PutItemCommand({ TableName: tableName, Item: { pk: { S: "a" }, sk: { S: "b" }, value: { N: `${value}` } } }));
const valueOf = (record: DynamoDBRecord) => Number(record.dynamodb!.NewImage!.value!.N);

const fail = (...faults: unknown[]): never => {
  throw faults.at(-1);
};

function poll(handler: StreamHandler) {
  return pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn,
    consumers: { only: { handler, checkpoint: fileCheckpoint(join(folder, "stream.json")) } },
    idleMs: 10,
    deadLetter: fail,
    onError: fail,
  });
}

test("delivers in order and in Lambda's form, at least once, and resumes where it stopped", async () => {
  const seen: DynamoDBRecord[] = [];
  const keep: StreamHandler = async ({ Records }) => {
    seen.push(...Records);
    return { batchItemFailures: [] };
  };

  const first = poll(keep);
  for (let i = 0; i < 150; i++) await write(i);
  await first.caughtUp();
  await first.stop();
  expect(seen.map(valueOf)).toEqual([...Array(150).keys()]);
  expect(seen[1]).toMatchObject({
    eventName: "MODIFY",
    eventSource: "aws:dynamodb",
    eventSourceARN: streamArn,
    dynamodb: {
      Keys: { pk: { S: "a" }, sk: { S: "b" } },
      OldImage: { value: { N: "0" } },
      NewImage: { value: { N: "1" } },
      ApproximateCreationDateTime: expect.any(Number),
    },
  });

  // Written before anybody listens; the first listener then crashes.
  seen.length = 0;
  await write(150);
  let crash = (): void => {};
  const crashed = new Promise<void>((resolve) => (crash = resolve));
  const second = poll(async () => {
    crash();
    throw new Error("crashed");
  });
  await crashed;
  await second.stop();

  const third = poll(keep);
  await third.caughtUp();
  await third.stop();
  expect(seen.map(valueOf)).toEqual([150]);
});

test("reads once for all consumers: each receives its records, and a slow one does not delay others", async () => {
  const client = new DynamoDBStreamsClient({});
  let readings = 0;
  client.middlewareStack.add(
    (next, { commandName }) => async (command) => {
      const answer = await next(command);
      readings += commandName === "GetRecordsCommand" ? ((answer.output as { Records?: unknown[] }).Records?.length ?? 0) : 0;
      return answer;
    },
    { step: "initialize" },
  );
  const seen = { even: [] as number[], odd: [] as number[] };
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const consumer = (name: keyof typeof seen, remainder: number, before?: Promise<void>) => ({
    checkpoint: fileCheckpoint(join(folder, `${name}.json`)),
    wanted: (record: DynamoDBRecord) => valueOf(record) >= 200 && valueOf(record) % 2 === remainder,
    handler: async ({ Records }: { Records: DynamoDBRecord[] }) => {
      await before;
      seen[name].push(...Records.map(valueOf));
      return { batchItemFailures: [] };
    },
  });
  const start = (before?: Promise<void>) =>
    pollStream({
      client,
      streamArn,
      consumers: { even: consumer("even", 0), odd: consumer("odd", 1, before) },
      idleMs: 10,
      deadLetter: fail,
      onError: fail,
    });

  const first = start(held);
  await first.caughtUp();
  const passedOver = readings;
  for (let i = 200; i < 220; i++) await write(i);
  await first.caughtUp("even");
  expect(seen).toEqual({ even: [200, 202, 204, 206, 208, 210, 212, 214, 216, 218], odd: [] });

  // The poller stops before the slow consumer is done; only that one gets the rest later.
  const stopped = first.stop();
  release();
  await stopped;
  expect(readings - passedOver).toBe(20);
  const second = start();
  await second.caughtUp();
  await second.stop();
  expect(seen.even).toHaveLength(10);
  expect([...new Set(seen.odd)]).toEqual([201, 203, 205, 207, 209, 211, 213, 215, 217, 219]);
  expect(Object.values(second.delivered())).toEqual([expect.stringMatching(/^\d+$/)]);
});

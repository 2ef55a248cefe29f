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

function poll(handler: StreamHandler) {
  return pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn,
    checkpoint: fileCheckpoint(join(folder, "stream.json")),
    handler,
    idleMs: 10,
    deadLetter: (_, error) => {
      throw error;
    },
    onError: (error) => {
      throw error;
    },
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

  // Written while nobody listens, and the first to listen crashes.
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

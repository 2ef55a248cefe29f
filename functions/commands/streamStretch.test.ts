import { DescribeStreamCommand, DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Group } from "../../graphql/domains/organization/people/group.ts";
import { Cast } from "../../graphql/demo/cast.ts";
import { reprojectRecords } from "../../graphql/platform/projection/reprojectRecords.ts";
import { figureKey } from "../../graphql/table/keys.ts";
import { countsOf } from "../../graphql/table/record.ts";
import { Table } from "../../graphql/table/table.ts";
import { createTable, dropTable } from "../../infra/local/table.ts";
import { changedIn, streamStretchOf, type StreamStretch } from "./streamStretch.ts";
import "../../graphql/schema/schema.ts";

const name = `replay-${Date.now()}`;
const table = new Table(name);
const streams = new DynamoDBStreamsClient({});
const groups: Group[] = [];
let everything: StreamStretch;
let numbers: { of: string; number: string }[];

beforeAll(async () => {
  const { LatestStreamArn: streamArn } = await createTable(name);
  const cast = new Cast(table);
  await cast.admitEmployee({ subject: "hr", name: "唐薇", staffNumber: "E01", roles: ["hr"] });
  for (const each of ["推广组", "市场组", "仓储组"]) groups.push(await cast.create("hr", Group, { name: each }));

  const { StreamDescription: stream } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardId = stream!.Shards![0]!.ShardId!;
  const { ShardIterator: start } = await streams.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ShardIteratorType: "TRIM_HORIZON" }));
  const { Records: records } = await streams.send(new GetRecordsCommand({ ShardIterator: start }));
  numbers = records!.map(({ dynamodb }) => ({ of: dynamodb!.Keys!.pk!.S!, number: dynamodb!.SequenceNumber! }));
  everything = { streamArn: streamArn!, shardId, first: numbers[0]!.number, last: numbers.at(-1)!.number };
});
afterAll(() => dropTable(name));

const counted = async () => (await table.get(figureKey(countsOf(groups[0]!)[0]!)))?.value ?? 0;

test("a dead letter names the position of its changes, in Lambda's format", () => {
  const letter = {
    requestContext: { requestId: "1", functionArn: "arn:aws:lambda:…", condition: "RetryAttemptsExhausted", approximateInvokeCount: 11 },
    DDBStreamBatchInfo: {
      shardId: everything.shardId,
      startSequenceNumber: everything.first,
      endSequenceNumber: everything.last,
      batchSize: numbers.length,
      streamArn: everything.streamArn,
    },
  };
  expect(streamStretchOf(JSON.stringify(letter))).toEqual(everything);
  expect(() => streamStretchOf('{"hello":"world"}')).toThrow("which changes");
});

test("the changes of a stretch are found, and none after it", async () => {
  const second = numbers.findLastIndex(({ of }) => of === groups[1]!.id);
  const changed = await changedIn(streams, { ...everything, last: numbers[second]!.number });
  expect(changed).toContain(groups[1]!.id);
  expect(changed).not.toContain(groups[2]!.id);
});

describe("a stretch that is forgotten is told apart from an empty one", () => {
  test("with the whole stream", async () => {
    expect(await changedIn(streams, { ...everything, streamArn: everything.streamArn.replace(name, `${name}-gone`) })).toBeUndefined();
  });

  test("with its shard", async () => {
    expect(await changedIn(streams, { ...everything, shardId: "shardId-00000000000000000000-00000000" })).toBeUndefined();
  });
});

test("what was changed is projected again, once", async () => {
  expect(await counted()).toBe(0);
  const changed = (await changedIn(streams, everything))!;
  for (let i = 0; i < 2; i++) expect(await reprojectRecords(table, changed)).toBe(4);
  expect(await counted()).toBe(3);
});

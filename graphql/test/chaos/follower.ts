/**
 * A process that follows the table's stream and lets time pass, in two clocks at once, on the day that it is told. Batches come late and in pieces,
 * with what has been told before among them and in another order across items; some fail as a whole, some by name.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import "../../schema/schema.ts";
import { projectRecords } from "../../platform/projection/project.ts";
import { tick } from "../../platform/schedule/tick.ts";
import { tableDefinition } from "../../table/definition.ts";
import { Table } from "../../table/table.ts";
import { fileCheckpoint } from "../../../infra/local/checkpoint.ts";
import { shiftClock } from "../../../infra/local/clock.ts";
import { pollStream } from "../../../infra/local/streamPoller.ts";
import type { Followed, FollowerTask } from "./protocol.ts";

const send = (followed: Followed): void => void process.send!(followed);
const chance = (share: number): boolean => Math.random() < share;
const some = <T>(from: readonly T[], most: number): T[] => Array.from({ length: Math.min(from.length, Math.floor(Math.random() * (most + 1))) }, () => from[Math.floor(Math.random() * from.length)]!);

/** Set once the rest is to be done without any trouble. */
const calm = new AbortController();
/** Told before, and told again at any time. */
const history: DynamoDBRecord[] = [];
const remembered = 300;

const itemOf = ({ dynamodb }: DynamoDBRecord): string => `${dynamodb!.Keys!.pk!.S} ${dynamodb!.Keys!.sk!.S}`;

/** In another order, but for the changes of one item. */
function shuffled(records: readonly DynamoDBRecord[]): DynamoDBRecord[] {
  const byItem = new Map<string, DynamoDBRecord[]>();
  for (const record of records) byItem.set(itemOf(record), [...(byItem.get(itemOf(record)) ?? []), record]);
  const places = records.map(itemOf).sort(() => Math.random() - 0.5);
  return places.map((item) => byItem.get(item)!.shift()!);
}

/** What the stream's function does with a batch, unreliably. */
async function unreliable(table: Table, records: DynamoDBRecord[]): Promise<DynamoDBBatchResponse> {
  if (calm.signal.aborted) return answer(await projectRecords(records, table));
  await sleep(Math.random() * 200);
  // The function ran out of time in the middle.
  if (chance(0.05)) {
    await projectRecords(records.slice(0, Math.ceil(records.length / 2)), table);
    throw new Error("Out of time");
  }
  const replayed = shuffled([...some(history, 5), ...records, ...some(records, 3)]);
  history.push(...records);
  history.splice(0, history.length - remembered);
  const { failed } = await projectRecords(replayed, table);
  const named = chance(0.05) ? [records[Math.floor(Math.random() * records.length)]!.dynamodb!.SequenceNumber!] : [];
  const own = new Set(records.map(({ dynamodb }) => dynamodb!.SequenceNumber));
  return answer({ failed: [...failed.filter((one) => own.has(one)), ...named] });
}

const answer = ({ failed }: { failed: string[] }): DynamoDBBatchResponse => ({ batchItemFailures: [...new Set(failed)].map((itemIdentifier) => ({ itemIdentifier })) });

const isWanted = ({ dynamodb }: DynamoDBRecord): boolean => dynamodb?.Keys?.sk?.S === tableDefinition.recordSortKey || Boolean(dynamodb?.NewImage?.[tableDefinition.commentAttribute]?.M);

/** A clock that is wrong by so much; the other one does the same work at the same time. */
async function letTimePass(table: Table, clockMs: number): Promise<void> {
  while (!calm.signal.aborted) {
    await tick(new Date(Date.now() + clockMs), table).catch((error: unknown) => send({ failure: String(error) }));
    await sleep(1_000);
  }
}

process.on("message", async (message: FollowerTask | "finish") => {
  if (message === "finish") {
    calm.abort();
    return;
  }
  const { tableName, checkpoint, calendarMs } = message;
  shiftClock(calendarMs);
  const table = new Table(tableName);
  const { Table: described } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: tableName }));
  const poller = pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn: described!.LatestStreamArn!,
    consumers: { projections: { handler: ({ Records: records }) => unreliable(table, records), checkpoint: fileCheckpoint(checkpoint), wanted: isWanted, attempts: 12 } },
    deadLetter: (record) => send({ deadLetter: record.dynamodb!.Keys!.pk!.S! }),
    onError: () => undefined,
    idleMs: 20,
  });
  await Promise.all([letTimePass(table, -600_000), letTimePass(table, 600_000)]);
  await poller.caughtUp();
  await poller.stop();
  send("caughtUp");
  process.disconnect();
});
process.send!("ready");

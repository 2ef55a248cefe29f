/**
 * `npm run replay:dead-letters -- --queue URL`: projects again what was given up, and takes its letters out of the queue.
 * What it cannot read stays there. Ends with 1 where something stays.
 */
import { parseArgs } from "node:util";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient, type Message } from "@aws-sdk/client-sqs";
import { reprojectRecords } from "../../graphql/platform/projection/reprojectRecords.ts";
import { rebuild, usualRebuild, type RebuildOptions } from "../../graphql/platform/projection/rebuild.ts";
import { Table } from "../../graphql/table/table.ts";
import { changedIn, streamStretchOf } from "./streamStretch.ts";
// Every entity must be declared before a record can be projected.
import "../../graphql/schema/schema.ts";

const { values } = parseArgs({ options: { queue: { type: "string" } } });
const { queue } = values;
if (!queue) throw new Error("Give --queue, the address that the Api stack puts out as DeadLetterQueue");

const table = new Table(process.env.TABLE_NAME ?? "pharmops");
const sqs = new SQSClient({});
const streams = new DynamoDBStreamsClient({});
let everythingIsProjected = false;
const say = (line: string): void => console.error(line);
const wholeTable: RebuildOptions = { ...usualRebuild, progress: say, corrected: ({ about, problem }) => say(`${about}: ${problem}`) };

const isTick = (letter: string): boolean => JSON.parse(letter)["detail-type"] === "Scheduled Event";

/** Returns what was done, to be printed. */
async function replay(letter: string): Promise<string> {
  if (isTick(letter)) return "a tick of the clock; the one after it has done what was due";

  const changed = await changedIn(streams, streamStretchOf(letter));
  if (changed) return `${await reprojectRecords(table, changed)} records projected again`;

  if (!everythingIsProjected) await rebuild(table, wholeTable);
  everythingIsProjected = true;
  return "changes that the stream has forgotten, projected with all the others";
}

async function settle({ Body: body, MessageId: id, ReceiptHandle: handle }: Message): Promise<void> {
  try {
    const done = await replay(body!);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: handle }));
    console.log(`${id}: ${done}`);
  } catch (error) {
    console.error(`${id} stays in the queue: ${String(error)}\n${body}`);
    process.exitCode = 1;
  }
}

/** Long enough that no letter comes a second time while the command runs. */
const invisibleSeconds = 15 * 60;

for (;;) {
  const receive = new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, VisibilityTimeout: invisibleSeconds, WaitTimeSeconds: 1 });
  const { Messages: letters = [] } = await sqs.send(receive);
  if (letters.length === 0) break;
  for (const letter of letters) await settle(letter);
}

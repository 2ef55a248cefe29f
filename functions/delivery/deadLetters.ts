/** Destination of deliveries that failed for good: a queue in the cloud, a file on one machine. */
import { appendFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { setting } from "../../graphql/platform/configuration.ts";

let client: SQSClient | undefined;

/** DEAD_LETTERS names a queue by its https address, or a file of JSON lines by its file address. */
export async function deadLetter(letter: object): Promise<void> {
  const where = setting("DEAD_LETTERS");
  const text = JSON.stringify(letter);
  if (where.startsWith("file:")) return appendFile(fileURLToPath(where), `${text}\n`);
  client ??= new SQSClient({});
  await client.send(new SendMessageCommand({ QueueUrl: where, MessageBody: text }));
}

import type { DynamoDBStreamEvent, ScheduledEvent } from "aws-lambda";
import pLimit from "p-limit";
import { tableName } from "../../graphql/platform/configuration.ts";
import { deliverOne, dueDeliveries } from "../../graphql/platform/notification/deliver.ts";
// Declares every entity: a delivery names records of any type.
import "../../graphql/schema/schema.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { chat } from "./chat.ts";
import { deadLetter } from "./deadLetters.ts";
import { email } from "./email.ts";

/** Deliveries under way at once: one slow receiver does not hold up the others. */
const parallel = 16;
/** New ones are begun for this long; the function may run three minutes, and what it leaves is due for the next call. */
const milliseconds = 2 * 60_000;

const transports = {
  email,
  chat,
  async gaveUp(delivery: { id: string; channel: string }, reason: string): Promise<void> {
    logger.error("delivery given up", { delivery: delivery.id, channel: delivery.channel, reason });
    count("FailedDeliveries");
    await deadLetter({ delivery: delivery.id, channel: delivery.channel, reason });
  },
};

const isClock = (event: DynamoDBStreamEvent | Pick<ScheduledEvent, "id" | "time">): event is Pick<ScheduledEvent, "id" | "time"> => "time" in event;

async function* asked(event: DynamoDBStreamEvent | Pick<ScheduledEvent, "id" | "time">, table: Table): AsyncGenerator<string> {
  if (isClock(event)) return yield* dueDeliveries(table, new Date());
  for (const { dynamodb } of event.Records) if (dynamodb?.Keys?.pk?.S) yield dynamodb.Keys.pk.S;
}

/**
 * The door for deliveries: called by the stream with each new one, and by the clock every minute for those that are to
 * be tried again. It never fails for what could not be delivered: that is noted in the table, and due later.
 */
export async function handler(event: DynamoDBStreamEvent | Pick<ScheduledEvent, "id" | "time">): Promise<void> {
  const table = new Table(tableName());
  const limit = pLimit(parallel);
  const endsAt = Date.now() + milliseconds;
  const under: Promise<unknown>[] = [];
  for await (const id of asked(event, table)) {
    if (Date.now() > endsAt) break;
    under.push(limit(async () => (Date.now() > endsAt ? undefined : deliverOne(table, id, transports))));
  }
  const outcomes = await Promise.allSettled(under);
  for (const outcome of outcomes) if (outcome.status === "rejected") logger.error("delivery broke off", { error: outcome.reason as Error });
}

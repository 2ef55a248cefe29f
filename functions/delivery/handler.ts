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

/**
 * The door for deliveries: called by the clock every minute, for new ones and for those that are to be tried again. It
 * never fails for what could not be delivered: that is noted in the table, and due later.
 */
export async function handler(): Promise<void> {
  const table = new Table(tableName());
  const limit = pLimit(parallel);
  const endsAt = Date.now() + milliseconds;
  const under: Promise<unknown>[] = [];
  for await (const id of dueDeliveries(table, new Date())) {
    if (Date.now() > endsAt) break;
    under.push(limit(async () => (Date.now() > endsAt ? undefined : deliverOne(table, id, transports))));
  }
  const outcomes = await Promise.allSettled(under);
  for (const outcome of outcomes) if (outcome.status === "rejected") logger.error("delivery broke off", { error: outcome.reason as Error });
}

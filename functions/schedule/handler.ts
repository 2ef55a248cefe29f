import type { ScheduledEvent } from "aws-lambda";
import { tick } from "../../graphql/platform/schedule/tick.ts";
// Declares every entity: what is due is found through the declarations.
import "../../graphql/schema/schema.ts";
import { logger } from "../logger.ts";

/** The door for the clock: called every five minutes with the time that was meant, not the time it arrived. */
export async function handler(event: Pick<ScheduledEvent, "id" | "time">): Promise<void> {
  await tick(new Date(event.time));
  logger.info("tick", { requestId: event.id, time: event.time });
}

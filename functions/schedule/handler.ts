import type { ScheduledEvent } from "aws-lambda";
import { tableName } from "../../graphql/platform/configuration.ts";
import { migrate } from "../../graphql/platform/migration/migrate.ts";
import { tick } from "../../graphql/platform/schedule/tick.ts";
// Declares every entity: what is due is found through the declarations.
import "../../graphql/schema/schema.ts";
import { migrations } from "../../graphql/schema/migrations.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";

/** A migration goes on for this long before it leaves the rest to the next tick; the function may run four minutes. */
const migrationMilliseconds = 2 * 60_000;

/** The door for the clock: called every five minutes with the time that was meant, not the time it arrived. */
export async function handler(event: Pick<ScheduledEvent, "id" | "time">): Promise<void> {
  await tick(new Date(event.time));
  const pending = await migrate(new Table(tableName()), migrations, new Date(Date.now() + migrationMilliseconds));
  logger.info("tick", { requestId: event.id, time: event.time, pending });
}

import type { ScheduledEvent } from "aws-lambda";
import { tableName } from "../../graphql/platform/configuration.ts";
import { migrate } from "../../graphql/platform/migration/migrate.ts";
import { ClockFailed, type ClockFailure } from "../../graphql/platform/schedule/clock.ts";
import { tick } from "../../graphql/platform/schedule/tick.ts";
// Declares every entity: what is due is found through the declarations.
import "../../graphql/schema/schema.ts";
import { allMigrations } from "../../graphql/schema/migrations.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";

/** A migration runs for at most this long and leaves the rest to the next tick; the function may run four minutes. */
const migrationMilliseconds = 2 * 60_000;

/** The failures of a piece of work that was tried; empty where it succeeded. */
async function tried(work: string, run: () => Promise<unknown>): Promise<readonly ClockFailure[]> {
  try {
    await run();
    return [];
  } catch (error) {
    return error instanceof ClockFailed ? error.failures : [{ work, error }];
  }
}

/** The door for the clock: called every five minutes with the time that was meant, not the time it arrived. */
export async function handler(event: Pick<ScheduledEvent, "id" | "time">): Promise<void> {
  let pending: Awaited<ReturnType<typeof migrate>> | undefined;
  const failures = [
    ...(await tried("tick", () => tick(new Date(event.time)))),
    ...(await tried("migrations", async () => (pending = await migrate(new Table(tableName()), await allMigrations(), new Date(Date.now() + migrationMilliseconds))))),
  ];
  for (const { work, recordId, error } of failures) logger.error("clock work failed", { requestId: event.id, work, recordId, error: error as Error });
  if (failures.length > 0) count("FailedClockWork", failures.length);
  logger.info("tick", { requestId: event.id, time: event.time, pending, failed: failures.length });
}

/** Finds jobs whose runner has died, and has them begun again. */
import { readAll } from "../../table/list.ts";
import type { Table } from "../../table/table.ts";
import { VersionConflict } from "../../table/commit/failures.ts";
import { eachAlone } from "../schedule/clock.ts";
import { activeStates, claimableStates, Job } from "./job.ts";
import { readJob, resetProgress, writeJob } from "./runJob.ts";

/** Longer than any chunk and its deliveries may take. */
const silentMinutes = 10;

/** Moves every job that has not moved for long; the stream then starts the runner. Running it twice does no harm. */
export async function reviveJobs(table: Table, now: Date): Promise<void> {
  const silentSince = new Date(now.getTime() - silentMinutes * 60_000).toISOString();
  const silent = readAll(table, Job, { filter: { status: { in: activeStates }, updatedAt: { to: silentSince } }, orderBy: { sort: "updatedAt", descending: false } });
  await eachAlone(silent, ({ id }) => id, async ({ id }) => {
    const job = await readJob(table, id);
    if (job && activeStates.includes(job.status) && job.updatedAt <= silentSince) await revive(table, job, now);
  });
}

async function revive(table: Table, job: Job, now: Date): Promise<void> {
  try {
    // A change that the stream never delivered is an attempt as well: it has to come to an end.
    const attempts = claimableStates.includes(job.status) ? job.attempts + 1 : job.attempts;
    const changes = { attempts, ...resetProgress({ ...job, attempts }) };
    await writeJob(table, job, changes.status === "FAILED" ? { ...changes, finishedAt: now.toISOString() } : changes, "revive", now);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}

/** Runs jobs in tests as the stream does: chunk after chunk, until there is nothing left to do. */
import { phases } from "../platform/job/phases.ts";
import { readJob, runJob, type Runner } from "../platform/job/runJob.ts";
import { claimableStates, type Job } from "../platform/job/job.ts";
import { buildProductSchema } from "../schema/schema.ts";
import type { Stage } from "./stage.ts";

const schema = buildProductSchema();

export const runnerOf = (stage: Stage, more: Partial<Runner> = {}): Runner => ({
  table: stage.table,
  schema,
  phases,
  onFault: (error) => {
    throw error;
  },
  now: () => stage.now,
  ...more,
});

/** Runs a job to where it stops by itself; answers it, and how many chunks that took. */
export async function runToEnd(stage: Stage, id: string, runner = runnerOf(stage)): Promise<{ job: Job; chunks: number }> {
  for (let chunks = 0; ; chunks++) {
    const job = (await readJob(stage.table, id))!;
    if (!claimableStates.includes(job.status)) return { job, chunks };
    await runJob(id, runner);
  }
}

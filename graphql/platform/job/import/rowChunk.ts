import pLimit from "p-limit";
import type { Job } from "../job.ts";
import { keptUntil } from "../jobObjects.ts";
import { storeProblems, publishProblems, type RowProblems } from "./rowProblems.ts";
import { RowReader } from "./rowReader.ts";

interface RowWork {
  /** Rows of one chunk: what is written again after a crash. */
  chunk: number;
  /** Rows that are given to one call of `some`. */
  together: number;
  /** Calls under way at once. */
  atATime: number;
  /** What is wrong with these rows: nothing or one entry for each. */
  some(wanted: readonly number[], rows: RowReader): Promise<RowProblems[]>;
  /** The job's state once all rows are through. */
  ends: "WAITING" | "DONE";
}

/** Takes the next rows of an import through a phase, keeps their problems, and answers how far it is. */
export async function rowChunk(job: Job, now: Date, { chunk: size, together, atATime, some, ends }: RowWork): Promise<Partial<Job>> {
  const rows = await RowReader.open(job);
  const wanted = rows.rows.slice(job.done, job.done + size);
  const end = job.done + wanted.length;
  const limit = pLimit(atATime);
  const groups = Array.from({ length: Math.ceil(wanted.length / together) }, (_, i) => wanted.slice(i * together, (i + 1) * together));
  const problems = (await Promise.all(groups.map((group) => limit(() => some(group, rows))))).flat();

  const chunk = Math.floor(job.done / size);
  await storeProblems(job, chunk, problems);
  const progress = { done: end, failed: job.failed + problems.length };
  if (end < rows.rows.length) return progress;
  await publishProblems(job, chunk + 1);
  return { ...progress, status: ends, keptUntil: keptUntil(now) };
}

import pLimit from "p-limit";
import { entityByName } from "../../../table/entity.ts";
import { rehearse } from "../../entity/entityResolver.ts";
import type { Job } from "../job.ts";
import { keptUntil } from "../jobObjects.ts";
import type { Chunk } from "../phase.ts";
import { keepProblems, publishProblems, rowProblems, type RowProblems } from "./rowProblems.ts";
import { RowReader } from "./rowReader.ts";

/** Rows of one chunk. */
const checkedAtOnce = 500;
/** Rows that are looked at together, so that what they ask of the table is read in batches. */
const atATime = 50;

/** Goes through the rows as if each were created, and keeps every problem of every row. Changes nothing. */
export async function checkPhase({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const target = entityByName(job.listOf)!.target;
  const rows = await RowReader.open(job);
  const end = Math.min(job.done + checkedAtOnce, rows.length);
  const limit = pLimit(atATime);

  const one = async (row: number): Promise<RowProblems[]> => {
    const { input, findings } = await rows.read(row, ctx);
    const unread = new Set(findings.map(({ field }) => field));
    // What could not be read is missing from the input: saying so would be the same problem twice.
    const rehearsed = (await rehearse(ctx, target, input)).filter(({ field }) => !field || !unread.has(field));
    const all = [...findings, ...rehearsed];
    return all.length > 0 ? [rowProblems(row, rows.textsOf(row), all, ctx)] : [];
  };
  const wanted = Array.from({ length: end - job.done }, (_, i) => job.done + 1 + i);
  const problems = (await Promise.all(wanted.map((row) => limit(() => one(row))))).flat();
  const chunk = Math.floor(job.done / checkedAtOnce);
  await keepProblems(job, chunk, problems);
  const progress = { done: end, failed: job.failed + problems.length };
  if (end < rows.length) return progress;
  await publishProblems(job, chunk + 1);
  return { ...progress, status: "WAITING", keptUntil: keptUntil(ctx.now) };
}

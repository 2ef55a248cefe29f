import { entityByName } from "../../../table/entity.ts";
import { rehearse } from "../../entity/entityResolver.ts";
import type { Job } from "../job.ts";
import { keptUntil } from "../jobObjects.ts";
import type { Chunk } from "../phase.ts";
import { keepProblems, publishProblems, rowProblems, type RowProblems } from "./rowProblems.ts";
import { RowReader } from "./rowReader.ts";

/** Rows of one chunk. */
export const checkedAtOnce = 500;

/** Goes through the rows as if each were created, and keeps every problem of every row. Changes nothing. */
export async function checkPhase({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const target = entityByName(job.listOf)!.target;
  const rows = await RowReader.open(job);
  const problems: RowProblems[] = [];
  const end = Math.min(job.done + checkedAtOnce, rows.length);
  for (let row = job.done + 1; row <= end; row++) {
    const { input, findings } = await rows.read(row, ctx);
    const unread = new Set(findings.map(({ field }) => field));
    // What could not be read is missing from the input: saying so would be the same problem twice.
    const rehearsed = (await rehearse(ctx, target, input)).filter(({ field }) => !field || !unread.has(field));
    const all = [...findings, ...rehearsed];
    if (all.length > 0) problems.push(rowProblems(row, rows.textsOf(row), all, ctx));
  }
  const chunk = Math.floor(job.done / checkedAtOnce);
  await keepProblems(job, chunk, problems);
  const progress = { done: end, failed: job.failed + problems.length };
  if (end < rows.length) return progress;
  await publishProblems(job, chunk + 1);
  return { ...progress, status: "WAITING", keptUntil: keptUntil(ctx.now) };
}

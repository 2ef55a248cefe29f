import pLimit from "p-limit";
import { entityByName } from "../../../table/entity.ts";
import type { Node } from "../../../table/node.ts";
import { Context } from "../../context.ts";
import { create } from "../../entity/entityResolver.ts";
import type { Outcome } from "../../lifecycle/change.ts";
import type { Job } from "../job.ts";
import { keptUntil } from "../jobObjects.ts";
import type { Chunk } from "../phase.ts";
import { keepProblems, publishProblems, rowProblems, type RowProblems } from "./rowProblems.ts";
import { RowReader } from "./rowReader.ts";

/** Rows of one chunk. */
const importedAtOnce = 200;
/** Rows that are created at the same time. */
const atATime = 8;

/**
 * Creates a record for each row, as its own mutation does. The key of each creation follows from job and row: a chunk
 * that is run again after a crash gets the answers of the first time and creates nothing twice.
 */
export async function importPhase({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const target = entityByName(job.listOf)!.target;
  const rows = await RowReader.open(job);
  const end = Math.min(job.done + importedAtOnce, rows.length);
  const limit = pLimit(atATime);

  const one = async (row: number): Promise<RowProblems[]> => {
    // What a change relies on is kept in its request, so each row is one.
    const request = new Context(ctx.table, ctx.principal, ctx.language, `${ctx.requestId}-${row}`, ctx.now);
    const { input, findings } = await rows.read(row, request);
    const outcome: Outcome<Node> = findings.length > 0 ? { record: null, findings } : await create(request, target, { ...input, idempotencyKey: `${job.id}-${row}` });
    return outcome.record ? [] : [rowProblems(row, rows.textsOf(row), outcome.findings, request)];
  };
  const wanted = Array.from({ length: end - job.done }, (_, i) => job.done + 1 + i);
  const problems = (await Promise.all(wanted.map((row) => limit(() => one(row))))).flat();

  const chunk = Math.floor(job.done / importedAtOnce);
  await keepProblems(job, chunk, problems);
  const progress = { done: end, failed: job.failed + problems.length };
  if (end < rows.length) return progress;
  await publishProblems(job, chunk + 1);
  return { ...progress, status: "DONE", keptUntil: keptUntil(ctx.now) };
}

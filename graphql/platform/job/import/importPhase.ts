import { entityByName } from "../../../table/entity.ts";
import type { Node } from "../../../table/node.ts";
import { Context } from "../../context.ts";
import { create } from "../../entity/entityResolver.ts";
import type { Outcome } from "../../lifecycle/change.ts";
import type { Job } from "../job.ts";
import type { Chunk } from "../phase.ts";
import { createTogether, rowKey, togetherAtMost, type RowInput } from "./createTogether.ts";
import { rowChunk } from "./rowChunk.ts";
import { rowProblems, type RowProblems } from "./rowProblems.ts";
import type { ReadRow, RowReader } from "./rowReader.ts";

/**
 * Creates a record for each row: many in one transaction, and where one of them is refused, each as its own mutation does
 * it. The key of each creation follows from job and row: a chunk that is run again after a crash gets the answers of the
 * first time and creates nothing twice.
 */
export function importPhase({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const entity = entityByName(job.listOf)!;
  const { target } = entity;
  // What a change relies on is kept in its request, so each change is one.
  const request = (name: string) => new Context(ctx.table, ctx.principal, ctx.language, `${ctx.requestId}-${name}`, ctx.now);

  async function createOne(row: number, { input, findings }: ReadRow, rows: RowReader): Promise<RowProblems[]> {
    const own = request(String(row));
    const outcome: Outcome<Node> = findings.length > 0 ? { record: null, findings } : await create(own, target, { ...input, idempotencyKey: rowKey(job.id, row) });
    return outcome.record ? [] : [rowProblems(row, rows.textsOf(row), outcome.findings, own)];
  }

  return rowChunk(job, ctx.now, {
    chunk: 400,
    together: togetherAtMost(entity),
    atATime: 8,
    ends: "DONE",
    some: async (wanted, rows) => {
      const own = request(`${wanted[0]}-${wanted.at(-1)}`);
      const read = await Promise.all(wanted.map(async (row) => ({ row, ...(await rows.read(row, own)) })));
      const creatable: RowInput[] = read.filter(({ findings }) => findings.length === 0);
      const left = (await createTogether(own, target, job.id, creatable)) ? read.filter(({ findings }) => findings.length > 0) : read;
      const problems: RowProblems[] = [];
      for (const one of left) problems.push(...(await createOne(one.row, one, rows)));
      return problems;
    },
  });
}

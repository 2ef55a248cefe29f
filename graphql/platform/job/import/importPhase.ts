import { entityByName } from "../../../table/entity.ts";
import type { Node } from "../../../table/node.ts";
import { Context } from "../../context.ts";
import { create } from "../../entity/entityResolver.ts";
import type { Outcome } from "../../lifecycle/change.ts";
import type { Job } from "../job.ts";
import type { Chunk } from "../phase.ts";
import { rowChunk } from "./rowChunk.ts";
import { rowProblems } from "./rowProblems.ts";

/**
 * Creates a record for each row, as its own mutation does. The key of each creation follows from job and row: a chunk
 * that is run again after a crash gets the answers of the first time and creates nothing twice.
 */
export function importPhase({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const target = entityByName(job.listOf)!.target;
  return rowChunk(job, ctx.now, {
    chunk: 200,
    atATime: 8,
    ends: "DONE",
    one: async (row, rows) => {
      // What a change relies on is kept in its request, so each row is one.
      const request = new Context(ctx.table, ctx.principal, ctx.language, `${ctx.requestId}-${row}`, ctx.now);
      const { input, findings } = await rows.read(row, request);
      const outcome: Outcome<Node> = findings.length > 0 ? { record: null, findings } : await create(request, target, { ...input, idempotencyKey: `${job.id}-${row}` });
      return outcome.record ? [] : [rowProblems(row, rows.textsOf(row), outcome.findings, request)];
    },
  });
}

import { entityByName } from "../../../table/entity.ts";
import { rehearse } from "../../entity/entityResolver.ts";
import type { Job } from "../job.ts";
import type { Chunk } from "../phase.ts";
import { rowChunk } from "./rowChunk.ts";
import { rowProblems } from "./rowProblems.ts";

/** Goes through the rows as if each were created, and keeps every problem of every row. Changes nothing. */
export function checkPhase({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const target = entityByName(job.listOf)!.target;
  return rowChunk(job, ctx.now, {
    chunk: 500,
    // What they ask of the table is read in batches.
    together: 1,
    atATime: 50,
    ends: "WAITING",
    some: async ([row = 0], rows) => {
      const { input, findings } = await rows.read(row, ctx);
      const unread = new Set(findings.map(({ field }) => field));
      // What could not be read is missing from the input: saying so would be the same problem twice.
      const rehearsed = (await rehearse(ctx, target, input)).filter(({ field }) => !field || !unread.has(field));
      const all = [...findings, ...rehearsed];
      return all.length > 0 ? [rowProblems(row, rows.textsOf(row), all, ctx)] : [];
    },
  });
}

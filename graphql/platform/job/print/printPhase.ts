/** Prints the papers of several records into one file: a few at a time, each as its own mutation would, kept as pieces, and at the end put together. */
import { PDFDocument } from "pdf-lib";
import { getObject, putObject } from "../../file/fileStore.ts";
import { copyKey, printPaper } from "../../paper/printPaper.ts";
import type { Job } from "../job.ts";
import { contentTypes, keptUntil, pieceKey, resultKey } from "../jobObjects.ts";
import { JobFailed, type Chunk } from "../phase.ts";

/** Lines of what could not be printed that a job says at most. */
const mostFailures = 20;

export async function printPhase({ job, ctx, until }: Chunk): Promise<Partial<Job>> {
  const { ids } = job.papers!;
  const failures = job.failure ? job.failure.split("\n") : [];
  let { done, failed } = job;
  for (let first = true; done < ids.length && (first || new Date() < until); first = false) {
    const outcome = await printOne(job, ids[done]!, done, ctx);
    done += 1;
    if (outcome) failed += 1;
    if (outcome && failures.length < mostFailures) failures.push(outcome);
  }
  const changes = { done, failed, failure: failures.join("\n") || null };
  if (done < ids.length) return changes;
  if (failed === ids.length) throw new JobFailed({ zh: failures.join("\n"), en: failures.join("\n") });
  await putObject(resultKey(job), await assembled(job, ids.length), contentTypes.PDF);
  return { ...changes, status: "DONE", keptUntil: keptUntil(ctx.now) };
}

/** Prints one copy and keeps it as a piece of the job; answers why not, where it is refused. Under a key, so that a chunk that is run again prints no second copy. */
async function printOne(job: Job, id: string, place: number, ctx: Chunk["ctx"]): Promise<string | undefined> {
  const { paper, sheet, language } = job.papers!;
  const { record, findings } = await printPaper(ctx, { id, paper, sheet, language, idempotencyKey: `${job.id}.${place}` });
  if (!record) return `${id}: ${findings.map(({ message }) => message[job.language]).join(" ")}`;
  const bytes = await getObject(copyKey(record, paper, record.printed![paper]!));
  if (!bytes) throw new Error(`The copy of ${id} is gone`);
  await putObject(pieceKey(job, `paper-${place}`), bytes, contentTypes.PDF);
  return undefined;
}

async function assembled(job: Job, count: number): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  for (let place = 0; place < count; place++) {
    const bytes = await getObject(pieceKey(job, `paper-${place}`));
    // Refused ones have no piece.
    if (!bytes) continue;
    const part = await PDFDocument.load(bytes);
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  return whole.save();
}

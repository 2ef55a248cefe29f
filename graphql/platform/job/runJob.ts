/**
 * Claims one chunk of a job, runs it, and queues the job again. The table's stream delivers that change, which runs the
 * next chunk. So a job needs no queue of its own, and a job whose runner died is begun again where its last chunk ended.
 */
import { graphql, type GraphQLSchema } from "graphql";
import { declarationOf, entityByName } from "../../table/entity.ts";
import { recordKey } from "../../table/keys.ts";
import { Loader } from "../../table/loader.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Table } from "../../table/table.ts";
import { VersionConflict } from "../../table/commit/failures.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { accessFindings } from "../access/access.ts";
import { principalOf, type Account } from "../access/principal.ts";
import { businessDate } from "../businessDate.ts";
import { Context } from "../context.ts";
import { Refusal, refuseIfAny } from "../problem/problem.ts";
import { claimableStates, Job } from "./job.ts";
import { keptUntil } from "./jobObjects.ts";
import { JobFailed, type Ask, type Phase } from "./phase.ts";
import type { JobPhase } from "./job.ts";

export interface Runner {
  table: Table;
  schema: GraphQLSchema;
  phases: Record<JobPhase, Phase>;
  /** Receives internal errors; the job's owner only sees that an error occurred. */
  onFault(error: unknown, job: Job): void;
  now?: () => Date;
}

/** A chunk begins nothing new after this; the function may run five minutes. */
const chunkMilliseconds = 30_000;
/** A chunk that was begun so often and came to no end ends the job. */
export const mostAttempts = 3;

const accountGone = new JobFailed({ zh: "发起人已停用或无权继续", en: "The person who started it is inactive or no longer has the necessary roles" });
const broken = (job: Job) =>
  new JobFailed({
    zh: `系统出现故障：处理 ${mostAttempts} 次均未完成。文件较大时请拆分后重试，或向管理员提供编号 ${job.id}`,
    en: `An internal error occurred: it was tried ${mostAttempts} times and never finished. Split a large file and try again, or quote ${job.id} to an administrator`,
  });

/** Runs the next chunk of a job that waits for a runner. Safe to call at any time, by any number of callers. */
export async function runJob(id: string, runner: Runner): Promise<void> {
  const now = runner.now?.() ?? new Date();
  const waiting = await readJob(runner.table, id);
  if (!waiting || !claimableStates.includes(waiting.status)) return;
  const job = await claimed(waiting, runner.table, now);
  if (!job) return;
  const outcome = await chunkOutcome(job, runner, now);
  await moveOn(runner.table, job, outcome, now);
}

/** Counts the attempt before anything is done. Undefined where somebody else was first. */
async function claimed(job: Job, table: Table, now: Date): Promise<Job | undefined> {
  try {
    return await writeJob(table, job, { status: "RUNNING", attempts: job.attempts + 1 }, "claim", now);
  } catch (error) {
    if (error instanceof VersionConflict) return undefined;
    throw error;
  }
}

export async function readJob(table: Table, id: string): Promise<Job | undefined> {
  const item = await table.get(recordKey(id));
  const record = item && fromRecordItem<Node>(item);
  return record instanceof Job ? record : undefined;
}

async function chunkOutcome(job: Job, runner: Runner, now: Date): Promise<Partial<Job>> {
  try {
    const ctx = await ownersContext(job, runner.table, now);
    const entity = declarationOf(Job);
    // Rights may have ended since the job was started.
    const records = entityByName(job.listOf)!;
    refuseIfAny([...accessFindings(ctx.principal, entity, job.kind.toLowerCase()), ...accessFindings(ctx.principal, records, job.kind === "IMPORT" ? "create" : "read")]);
    const changes = await runner.phases[job.phase]({ job, ctx, ask: askAs(ctx, runner.schema), until: new Date(Date.now() + chunkMilliseconds) });
    return { status: "QUEUED", attempts: 0, ...changes };
  } catch (error) {
    return failureOf(error, job, runner);
  }
}

function failureOf(error: unknown, job: Job, { onFault }: Runner): Partial<Job> {
  if (error instanceof JobFailed) return { status: "FAILED", failure: error.texts[job.language] };
  if (error instanceof Refusal) return { status: "FAILED", failure: error.findings.map(({ message }) => message[job.language]).join("\n") };
  onFault(error, job);
  return resetProgress(job);
}

/** What becomes of a job whose chunk came to no end: it is begun again, until it was begun too often. */
export const resetProgress = (job: Job): Partial<Job> =>
  job.attempts < mostAttempts ? { status: "QUEUED" } : { status: "FAILED", failure: broken(job).texts[job.language] };

async function ownersContext(job: Job, table: Table, now: Date): Promise<Context> {
  const loader = new Loader(table);
  const account = await loader.load<Account>(job.createdById);
  if (account?.status !== "ACTIVE") throw accountGone;
  const principal = await principalOf(loader, account, businessDate(now));
  return new Context(table, principal, job.language, `${job.id}-${job.version}`, now);
}

const askAs = (ctx: Context, schema: GraphQLSchema): Ask => async <T>(source: string, variableValues: Record<string, unknown>): Promise<T> => {
  ctx.loader.clear();
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: ctx });
  const [refused] = errors ?? [];
  if (refused?.extensions.code) throw new JobFailed({ zh: refused.message, en: refused.message });
  if (refused) throw refused;
  return data as T;
};

/** Writes what a chunk has changed. A job that somebody has changed meanwhile is theirs: a cancelled one keeps its count. */
async function moveOn(table: Table, job: Job, changes: Partial<Job>, now: Date): Promise<void> {
  const ended = changes.status === "DONE" || changes.status === "FAILED";
  const finished = ended ? { finishedAt: now.toISOString(), keptUntil: changes.keptUntil ?? job.keptUntil ?? keptUntil(now) } : {};
  try {
    await writeJob(table, job, { ...changes, ...finished }, ended ? changes.status!.toLowerCase() : "advance", now);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const current = await readJob(table, job.id);
    if (current?.status !== "CANCELLED" || changes.done === undefined) return;
    await writeJob(table, current, { done: changes.done, failed: changes.failed ?? current.failed }, "advance", now);
  }
}

/** Changes a job under its version, in its owner's name; throws VersionConflict where somebody else was first. */
export async function writeJob(table: Table, job: Job, changes: Partial<Job>, action: string, now: Date): Promise<Job> {
  const owner = (await new Loader(table).load<Account>(job.createdById))?.name ?? job.createdById;
  const authorship = { actorId: job.createdById, actorName: owner, at: now.toISOString(), requestId: `${job.id}-${job.version}` };
  const uow = new UnitOfWork(table, authorship, businessDate(now));
  const changed = Object.assign(uow.edit(job), changes);
  await uow.commit({ action });
  return changed;
}

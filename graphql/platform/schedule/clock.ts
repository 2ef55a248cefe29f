/**
 * Work that the clock starts. The invariant: each piece of work is tried, and within it each record, even if others
 * fail; all failures are reported afterwards.
 */
import { DeclaredList } from "../../table/declared.ts";
import { dailyKey } from "../../table/keys.ts";
import { NamedError } from "../../table/namedError.ts";
import type { Context } from "../context.ts";

/** Records for which one piece of work failed. */
export class RecordsFailed extends NamedError {
  constructor(readonly failures: readonly { recordId: string; error: unknown }[]) {
    super(failures.map(({ recordId, error }) => `${recordId}: ${String(error)}`).join("; "), { cause: failures[0]?.error });
  }
}

/** One piece of the clock's work that failed, and the record where it did, if it was one. */
export interface ClockFailure {
  work: string;
  recordId?: string;
  error: unknown;
}

/** Failures of one run of the clock; all other work was done. */
export class ClockFailed extends NamedError {
  constructor(readonly failures: readonly ClockFailure[]) {
    super(failures.map(({ work, recordId = "", error }) => `${work} ${recordId}: ${String(error)}`).join("; "), { cause: failures[0]?.error });
  }
}

/** If this many records fail, the fault is not theirs: the others wait for the next run. */
const mostFailures = 100;

/** Does the work for each record in turn. One that fails keeps none of the others waiting; throws RecordsFailed afterwards. */
export async function eachAlone<T>(records: AsyncIterable<T> | Iterable<T>, idOf: (record: T) => string, work: (record: T) => Promise<void>): Promise<void> {
  const failures: { recordId: string; error: unknown }[] = [];
  for await (const record of records) {
    await work(record).catch((error: unknown) => failures.push({ recordId: idOf(record), error }));
    if (failures.length === mostFailures) break;
  }
  if (failures.length > 0) throw new RecordsFailed(failures);
}

export interface ClockWork {
  name: string;
  run: (ctx: Context) => Promise<void>;
}

const declared = new DeclaredList<ClockWork>("clock work");

/** Declares work that the clock begins every few minutes, under a name that logs and alarms tell. Doing it twice must do no harm. */
export function registerClockWork(name: string, run: ClockWork["run"]): void {
  declared.add({ name, run });
}

/** What the domains have declared. */
export const declaredWork = (): readonly ClockWork[] => declared.all();

const failuresOf = (work: string, error: unknown): ClockFailure[] => (error instanceof RecordsFailed ? error.failures.map((one) => ({ work, ...one })) : [{ work, error }]);

/** Does each piece in turn, whatever became of those before it; throws ClockFailed afterwards. */
export async function doEach(pieces: readonly ClockWork[], ctx: Context): Promise<void> {
  const failures: ClockFailure[] = [];
  for (const { name, run } of pieces) await run(ctx).catch((error: unknown) => failures.push(...failuresOf(name, error)));
  if (failures.length > 0) throw new ClockFailed(failures);
}

/**
 * Does work of which each business date needs one run. One that is cut short is done again from its beginning; records
 * that failed alone are tried again on the next date.
 */
export async function oncePerDay({ table, today }: Context, name: string, work: () => Promise<void>): Promise<void> {
  const key = dailyKey(name);
  if ((await table.get(key))?.date === today) return;
  const failed = await work().catch((error: unknown) => {
    if (error instanceof RecordsFailed) return error;
    throw error;
  });
  await table.put({ ...key, date: today });
  if (failed) throw failed;
}

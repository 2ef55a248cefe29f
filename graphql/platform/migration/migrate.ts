/**
 * Migrates the data in the table for newer code. The clock drives it: after a deployment each tick continues
 * where the last one ended, until nothing is left. So code must cope with both forms until its migration has ended.
 */
import { migrationKey } from "../../table/keys.ts";
import type { Table } from "../../table/table.ts";

export interface Migration {
  /** Says when and what: "2026-11-22-supplier-names". Never changed once it is released. */
  id: string;
  /**
   * Does a few seconds' work from the position on, and answers the next position, or undefined at the end. It may be done
   * twice: a step that was interrupted is done again, and two runs may do the same step.
   */
  step(table: Table, position: string | undefined): Promise<string | undefined>;
}

interface Progress extends Record<string, unknown> {
  version: number;
  position?: string;
  startedAt: string;
  finishedAt?: string;
}

/** Runs what is pending, in order, until `deadline`; answers the ids that are pending still. */
export async function migrate(table: Table, migrations: readonly Migration[], deadline: Date, now = () => new Date()): Promise<string[]> {
  for (const [i, migration] of migrations.entries()) {
    const finished = await run(table, migration, deadline, now);
    // A later migration may rest on what an earlier one has done.
    if (!finished) return migrations.slice(i).map(({ id }) => id);
  }
  return [];
}

async function run(table: Table, { id, step }: Migration, deadline: Date, now: () => Date): Promise<boolean> {
  const key = migrationKey(id);
  let progress = (await table.get(key)) as Progress | undefined;
  while (!progress?.finishedAt) {
    if (now() >= deadline) return false;
    const position = await step(table, progress?.position);
    const next: Progress = {
      version: (progress?.version ?? 0) + 1,
      position,
      startedAt: progress?.startedAt ?? now().toISOString(),
      ...(position === undefined && { finishedAt: now().toISOString() }),
    };
    // Another run has come as far or farther, and continues.
    if (!(await table.putUnlessChanged({ ...key, ...next }, progress?.version))) return false;
    progress = next;
  }
  return true;
}

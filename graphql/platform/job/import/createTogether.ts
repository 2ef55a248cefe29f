/**
 * Creates the records of several rows in one transaction: all of them, or none. One transaction of twenty records costs a
 * fraction of twenty transactions; the rules are those of a single creation.
 */
import { declarationOf, type EntityDeclaration, type NodeClass } from "../../../table/entity.ts";
import { idempotencyKey } from "../../../table/keys.ts";
import type { Node } from "../../../table/node.ts";
import { transactionLimit } from "../../../table/commit/failures.ts";
import { accessFindings } from "../../access/access.ts";
import type { Context } from "../../context.ts";
import { apiOf, newRecord } from "../../entity/entityResolver.ts";
import { cleanInput, inputFindings } from "../../entity/validate.ts";
import { change } from "../../lifecycle/change.ts";
import { refuseIfAny } from "../../problem/problem.ts";

export interface RowInput {
  row: number;
  input: Record<string, unknown>;
}

/** Of a transaction, what is kept for its own claim and for records that its rules rely on. */
const reserved = 12;

/** Rows whose records fit into one transaction: a record, its audit entry, its unique values. */
export const togetherAtMost = ({ unique = [] }: EntityDeclaration): number => Math.floor((transactionLimit - reserved) / (2 + unique.length));

export const rowKey = (jobId: string, row: number): string => `${jobId}-${row}`;

/**
 * False where one of the rows cannot be created; then none was. Create each by itself to find out what
 * prevents it. Safe to call again for the same rows: what was created is not created twice.
 */
export async function createTogether<T extends Node>(ctx: Context, target: NodeClass<T>, jobId: string, rows: readonly RowInput[]): Promise<boolean> {
  const entity = declarationOf(target);
  const { prepare, identify } = apiOf(entity.name) ?? {};
  // An id that follows from what was entered may be that of a record that exists: only a single creation answers it.
  if (identify || rows.length < 2 || (await someAreCreated(ctx, jobId, rows))) return false;
  const shape = target;
  const input = { idempotencyKey: `${jobId}-${rows[0]!.row}-${rows.at(-1)!.row}`, rows };
  const { record } = await change(ctx, { entity: entity.name, action: "create" }, input, async (uow) => {
    refuseIfAny(accessFindings(ctx.principal, entity, "create"));
    let first: T | undefined;
    for (const one of rows) {
      refuseIfAny(await inputFindings(shape, one.input, ctx));
      const created = await newRecord(ctx, uow, target, cleanInput(shape, one.input) as Partial<T>, prepare as never);
      first ??= created;
    }
    return first!;
  });
  return record !== null;
}

/** Whether an earlier run of the same chunk has created some of these rows by themselves. */
async function someAreCreated(ctx: Context, jobId: string, rows: readonly RowInput[]): Promise<boolean> {
  const claims = await ctx.table.batchGet(rows.map(({ row }) => idempotencyKey(ctx.principal.id, rowKey(jobId, row))));
  return claims.length > 0;
}

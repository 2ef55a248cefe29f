/**
 * What a record says of itself and works out from elsewhere: its state from its lines, its next check from its dates.
 * Declared once beside the entity, and worked out for every changed record when a unit of work commits, in the same
 * transaction. So nobody has to remember to call it. The invariant: a committed change is never without it.
 */
import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Context } from "../context.ts";

export interface Keeping<T extends Node> {
  /** The record before this unit of work; absent for a new one. */
  before?: T;
  uow: UnitOfWork;
  ctx: Context;
}

/** Changes the record, or others that follow from it through the unit of work. Doing it twice changes nothing more. */
type Keep<T extends Node> = (record: T, keeping: Keeping<T>) => void | Promise<void>;

const declared = new Map<Function, Keep<Node>[]>();

export function keeps<T extends Node>(target: NodeClass<T>, keep: Keep<T>): void {
  const known = declared.get(target as unknown as Function) ?? [];
  declared.set(target as unknown as Function, [...known, keep as unknown as Keep<Node>]);
}

/** More rounds than any chain of consequences has; two that undo each other would go on for ever. */
const mostRounds = 1_000;

/** For each changed record, and again where another one's keeping has changed it since. */
export async function keepAll(uow: UnitOfWork, ctx: Context): Promise<void> {
  const kept = new Map<string, string>();
  const next = () => uow.changes.find(({ after }) => declared.has(after.constructor) && kept.get(after.id) !== JSON.stringify(after));
  let rounds = 0;
  for (let change = next(); change; change = next()) {
    if (++rounds > mostRounds) throw new Error(`What follows from ${change.after.id} never comes to an end`);
    const { before, after } = change;
    for (const keep of declared.get(after.constructor)!) await keep(after, { before, uow, ctx });
    kept.set(after.id, JSON.stringify(after));
  }
}

/**
 * Attributes that follow from others: a document's state from its lines, its next check from its dates. They are
 * declared once beside the entity and computed for every changed record when a unit of work commits, in the same
 * transaction, so no caller can forget them. The invariant: no change is committed without them.
 */
import { DeclaredFor } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Context } from "../context.ts";
import { enterStateByDate, statesByDate } from "./stateByDate.ts";
import { hasClocks, keepClocks } from "../workingClock/keepClocks.ts";

export interface Keeping<T extends Node> {
  /** The record before this unit of work; absent for a new one. */
  before?: T;
  uow: UnitOfWork;
  ctx: Context;
}

/** Changes the record, or others that follow from it through the unit of work. Doing it twice changes nothing more. */
type Keep<T extends Node> = (record: T, keeping: Keeping<T>) => void | Promise<void>;

const declared = new DeclaredFor<Keep<Node>>("keeping");

function derivationsOf(record: Node): readonly Keep<Node>[] {
  const own = declared.get(entityOf(record.constructor).name);
  return hasClocks(record) ? [...own, keepClocks as unknown as Keep<Node>] : own;
}

export function keeps<T extends Node>(target: NodeClass<T>, keep: Keep<T>): void {
  declared.add(entityOf(target).name, keep as unknown as Keep<Node>);
}

/** More rounds than any real chain of derivations; two that undo each other would never end. */
const mostRounds = 1_000;

/** Derives the attributes of each changed record, again if a derivation of another one changes it. */
export async function deriveAttributes(uow: UnitOfWork, ctx: Context): Promise<void> {
  const kept = new Map<string, string>();
  const follows = (record: Node) => derivationsOf(record).length > 0 || statesByDate(record).length > 0;
  const next = () => uow.changes.find(({ after }) => follows(after) && kept.get(after.id) !== JSON.stringify(after));
  let rounds = 0;
  for (let change = next(); change; change = next()) {
    if (++rounds > mostRounds) throw new Error(`Deriving attributes of ${change.after.id} does not terminate`);
    const { before, after } = change;
    enterStateByDate(after, ctx.today);
    for (const keep of derivationsOf(after)) await keep(after, { before, uow, ctx });
    kept.set(after.id, JSON.stringify(after));
  }
}

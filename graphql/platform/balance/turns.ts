/**
 * The turns that a document takes with a budget, as actions of its lifecycle: it commits an amount, spends it, or gives it
 * back. The invariant: which turn a document has taken last follows from its state alone.
 */
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Document } from "../entity/document.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";
import { keeps, type Keeping } from "../lifecycle/keeps.ts";

export type Turn = "NONE" | "COMMITTED" | "SPENT" | "RELEASED" | "REVERSED";

/** Names of actions. Where several decisions are needed, the last one commits. */
export interface TurnRules {
  commitsOn: string;
  spendsOn: string;
  releasesOn: string;
  reversesOn?: string;
}

/** States that an action ends in, without those in which it goes on. */
function statesAfter(target: NodeClass<Document>, action: string): readonly string[] {
  const declared = lifecycleOf(target)?.actions[action];
  if (!declared) throw new Error(`${entityOf(target).name} has no action ${action} that could draw on a budget`);
  const from = [declared.from].flat();
  return [...(declared.to ? [declared.to] : []), ...(declared.reaches ?? [])].filter((state) => !from.includes(state));
}

function leadingFrom(target: NodeClass<Document>, state: string): readonly string[] {
  const { actions } = lifecycleOf(target)!;
  return Object.values(actions).flatMap(({ from, to, reaches }) => ([from].flat().includes(state) ? [...(to ? [to] : []), ...(reaches ?? [])] : []));
}

/** By state, the last turn that a document in it has taken; a state has one, whichever way a document came to it. */
export function turnsOf<D extends Document>(documents: NodeClass<D>, { commitsOn, spendsOn, releasesOn, reversesOn }: TurnRules): ReadonlyMap<string, Turn> {
  const target = documents as unknown as NodeClass<Document>;
  const turns: readonly (readonly [Turn, string | undefined])[] = [["COMMITTED", commitsOn], ["SPENT", spendsOn], ["RELEASED", releasesOn], ["REVERSED", reversesOn]];
  const taken = new Map<string, Turn>(turns.flatMap(([turn, action]) => (action ? statesAfter(target, action) : []).map((state) => [state, turn] as const)));
  const turning = new Set(taken.keys());
  taken.set(lifecycleOf(target)!.initial, "NONE");
  for (const [state, turn] of taken) {
    // A Map goes on to what is added meanwhile.
    for (const next of leadingFrom(target, state)) {
      if (turning.has(next) || taken.get(next) === turn) continue;
      if (taken.has(next)) throw new Error(`${entityOf(target).name} in the state ${next} may have drawn on its budget or not`);
      taken.set(next, turn);
    }
  }
  return taken;
}

type Booked = Exclude<Turn, "NONE">;

/** What has been booked already: a document may be completed several times before its transaction is written. */
const booked = new WeakMap<UnitOfWork, Set<string>>();

function isFirst(uow: UnitOfWork, what: string): boolean {
  const known = booked.get(uow) ?? new Set<string>();
  booked.set(uow, known);
  if (known.has(what)) return false;
  known.add(what);
  return true;
}

/**
 * Declares that each turn of a document is booked, by an entry of a ledger, in the transaction in which it takes it. What
 * was never committed is not released.
 */
export function booksTurns<D extends Document>(documents: NodeClass<D>, rules: TurnRules, book: (record: D, turn: Booked, keeping: Keeping<D>) => Promise<void>): void {
  const turns = turnsOf(documents, rules);
  const turnOf = (record: D | undefined): Turn => (record && turns.get(record.status)) ?? "NONE";
  keeps(documents, async (record, keeping) => {
    const [from, turn] = [turnOf(keeping.before), turnOf(record)];
    if (turn === "NONE" || turn === from || (turn === "RELEASED" && from === "NONE")) return;
    if (isFirst(keeping.uow, `${record.id} ${turn}`)) await book(record, turn, keeping);
  });
}

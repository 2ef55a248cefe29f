/**
 * A document's states and the actions that lead from one to another, as data. The same declaration moves the document,
 * says which actions are available and why others are not, and names the mutations of the schema.
 */
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Label } from "../../schema/model.ts";
import type { Duty } from "../access/duty.ts";
import type { HeldRole } from "../access/principal.ts";
import type { Allowed } from "../access/rule.ts";
import type { ApprovalRoute } from "../approval/routes.ts";
import type { Money } from "../../table/money.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import type { Finding } from "../problem/problem.ts";
import type { StateByDate } from "./stateByDate.ts";
import type { ClockRules } from "../workingClock/clockRule.ts";

/** A condition on the record as it is; says everything that is not met. */
export type Guard<T> = (record: T, ctx: Context) => Finding[] | Promise<Finding[]>;

/** One action while it runs: the record to change, what was asked, and the unit of work that will commit it. */
export interface Step<T, I = Record<string, unknown>> {
  record: T;
  input: I;
  uow: UnitOfWork;
  ctx: Context;
}

/** The approval that an action begins: on one of the routes, for the amount that decides its tier. */
interface OpenedApproval<T> {
  routes: readonly ApprovalRoute[];
  /** Attribute that the amount is of. */
  amount?: keyof T & string;
  of: (record: T, ctx: Context) => Promise<{ route: ApprovalRoute; amount?: Money }>;
}

export interface Action<T, S extends string, I = Record<string, unknown>> {
  label: Label;
  about: string;
  from: S | readonly S[];
  /** The state it leads to; absent where the action's effect decides. */
  to?: S;
  /** States that its effect may lead to, where it decides. */
  reaches?: readonly S[];
  tone?: "primary" | "neutral" | "danger";
  /** Part that the person who does this plays in the document's history, and may not play beside another. */
  duty?: Duty;
  /** The held role that the caller uses, where it is not simply one of those that may do it: the pending step's for a decision. */
  heldRole?: (record: T, ctx: Context) => Promise<HeldRole | undefined>;
  /** Whether it decides on what somebody has seen: the version that was seen must be named. */
  decides?: true;
  /**
   * What is asked is secret: a claim under an idempotency key holds a hash of the input, from which prices and passphrases
   * can be guessed, so such an action takes none. Repeating it must do no harm.
   */
  secret?: true;
  /** Class of what is asked besides id and version. */
  input?: abstract new () => I;
  /** Those who may do it, where that follows from the declaration of the action: of approvals. All others are named by the domain's access rules. */
  by?: readonly Allowed[];
  guards?: readonly Guard<T>[];
  /** Begins the document's approval. */
  opens?: OpenedApproval<T>;
  /** What else changes; may refuse by throwing a Refusal. Runs after the guards, before the status changes. */
  effect?: (step: Step<T, I>) => void | Promise<void>;
  /** Only when called by other services: no mutation and no button. */
  internal?: boolean;
  /** Its mutation is written by hand, because it answers more than the record; so is what the console offers. */
  ownMutation?: boolean;
}

// Inputs differ from action to action, and only the action itself knows its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAction<T, S extends string> = Action<T, S, any>;

export interface Lifecycle<T extends Document = Document, S extends string = string> {
  /** The enumeration of the states. */
  states: Readonly<Record<S, string>>;
  initial: S;
  /** States in which people may edit the record. */
  editable: readonly S[];
  /** Those who create and edit the records, where the access rules of the room do not say so. */
  writers?: readonly Allowed[];
  actions: Readonly<Record<string, AnyAction<T, S>>>;
  /** Where time or another document moves it from a state, beyond what its own actions say. */
  moves?: Readonly<Partial<Record<S, readonly S[]>>>;
  /** States that a date decides, in the order in which they follow each other: see stateByDate.ts. */
  byDate?: readonly StateByDate<T, S>[];
  /** States in which it may stay for good although it can leave them; a state that nothing leads from needs no mention. */
  rests?: readonly S[];
  /** Time limits in working time, by their names. */
  clocks?: ClockRules<T, S>;
}

/** Refuses a clock that names actions or states that the lifecycle does not have. */
function checkClocks<T extends Document, S extends string>({ clocks = {}, actions, states }: Lifecycle<T, S>): void {
  for (const [name, { startsOn, stopsOn, pausedIn = [] }] of Object.entries<ClockRules<T, S>[string]>(clocks)) {
    const unknown = [...startsOn, ...stopsOn].filter((action) => action !== "create" && !(action in actions));
    if (unknown.length > 0) throw new Error(`The clock ${name} names the unknown action ${unknown.join(", ")}`);
    for (const state of pausedIn) if (!(state in states)) throw new Error(`The clock ${name} names the unknown state ${state}`);
  }
}

/** Refuses a lifecycle in which another action has taken the name of one of those that decide on a submitted document. */
function checkDecisions<T extends Document, S extends string>({ actions }: Lifecycle<T, S>): void {
  const pending = Object.values(actions).flatMap(({ opens, to }) => (opens && to ? [to] : []));
  for (const name of ["approve", "reject", "withdraw", "delegate"]) {
    const action = actions[name];
    const missing = pending.find((state) => !action || !leadsFrom(action, state));
    if (missing) throw new Error(`A document that waits in ${missing} has no way to ${name}: another action of that name replaces it`);
  }
}

/** Declares a lifecycle; refuses one that names unknown states or actions. */
export function lifecycle<T extends Document, S extends string>(declaration: Lifecycle<T, S>): Lifecycle<T, S> {
  const known = new Set(Object.keys(declaration.states));
  const { initial, editable, moves = {}, rests = [], byDate = [] } = declaration;
  const dated = byDate.flatMap(({ from, to }) => [...from, ...to]);
  const moved = Object.entries<readonly string[] | undefined>(moves).flatMap(([from, to]) => [from, ...(to ?? [])]);
  for (const state of [initial, ...editable, ...moved, ...dated, ...rests]) if (!known.has(state)) throw new Error(`The lifecycle names the unknown state ${state}`);
  const mentioned = Object.entries(declaration.actions).flatMap(([name, { from, to, reaches }]) => [from, to ?? [], reaches ?? []].flat().map((state) => ({ name, state })));
  for (const { name, state } of mentioned) {
    if (!known.has(state)) throw new Error(`The action ${name} names the unknown state ${state}`);
  }
  checkClocks(declaration);
  checkDecisions(declaration);
  return declaration;
}

/** Whether documents of this lifecycle are decided on by others than those who write them. */
export const isDecidedOn = (declaration: Lifecycle | undefined): boolean => Object.values(declaration?.actions ?? {}).some(({ opens }) => opens);

export const leadsFrom = <S extends string>({ from }: { from: S | readonly S[] }, state: string): boolean => [from].flat().includes(state as S);

/** All states that a document in this state may come to, by its actions, by time or by other documents. */
export function reachableFrom<S extends string>({ actions, moves, byDate = [] }: Lifecycle<never, S>, state: S): Set<S> {
  const reached = new Set([state]);
  for (const one of reached) {
    const acted = Object.values<AnyAction<never, S>>(actions).flatMap((action) => (leadsFrom(action, one) ? [...(action.to ? [action.to] : []), ...(action.reaches ?? [])] : []));
    const dated = byDate.flatMap(({ from, to }) => (from.includes(one) ? to : []));
    for (const next of [...acted, ...dated, ...(moves?.[one] ?? [])]) reached.add(next);
  }
  return reached;
}

/** Whether a document may be left in this state: nothing leads from it, or the lifecycle says so. */
export const isFinal = <S extends string>({ actions, moves, byDate = [], rests }: Lifecycle<never, S>, state: S): boolean =>
  Boolean(rests?.includes(state)) || (!moves?.[state] && !byDate.some(({ from }) => from.includes(state)) && !Object.values<AnyAction<never, S>>(actions).some((action) => leadsFrom(action, state)));

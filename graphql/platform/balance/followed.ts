/**
 * Balances that follow documents. What a document adds to the sums of a balance is declared with its entity (`addsTo`);
 * whenever that changes, by whatever action, the balance is moved by the difference in the same transaction. The
 * invariant: no caller moves such a balance, and none can forget to.
 */
import { Declared } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Addition } from "../../table/ledger.ts";
import type { Node } from "../../table/node.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Context } from "../context.ts";
import { keeps } from "../lifecycle/keeps.ts";
import { Refusal, type Finding } from "../problem/problem.ts";
import type { Balance } from "./balance.ts";

interface Following<D extends Node, T extends Node> {
  /** The account that the document opens: its id and first values. Without it, an account that is moved exists. */
  opens?: (record: D) => Partial<T> & { id: string };
  /** Brings the attributes up to date that `addsTo` reads, where they follow from the document's state. */
  stand?: (record: D, ctx: Context) => void;
  /** A record on which it rests that the document adds something: it cannot change in the same moment. */
  reliesOn?: (record: D) => string;
}

type Sums = Record<string, number>;
type Moves = Map<string, Sums>;

interface Follower extends Following<Node, Node> {
  balance: Balance<Node, string>;
}

/** By entity. A document follows one balance. */
const followers = new Declared<Follower>("document that a balance follows");

const followerOf = (record: Node): Follower | undefined => followers.get(entityOf(record.constructor).name);

/** What a document adds to other records as it is. */
export const additionsOf = (record: Node | undefined): readonly Addition[] => (record && entityOf(record.constructor).addsTo?.(record)) ?? [];

function add(moves: Moves, additions: readonly Addition[], sign: 1 | -1): Moves {
  for (const { to, by } of additions) {
    const sums = moves.get(to) ?? moves.set(to, {}).get(to)!;
    for (const [name, amount] of Object.entries(by)) sums[name] = (sums[name] ?? 0) + sign * amount;
  }
  return moves;
}

/** By account, what changes where documents add `after` instead of `before`. */
const movesBetween = (before: readonly Addition[], after: readonly Addition[]): Moves => add(add(new Map(), before, -1), after, 1);

/** Refusals that await documents which add `after` instead of `before`. Accounts that do not exist yet are left out. */
export async function shortfalls<T extends Node>(balance: Balance<T, string>, before: readonly Addition[], after: readonly Addition[], ctx: Context): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [id, by] of movesBetween(before, after)) {
    const account = await ctx.loader.load<T>(id);
    const error = account && balance.overdraft(account, by);
    if (error instanceof Refusal) findings.push(...error.findings);
    else if (error) throw error;
  }
  return findings;
}

/** What the transaction has moved already: a document may be completed several times before it is written. */
const moved = new WeakMap<UnitOfWork, Moves>();

/** All documents of the transaction together, since one may give what another takes. */
async function settle(balance: Balance<Node, string>, uow: UnitOfWork, ctx: Context): Promise<void> {
  const changes = uow.changes.filter(({ after }) => followerOf(after)?.balance === balance);
  for (const { after } of changes) followerOf(after)!.stand?.(after, ctx);
  const wanted: Moves = new Map();
  for (const { before, after } of changes) add(add(wanted, additionsOf(before), -1), additionsOf(after), 1);
  const already = moved.get(uow) ?? new Map<string, Sums>();
  for (const id of new Set([...wanted.keys(), ...already.keys()])) {
    const by = difference(wanted.get(id) ?? {}, already.get(id) ?? {});
    if (Object.keys(by).length > 0) balance.move(uow, await accountFor(id, balance, changes.map(({ after }) => after), uow, ctx), by);
  }
  moved.set(uow, wanted);
  for (const { before, after } of changes) await rely(before, after, uow, ctx);
}

function difference(wanted: Sums, already: Sums): Sums {
  const names = new Set([...Object.keys(wanted), ...Object.keys(already)]);
  const all = [...names].map((name) => [name, (wanted[name] ?? 0) - (already[name] ?? 0)] as const);
  return Object.fromEntries(all.filter(([, by]) => by !== 0));
}

async function accountFor(id: string, balance: Balance<Node, string>, documents: readonly Node[], uow: UnitOfWork, ctx: Context): Promise<Node> {
  const known = uow.find(id) ?? (await ctx.loader.load(id));
  if (known) return known;
  const opened = documents.map((document) => followerOf(document)!.opens?.(document)).find((one) => one?.id === id);
  if (!opened) throw new Error(`There is no account ${id}`);
  return uow.create(balance.target, opened);
}

async function rely(before: Node | undefined, after: Node, uow: UnitOfWork, ctx: Context): Promise<void> {
  const id = followerOf(after)!.reliesOn?.(after);
  if (id && JSON.stringify(additionsOf(before)) !== JSON.stringify(additionsOf(after))) uow.relyOn((await ctx.loader.load(id))!);
}

/** Declares that a balance follows documents of a type, by what these add to it. */
export function follows<T extends Node, S extends string, D extends Node>(balance: Balance<T, S>, documents: NodeClass<D>, following: Following<D, T> = {}): void {
  const { name, addsTo } = entityOf(documents);
  if (!addsTo) throw new Error(`${name} adds to no sums that a balance could follow`);
  const untyped = balance as unknown as Balance<Node, string>;
  followers.add(name, { ...(following as unknown as Following<Node, Node>), balance: untyped });
  keeps(documents, (_, { uow, ctx }) => settle(untyped, uow, ctx));
}

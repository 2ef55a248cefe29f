/**
 * What people must have done to use a role: declared once (`obliges`), kept for each person and requirement as a record
 * with its due date. The invariant: a role's `qualifiedUntil` follows from the person's obligations and is written in the
 * transaction that changes one of them, so that the date itself decides, without the clock and without a further read.
 */
import type { NodeClass } from "../../table/entity.ts";
import { idFrom } from "../../table/idFrom.ts";
import { readAll } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { activeHolders } from "../access/activeHolders.ts";
import type { Account, HeldRole } from "../access/principal.ts";
import type { Role } from "../access/role.ts";
import { addDays } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { keeps } from "../lifecycle/keeps.ts";
import { eachAlone } from "../schedule/clock.ts";
import { goesOnWith } from "../schedule/goOn.ts";
import { declareFollowing, Obligation } from "./obligation.ts";
import { declareObliging, everyObliging, obligingOf, type DeclaredObliging, type Obliging, type SatisfiedBy } from "./obliging.ts";

const work = "obligations";

interface Changed {
  requirementId: string;
}

/** Declares that records of this class oblige those who hold a role. */
export function obliges<R extends Node>(target: NodeClass<R>, obliging: Obliging<R>): void {
  declareObliging(target, obliging);
  keeps(target, (requirement, { before, uow }) => {
    if (before ? obliging.isInForce(before) || obliging.isInForce(requirement) : obliging.isInForce(requirement)) uow.leaveOver(work, requirement.id, { requirementId: requirement.id } satisfies Changed);
  });
  for (const { by, person } of obliging.satisfiedBy) {
    keeps(by, async (record, { uow, ctx }) => {
      const account = await ctx.loader.load<Account>((record as unknown as Record<string, string>)[person]!);
      if (account) await followObligations(account, uow, ctx);
    });
  }
}

/** Declares that obligations follow when the roles of these people change. */
export function obligesHoldersOf(staff: NodeClass<Account>): void {
  keeps(staff, async (account, { before, uow, ctx }) => {
    const sourcesOf = ({ heldRoles = [] }: Account) => JSON.stringify(heldRoles.map(({ role, from, to, sourceId }) => [role, from, to, sourceId]));
    if (!before || sourcesOf(before) !== sourcesOf(account)) await followObligations(account, uow, ctx);
  });
}

async function* inForce(ctx: Context): AsyncGenerator<{ obliging: DeclaredObliging; requirement: Node }> {
  for (const obliging of everyObliging()) {
    const found = readAll(ctx.table, obliging.target, { filter: obliging.filter, orderBy: { sort: obliging.sort, descending: false } });
    for await (const requirement of found) if (obliging.isInForce(requirement)) yield { obliging, requirement };
  }
}

type Values = Record<string, unknown>;
const valuesOf = (record: Node): Values => record as unknown as Values;

/** The person's records of a kind, oldest first, with those that this transaction adds or changes. */
async function recordsOf({ by, person, on }: SatisfiedBy<Node, Node>, personId: string, uow: UnitOfWork, ctx: Context): Promise<Node[]> {
  const found = new Map<string, Node>();
  for await (const record of readAll(ctx.table, by, { filter: { [person]: { eq: personId } }, orderBy: { sort: on, descending: false } })) found.set(record.id, record);
  for (const { after } of uow.changes) if (after instanceof by && valuesOf(after)[person] === personId) found.set(after.id, after);
  const day = (record: Node) => String(valuesOf(record)[on]);
  return [...found.values()].sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1));
}

interface Due {
  expiresOn: string;
  /** First day on which the role cannot be used; absent where it is only warned of. */
  blockedOn?: string;
  satisfiedById?: string;
}

const earliest = (dates: readonly (string | undefined)[]): string | undefined => dates.filter((date) => date !== undefined).sort()[0];

/** When the requirement is due for the person, and from when on it bars them. */
async function dueOf(requirement: Node, obliging: Obliging, personId: string, known: Obligation | null, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<Due> {
  let newest: Node | undefined;
  let expiresOn: string | undefined;
  let barredOn: string | undefined;
  for (const one of obliging.satisfiedBy) {
    const records = (await recordsOf(one, personId, uow, ctx)).filter((record) => one.concerns(requirement, record));
    const due = one.dueAgain(requirement, records);
    if (records.length === 0 || (expiresOn !== undefined && (due ?? "") <= expiresOn)) continue;
    newest = records.at(-1);
    expiresOn = due;
    barredOn = newest && one.bars?.(requirement, newest);
  }
  const dueOn = expiresOn ?? obliging.firstDueOn(requirement);
  const extended = known?.extendedFrom === dueOn ? known.extendedTo : undefined;
  const lapses = obliging.blocks(requirement) ? (extended ?? addDays(dueOn, obliging.graceDays(requirement))) : undefined;
  return { expiresOn: dueOn, blockedOn: earliest([lapses, barredOn]), satisfiedById: newest?.id };
}

/** What a role asks before it is granted, and the person has not done, or no longer counts today: as people read it. */
export async function unmetBeforeStart(personId: string, role: Role, ctx: Context): Promise<string[]> {
  const unmet: string[] = [];
  for await (const { obliging, requirement } of inForce(ctx)) {
    if (obliging.role(requirement) !== role || !obliging.beforeStart?.(requirement)) continue;
    if (!(await countsToday(requirement, obliging, personId, ctx))) unmet.push(displayName(requirement));
  }
  return unmet;
}

async function countsToday(requirement: Node, obliging: Obliging, personId: string, ctx: Context): Promise<boolean> {
  for (const { by, person, on, concerns, dueAgain, bars } of obliging.satisfiedBy) {
    const found: Node[] = [];
    for await (const record of readAll(ctx.table, by, { filter: { [person]: { eq: personId } }, orderBy: { sort: on, descending: false } })) if (concerns(requirement, record)) found.push(record);
    const due = dueAgain(requirement, found);
    const barredOn = found.length > 0 ? bars?.(requirement, found.at(-1)!) : undefined;
    if (due !== undefined && due > ctx.today && !(barredOn && barredOn <= ctx.today)) return true;
  }
  return false;
}

const idOf = (personId: string, requirementId: string): string => idFrom(Obligation, personId, requirementId);

/** Keeps the person's obligations and what follows for their roles, in the unit of work. */
export async function followObligations(account: Account, uow: UnitOfWork, ctx: Context): Promise<void> {
  const current = uow.current(account) as Account;
  const roles = (current.heldRoles ?? []).filter(({ to }) => !to || to >= ctx.today);
  const kept: { obligation: Obligation; role: Role }[] = [];
  for await (const { obliging, requirement } of inForce(ctx)) {
    const role = obliging.role(requirement);
    if (!roles.some((held) => held.role === role)) continue;
    kept.push({ obligation: await keepOne(current, requirement, obliging, uow, ctx), role });
  }
  await endOthers(current.id, new Set(kept.map(({ obligation }) => obligation.id)), uow, ctx);
  qualify(account, kept, uow);
}

async function keepOne(person: Account, requirement: Node, obliging: Obliging, uow: UnitOfWork, ctx: Context): Promise<Obligation> {
  const id = idOf(person.id, requirement.id);
  const known = uow.find<Obligation>(id) ?? (await ctx.loader.load<Obligation>(id));
  const due = await dueOf(requirement, obliging, person.id, known, { uow, ctx });
  const facts = {
    title: displayName(requirement),
    role: obliging.role(requirement),
    managerId: (valuesOf(person).managerId as string | null | undefined) ?? undefined,
    expiresOn: due.expiresOn,
    blockedOn: due.blockedOn,
    satisfiedById: due.satisfiedById,
    status: due.expiresOn <= ctx.today || (due.blockedOn ?? "9999") <= ctx.today ? ("LAPSED" as const) : ("CURRENT" as const),
  };
  if (!known) return uow.create(Obligation, { id, personId: person.id, requirementId: requirement.id, duties: [], ...facts });
  return Object.assign(uow.edit(known), facts);
}

/** What the person is obliged to no more: the requirement or the role has ended. */
async function endOthers(personId: string, kept: ReadonlySet<string>, uow: UnitOfWork, ctx: Context): Promise<void> {
  for await (const one of readAll(ctx.table, Obligation, { filter: { personId: { eq: personId } }, orderBy: { sort: "expiresOn", descending: false } })) {
    if (!kept.has(one.id) && one.status !== "ENDED") Object.assign(uow.edit(one), { status: "ENDED", blockedOn: undefined });
  }
}

/** Each role lapses with the first of its obligations that bars it. */
function qualify(account: Account, kept: readonly { obligation: Obligation; role: Role }[], uow: UnitOfWork): void {
  const current = uow.current(account) as Account;
  const heldRoles = (current.heldRoles ?? []).map((held): HeldRole => {
    const barring = kept.filter(({ role, obligation }) => role === held.role && obligation.blockedOn).map(({ obligation }) => obligation);
    const first = barring.sort((a, b) => (a.blockedOn! < b.blockedOn! ? -1 : 1))[0];
    const { qualifiedUntil: _until, lapsing: _lapsing, ...plain } = held;
    return first ? { ...plain, qualifiedUntil: first.blockedOn, lapsing: first.title } : plain;
  });
  if (JSON.stringify(heldRoles) !== JSON.stringify(current.heldRoles ?? [])) (uow.edit(account) as Account).heldRoles = heldRoles;
}

declareFollowing(async (personId, { uow, ctx }) => followObligations((await ctx.loader.load<Account>(personId))!, uow, ctx));

/** A requirement that has come into force, or ended, concerns all who hold its role: each in a transaction of their own. */
goesOnWith<Changed>(work, async ({ requirementId }, ctx) => {
  const requirement = await ctx.loader.load(requirementId);
  if (!requirement) return false;
  const obliging = obligingOf(requirement);
  const people = new Map((await holdersToday(obliging.role(requirement), ctx)).map((one) => [one.id, one]));
  for await (const { personId } of readAll(ctx.table, Obligation, { filter: { requirementId: { eq: requirementId } }, orderBy: { sort: "expiresOn", descending: false } })) {
    const account = people.has(personId) ? null : await ctx.loader.load<Account>(personId);
    if (account) people.set(personId, account);
  }
  await eachAlone(people.values(), ({ id }) => id, async ({ id }) => {
    await change<Account>(ctx, { entity: "Obligation", action: "follow" }, {}, async (uow) => {
      const account = (await ctx.loader.load<Account>(id))!;
      await followObligations(account, uow, ctx);
      return uow.current(account) as Account;
    });
  });
  return false;
});

/** Whoever holds the role today, also where another obligation bars it. */
async function holdersToday(role: Role, ctx: Context): Promise<Account[]> {
  return activeHolders([role], ctx, { alsoLapsed: true });
}

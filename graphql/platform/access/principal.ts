/** Who is calling: an employee or an API client, with the roles that are granted today. */
import { LRUCache } from "lru-cache";
import { uniqueKey } from "../../table/keys.ts";
import type { Loader } from "../../table/loader.ts";
import { entityOf, entityOfId } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { isMachine } from "./accountClasses.ts";
import { rolesSeparateFrom, type Area, type Role } from "./role.ts";
import type { PartyKind, Scope } from "./scope.ts";

/** A role that somebody holds for a time, kept on their own record so that one read says what they may do. */
export interface HeldRole {
  role: Role;
  /** For a deputy manager: the area. */
  area?: Area;
  /** First business date. */
  from: string;
  /** Last business date; open where absent. */
  to?: string;
  /** The person whose role this is, where it is lent by a delegation. */
  onBehalfOfId?: string;
  /** The grant or the delegation that gave it. */
  sourceId: string;
  /** First business date on which it cannot be used, because an obligation lapses; see platform/obligation. */
  qualifiedUntil?: string;
  /** What lapses then. */
  lapsing?: string;
}

/** What every record of somebody who can sign in has. */
export interface Account extends Node {
  subject?: string;
  name: string;
  status: string;
  heldRoles: HeldRole[];
  /** For a partner's machine: the supplier, customer or carrier whose records it may see. */
  boundToId?: string;
  /** For a partner's machine: what it was admitted for. */
  scopes?: Scope[];
  /** For a machine: points that it may spend at once, and how many come back every second, where these are its own. */
  bucketPoints?: number | null;
  pointsPerSecond?: number | null;
  /** For an employee: the group that they work in. */
  groupId?: string;
}

export interface Principal {
  id: string;
  name: string;
  held: readonly HeldRole[];
  /** Roles that are granted today and cannot be used, because an obligation has lapsed. */
  lapsed?: readonly HeldRole[];
  boundToId?: string;
  /** Kind of the party that it is bound to. */
  party?: PartyKind;
  scopes?: readonly Scope[];
  /** What it may spend, where that is its own. */
  bucket?: { maximum?: number; restoreRate?: number };
  groupId?: string;
}

const isQualified = ({ qualifiedUntil }: HeldRole, today: string): boolean => !qualifiedUntil || today < qualifiedUntil;

const isInForce = (held: HeldRole, today: string): boolean => held.from <= today && (!held.to || today <= held.to);

/** Whether the lender of a role may still lend it: active, and holding it themselves today. */
const stillLent = (lent: HeldRole, lender: Account | undefined, today: string): boolean =>
  lender?.status === "ACTIVE" && lender.heldRoles.some((own) => own.role === lent.role && !own.onBehalfOfId && isInForce(own, today));

/** Who an account acts as today. Lent roles end with the lender's own, whatever the delegation says. */
export async function principalOf(loader: Loader, account: Account, today: string): Promise<Principal> {
  const inForce = account.heldRoles.filter((held) => isInForce(held, today));
  const lenders = await loader.loadAll<Account>(inForce.flatMap(({ onBehalfOfId }) => onBehalfOfId ?? []));
  const granted = inForce.filter((one) => !one.onBehalfOfId || stillLent(one, lenders.find(({ id }) => id === one.onBehalfOfId), today));
  const held = granted.filter((one) => isQualified(one, today));
  const { id, name, boundToId, scopes, groupId } = account;
  return { id, name, held, lapsed: granted.filter((one) => !isQualified(one, today)), boundToId, party: partyOf(boundToId), scopes, bucket: bucketOf(account), groupId };
}

function bucketOf({ bucketPoints: maximum, pointsPerSecond: restoreRate }: Account): Principal["bucket"] {
  if (!maximum && !restoreRate) return undefined;
  return { ...(maximum && { maximum }), ...(restoreRate && { restoreRate }) };
}

/** What kind of party an id is of; its entity says so. */
export const partyOf = (id: string | undefined): PartyKind | undefined => (id ? (entityOfId(id)?.party as PartyKind | undefined) : undefined);

/** Whether this is a visiting inspector of an authority. */
export const isVisitor = ({ held }: Principal): boolean => held.some(({ role }) => role === "regulator");

export const isPartner = ({ held }: Principal): boolean => held.some(({ role }) => role === "partner");

/** People by subject, remembered from earlier requests: an id only, the account itself is read afresh each time. */
const rememberedIds = new LRUCache<string, string>({ max: 1_000 });

async function accountId(loader: Loader, subject: string): Promise<string | undefined> {
  return (await loader.item(uniqueKey("Employee", "subject", subject)))?.recordId as string | undefined;
}

async function loadAccount(loader: Loader, subject: string, id: string | undefined): Promise<Account | undefined> {
  const account = id ? await loader.load<Account>(id) : null;
  return account?.subject === subject ? account : undefined;
}

/** The person whom a token's subject names, or undefined where there is none or they are not active. */
export async function findAccount(loader: Loader, subject: string): Promise<Account | undefined> {
  const remembered = await loadAccount(loader, subject, rememberedIds.get(subject));
  const account = remembered ?? (await loadAccount(loader, subject, await accountId(loader, subject)));
  if (!account) return undefined;
  rememberedIds.set(subject, account.id);
  return account.status === "ACTIVE" ? account : undefined;
}

/** The machine that one of our own tokens names, or undefined where it is not active (any more). */
export async function findMachine(loader: Loader, id: string): Promise<Account | undefined> {
  const account = await loader.load<Account>(id);
  return account && isMachine(entityOf(account.constructor)) && account.status === "ACTIVE" ? account : undefined;
}

/** The active machine that calls itself by this client id. */
export async function findClient(loader: Loader, clientId: string): Promise<Account | undefined> {
  const claim = await loader.item(uniqueKey("MachineClient", "clientId", clientId));
  return claim ? findMachine(loader, String(claim.recordId)) : undefined;
}

export const rolesOf = (principal: Principal): Role[] => [...new Set(principal.held.map(({ role }) => role))];

/** Roles that this principal holds and may use: a role beside one that it must be separate from is not usable. */
export function usableRoles(principal: Principal): HeldRole[] {
  const all = rolesOf(principal);
  return principal.held.filter(({ role }) => rolesSeparateFrom(role, all).length === 0);
}

/** Roles by which the principal reads: also those that an obligation keeps from being used. People go on seeing their work, and why they cannot do it. */
export const readingRoles = (principal: Principal): HeldRole[] => (principal.lapsed?.length ? usableRoles({ ...principal, held: [...principal.held, ...principal.lapsed] }) : usableRoles(principal));

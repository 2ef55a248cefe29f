/**
 * An append-only trail per record: one entry for each version, chained by hash, so that an entry that was altered,
 * removed or slipped in is found. Entries are written in the same transaction as the change they describe.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import microdiff from "microdiff";
import { auditKey } from "./keys.ts";
import type { Node } from "./node.ts";
import { newPersonalKey, openPersonal, personalFieldsOf, personalKey, personalMac, personalValue, sealPersonal, type SealedValue } from "./personal.ts";
import type { Item } from "./table.ts";

/** Who changes something, and why. */
export interface Authorship {
  actorId: string;
  actorName: string;
  /** The person on whose behalf the actor acts, under a delegation. */
  onBehalfOfId?: string;
  /** Business verb: "create", "update", "submit", … */
  action: string;
  reason?: string;
  /** Version whose edit this takes back. */
  reverts?: number;
  /** ISO-8601, UTC. */
  at: string;
  requestId: string;
}

export interface FieldChange {
  /** "expectedOn", "lines.2.quantity" */
  path: string;
  /** JSON text; absent where there was or is nothing. */
  before?: string;
  after?: string;
  /** In the place of both where the attribute is personal data. */
  sealed?: { before?: SealedValue; after?: SealedValue };
}

/** What somebody wrote about a record: part of an entry, so that the chain holds it as it holds changes. */
export interface EntryComment {
  text: string;
  /** People who are to be notified of it. */
  mentionedIds: string[];
  fileIds: string[];
}

export interface AuditFacts extends Authorship {
  recordId: string;
  version: number;
  changes: FieldChange[];
  comment?: EntryComment;
  /** Hash of the entry before; absent for a record's first. */
  previousHash?: string;
}

export interface AuditItem extends AuditFacts {
  hash: string;
}

/** SHA-256 over the entry's canonical JSON (RFC 8785), previous hash included. */
export const auditHash = (facts: AuditFacts): string => createHash("sha256").update(canonicalize(facts)!).digest("hex");

/** Attributes that change with every version and say nothing. */
const unaudited = new Set(["id", "version", "createdAt", "updatedAt", "createdById", "auditHash", "expiresAt", "personalKeys"]);

const json = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : JSON.stringify(value));

const audited = (record: Node | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([name, value]) => !unaudited.has(name) && value !== undefined && value !== null));

/** A map of the table comes with its attributes in any order; differences are named in one order all the same. */
function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => inOrder(one)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, inOrder(inner)])) as T;
}

/** What differs between two states of a record, field by field down into lines; personal data as a whole. */
export function changesBetween(before: Node | undefined, after: Node): FieldChange[] {
  const personal = personalFieldsOf(after.constructor);
  const others = (record: Node | undefined) => Object.fromEntries(Object.entries(audited(record)).filter(([name]) => !personal.has(name)));
  const changes = microdiff(inOrder(others(before)), others(after)).map((difference) => ({
    path: difference.path.join("."),
    ...("oldValue" in difference && { before: json(difference.oldValue) }),
    ...("value" in difference && { after: json(difference.value) }),
  }));
  return [...changes, ...[...personal.keys()].flatMap((name) => personalChange(name, before, after))];
}

function personalChange(name: string, before: Node | undefined, after: Node): FieldChange[] {
  const [old, now] = [before, after].map((record) => canonicalize(personalValue(record, name)));
  return old === now ? [] : [{ path: name, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
}

/** A change as the trail keeps it: of personal data, neither the old text nor the new one. */
function sealedChange(change: FieldChange, before: Node | undefined, after: Node): FieldChange {
  const { path, before: old, after: now } = change;
  if (!personalFieldsOf(after.constructor).has(path)) return change;
  // An old value has no key where it is from before its attribute was personal: where it is erased, any key will do.
  const key = before?.personalKeys?.[path] ?? (now === undefined ? newPersonalKey() : personalKey(after, path));
  const sealed = (value: string) => sealPersonal(key, after.id, path, JSON.parse(value));
  return { path, sealed: { ...(old !== undefined && { before: sealed(old) }), ...(now !== undefined && { after: sealed(now) }) } };
}

export function auditItem(before: Node | undefined, after: Node, authorship: Authorship, comment?: EntryComment): AuditItem {
  const facts: AuditFacts = JSON.parse(
    JSON.stringify({
      ...authorship,
      recordId: after.id,
      version: after.version,
      changes: changesBetween(before, after).map((change) => sealedChange(change, before, after)),
      comment,
      previousHash: before?.auditHash,
    }),
  );
  return { ...facts, hash: auditHash(facts) };
}

export const auditTableItem = (entry: AuditItem): Item => ({ ...auditKey(entry.recordId, entry.version), ...entry });

/** What is wrong with a chain, and from which entry on, where it is an entry. */
export interface BrokenLink {
  fault: "MISSING" | "UNLINKED" | "ALTERED" | "HEAD" | "RECORD" | "SNAPSHOT";
  /** Version of the first entry that is not as it was written; of a snapshot, its place. */
  version?: number;
}

/** The first thing wrong with a chain that is given oldest first, or undefined where it is whole. */
export function brokenLink(entries: readonly AuditItem[], head: string): BrokenLink | undefined {
  let previous: string | undefined;
  for (const [i, { hash, ...facts }] of entries.entries()) {
    if (facts.version !== i + 1) return { fault: "MISSING", version: i + 1 };
    if (facts.previousHash !== previous) return { fault: "UNLINKED", version: facts.version };
    if (auditHash(facts) !== hash) return { fault: "ALTERED", version: facts.version };
    previous = hash;
  }
  return previous === head ? undefined : { fault: "HEAD" };
}

export type Tree = Record<string, unknown>;

/** Sets or removes what is at a path; lists are trees with numbers for names until the end. */
function apply(state: Tree, { path, after }: FieldChange): void {
  const names = path.split(".");
  const last = names.pop()!;
  let place = state;
  for (const name of names) {
    place[name] ??= {};
    place = place[name] as Tree;
  }
  if (after === undefined) delete place[last];
  else place[last] = asTree(JSON.parse(after));
}

/** Values with lists as trees and without empty values, so that a replayed state can be compared with a record. */
function asTree(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.map(([name, inner]) => [name, asTree(inner)]));
}

/** A change with its personal data readable, as far as the record still has the keys; without values where it was erased. */
export function openedChange(record: Pick<Node, "id" | "personalKeys">, { path, sealed, ...plain }: FieldChange): FieldChange {
  if (!sealed) return { path, ...plain };
  const [before, after] = [sealed.before, sealed.after].map((value) => value && openPersonal(record, path, value));
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Whether a change is of personal data that has been erased since. */
export const isErased = (record: Pick<Node, "id" | "personalKeys">, { path, sealed }: FieldChange): boolean => {
  const value = sealed?.after ?? sealed?.before;
  return value !== undefined && openPersonal(record, path, value) === undefined;
};

/** The attributes of a record as its entries, oldest first, say they were; lists are trees. */
export function replayed(entries: readonly AuditItem[], record: Pick<Node, "id" | "personalKeys">): Tree {
  const state: Tree = {};
  for (const change of entries.flatMap(({ changes }) => changes)) apply(state, openedChange(record, change));
  return state;
}

/** As `replayed`, with the HMAC of each personal value in its place: nothing of it is read. */
function replayedMacs(entries: readonly AuditItem[]): Tree {
  const state: Tree = {};
  for (const { path, sealed, ...plain } of entries.flatMap(({ changes }) => changes)) {
    if (!sealed) apply(state, { path, ...plain });
    else if (sealed.after) state[path] = { mac: sealed.after.mac };
    else delete state[path];
  }
  return state;
}

/** A record in the form that `replayedMacs` gives it. A value from before its attribute was personal is compared as it is. */
function macState(record: Node, expected: Tree): Tree {
  const state = auditedState(record);
  for (const name of personalFieldsOf(record.constructor).keys()) {
    const [value, key] = [personalValue(record, name), record.personalKeys?.[name]];
    if (value === undefined) delete state[name];
    else if ((expected[name] as Tree | undefined)?.mac !== undefined) state[name] = { mac: key && personalMac(key, record.id, name, value) };
  }
  return state;
}

/** A record's attributes in the form that a replay gives them. */
export const auditedState = (record: Node): Tree => asTree(audited(record)) as Tree;

/** Whether a record agrees with its audit entries, so that it was not changed without them. */
export function matchesAuditTrail(record: Node, entries: readonly AuditItem[]): boolean {
  const expected = replayedMacs(entries);
  return canonicalize(expected) === canonicalize(macState(record, expected));
}

/** Reverts one difference: an entry added at the end of a list is removed, a removed one is put back. */
function takeBack(record: Tree, { path, before, after }: FieldChange): void {
  const names = path.split(".");
  const last = names.pop()!;
  const place = names.reduce<unknown>((at, name) => (at as Tree | undefined)?.[name], record) as Tree | unknown[] | undefined;
  // Within something that another difference of the same entry takes back as a whole.
  if (!place) return;
  if (before !== undefined) (place as Tree)[last] = JSON.parse(before);
  else if (Array.isArray(place)) place.length = Math.min(place.length, Number(last));
  else if (after !== undefined) delete place[last];
}

/** A record as it was before the entry of its version; undefined where that entry created it. */
export function stateBeforeEntry<T extends Node>(record: T, { version, changes, previousHash }: AuditItem): T | undefined {
  if (record.version !== version) throw new Error(`${record.id} is version ${record.version}, not ${version}`);
  if (version === 1) return undefined;
  const state = structuredClone({ ...record }) as Tree;
  for (const change of [...changes].reverse()) takeBack(state, openedChange(record, change));
  return Object.assign(Object.create(Object.getPrototypeOf(record) as object) as T, state, { version: version - 1, auditHash: previousHash });
}

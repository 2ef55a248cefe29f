/**
 * Sums that one record keeps of what others add to it, and ledgers, whose entries are never changed. The invariants: an
 * entry and the sums that it moves are written in one transaction; the entries that move one record are chained by hash
 * in the order in which they did, and the record holds the hash of the last one and how many there are.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { auditedState } from "./auditEntry.ts";
import { isChanged, type Tracked } from "./commit/recordActions.ts";
import { entityOf, sortValue } from "./entity.ts";
import type { Node } from "./node.ts";

/** What a record adds to sums of another one: minor units of money, or packs. */
export interface Addition {
  /** Id of the record that keeps the sums. */
  to: string;
  /** Attribute → amount; negative where it takes away. */
  by: Record<string, number>;
}

/** Entries have no trail of their own and add to sums of records that have none either: they are that trail. */
export const isLedger = ({ audited, addsTo }: { audited?: false; addsTo?: unknown }): boolean => audited === false && addsTo !== undefined;

/** Ids of the records whose chains an entry is in. */
const chainsOf = (entry: Node): string[] => [...new Set(entityOf(entry.constructor).addsTo!(entry).map(({ to }) => to))];

/** SHA-256 over all that an entry says (RFC 8785), the hashes of the entries before it included. */
export function entryHash(entry: Node): string {
  const { id, createdAt, createdById } = entry;
  return createHash("sha256").update(canonicalize({ ...auditedState(entry), id, createdAt, createdById })!).digest("hex");
}

/** Links the new entries of a transaction to those before them, in the order in which they were begun. */
export function chainEntries(tracked: ReadonlyMap<string, Tracked>): void {
  for (const { before, after } of tracked.values()) {
    if (!isLedger(entityOf(after.constructor))) continue;
    if (!before) link(after, tracked);
    else if (isChanged({ before, after })) throw new Error(`${after.id} is an entry of a ledger and cannot be changed`);
  }
}

function link(entry: Node, tracked: ReadonlyMap<string, Tracked>): void {
  const sums = chainsOf(entry).map((id) => {
    const found = tracked.get(id)?.after;
    if (!found) throw new Error(`${entry.id} moves ${id}, which is not changed in its transaction`);
    return found;
  });
  entry.previousHashes = Object.fromEntries(sums.flatMap(({ id, auditHash }) => (auditHash ? [[id, auditHash]] : [])));
  entry.auditHash = entryHash(entry);
  for (const sum of sums) Object.assign(sum, { auditHash: entry.auditHash, chained: (sum.chained ?? 0) + 1 });
}

/** Name of one sum in a balance. */
export const sumName = (id: string, attribute: string): string => `${id} ${attribute}`;

/** What a record contributes to the balance of all sums: what it adds to those of others, less what its own ones say. */
export function* sumMoves(record: Node): Generator<[name: string, by: number]> {
  const { addsTo, sums = [] } = entityOf(record.constructor);
  for (const { to, by } of addsTo?.(record) ?? []) for (const [attribute, amount] of Object.entries(by)) yield [sumName(to, attribute), amount];
  for (const attribute of sums) yield [sumName(record.id, attribute), -Number(sortValue(record, attribute))];
}

/** A hash as a number, so that what is linked to and what is linked from add up to nothing. */
const numberOf = (hash: string | undefined): bigint => (hash ? BigInt(`0x${hash}`) : 0n);

/**
 * What a record contributes to the balance of all chains: an entry its hash, less the hash before it in each chain; the
 * record at the end of a chain takes the last hash away. Of a whole chain nothing is left.
 */
export function* chainMoves(record: Node): Generator<[id: string, links: bigint, entries: number]> {
  const entity = entityOf(record.constructor);
  if (isLedger(entity)) for (const id of chainsOf(record)) yield [id, numberOf(record.auditHash) - numberOf(record.previousHashes?.[id]), 1];
  if (entity.sums) yield [record.id, -numberOf(record.auditHash), -(record.chained ?? 0)];
}

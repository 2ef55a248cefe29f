/** Recomputes the sums that records keep, and the chains of ledgers, from all that is in the table. */
import { entityOf, entityOfId, sortValue } from "../../table/entity.ts";
import { recordKey } from "../../table/keys.ts";
import { chainMoves, entryHash, isLedger, sumMoves } from "../../table/ledger.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Table } from "../../table/table.ts";

export interface Sum {
  id: string;
  attribute: string;
  /** What the record says. */
  value: number;
}

/** The sum that a name of `sumName` means; undefined where it is the name of something else. */
export async function sumOf(table: Table, name: string): Promise<Sum | undefined> {
  const [id, attribute] = name.split(" ") as [string, string?];
  if (!attribute || !entityOfId(id)?.sums?.includes(attribute as never)) return undefined;
  const item = await table.get(recordKey(id));
  return { id, attribute, value: item ? Number(sortValue(fromRecordItem(item), attribute)) : 0 };
}

export const sumProblem = ({ attribute, value }: Sum, balance: number): string => `${attribute} is ${value} and should be ${value + balance}, by what was added to it`;

/** What the records of the whole table leave over: nothing of a sum that is right and of a chain that is whole. */
export class LedgerBalance {
  readonly sums = new Map<string, number>();
  readonly chains = new Map<string, { links: bigint; entries: number }>();
  /** Entries that are not as they were written. */
  readonly altered: string[] = [];
  /** Entries that carry no hash, as from before ledgers were chained: nothing can be said of them. */
  readonly unchained: string[] = [];

  count(record: Node): void {
    for (const [name, by] of sumMoves(record)) this.addToSum(name, by);
    for (const [id, links, entries] of chainMoves(record)) this.addToChain(id, links, entries);
    if (!isLedger(entityOf(record.constructor))) return;
    if (!record.auditHash) this.unchained.push(record.id);
    else if (record.version !== 1 || record.auditHash !== entryHash(record)) this.altered.push(record.id);
  }

  private addToSum(name: string, by: number): void {
    const balance = (this.sums.get(name) ?? 0) + by;
    if (balance === 0) this.sums.delete(name);
    else this.sums.set(name, balance);
  }

  private addToChain(id: string, links: bigint, entries: number): void {
    const { links: before, entries: known } = this.chains.get(id) ?? { links: 0n, entries: 0 };
    const chain = { links: before + links, entries: known + entries };
    if (chain.links === 0n && chain.entries === 0) this.chains.delete(id);
    else this.chains.set(id, chain);
  }

  get isEven(): boolean {
    return this.sums.size === 0 && this.chains.size === 0;
  }
}

const chainProblem = (entries: number): string => {
  if (entries > 0) return `${entries} ${entries === 1 ? "entry" : "entries"} of its ledger more than were chained to it`;
  if (entries < 0) return `${-entries} ${entries === -1 ? "entry" : "entries"} of its ledger missing`;
  return "the entries of its ledger are not chained as they were written";
};

/** What is wrong in both of two counts alike; what others change meanwhile differs by ever other amounts. */
export async function ledgerProblems(table: Table, one: LedgerBalance, other: LedgerBalance): Promise<{ recordId: string; problem: string }[]> {
  const problems = one.altered.map((recordId) => ({ recordId, problem: "the entry was altered" }));
  problems.push(...one.unchained.map((recordId) => ({ recordId, problem: "this entry has no chain" })));
  for (const [name, balance] of one.sums) {
    if (other.sums.get(name) !== balance) continue;
    const sum = await sumOf(table, name);
    problems.push(sum ? { recordId: sum.id, problem: sumProblem(sum, balance) } : { recordId: name, problem: "something is added to it that keeps no sum of that" });
  }
  for (const [recordId, { links, entries }] of one.chains) {
    const again = other.chains.get(recordId);
    if (again?.links === links && again.entries === entries) problems.push({ recordId, problem: chainProblem(entries) });
  }
  return problems;
}

/**
 * Compares every projection with the records: markers, search terms, derived records, counts and figures; and the sums
 * that records keep with what others add to them. Reads only. What
 * differs is looked at again after a while, because a change may be on its way through the stream.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { figureKey, figureNameOf, recountKey, type Key } from "../../table/keys.ts";
import { sumMoves } from "../../table/ledger.ts";
import type { Node } from "../../table/node.ts";
import type { Recount } from "../../table/projection/marker.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Item, Table } from "../../table/table.ts";
import { sumOf, sumProblem } from "../audit/sums.ts";
import { inspect, type Difference } from "./inspect.ts";
import { projectionOf } from "./project.ts";
import { strayRecords, strayTerms, TermBalance, type Stray } from "./strays.ts";
import { groupsOf, idsOn, isFigureItem, recordsOn, sweep } from "./sweep.ts";

export interface VerifyOptions {
  /** Parts of the table that are gone over at once. */
  parts: number;
  /** How long the stream may take to bring a change to the projections, in milliseconds. */
  settleMs: number;
  progress(line: string): void;
}

export interface VerifyReport {
  records: number;
  differences: Difference[];
  /** Figures that kept changing while they were counted, so that nothing can be said of them. */
  unsettled: string[];
}

/** Times that a figure is counted before it is given up as too busy. */
const maxCounts = 4;
const progressMs = 5_000;

/** What the records contribute to each figure and to each other's sums, less what those say; what agrees is left out. */
class FigureBalance {
  private readonly byName = new Map<string, number>();

  constructor(private readonly only?: ReadonlySet<string>) {}

  count(items: readonly Item[]): void {
    for (const item of items.filter(isFigureItem)) this.add(figureNameOf(item as unknown as Key), -Number(item.value ?? 0));
    for (const item of recordsOn(items)) this.countRecord(fromRecordItem(item));
  }

  private countRecord(record: Node): void {
    for (const [name, value] of Object.entries(projectionOf(record).contributions)) this.add(name, value);
    for (const [name, value] of sumMoves(record)) this.add(name, value);
  }

  private add(name: string, by: number): void {
    if (this.only && !this.only.has(name)) return;
    const balance = (this.byName.get(name) ?? 0) + by;
    if (balance === 0) this.byName.delete(name);
    else this.byName.set(name, balance);
  }

  get unbalanced(): Map<string, number> {
    return this.byName;
  }
}

export async function verify(table: Table, options: VerifyOptions): Promise<VerifyReport> {
  const { parts, settleMs, progress } = options;
  const terms = new TermBalance();
  const figures = new FigureBalance();
  const suspects = new Set<string>();
  const strays: Stray[] = [];
  let [records, seen, reportedAt] = [0, 0, Date.now()];
  await sweep(table, {
    parts,
    page: async (items) => {
      terms.count(items);
      figures.count(items);
      records += recordsOn(items).length;
      for (const group of groupsOf(idsOn(items))) for (const { about } of (await inspect(table, group)).differences) suspects.add(about);
      for await (const stray of strayRecords(table, items)) strays.push(stray);
    },
    passed: (_, count) => {
      seen += count;
      if (Date.now() - reportedAt < progressMs) return;
      reportedAt = Date.now();
      progress(`${seen} items seen, ${records} of them records`);
    },
  });
  for (const partition of terms.unbalanced) for await (const stray of strayTerms(table, partition)) strays.push(stray);

  const open = ((await table.get(recountKey)) as unknown as Recount | undefined)?.open;
  const differences: Difference[] = open ? [{ about: "recount", problem: "a rebuild is under way or was interrupted; run it again to end it" }] : [];
  if (suspects.size > 0 || strays.length > 0) await sleep(settleMs);
  for (const group of groupsOf([...suspects])) differences.push(...(await inspect(table, group)).differences);
  differences.push(...(await stillStray(table, strays)));
  const { wrong, unsettled } = await recount(table, figures.unbalanced, options);
  return { records, differences: [...differences, ...wrong], unsettled };
}

/** Strays that have not gone meanwhile, and that their owners have not come to name. */
async function stillStray(table: Table, strays: readonly Stray[]): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const group of groupsOf(strays)) {
    const standing = await table.batchGetAll(group.map(({ key }) => key));
    const keys = new Set(standing.map(({ pk, sk }) => `${String(pk)}\n${String(sk)}`));
    const { markers } = await inspect(table, [...new Set(group.map(({ owner }) => owner))]);
    for (const { key, owner, marker } of group) {
      const unmoved = markers.byId.get(owner)?.revision === marker?.revision;
      if (unmoved && keys.has(`${key.pk}\n${key.sk}`)) found.push({ about: owner, problem: `${key.pk} ${JSON.stringify(key.sk)} belongs to no record` });
    }
  }
  return found;
}

/** A figure is wrong where it differs by the same amount twice; one that others move meanwhile differs by ever other amounts. */
async function recount(table: Table, suspected: Map<string, number>, { parts, settleMs, progress }: VerifyOptions): Promise<{ wrong: Difference[]; unsettled: string[] }> {
  const wrong: Difference[] = [];
  let open = suspected;
  for (let counts = 2; open.size > 0 && counts <= maxCounts; counts++) {
    progress(`counting ${open.size} figures again`);
    await sleep(settleMs);
    const again = new FigureBalance(new Set(open.keys()));
    await sweep(table, { parts, page: async (items) => again.count(items) });
    const next = new Map<string, number>();
    for (const [name, balance] of again.unbalanced) {
      if (balance !== open.get(name)) next.set(name, balance);
      else wrong.push(await wrongFigure(table, name, balance));
    }
    open = next;
  }
  return { wrong, unsettled: [...open.keys()] };
}

async function wrongFigure(table: Table, name: string, balance: number): Promise<Difference> {
  const sum = await sumOf(table, name);
  if (sum) return { about: sum.id, problem: sumProblem(sum, balance) };
  const value = Number((await table.get(figureKey(name)))?.value ?? 0);
  return { about: name, problem: `the figure is ${value} and should be ${value + balance}` };
}

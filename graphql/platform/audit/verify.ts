/**
 * Checks audit trails, of one record or of every record of the table: that no entry is missing, altered or slipped in,
 * and that the record is what its entries say. Of ledgers, which are their own trail: that their entries are whole, and
 * every sum is what they add up to.
 */
import { tableDefinition } from "../../table/definition.ts";
import { auditPrefix, recordKey } from "../../table/keys.ts";
import { matchesAuditTrail, brokenLink, type AuditItem, type BrokenLink } from "../../table/auditEntry.ts";
import { entityOf, entityOfId } from "../../table/entity.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Item, Table } from "../../table/table.ts";
import type { Node } from "../../table/node.ts";
import type { Label } from "../../schema/model.ts";
import { alteredSnapshot } from "../frozen/snapshotHash.ts";
import { readEntries } from "./entries.ts";
import { LedgerBalance, ledgerProblems } from "./sums.ts";

export interface TrailBreach {
  recordId: string;
  problem: string;
}

export interface TrailReport {
  records: number;
  entries: number;
  breaches: TrailBreach[];
}

const faults: Record<BrokenLink["fault"], (version: number) => Label> = {
  MISSING: (version) => ({ zh: `第 ${version} 条记录缺失`, en: `entry ${version} is missing` }),
  UNLINKED: (version) => ({ zh: `第 ${version} 条记录与前一条不相连`, en: `entry ${version} does not follow the entry before it` }),
  ALTERED: (version) => ({ zh: `第 ${version} 条记录被改动过`, en: `entry ${version} was altered` }),
  HEAD: () => ({ zh: "最后一条记录与单据保存的链头不符", en: "the record's head is not its last entry" }),
  SNAPSHOT: (place) => ({ zh: `第 ${place} 份固化数据与其校验值不符`, en: `snapshot ${place} is not what its checksum says` }),
  RECORD: () => ({ zh: "单据内容与操作记录不一致", en: "the record is not what its entries say" }),
};

/** What people read of a broken chain. */
export const describeFault = ({ fault, version = 0 }: BrokenLink): Label => faults[fault](version);

function faultOf(record: Node, entries: readonly AuditItem[]): BrokenLink | undefined {
  const snapshot = alteredSnapshot(record);
  // Before the trail: of a record that was changed past it, this says more.
  if (snapshot !== undefined) return { fault: "SNAPSHOT", version: snapshot };
  return brokenLink(entries, record.auditHash) ?? (matchesAuditTrail(record, entries) ? undefined : { fault: "RECORD" });
}

export interface CheckedTrail {
  /** Entries that were read and checked. */
  entries: number;
  broken?: BrokenLink;
}

/** How often a trail that seems broken is read again: the record may have changed while its entries were read. */
const readings = 3;

/** Checks the current trail of one record; entries of a ledger are their own trail and have none. */
export async function checkTrail(table: Table, id: string): Promise<CheckedTrail> {
  for (let reading = 1; ; reading++) {
    const item = await table.get(recordKey(id));
    if (!item) return { entries: 0 };
    const record = fromRecordItem(item);
    if (entityOf(record.constructor).audited === false) return { entries: 0 };
    const entries = await readEntries(table, id);
    const broken = faultOf(record, entries);
    if (!broken || reading === readings) return { entries: entries.length, broken };
  }
}

/** Everything that is in one partition of the table: a record and its entries. */
async function* partitions(table: Table): AsyncGenerator<Item[]> {
  let items: Item[] = [];
  for await (const item of table.scan()) {
    if (items.length > 0 && items[0]!.pk !== item.pk) {
      yield items;
      items = [];
    }
    items.push(item);
  }
  if (items.length > 0) yield items;
}

function problemOf(item: Item | undefined, entries: readonly AuditItem[]): string | undefined {
  if (!item) return "the record is gone, its entries are not";
  const broken = faultOf(fromRecordItem(item), entries);
  return broken && describeFault(broken).en;
}

function check(items: readonly Item[]): { entries: number; breach?: TrailBreach } | undefined {
  const recordId = items[0]!.pk as string;
  const entity = entityOfId(recordId);
  if (!entity || entity.audited === false) return undefined;
  const entries = items.filter(({ sk }) => (sk as string).startsWith(auditPrefix)).map(({ pk: _pk, sk: _sk, ...entry }) => entry as unknown as AuditItem);
  const problem = problemOf(recordItem(items), entries);
  return { entries: entries.length, breach: problem ? { recordId, problem } : undefined };
}

const recordItem = (items: readonly Item[]): Item | undefined => items.find(({ sk }) => sk === tableDefinition.recordSortKey);

/** A record that was changed while its entries were read seems broken once, and is not when it is read again. */
async function isStillBroken(table: Table, { recordId }: TrailBreach): Promise<boolean> {
  const gone = !(await table.get(recordKey(recordId)));
  return gone || (await checkTrail(table, recordId)).broken !== undefined;
}

/** Counts every sum and every chain of a ledger again, where the first count was not even. */
async function countAgain(table: Table): Promise<LedgerBalance> {
  const balance = new LedgerBalance();
  for await (const item of table.scan()) countRecord(balance, item);
  return balance;
}

function countRecord(balance: LedgerBalance, item: Item | undefined): void {
  if (item?.sk === tableDefinition.recordSortKey && entityOfId(item.pk as string)) balance.count(fromRecordItem(item));
}

/** Reads the whole table; for a command, not for a request. */
export async function verifyTrail(table: Table): Promise<TrailReport> {
  const report: TrailReport = { records: 0, entries: 0, breaches: [] };
  const balance = new LedgerBalance();
  for await (const items of partitions(table)) {
    countRecord(balance, recordItem(items));
    const checked = check(items);
    if (!checked) continue;
    report.records++;
    report.entries += checked.entries;
    if (checked.breach && (await isStillBroken(table, checked.breach))) report.breaches.push(checked.breach);
  }
  const again = balance.isEven ? balance : await countAgain(table);
  report.breaches.push(...(await ledgerProblems(table, balance, again)));
  return report;
}

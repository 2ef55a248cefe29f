/**
 * Checks the audit trail of every record of the table: that no entry is missing, altered or slipped
 * in, and that the record is what its entries say.
 */
import { auditPrefix } from "../../table/keys.ts";
import { agreesWithTrail, brokenLink, type AuditItem } from "../../table/auditEntry.ts";
import { entityOfId } from "../../table/entity.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Item, Table } from "../../table/table.ts";

export interface TrailBreach {
  recordId: string;
  problem: string;
}

export interface TrailReport {
  records: number;
  entries: number;
  breaches: TrailBreach[];
}

/** Everything that stands in one partition of the table: a record and its entries. */
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
  const record = fromRecordItem(item);
  return brokenLink(entries, record.auditHash) ?? (agreesWithTrail(record, entries) ? undefined : "the record is not what its entries say");
}

function check(items: readonly Item[]): { entries: number; breach?: TrailBreach } | undefined {
  const recordId = items[0]!.pk as string;
  const entity = entityOfId(recordId);
  if (!entity || entity.audited === false) return undefined;
  const entries = items.filter(({ sk }) => (sk as string).startsWith(auditPrefix)).map(({ pk: _pk, sk: _sk, ...entry }) => entry as unknown as AuditItem);
  const problem = problemOf(items.find(({ sk }) => sk === "record"), entries);
  return { entries: entries.length, breach: problem ? { recordId, problem } : undefined };
}

/** Reads the whole table; for a command, not for a request. */
export async function verifyTrail(table: Table): Promise<TrailReport> {
  const report: TrailReport = { records: 0, entries: 0, breaches: [] };
  for await (const items of partitions(table)) {
    const checked = check(items);
    if (!checked) continue;
    report.records++;
    report.entries += checked.entries;
    if (checked.breach) report.breaches.push(checked.breach);
  }
  return report;
}

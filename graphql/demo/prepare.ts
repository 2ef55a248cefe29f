/**
 * The demo as a whole table: entered in memory through the rules, with everything that the stream would have made of it.
 * What it costs is what the rules cost; the store is then given all of it at once.
 */
import { fromRecordItem } from "../table/record.ts";
import { fromItem, type Table } from "../table/table.ts";
import { tableDefinition } from "../table/definition.ts";
import { MemoryStore, type StoredChange } from "../table/memory/memoryStore.ts";
import type { StoredItem } from "../table/memory/expression.ts";
import { tableName } from "../platform/configuration.ts";
import { projectRecords, projectTakenOver } from "../platform/projection/project.ts";
import type { StreamRecord } from "../platform/projection/streamRecord.ts";
import { loadDemo } from "./load.ts";
import { beginBusiness, daysInBusiness } from "./part.ts";
import { loadYear } from "./year/loadYear.ts";
import { yearSize, type YearSize } from "./year/yearOfSales.ts";

export async function prepareDemo({ year, size = yearSize }: { year: boolean; size?: YearSize }, report: (message: string) => void): Promise<Iterable<StoredItem>> {
  const told: StoredChange[] = [];
  if (year) beginBusiness(Math.max(daysInBusiness, size.days + 5));
  const store = new MemoryStore((change) => isTold(change) && told.push(change));
  const table = store.table(tableName());
  const enterOnFigures = await loadDemo(report, table);
  if (year) await loadYear(report, table, size);
  await projectAll(told, table, new Date());
  await enterOnFigures();
  await projectAll(told, table, new Date());
  return store.items();
}

/** As the stream delivers changes: of records, and comments on them. */
const isTold = ({ before, after }: StoredChange): boolean => (after ?? before)![tableDefinition.sortKey]!.S === tableDefinition.recordSortKey || after?.[tableDefinition.commentAttribute]?.M !== undefined;

/** No notices are sent for older events: people would have read them long ago. */
const toldDays = 14;

/**
 * Projects changes in their order, and those that the projections make in turn. Of records that have not changed for a
 * while only what they are now.
 */
async function projectAll(told: StoredChange[], table: Table, now: Date): Promise<void> {
  const since = new Date(now.getTime() - toldDays * 24 * 60 * 60 * 1000).toISOString();
  const last = new Map(told.map((change) => [ownKey(change), change]));
  const isRecent = ({ after }: StoredChange): boolean => !after?.updatedAt?.S || after.updatedAt.S >= since;
  const settled = [...last.values()].filter((change) => !isRecent(change)).map(({ after }) => fromRecordItem(fromItem(after!)));
  const open = new Set([...last].flatMap(([key, change]) => (isRecent(change) ? [key] : [])));
  const recent = told.filter((change) => open.has(ownKey(change)) && isRecent(change));
  told.length = 0;
  for (let start = 0; start < settled.length; start += tableDefinition.streamBatchSize) await projectTakenOver(settled.slice(start, start + tableDefinition.streamBatchSize), table);
  told.unshift(...recent);
  for (let sequence = 0; told.length > 0; ) {
    const records = told.splice(0, tableDefinition.streamBatchSize).map((change) => ({ dynamodb: { Keys: keysOf((change.after ?? change.before)!), OldImage: change.before, NewImage: change.after, SequenceNumber: String(++sequence) } }) as StreamRecord);
    const { failed } = await projectRecords(records, table);
    if (failed.length > 0) throw new Error(`${failed.length} changes of the demo could not be projected`);
  }
}

const ownKey = ({ before, after }: StoredChange): string => JSON.stringify(keysOf((after ?? before)!));
const keysOf = (item: StoredItem): StoredItem => ({ pk: item.pk!, sk: item.sk! });

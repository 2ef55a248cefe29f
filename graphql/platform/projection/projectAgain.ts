/** Projects records as they stand now, whatever the stream has told of them; for commands, not for a request. */
import { entityOfId } from "../../table/entity.ts";
import { recordKey } from "../../table/keys.ts";
import { fromRecordItem } from "../../table/record.ts";
import { batchGetLimit, type Item, type Table } from "../../table/table.ts";
import { project } from "./project.ts";

const isRecord = ({ pk, sk }: Item): boolean => sk === recordKey(pk as string).sk && entityOfId(pk as string) !== undefined;

/** Answers how many of the records with these ids there are. */
export async function projectAgain(table: Table, ids: readonly string[]): Promise<number> {
  const distinct = [...new Set(ids)];
  let count = 0;
  for (let start = 0; start < distinct.length; start += batchGetLimit) {
    const items = await table.batchGet(distinct.slice(start, start + batchGetLimit).map(recordKey));
    count += await projectItems(table, items);
  }
  return count;
}

/** Reads the whole table. Answers how many records there are. */
export async function projectAll(table: Table): Promise<number> {
  let count = 0;
  let items: Item[] = [];
  for await (const item of table.scan()) {
    if (!isRecord(item)) continue;
    items.push(item);
    if (items.length < batchGetLimit) continue;
    count += await projectItems(table, items);
    items = [];
  }
  return count + (await projectItems(table, items));
}

async function projectItems(table: Table, items: readonly Item[]): Promise<number> {
  const records = items.filter(isRecord).map((item) => fromRecordItem(item));
  await project(table, records);
  return records.length;
}

/** Projects the current state of records, independently of the stream; for commands, not for requests. */
import { applyProjected } from "../../table/projection/figures.ts";
import { recordKey } from "../../table/keys.ts";
import { fromRecordItem } from "../../table/record.ts";
import { batchGetLimit, type Table } from "../../table/table.ts";
import type { Node } from "../../table/node.ts";
import { noteHeads } from "../audit/anchor/head.ts";
import { notifyParties } from "../event/notifyParties.ts";
import { renotify } from "../notification/renotify.ts";
import { projectionOf } from "./project.ts";

/** Answers how many of the records with these ids there are. */
export async function reprojectRecords(table: Table, ids: readonly string[]): Promise<number> {
  const distinct = [...new Set(ids)];
  let count = 0;
  for (let start = 0; start < distinct.length; start += batchGetLimit) {
    const items = await table.batchGet(distinct.slice(start, start + batchGetLimit).map(recordKey));
    const records = items.map((item) => fromRecordItem<Node>(item));
    await applyProjected(table, records.map(projectionOf));
    await notifyParties(table, records.map((after) => ({ after })));
    await renotify(table, records);
    await noteHeads(table, records);
    count += items.length;
  }
  return count;
}

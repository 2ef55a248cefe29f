import type { EntityDeclaration } from "../../table/entity.ts";
import { recordKey } from "../../table/keys.ts";
import type { Node } from "../../table/node.ts";
import { listKeys } from "../../table/record.ts";
import type { Table } from "../../table/table.ts";
import { eachRecord } from "./eachRecord.ts";
import type { Migration } from "./migrate.ts";

/** Writes a record's list keys as they follow from it now, unless somebody has changed the record since, which writes them too. */
async function place(table: Table, record: Node): Promise<void> {
  const keys = Object.entries(listKeys(record));
  await table.update(recordKey(record.id), {
    set: keys.map(([name]) => `${name} = :${name}`).join(", "),
    condition: "version = :version",
    values: { ":version": record.version, ...Object.fromEntries(keys.map(([name, key]) => [`:${name}`, key])) },
  });
}

/**
 * A migration that places the records of these entities anew in their lists, where newer code sorts them otherwise. What
 * the records say stays as it is, so they get neither a version nor an audit entry by it.
 */
export const placeEach = (id: string, entities: readonly EntityDeclaration[]): Migration =>
  eachRecord(id, entities.map(({ target }) => target), (table, records) => Promise.all(records.map((record) => place(table, record))));

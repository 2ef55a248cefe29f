import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { businessDate } from "../businessDate.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { eachRecord } from "./eachRecord.ts";
import type { Migration } from "./migrate.ts";

type Missing<T> = (record: T, table: Table) => Partial<T> | undefined | Promise<Partial<T> | undefined>;

/** A migration that looks at every record of an entity and edits those for which `missing` names values, as the system, audited. */
export const editEach = <T extends Node>(id: string, target: NodeClass<T>, missing: Missing<T>): Migration =>
  eachRecord(id, [target as unknown as NodeClass], async (table, records) => {
    const { id: actorId, name: actorName } = systemPrincipal;
    const now = new Date();
    for (const record of records as T[]) {
      const values = await missing(record, table);
      if (!values) continue;
      const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: `migration-${id}` }, businessDate(now));
      Object.assign(uow.edit(record), values);
      await uow.commit({ action: "migrate" });
    }
  });

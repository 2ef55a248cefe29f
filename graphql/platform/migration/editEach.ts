import type { NodeClass } from "../../table/entity.ts";
import { readPage } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { businessDate } from "../businessDate.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import type { Migration } from "./migrate.ts";

/** Records looked at in one step. */
const atOnce = 50;

/** A migration that looks at every record of an entity and edits those for which `missing` names values, as the system, audited. */
export const editEach = <T extends Node>(id: string, target: NodeClass<T>, missing: (record: T, table: Table) => Partial<T> | undefined | Promise<Partial<T> | undefined>): Migration => ({
  id,
  async step(table, position) {
    const { edges, endCursor, hasNextPage } = await readPage(table, target, { orderBy: { sort: "createdAt", descending: false }, first: atOnce, after: position });
    const { id: actorId, name: actorName } = systemPrincipal;
    const now = new Date();
    for (const { node } of edges) {
      const values = await missing(node, table);
      if (!values) continue;
      const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: `migration-${id}` }, businessDate(now));
      Object.assign(uow.edit(node), values);
      await uow.commit({ action: "migrate" });
    }
    return hasNextPage ? endCursor! : undefined;
  },
});

import { readPage } from "../../table/list.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import type { Migration } from "./migrate.ts";

/** Records looked at in one step. */
const atOnce = 50;

/** A migration that does something with each record of these classes, a page of a list at a time. */
export const eachRecord = (id: string, targets: readonly NodeClass[], work: (table: Table, records: Node[]) => Promise<unknown>): Migration => ({
  id,
  async step(table, position) {
    const entities = targets.map((target) => entityOf(target));
    const [prefix = entities[0]?.prefix, after] = position?.split(" ") ?? [];
    const index = entities.findIndex((entity) => entity.prefix === prefix);
    const entity = entities[index];
    if (!entity) return undefined;
    const { edges, endCursor, hasNextPage } = await readPage(table, entity.target, { orderBy: { sort: "createdAt", descending: false }, first: atOnce, after });
    await work(table, edges.map(({ node }) => node));
    return hasNextPage ? `${entity.prefix} ${endCursor}` : entities[index + 1]?.prefix;
  },
});

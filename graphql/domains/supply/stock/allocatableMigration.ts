import { readAll, readPage } from "../../../table/list.ts";
import { UnitOfWork } from "../../../table/unitOfWork.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Context } from "../../../platform/context.ts";
import type { Migration } from "../../../platform/migration/migrate.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import type { Table } from "../../../table/table.ts";
import { settle } from "./allocatable.ts";
import { Batch } from "./batch.ts";
import type { Location } from "../places/location.ts";
import { StockBalance } from "./stockBalance.ts";
import type { Zone } from "../places/zone.ts";

/** Batches done in one step. */
const atOnce = 50;

const requestId = "migration-allocatable-stock";

/** What stood in the table before balances said whether they may be promised: until then none of it is. */
export const allocatableMigration: Migration = {
  id: "2026-11-27-allocatable-stock",
  async step(table, position) {
    const { edges, endCursor, hasNextPage } = await readPage(table, Batch, { orderBy: { sort: "createdAt", descending: false }, first: atOnce, after: position });
    for (const { node } of edges) if (!node.locationIds) await settleBatch(table, node.id);
    return hasNextPage ? endCursor! : undefined;
  },
};

async function settleBatch(table: Table, batchId: string): Promise<void> {
  const now = new Date();
  const ctx = new Context(table, systemPrincipal, "zh", requestId, now);
  const uow = new UnitOfWork(table, { actorId: systemPrincipal.id, actorName: systemPrincipal.name, at: now.toISOString(), requestId }, businessDate(now));
  const batch = uow.edit((await ctx.loader.load<Batch>(batchId))!);
  const locationIds: string[] = [];
  for await (const { id, locationId } of readAll(table, StockBalance, { filter: { batchId: { eq: batchId } }, orderBy: { sort: "expiresOn", descending: false } })) {
    const balance = uow.edit((await ctx.loader.load<StockBalance>(id))!);
    balance.zoneKind = (await ctx.loader.load<Zone>((await ctx.loader.load<Location>(locationId))!.zoneId))!.kind;
    settle(balance, batch);
    locationIds.push(locationId);
  }
  batch.locationIds = locationIds;
  await uow.commit({ action: "migrate" });
}

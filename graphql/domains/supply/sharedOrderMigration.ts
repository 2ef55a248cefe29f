import { readPage } from "../../table/list.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { businessDate } from "../../platform/businessDate.ts";
import type { Migration } from "../../platform/migration/migrate.ts";
import { systemPrincipal } from "../../platform/systemPrincipal.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

/** Orders done in one step. */
const atOnce = 50;

/** Orders that were sent before they said with whom they are shared. */
export const sharedOrderMigration: Migration = {
  id: "2026-11-27-shared-orders",
  async step(table, position) {
    const { edges, endCursor, hasNextPage } = await readPage(table, PurchaseOrder, { orderBy: { sort: "createdAt", descending: false }, first: atOnce, after: position });
    const { id: actorId, name: actorName } = systemPrincipal;
    const now = new Date();
    for (const { node } of edges) {
      if (!node.orderedOn || node.sharedWithId) continue;
      const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: "migration-shared-orders" }, businessDate(now));
      uow.edit(node).sharedWithId = node.supplierId;
      await uow.commit({ action: "migrate" });
    }
    return hasNextPage ? endCursor! : undefined;
  },
};

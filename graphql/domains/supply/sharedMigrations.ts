/** Documents that a supplier could read before they said with whom they are shared. */
import type { NodeClass } from "../../table/entity.ts";
import { readPage } from "../../table/list.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { businessDate } from "../../platform/businessDate.ts";
import type { Migration } from "../../platform/migration/migrate.ts";
import { systemPrincipal } from "../../platform/systemPrincipal.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

/** Documents done in one step. */
const atOnce = 50;

function sharing<T extends PurchaseOrder | GoodsReceipt>(name: string, target: NodeClass<T>, isShared: (record: T) => boolean): Migration {
  return {
    id: `2026-11-27-${name}`,
    async step(table, position) {
      const { edges, endCursor, hasNextPage } = await readPage(table, target, { orderBy: { sort: "createdAt", descending: false }, first: atOnce, after: position });
      const { id: actorId, name: actorName } = systemPrincipal;
      const now = new Date();
      for (const { node } of edges) {
        if (!isShared(node) || node.sharedWithId) continue;
        const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: `migration-${name}` }, businessDate(now));
        uow.edit(node).sharedWithId = node.supplierId;
        await uow.commit({ action: "migrate" });
      }
      return hasNextPage ? endCursor! : undefined;
    },
  };
}

/** Orders from when they were sent. */
export const sharedOrderMigration = sharing("shared-orders", PurchaseOrder, ({ orderedOn }) => Boolean(orderedOn));
/** Receipts from when they were confirmed. */
export const sharedReceiptMigration = sharing("shared-receipts", GoodsReceipt, ({ status }) => status === "CONFIRMED");

/** Orders of tables from before count what was accepted of them, and their accounts the estimate of what was not invoiced. */
import { money } from "../../../table/money.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { Table } from "../../../table/table.ts";
import { Context } from "../../../platform/context.ts";
import { unitOfWork } from "../../../platform/lifecycle/change.ts";
import { eachRecord } from "../../../platform/migration/eachRecord.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { costOf } from "../cost/batchCost.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Batch } from "../stock/batch.ts";
import { acceptPacks } from "./billing.ts";
import { SupplierAccount } from "./supplierAccount.ts";
import { bookSupplier } from "./supplierEntry.ts";

const id = "2026-11-30-accepted-before";

async function qualifiedOf(orderId: string, { table }: Context): Promise<Inspection[]> {
  const found: Inspection[] = [];
  for await (const receipt of readAll(table, GoodsReceipt, { filter: { purchaseOrderId: { eq: orderId } }, orderBy: { sort: "createdAt", descending: false } })) {
    for await (const one of readAll(table, Inspection, { filter: { receiptId: { eq: receipt.id } }, orderBy: { sort: "createdAt", descending: false } })) if (one.status === "QUALIFIED") found.push(one);
  }
  return found;
}

async function countAccepted(order: PurchaseOrder, ctx: Context): Promise<void> {
  const inspections = await qualifiedOf(order.id, ctx);
  if (inspections.length === 0) return;
  const uow = unitOfWork(ctx);
  const edited = uow.edit(order);
  let estimate = 0;
  for (const { batchId, orderLine, quantity } of inspections) {
    const batch = (await ctx.loader.load<Batch>(batchId))!;
    const kept = quantity - (batch.returnedQuantity ?? 0);
    const cost = (await costOf(ctx, batch, kept))?.amount ?? 0;
    acceptPacks(edited.lines[orderLine - 1]!, kept, cost);
    estimate += cost;
  }
  if (estimate > 0) await bookSupplier(ctx, uow, { supplierId: order.supplierId, debit: "INVENTORY", credit: "GRNI", amount: money(estimate, order.total.currency), sourceId: order.id });
  await uow.commit({ action: "migrate" });
}

async function takeOver(table: Table, records: Node[]): Promise<void> {
  for (const record of records) {
    const ctx = new Context(table, systemPrincipal, "zh", `migration-${id}`, new Date());
    if (record instanceof PurchaseOrder && record.lines.every(({ acceptedQuantity }) => acceptedQuantity === undefined)) await countAccepted(record, ctx);
    if (!(record instanceof SupplierAccount) || (record as Partial<SupplierAccount>).grni) continue;
    const uow = unitOfWork(ctx);
    uow.edit(record).grni = money(0, record.payable.currency);
    await uow.commit({ action: "migrate" });
  }
}

/** Accounts first: their sums must be there before anything is added to them. */
export const acceptedBefore = eachRecord(id, [SupplierAccount, PurchaseOrder], takeOver);

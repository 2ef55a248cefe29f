/** An order of which everything is invoiced and paid is over: the night after its last payment, it is closed. 五(一)3 */
import { readAll } from "../../../table/list.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import type { Context } from "../../../platform/context.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { SupplierInvoice } from "./supplierInvoice.ts";

const work = "PurchaseOrder.closePaid";

/** An approved red invoice asks for nothing more; a blue one until it is paid or was refused. */
const isOpen = ({ kind, status }: SupplierInvoice): boolean => status !== "PAID" && status !== "REFUSED" && !(kind === "RED" && status === "APPROVED");

/** Orders that an invoice of the supplier still asks something of. */
async function ordersInQuestion(supplierId: string, { table }: Context): Promise<Set<string>> {
  const orders = new Set<string>();
  for await (const invoice of readAll(table, SupplierInvoice, { filter: { supplierId: { eq: supplierId } }, orderBy: { sort: "createdAt", descending: true } })) {
    if (isOpen(invoice)) for (const { purchaseOrderId } of invoice.lines) orders.add(purchaseOrderId);
  }
  return orders;
}

/** The list may lag behind the order, which may have been taken back to RECEIVED by a red invoice. */
async function close(id: string, ctx: Context): Promise<void> {
  await change<PurchaseOrder>(ctx, { entity: "PurchaseOrder", action: "closePaid" }, {}, async (uow) => {
    const order = (await ctx.loader.load<PurchaseOrder>(id))!;
    if (order.status !== "MATCHED") return order;
    const edited = uow.edit(order);
    edited.status = "CLOSED";
    return edited;
  });
}

export async function closePaidOrders(ctx: Context): Promise<void> {
  // The invoices of a supplier are read once, however many of its orders wait.
  const asked = new Map<string, Promise<Set<string>>>();
  const inQuestion = (supplierId: string): Promise<Set<string>> => {
    if (!asked.has(supplierId)) asked.set(supplierId, ordersInQuestion(supplierId, ctx));
    return asked.get(supplierId)!;
  };
  const matched = readAll(ctx.table, PurchaseOrder, { filter: { status: { eq: "MATCHED" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(matched, ({ id }) => id, async ({ id, supplierId }) => {
    if (!(await inQuestion(supplierId)).has(id)) await close(id, ctx);
  });
}

registerClockWork(work, (ctx) => oncePerDay(ctx, work, () => closePaidOrders(ctx)));

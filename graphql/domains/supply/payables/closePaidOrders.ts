/** An order of which everything is invoiced and paid is over: the night after its last payment, it is closed. 五(一)3 */
import { readAll } from "../../../table/list.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import type { Context } from "../../../platform/context.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Payable } from "./payable.ts";
import { SupplierInvoice } from "./supplierInvoice.ts";
import type { SupplierInvoiceStatus } from "./supplierInvoiceLifecycle.ts";

const work = "PurchaseOrder.closePaid";

/** Not approved or refused yet. */
const undecided: readonly SupplierInvoiceStatus[] = ["RECEIVED", "VERIFIED", "MATCHED", "BLOCKED", "SUBMITTED"];

/** Orders that an invoice still asks something of. What is read grows with what is open, not with the years. */
async function ordersInQuestion({ table, loader }: Context): Promise<Set<string>> {
  const invoices: SupplierInvoice[] = [];
  for await (const invoice of readAll(table, SupplierInvoice, { filter: { status: { in: undecided } }, orderBy: { sort: "createdAt", descending: false } })) invoices.push(invoice);
  const unpaid = new Set<string>();
  for await (const { invoiceId } of readAll(table, Payable, { filter: { status: { in: ["OPEN", "PARTIAL"] } }, orderBy: { sort: "dueOn", descending: false } })) if (invoiceId) unpaid.add(invoiceId);
  invoices.push(...(await loader.loadAll<SupplierInvoice>([...unpaid])).filter((invoice) => invoice !== undefined));
  return new Set(invoices.flatMap(({ lines }) => lines.map(({ purchaseOrderId }) => purchaseOrderId)));
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
  const inQuestion = await ordersInQuestion(ctx);
  const matched = readAll(ctx.table, PurchaseOrder, { filter: { status: { eq: "MATCHED" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(matched, ({ id }) => id, async ({ id }) => {
    if (!inQuestion.has(id)) await close(id, ctx);
  });
}

registerClockWork(work, (ctx) => oncePerDay(ctx, work, () => closePaidOrders(ctx)));

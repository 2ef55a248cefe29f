/**
 * Who paid for a purchase played no other part in it, and who requests or approves its payment neither received nor
 * inspected its goods, nor opened its quotations. 二, 五(一)3
 */
import { conflictingDuty, type DutyHeld } from "../../../platform/access/duty.ts";
import type { Context } from "../../../platform/context.ts";
import { dutiesMustBeSeparate } from "../../../platform/lifecycle/availability.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { withPurchaseDuties } from "../ordering/purchaseDuties.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { Payable } from "./payable.ts";
import type { PaymentRequest } from "./paymentRequest.ts";
import type { SupplierInvoice } from "./supplierInvoice.ts";

interface Paid {
  invoices: SupplierInvoice[];
  orders: PurchaseOrder[];
}

const loaded = async <T extends { id: string }>(ids: readonly (string | undefined)[], ctx: Context): Promise<T[]> => {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  return ((await ctx.loader.loadAll(wanted)) as unknown as (T | null)[]).filter((one) => one !== null);
};

/** What a request pays for; a prepayment pays for nothing that has happened yet. */
async function paidBy({ lines }: Pick<PaymentRequest, "lines">, ctx: Context): Promise<Paid> {
  const payables = await loaded<Payable>(lines.map(({ payableId }) => payableId), ctx);
  const invoices = await loaded<SupplierInvoice>(payables.map(({ invoiceId }) => invoiceId), ctx);
  return { invoices, orders: await loaded<PurchaseOrder>(invoices.flatMap((invoice) => invoice.lines.map(({ purchaseOrderId }) => purchaseOrderId)), ctx) };
}

/** The parts of a request with those that it takes over from its purchases. */
export const withDutiesOfPurchases = async (request: Pick<PaymentRequest, "lines" | "duties">, ctx: Context): Promise<DutyHeld[]> => withPurchaseDuties(request.duties, (await paidBy(request, ctx)).orders);

/** The cashier has approved neither the orders nor their invoices. */
export const payerIsNobodyElse: Guard<PaymentRequest> = async (request, ctx) => {
  const { invoices, orders } = await paidBy(request, ctx);
  const held = [...orders, ...invoices].flatMap(({ duties }) => duties);
  const conflicting = conflictingDuty("payer", ctx.principal.id, held);
  return conflicting ? [dutiesMustBeSeparate({ duty: "payer", held: conflicting })] : [];
};

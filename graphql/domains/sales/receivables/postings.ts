/** Which steps of other documents the customer ledger books, in their transactions. */
import { money, sum, type Money } from "../../../table/money.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { creditPacks, type Credit } from "../invoices/invoicedQuantity.ts";
import { SalesInvoice } from "../invoices/salesInvoice.ts";
import { DeliveryLoss } from "../losses/deliveryLoss.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { book } from "./ledger.ts";
import { postDelivery, postReturn } from "./receivablePosting.ts";

/** What the customer is credited for packs of a delivery, and the tax that it includes in minor units. */
function totalCredit(credits: readonly Credit[], { total: { currency } }: Delivery): { amount: Money; vat: number } {
  return { amount: sum(credits.map(({ gross }) => money(gross, currency)), currency), vat: credits.reduce((all, { vat }) => all + vat, 0) };
}

/** What is given away alone opens no receivable. */
alongside(Delivery, "ship", async ({ record, uow, ctx }) => {
  if (record.total.amount === 0) return;
  const [customer, order] = await Promise.all([ctx.loader.load<Customer>(record.customerId), ctx.loader.load<SalesOrder>(record.salesOrderId)]);
  await postDelivery(uow, ctx, { ...record, representativeId: customer!.representativeId, paymentDays: order!.paymentDays! });
});

/** What the customer refuses was never accepted, so it is credited at once. */
alongside(Delivery, "sign", async ({ record, uow, ctx }) => {
  const { amount, vat } = totalCredit(record.lines.map((line) => creditPacks(line, line.refusedQuantity ?? 0)), record);
  if (amount.amount > 0) await postReturn(uow, ctx, { sourceId: record.id, deliveryId: record.id, amount, vat });
});

/** Only now it is certain which part of its delivery line each line is. */
alongside(SalesReturn, "inspect", async ({ record, uow, ctx }) => {
  const { id: sourceId, deliveryId, creditedBefore } = record;
  if (creditedBefore) return;
  const delivery = uow.edit((await ctx.loader.load<Delivery>(deliveryId))!);
  const credits = record.lines.map(({ deliveryLine, quantity }) => creditPacks(delivery.lines[deliveryLine - 1]!, quantity));
  const { amount, vat } = totalCredit(credits, delivery);
  record.lines = record.lines.map((line, i) => ({ ...line, amount: money(credits[i]!.gross, amount.currency) }));
  record.total = amount;
  if (amount.amount > 0) await postReturn(uow, ctx, { sourceId, deliveryId, amount, vat });
});

/** What was declared lost is credited: the customer owes only what arrived. 五(三)3 */
alongside(DeliveryLoss, "approve", async ({ record: { id: sourceId, status, deliveryId, lines }, uow, ctx }) => {
  if (status !== "DECLARED" || lines.length === 0) return;
  const delivery = uow.edit((await ctx.loader.load<Delivery>(deliveryId))!);
  const { amount, vat } = totalCredit(lines.map(({ deliveryLine, quantity }) => creditPacks(delivery.lines[deliveryLine - 1]!, quantity)), delivery);
  if (amount.amount > 0) await postReturn(uow, ctx, { sourceId, deliveryId, amount, vat });
});

/** What was to be invoiced is; a red invoice puts it back. */
alongside(SalesInvoice, "issue", async ({ record: { id: sourceId, customerId, vat }, uow, ctx }) => {
  if (vat.amount === 0) return;
  const [debit, credit] = vat.amount > 0 ? (["VAT_PENDING", "VAT_OUTPUT"] as const) : (["VAT_OUTPUT", "VAT_PENDING"] as const);
  await book(ctx, uow, { customerId, debit, credit, amount: money(Math.abs(vat.amount), vat.currency), sourceId });
});

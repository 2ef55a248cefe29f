/** The demo's tax invoices: one that is issued, one that the platform has yet to issue, and deliveries that await theirs. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { ordersPart } from "../orders/orders.demo.ts";
import { IssuedInvoice } from "./issuedInvoice.ts";
import { SalesInvoice } from "./salesInvoice.ts";

export const invoicesPart = demoPart({
  needs: { orders: ordersPart },
  enter: invoice,
  report: () => "销售发票 tax invoices",
});

async function invoice(cast: Cast, { orders: { signed, onItsWay } }: { orders: { signed: Delivery; onItsWay: Delivery } }): Promise<void> {
  const issued = await request(cast, signed);
  await cast.create("finance", IssuedInvoice, { salesInvoiceId: issued.id, platformNumber: "26322000000010000001", issuedOn: cast.today, total: issued.total.amount, vat: issued.vat.amount });
  await request(cast, onItsWay);
}

async function request(cast: Cast, { id: deliveryId, customerId, lines }: Delivery): Promise<SalesInvoice> {
  const wanted = lines.map(({ quantity }, i) => ({ deliveryId, deliveryLine: i + 1, quantity }));
  return cast.act("finance", SalesInvoice, "request", await cast.create("finance", SalesInvoice, { customerId, lines: wanted }));
}

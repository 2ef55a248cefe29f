/** Which steps of other documents the customer ledger books, in their transactions. */
import { money } from "../../../table/money.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { postDelivery, postReturn } from "./receivablePosting.ts";

alongside(Delivery, "ship", async ({ record, uow, ctx }) => {
  const [customer, order] = await Promise.all([ctx.loader.load<Customer>(record.customerId), ctx.loader.load<SalesOrder>(record.salesOrderId)]);
  await postDelivery(uow, ctx, { ...record, representativeId: customer!.representativeId, paymentDays: order!.paymentDays! });
});

alongside(SalesReturn, "inspect", ({ record: { id: sourceId, deliveryId, total: amount }, uow, ctx }) => postReturn(uow, ctx, { sourceId, deliveryId, amount }));

alongside(Delivery, "declareLost", async ({ record: { id, lines, total }, uow, ctx }) => {
  const amount = money(lines.reduce((lost, { lostQuantity, unitPrice }) => lost + (lostQuantity ?? 0) * unitPrice.amount, 0), total.currency);
  await postReturn(uow, ctx, { sourceId: id, deliveryId: id, amount });
});

/**
 * Goods that are found after they were declared lost come back to us, from any finder: the customer was credited and
 * owes nothing for them. The return takes them to the returns zone and through inspection. 五(三)3, GSP 销后退回
 */
import { money, sum } from "../../../table/money.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { partOf } from "../../catalogue/api.ts";
import type { Customer } from "../customers/customer.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { linesPerReturn, SalesReturn } from "../returns/salesReturn.ts";
import { DeliveryLoss } from "./deliveryLoss.ts";

alongside<DeliveryLoss, { reason: string }>(DeliveryLoss, "find", async ({ record, input: { reason }, uow, ctx }) => {
  if (!record.declaredOn) return;
  const { id: deliveryId, salesOrderId, customerId, total, lines: sent } = (await ctx.loader.load<Delivery>(record.deliveryId))!;
  const { representativeId } = (await ctx.loader.load<Customer>(customerId))!;
  for (let from = 0; from < record.lines.length; from += linesPerReturn) {
    const lines = record.lines.slice(from, from + linesPerReturn).map(({ deliveryLine, quantity, productId, batchId, batchNumber }) => {
      const of = sent[deliveryLine - 1]!;
      return { deliveryLine, quantity, productId, batchId, batchNumber, amount: money(partOf(of, quantity), of.amount.currency) };
    });
    const values = { deliveryId, salesOrderId, customerId, representativeId, returnReason: reason, lines, total: sum(lines.map(({ amount }) => amount), total.currency) };
    uow.create(SalesReturn, { ...values, creditedBefore: true, status: "RETURN_IN_TRANSIT", duties: [] });
  }
});

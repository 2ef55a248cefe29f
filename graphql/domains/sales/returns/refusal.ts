/**
 * Goods refused at the hand-over are returned without an approval, because they were never accepted. The return
 * carries it to the returns zone and through inspection; the customer was credited when it was refused. 四(四)2, GSP
 */
import { money, sum } from "../../../table/money.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { partOf } from "../../catalogue/api.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesReturn, type SalesReturnLine, linesPerReturn } from "./salesReturn.ts";

alongside(Delivery, "sign", async ({ record: delivery, uow, ctx }) => {
  const lines = delivery.lines.flatMap((line, i): SalesReturnLine[] => {
    const { productId, batchNumber, batchId, amount, refusedQuantity = 0 } = line;
    return refusedQuantity > 0 ? [{ deliveryLine: i + 1, quantity: refusedQuantity, productId, batchNumber: batchNumber!, batchId: batchId!, amount: money(partOf(line, refusedQuantity), amount.currency) }] : [];
  });
  if (lines.length === 0) return;
  const { id: deliveryId, salesOrderId, customerId, total } = delivery;
  const { representativeId } = (await ctx.loader.load<Customer>(customerId))!;
  for (let from = 0; from < lines.length; from += linesPerReturn) {
    const part = lines.slice(from, from + linesPerReturn);
    const reasons = part.map(({ deliveryLine }) => delivery.lines[deliveryLine - 1]!.refusalReason!);
    uow.create(SalesReturn, {
      deliveryId,
      salesOrderId,
      customerId,
      representativeId,
      returnReason: [...new Set(reasons)].join("；"),
      lines: part,
      total: sum(part.map(({ amount }) => amount), total.currency),
      creditedBefore: true,
      status: "RETURN_IN_TRANSIT",
      duties: [],
    });
  }
});

import { money, sum } from "../../../table/money.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Customer } from "../customers/customer.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import { SalesReturn } from "./salesReturn.ts";
import { returnFindings } from "./salesReturnLifecycle.ts";

const notDelivered = rule<{ number: string }>("NOT_DELIVERED", {
  clause: "四(四)2 · GSP 销后退回",
  message: { zh: ({ number }) => `发货单 ${number} 尚未发货`, en: ({ number }) => `The delivery ${number} has not been shipped` },
});

const lineTwice = rule("SAME_LINE_TWICE", { message: { zh: () => "同一发货行出现两次", en: () => "The same delivery line appears twice" } });

function findingsAgainst(record: SalesReturn, delivery: Delivery): Finding[] {
  const left = ["SHIPPED", "SIGNED", "RETURNED", "LOST"].includes(delivery.status) && !delivery.historical;
  if (!left) return [notDelivered({ number: delivery.number }, { field: "deliveryId", record: delivery })];
  const twice = record.lines.flatMap(({ deliveryLine }, i) => (record.lines.findIndex((one) => one.deliveryLine === deliveryLine) < i ? [lineTwice(undefined, { field: `lines.${i}.deliveryLine` })] : []));
  return [...twice, ...returnFindings(record, delivery, (i) => `lines.${i}.quantity`)];
}

/** Copies product, batch and price from the delivery. */
async function prepare({ record, before, ctx }: Preparation<SalesReturn>): Promise<Finding[]> {
  const delivery = (await ctx.loader.load<Delivery>(record.deliveryId))!;
  const [{ total }, { representativeId }] = await Promise.all([ctx.loader.load<SalesOrder>(delivery.salesOrderId), ctx.loader.load<Customer>(delivery.customerId)]) as [SalesOrder, Customer];
  Object.assign(record, { salesOrderId: delivery.salesOrderId, customerId: delivery.customerId, representativeId });
  if (!before) requireRight(ctx.principal, SalesReturn, "create", record);
  const findings = findingsAgainst(record, delivery);
  if (findings.length > 0) return findings;
  record.lines = record.lines.map(({ deliveryLine, quantity }) => {
    const { productId, batchNumber, batchId, unitPrice } = delivery.lines[deliveryLine - 1]!;
    return { deliveryLine, quantity, productId, batchNumber: batchNumber!, batchId: batchId!, amount: money(quantity * unitPrice.amount, unitPrice.currency) };
  });
  record.total = sum(record.lines.map(({ amount }) => amount), total.currency);
  return [];
}

export const SalesReturnResolver = EntityResolver(SalesReturn, { create: true, update: true, prepare });

import { readAll } from "../../../table/list.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { openOrder, orderNotOpen } from "./openOrder.ts";
import { OrderConfirmation, type OrderConfirmationLine } from "./orderConfirmation.ts";
import { agree } from "./orderConfirmationLifecycle.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

const everyLineOnce = rule<{ lines: number }>("EVERY_LINE_ONCE", {
  message: { zh: ({ lines }) => `须逐行确认订单的全部 ${lines} 行，每行一次`, en: ({ lines }) => `Confirm each of the order's ${lines} lines, once` },
});

const moreThanOrdered = rule<{ ordered: number }>("MORE_THAN_ORDERED", {
  message: { zh: ({ ordered }) => `确认数量超过订购数量 ${ordered}`, en: ({ ordered }) => `More than the ${ordered} packs that were ordered` },
});

const needsDate = rule("NEEDS_DATE", {
  message: { zh: () => "请填写不早于今天的到货日", en: () => "Enter the arrival date, today or later" },
});

const needsReason = rule("NEEDS_REASON", {
  message: { zh: () => "与订单不一致时须说明原因", en: () => "Enter the reason why it differs from the order" },
});

const undecided = rule<{ number: string }>("CONFIRMATION_UNDECIDED", {
  message: { zh: ({ number }) => `上一份确认 ${number} 尚待采购员处理`, en: ({ number }) => `The purchaser has not decided on ${number} yet` },
  remedy: { zh: () => "请等待采购员接受或拒绝", en: () => "Wait until it is accepted or refused", by: ["OrderConfirmation.accept", "OrderConfirmation.refuse"] },
});

const differs = ({ quantity, orderedQuantity, expectedOn }: OrderConfirmationLine, order: PurchaseOrder): boolean => quantity !== orderedQuantity || (expectedOn ?? "") > order.expectedOn;

function lineFindings({ lines }: OrderConfirmation, order: PurchaseOrder, today: string): Finding[] {
  const named = new Set(lines.map(({ orderLine }) => orderLine));
  if (named.size !== lines.length || lines.length !== order.lines.length || Math.max(...named) > order.lines.length) return [everyLineOnce({ lines: order.lines.length }, { field: "lines" })];
  return lines.flatMap((line, i) => {
    const ordered = order.lines[line.orderLine - 1]!.quantity;
    return [
      ...(line.quantity > ordered ? [moreThanOrdered({ ordered }, { field: `lines.${i}.quantity` })] : []),
      ...(line.quantity > 0 && (!line.expectedOn || line.expectedOn < today) ? [needsDate(undefined, { field: `lines.${i}.expectedOn` })] : []),
      ...(differs({ ...line, orderedQuantity: ordered }, order) && !line.reason ? [needsReason(undefined, { field: `lines.${i}.reason` })] : []),
    ];
  });
}

/** Completes the lines from the order. A confirmation that matches the order takes effect immediately. */
async function prepare({ record, uow, ctx }: Preparation<OrderConfirmation>): Promise<Finding[]> {
  const order = (await ctx.loader.load<PurchaseOrder>(record.purchaseOrderId))!;
  if (!openOrder(order)) return [orderNotOpen({ number: order.number }, { record: order })];
  const wrong = lineFindings(record, order, ctx.today);
  if (wrong.length > 0) return wrong;
  for await (const earlier of readAll(ctx.table, OrderConfirmation, { filter: { purchaseOrderId: { eq: order.id } } })) {
    if (earlier.status === "PROPOSED") return [undecided({ number: earlier.number }, { record: earlier })];
  }
  record.supplierId = order.supplierId;
  record.lines = record.lines.map((line) => ({ ...line, productId: order.lines[line.orderLine - 1]!.productId, orderedQuantity: order.lines[line.orderLine - 1]!.quantity }));
  record.status = record.lines.some((line) => differs(line, order)) ? "PROPOSED" : "ACCEPTED";
  if (record.status === "ACCEPTED") agree(order, record, uow);
  else ctx.relied.add(order);
  return [];
}

export const OrderConfirmationResolver = EntityResolver(OrderConfirmation, { create: true, prepare });

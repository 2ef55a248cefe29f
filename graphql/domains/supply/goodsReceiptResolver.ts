import { EntityResolver, type Preparation } from "../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../platform/problem/problem.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";
import { compareLines } from "./takeIn.ts";

const noSuchLine = rule<{ lines: number }>("NO_SUCH_ORDER_LINE", {
  message: { zh: ({ lines }) => `采购订单只有${lines}行`, en: ({ lines }) => `The order has ${lines} lines` },
});

const moreDamagedThanDelivered = rule("MORE_DAMAGED_THAN_DELIVERED", {
  message: { zh: () => "破损数量大于到货数量", en: () => "More is damaged than was delivered" },
});

const expiresBeforeProduction = rule("EXPIRES_BEFORE_PRODUCTION", {
  message: { zh: () => "有效期不晚于生产日期", en: () => "It expires on or before its production" },
});

function lineFindings({ lines }: GoodsReceipt, order: PurchaseOrder): Finding[] {
  return lines.flatMap(({ orderLine, deliveredQuantity, damagedQuantity, producedOn, expiresOn }, i) => [
    ...(orderLine > order.lines.length ? [noSuchLine({ lines: order.lines.length }, { field: `lines.${i}.orderLine` })] : []),
    ...((damagedQuantity ?? 0) > deliveredQuantity ? [moreDamagedThanDelivered(undefined, { field: `lines.${i}.damagedQuantity` })] : []),
    ...(expiresOn! <= producedOn! ? [expiresBeforeProduction(undefined, { field: `lines.${i}.expiresOn` })] : []),
  ]);
}

/** Takes over from the order whom and what it is about, and compares the quantities. */
async function prepare({ record, ctx }: Preparation<GoodsReceipt>): Promise<Finding[]> {
  const order = (await ctx.loader.load<PurchaseOrder>(record.purchaseOrderId))!;
  const findings = lineFindings(record, order);
  if (findings.length > 0) return findings;
  Object.assign(record, { supplierId: order.supplierId, expectedOn: order.expectedOn, duties: order.duties, lines: compareLines(record.lines, order) });
  return [];
}

export const GoodsReceiptResolver = EntityResolver(GoodsReceipt, { create: true, update: true, prepare });

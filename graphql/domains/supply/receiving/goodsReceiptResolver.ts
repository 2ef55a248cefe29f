import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { GoodsReceipt, type GoodsReceiptLine } from "./goodsReceipt.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { expiresBeforeProduction, noSuchLine } from "./receiptLines.ts";
import type { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import { lotFindings } from "./lotDates.ts";
import { completeExpiries } from "../stock/printedExpiry.ts";
import { compareLines, soundPacks } from "./compareLines.ts";

const moreDamagedThanDelivered = rule("MORE_DAMAGED_THAN_DELIVERED", {
  message: { zh: () => "破损数量大于到货数量", en: () => "The damaged quantity exceeds the delivered quantity" },
});

const moreRefusedThanDelivered = rule<{ left: number }>("MORE_REFUSED_THAN_DELIVERED", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ left }) => `至多可拒收 ${left}：到货数量减破损数量`, en: ({ left }) => `At most ${left} can be refused: what was delivered, less what is damaged` },
});

const refusalNeedsReason = rule("REFUSAL_NEEDS_REASON", {
  clause: "五(二)1 · GSP",
  message: { zh: () => "拒收须填写原因", en: () => "A refusal requires a reason" },
});

function refusalFindings(line: GoodsReceiptLine, i: number): Finding[] {
  const { deliveredQuantity, damagedQuantity = 0, refusedQuantity, refusalReason } = line;
  if (!refusedQuantity) return [];
  return [
    ...(soundPacks(line) < 0 && damagedQuantity <= deliveredQuantity ? [moreRefusedThanDelivered({ left: deliveredQuantity - damagedQuantity }, { field: `lines.${i}.refusedQuantity` })] : []),
    ...(refusalReason ? [] : [refusalNeedsReason(undefined, { field: `lines.${i}.refusalReason` })]),
  ];
}

function lineFindings({ lines }: GoodsReceipt, order: PurchaseOrder): Finding[] {
  const refusals = lines.flatMap(refusalFindings);
  const others = lines.flatMap(({ orderLine, deliveredQuantity, damagedQuantity, producedOn, expiresOn }, i) => [
    ...(orderLine > order.lines.length ? [noSuchLine({ lines: order.lines.length }, { field: `lines.${i}.orderLine` })] : []),
    ...((damagedQuantity ?? 0) > deliveredQuantity ? [moreDamagedThanDelivered(undefined, { field: `lines.${i}.damagedQuantity` })] : []),
    ...(expiresOn! <= producedOn! ? [expiresBeforeProduction(undefined, { field: `lines.${i}.expiresOn` })] : []),
  ]);
  return [...others, ...refusals];
}

const receivedBeforeOrder = rule<{ orderedOn: string }>("RECEIVED_BEFORE_ORDER", {
  clause: "五(一)3",
  message: { zh: ({ orderedOn }) => `到货日期早于订单发送日 ${orderedOn}`, en: ({ orderedOn }) => `It was received before the order was sent on ${orderedOn}` },
  remedy: { zh: () => "请更正到货日期，或核对采购订单", en: () => "Correct the date, or check which order it is for" },
});

const orderFindings = ({ receivedOn }: GoodsReceipt, { orderedOn }: PurchaseOrder): Finding[] =>
  orderedOn && receivedOn < orderedOn ? [receivedBeforeOrder({ orderedOn }, { field: "receivedOn" })] : [];

const noticeOfAnother = rule("NOTICE_OF_ANOTHER_ORDER", {
  message: { zh: () => "该发货通知属于另一张订单", en: () => "The advance shipping notice is for another order" },
});

const noticeUsed = rule<{ number: string }>("NOTICE_USED", {
  message: { zh: ({ number }) => `发货通知 ${number} 已撤回或已开始收货`, en: ({ number }) => `The advance shipping notice ${number} was withdrawn or already used for a receipt` },
});

/** Each notice is used for one receipt only. */
async function takeNotice({ record, before, uow, ctx }: Preparation<GoodsReceipt>): Promise<Finding[]> {
  if (before || !record.shipmentNoticeId) return [];
  const notice = (await ctx.loader.load<ShipmentNotice>(record.shipmentNoticeId))!;
  if (notice.purchaseOrderId !== record.purchaseOrderId) return [noticeOfAnother(undefined, { field: "shipmentNoticeId" })];
  if (notice.status !== "ANNOUNCED") return [noticeUsed({ number: notice.number }, { field: "shipmentNoticeId" })];
  uow.edit(notice).status = "ARRIVED";
  return [];
}

/** Copies supplier and products from the order and compares the quantities. */
async function prepare(preparation: Preparation<GoodsReceipt>): Promise<Finding[]> {
  const { record, ctx } = preparation;
  const order = (await ctx.loader.load<PurchaseOrder>(record.purchaseOrderId))!;
  const missing = completeExpiries(record.lines);
  if (missing.length > 0) return missing;
  const findings = [...orderFindings(record, order), ...lineFindings(record, order), ...(await lotFindings(record, order, ctx)), ...(await takeNotice(preparation))];
  if (findings.length > 0) return findings;
  Object.assign(record, { supplierId: order.supplierId, expectedOn: order.expectedOn, duties: order.duties, lines: compareLines(record.lines, order), witnessedById: undefined });
  return [];
}

export const GoodsReceiptResolver = EntityResolver(GoodsReceipt, { create: true, update: true, prepare });

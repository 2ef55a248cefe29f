import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { openOrder, orderNotOpen } from "./openOrder.ts";
import { expiredOnArrival } from "../receiving/goodsReceiptLifecycle.ts";
import { expiresBeforeProduction, noSuchLine } from "../receiving/receiptLines.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import { completeExpiries, printedExpiryPattern } from "../stock/printedExpiry.ts";
import { Supplier } from "../supplier/supplier.ts";

export const ShipmentNoticeStatus = enumeration("ShipmentNoticeStatus", "Status of an announced shipment.", {
  ANNOUNCED: { zh: "在途", en: "Announced", tone: "info", about: "In transit; a receipt can be created from it." },
  ARRIVED: { zh: "已到货", en: "Arrived", tone: "good", about: "A receipt was created from it." },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "bad", about: "The shipment will not arrive." },
});
export type ShipmentNoticeStatus = ValueOf<typeof ShipmentNoticeStatus>;

const shipmentNoticeLifecycle = lifecycle<ShipmentNotice, ShipmentNoticeStatus>({
  states: ShipmentNoticeStatus,
  initial: "ANNOUNCED",
  editable: ["ANNOUNCED"],
  moves: { ANNOUNCED: ["ARRIVED"], ARRIVED: ["ANNOUNCED"] },
  rests: ["ARRIVED"],
  actions: {
    withdraw: {
      label: { zh: "撤回", en: "Withdraw" },
      about: "Withdraws a shipment that will not arrive as announced.",
      from: "ANNOUNCED",
      to: "WITHDRAWN",
      tone: "danger",
      input: ReasonInput,
    },
  },
});

/** Packs of one batch in transit. */
@ObjectType("ShipmentNoticeLine", { description: "Packs of one batch in transit." })
export class ShipmentNoticeLine {
  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1.", input: { required: true, min: 1, max: 200 } })
  orderLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The order line's product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack.", input: { required: true, maxLength: 60, pattern: "[A-Za-z0-9./-]{1,60}" } })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production.", input: { required: true, when: "past" } })
  producedOn!: string;

  @Attribute(() => String, { zh: "印刷有效期", en: "Printed expiry", also: ["包装有效期"], about: "Expiry as it is printed on the pack, \"2027-11\" or \"2027-11-30\": usable until the end of that month or day. The date of expiry is derived from it.", help: { zh: "按包装印刷填写，例如 2027-11 或 2027-11-30；有效期至由此得出。", en: "As printed on the pack, such as 2027-11 or 2027-11-30; the date of expiry follows from it." }, nullable: true, input: { maxLength: 12, pattern: printedExpiryPattern } })
  printedExpiry?: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold; derived from the printed expiry if that is given.", help: { zh: "从这一天起不得销售；填写印刷有效期后自动得出。", en: "From this day on it may not be sold; follows from the printed expiry." }, input: { when: "any" } })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "发货数量", en: "Shipped", about: "Packs.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;
}

/**
 * An advance shipping notice: what the supplier has shipped, batch by batch, and its expected arrival. The receiver
 * creates the receipt from it. 五(一)3, 五(二)1
 */
@Entity<ShipmentNotice>({
  prefix: "asn",
  domain: "supply",
  label: { zh: "发货通知", en: "Advance shipping notice" },
  about: "A supplier's shipment for an order, batch by batch, announced before arrival.",
  clause: "五(一)3 · 五(二)1",
  number: "ASN",
  representation: "number",
  search: ["number", "trackingNumber", "deliveryNote"],
  lists: { all: ["expectedOn", "createdAt"], purchaseOrderId: ["expectedOn"], supplierId: ["expectedOn", "createdAt"], status: ["expectedOn"] },
  countedByDay: { status: "expectedOn" },
  lifecycle: shipmentNoticeLifecycle,
  events: {
    announced: { on: "create", to: "ANNOUNCED", version: "2026-11-27", zh: "发货通知已登记", en: "Advance shipping notice announced", about: { zh: "一批货物已通知在途。", en: "An incoming shipment was announced." } },
    arrived: { on: "create", to: "ARRIVED", version: "2026-11-27", zh: "发货通知已到货", en: "Advance shipping notice arrived", about: { zh: "已据此开始收货。", en: "Receiving has started from this notice." } },
    withdrawn: { on: "withdraw", version: "2026-11-27", zh: "发货通知已撤回", en: "Advance shipping notice withdrawn", about: { zh: "该批货物不会到达。", en: "The shipment will not arrive." } },
  },
})
export class ShipmentNotice extends NumberedDocument {
  @Reference(() => PurchaseOrder, { zh: "采购订单", en: "Purchase order", about: "Order that it belongs to.", input: { required: true, once: true } })
  purchaseOrderId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that sent it." })
  supplierId!: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it was shipped.", input: { required: true, when: "any" } })
  shippedOn!: string;

  @Attribute(() => LocalDate, { zh: "预计到货日", en: "Expected arrival", about: "Expected date of arrival.", input: { required: true, when: "any" } })
  expectedOn!: string;

  @Attribute(() => String, { zh: "承运商", en: "Carrier", about: "Carrier of the shipment.", nullable: true, input: { maxLength: 100 } })
  carrierName?: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true, input: { maxLength: 100 } })
  trackingNumber?: string;

  @Attribute(() => String, { zh: "送货单号", en: "Delivery note", about: "Number of the supplier's delivery note.", nullable: true, input: { maxLength: 100 } })
  deliveryNote?: string;

  // As many as a receipt takes.
  @Attribute(() => [ShipmentNoticeLine], { zh: "明细", en: "Lines", about: "Shipped goods, batch by batch.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: ShipmentNoticeLine[];

  @Attribute(() => ShipmentNoticeStatus, { zh: "状态", en: "Status", about: "Status of the shipment." })
  override status!: ShipmentNoticeStatus;
}

const arrivesBeforeItLeaves = rule("ARRIVES_BEFORE_IT_LEAVES", {
  message: { zh: () => "预计到货日早于发货日期", en: () => "The arrival date is before the shipping date" },
});

const shippedInFuture = rule("SHIPPED_IN_FUTURE", {
  message: { zh: () => "发货日期晚于今天", en: () => "The shipping date is in the future" },
});

const moreThanExpected = rule<{ expected: number }>("MORE_THAN_EXPECTED", {
  clause: "五(一)3",
  message: { zh: ({ expected }) => `超过订单行尚待到货的 ${expected}`, en: ({ expected }) => `More than the ${expected} packs that the order line still expects` },
  remedy: { zh: () => "请核对数量；超出部分会被拒收", en: () => "Check the quantity: excess packs will be refused" },
});

function lineFindings({ lines }: ShipmentNotice, order: PurchaseOrder, today: string): Finding[] {
  const left = order.lines.map(({ quantity, receivedQuantity }) => quantity - receivedQuantity);
  return lines.flatMap(({ orderLine, batchNumber, producedOn, expiresOn, quantity }, i) => {
    if (orderLine > order.lines.length) return [noSuchLine({ lines: order.lines.length }, { field: `lines.${i}.orderLine` })];
    const expected = left[orderLine - 1]!;
    left[orderLine - 1] = expected - quantity;
    return [
      ...(quantity > expected ? [moreThanExpected({ expected: Math.max(0, expected) }, { field: `lines.${i}.quantity` })] : []),
      ...(expiresOn <= producedOn ? [expiresBeforeProduction(undefined, { field: `lines.${i}.expiresOn` })] : []),
      ...(isExpired(expiresOn, today) ? [expiredOnArrival({ batchNumber, expiresOn }, { field: `lines.${i}.expiresOn` })] : []),
    ];
  });
}

async function prepare({ record, ctx }: Preparation<ShipmentNotice>): Promise<Finding[]> {
  const order = (await ctx.loader.load<PurchaseOrder>(record.purchaseOrderId))!;
  if (!openOrder(order)) return [orderNotOpen({ number: order.number }, { record: order })];
  const missing = completeExpiries(record.lines);
  if (missing.length > 0) return missing;
  ctx.relied.add(order);
  record.supplierId = order.supplierId;
  record.lines = record.lines.map((line) => ({ ...line, productId: order.lines[line.orderLine - 1]?.productId ?? "" }));
  return [
    ...(record.shippedOn > ctx.today ? [shippedInFuture(undefined, { field: "shippedOn" })] : []),
    ...(record.expectedOn < record.shippedOn ? [arrivesBeforeItLeaves(undefined, { field: "expectedOn" })] : []),
    ...lineFindings(record, order, ctx.today),
  ];
}

export const ShipmentNoticeResolver = EntityResolver(ShipmentNotice, { create: true, update: true, prepare });

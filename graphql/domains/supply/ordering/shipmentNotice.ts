import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { expiredOnArrival, openOrder, orderNotOpen } from "../receiving/goodsReceiptLifecycle.ts";
import { expiresBeforeProduction, noSuchLine } from "../receiving/receiptLines.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import { Supplier } from "../supplier/supplier.ts";

export const ShipmentNoticeStatus = enumeration("ShipmentNoticeStatus", "Where an announced shipment stands.", {
  ANNOUNCED: { zh: "在途", en: "Announced", tone: "info", about: "On its way; a receipt can be begun from it." },
  ARRIVED: { zh: "已到货", en: "Arrived", tone: "good", about: "A receipt was begun from it." },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "bad", about: "It does not come." },
});
export type ShipmentNoticeStatus = ValueOf<typeof ShipmentNoticeStatus>;

const shipmentNoticeLifecycle = lifecycle<ShipmentNotice, ShipmentNoticeStatus>({
  states: ShipmentNoticeStatus,
  initial: "ANNOUNCED",
  editable: ["ANNOUNCED"],
  actions: {
    withdraw: {
      label: { zh: "撤回", en: "Withdraw" },
      about: "Says that the shipment does not come, or not like this.",
      from: "ANNOUNCED",
      to: "WITHDRAWN",
      tone: "danger",
      input: ReasonAsked,
    },
  },
});

/** Packs of one batch on their way. */
@ObjectType("ShipmentNoticeLine", { description: "Packs of one batch on their way." })
export class ShipmentNoticeLine {
  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1.", input: { required: true, min: 1, max: 200 } })
  orderLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The order line's product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack.", input: { required: true, maxLength: 60, pattern: "[A-Za-z0-9./-]{1,60}" } })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production.", input: { required: true } })
  producedOn!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold.", input: { required: true } })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "发货数量", en: "Shipped", about: "Packs.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;
}

/** What the supplier has sent and when it will be here, batch by batch: the receiver begins the receipt from it. 五(一)3, 五(二)1 */
@Entity<ShipmentNotice>({
  prefix: "asn",
  domain: "supply",
  label: { zh: "发货通知", en: "Shipment notice" },
  about: "What the supplier has sent for an order, batch by batch, announced before it arrives.",
  clause: "五(一)3 · 五(二)1",
  number: "ASN",
  representation: "number",
  search: ["number", "trackingNumber", "deliveryNote"],
  lists: { all: ["expectedOn", "createdAt"], purchaseOrderId: ["expectedOn"], supplierId: ["expectedOn", "createdAt"], status: ["expectedOn"] },
  countedByDay: { status: "expectedOn" },
  lifecycle: shipmentNoticeLifecycle,
  events: {
    announced: { on: "create", to: "ANNOUNCED", version: "2026-11-27", zh: "发货通知已登记", en: "Shipment notice announced", about: { zh: "一批货物已通知在途。", en: "A shipment is announced to be on its way." } },
    arrived: { on: "create", to: "ARRIVED", version: "2026-11-27", zh: "发货通知已到货", en: "Shipment notice arrived", about: { zh: "已据此开始收货。", en: "A receipt was begun from it." } },
    withdrawn: { on: "withdraw", version: "2026-11-27", zh: "发货通知已撤回", en: "Shipment notice withdrawn", about: { zh: "该批货物不会到达。", en: "The shipment does not come." } },
  },
})
export class ShipmentNotice extends NumberedDocument {
  @Reference(() => PurchaseOrder, { zh: "采购订单", en: "Purchase order", about: "Order that it is sent for.", input: { required: true, once: true } })
  purchaseOrderId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who sent it." })
  supplierId!: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it left.", input: { required: true } })
  shippedOn!: string;

  @Attribute(() => LocalDate, { zh: "预计到货日", en: "Expected on", about: "Date on which it will arrive.", input: { required: true } })
  expectedOn!: string;

  @Attribute(() => String, { zh: "承运商", en: "Carrier", about: "Who carries it.", nullable: true, input: { maxLength: 100 } })
  carrierName?: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's number of it.", nullable: true, input: { maxLength: 100 } })
  trackingNumber?: string;

  @Attribute(() => String, { zh: "送货单号", en: "Delivery note", about: "Number of the supplier's delivery note.", nullable: true, input: { maxLength: 100 } })
  deliveryNote?: string;

  // As many as a receipt takes.
  @Attribute(() => [ShipmentNoticeLine], { zh: "明细", en: "Lines", about: "What was sent, batch by batch.", input: { required: true, minItems: 1, maxItems: 14 } })
  lines!: ShipmentNoticeLine[];

  @Attribute(() => ShipmentNoticeStatus, { zh: "状态", en: "Status", about: "Where the shipment stands." })
  override status!: ShipmentNoticeStatus;
}

const arrivesBeforeItLeaves = rule("ARRIVES_BEFORE_IT_LEAVES", {
  message: { zh: () => "预计到货日早于发货日期", en: () => "It arrives before it leaves" },
});

const shippedInFuture = rule("SHIPPED_IN_FUTURE", {
  message: { zh: () => "发货日期晚于今天", en: () => "It was shipped in the future" },
});

const moreThanExpected = rule<{ expected: number }>("MORE_THAN_EXPECTED", {
  clause: "五(一)3",
  message: { zh: ({ expected }) => `超过订单行尚待到货的${expected}`, en: ({ expected }) => `More than the ${expected} packs that the order line still expects` },
  remedy: { zh: () => "请核对数量;超出部分会被拒收", en: () => "Check the quantity: what is more would be refused" },
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

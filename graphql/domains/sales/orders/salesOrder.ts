import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Contract } from "../contracts/contract.ts";
import { archived } from "../customers/archiveEntry.ts";
import { contractFigures } from "../contracts/contractPerformance.ts";
import { Customer } from "../customers/customer.ts";
import { fulfilmentFigures } from "../statistics/fulfilmentFigures.ts";
import { OrderGate } from "../gates/orderGate.ts";
import { Region } from "../customers/region.ts";
import { countedLines } from "./salesOrderLine.ts";
import { salesOrderLifecycle, SalesOrderStatus } from "./salesOrderLifecycle.ts";

export const TransportClass = enumeration("TransportClass", "How goods travel to a customer.", {
  AMBIENT: { zh: "普通运输", en: "Ambient", about: "For goods that are kept at room temperature or cool." },
  COLD_CHAIN: { zh: "冷链运输", en: "Cold chain", about: "For cold and frozen goods; their temperature is recorded when they leave." },
});
export type TransportClass = ValueOf<typeof TransportClass>;

/** One product of an order. Amount is quantity times price, exactly, in minor units. */
@ObjectType("OrderedLine", { description: "One product of a sales order." })
export class OrderedLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "What is ordered.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack; the contract's where it is left out.", nullable: true, input: { min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price.", nullable: true })
  amount!: Money;

  @Attribute(() => SafeInt, { zh: "已分配", en: "Allocated", about: "Packs that stock is promised for and that have not left yet." })
  allocatedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已发货", en: "Shipped", about: "Packs that have left." })
  shippedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已退回", en: "Returned", about: "Packs of those that came back." })
  returnedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已取消", en: "Cancelled", about: "Packs that will not be delivered any more." })
  cancelledQuantity!: number;

  /** Packs that were counted against the contract. */
  contractQuantity?: number;
}

/** That a manager let an order pass a gate, and why. 四(四)2 */
@ObjectType("GateOverride", { description: "That a manager let an order pass a gate, and why." })
export class GateOverride {
  @Attribute(() => OrderGate, { zh: "控制项", en: "Gate", about: "The gate that was overridden." })
  gate!: OrderGate;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why." })
  reason!: string;

  @Reference(() => Node, { zh: "放行人", en: "By", about: "Who overrode it." })
  byId!: string;

  @Attribute(() => DateTime, { zh: "放行时间", en: "At", about: "When." })
  at!: string;
}

/** What a customer ordered, and at which price. Gates stand before its confirmation; stock is promised to it by deliveries. 四(四)2 */
@Entity<SalesOrder>({
  prefix: "so",
  domain: "sales",
  label: { zh: "销售订单", en: "Sales order" },
  about: "What a customer ordered, and at which price.",
  clause: "四(四)2",
  number: "SO",
  representation: "number",
  search: ["number", "sourceReference", "customerReference"],
  lists: {
    all: ["createdAt", "requestedOn", "total"],
    customerId: ["createdAt"],
    status: ["createdAt", "requestedOn"],
    representativeId: ["createdAt"],
    contractId: ["createdAt"],
    backOrdered: ["requestedOn"],
  },
  unique: ["sourceReference"],
  lifecycle: salesOrderLifecycle,
  events: {
    confirmed: { on: "confirm", version: "2026-11-27", zh: "销售订单已确认", en: "Sales order confirmed", about: { zh: "订单已通过全部检查，开始备货。", en: "The order has passed every check; stock is promised to it." } },
    partlyShipped: { on: "ship", to: "PARTLY_SHIPPED", version: "2026-11-27", zh: "销售订单部分发货", en: "Sales order partly shipped", about: { zh: "订单的一部分首次发出。", en: "A first part of the order has left." } },
    shipped: { on: ["ship", "cancelRemainder"], to: "SHIPPED", version: "2026-11-27", zh: "销售订单已发货", en: "Sales order shipped", about: { zh: "订单不再有货物待发。", en: "Nothing more of the order is to leave." } },
    completed: { on: ["sign", "cancelRemainder"], to: "COMPLETED", version: "2026-11-27", zh: "销售订单已完成", en: "Sales order completed", about: { zh: "发出的货物已全部签收。", en: "Everything that left was signed for." } },
    cancelled: { on: "cancel", version: "2026-11-27", zh: "销售订单已取消", en: "Sales order cancelled", about: { zh: "订单不再执行。", en: "Nothing of the order will be delivered." } },
  },
  figures: (order) => ({ ...fulfilmentFigures(order), ...contractFigures(order) }),
  derives: (order) => [...countedLines(order), ...archived(order, { customerId: order.customerId, kind: "ORDER", title: order.number, amount: order.total, events: { ORDERED: order.orderedOn } })],
})
export class SalesOrder extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who orders; must be licensed for every line on the day of each step.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Contract, { zh: "合同", en: "Contract", about: "Contract that prices and quantities come from; one in force where it is left out, none for a sale without one.", nullable: true, input: true })
  contractId?: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "The customer's region when it ordered." })
  regionId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Representative", about: "Who looked after the customer when it ordered.", nullable: true })
  representativeId?: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Requested on", about: "Date by which the customer wants the goods.", input: { required: true } })
  requestedOn!: string;

  @Attribute(() => TransportClass, { zh: "运输方式", en: "Transport", about: "How the goods travel; cold and frozen goods need the cold chain. None for orders of the past.", nullable: true, input: { required: true } })
  transport?: TransportClass;

  @Attribute(() => String, { zh: "客户订单号", en: "Customer's reference", about: "The customer's own number of the order.", nullable: true, input: { maxLength: 100 } })
  customerReference?: string;

  @Attribute(() => [OrderedLine], { zh: "明细", en: "Lines", about: "What is ordered; one currency throughout.", input: { required: true, minItems: 1, maxItems: 50 } })
  lines!: OrderedLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines.", nullable: true })
  total!: Money;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark for whoever delivers.", nullable: true, text: true, input: { maxLength: 2000 } })
  remark?: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date on which the order was confirmed.", nullable: true })
  orderedOn?: string;

  @Attribute(() => Int, { zh: "账期(天)", en: "Payment days", about: "Days from shipment until a delivery is to be paid, as agreed when it was confirmed.", nullable: true })
  paymentDays?: number;

  @Attribute(() => [GateOverride], { zh: "放行记录", en: "Overrides", about: "Gates that a manager let it pass, with reasons." })
  overrides!: GateOverride[];

  @Attribute(() => Boolean, { zh: "缺货", en: "Back order", about: "Whether stock was missing when it was last allocated." })
  backOrdered!: boolean;

  @Attribute(() => LocalDate, { zh: "首次分配日", en: "First allocated on", about: "Date on which stock was first promised to it.", nullable: true })
  firstAllocatedOn?: string;

  @Attribute(() => SafeInt, { zh: "首次满足数量", en: "Filled at once", about: "Packs that stock was found for on that day.", nullable: true })
  filledAtOnce?: number;

  @Attribute(() => LocalDate, { zh: "末次签收日", en: "Last signed on", about: "Newest date on which a delivery of it was signed for.", nullable: true })
  lastSignedOn?: string;

  @Attribute(() => Boolean, { zh: "历史单据", en: "Historical", about: "Taken over from the records of the past, not made here." })
  historical!: boolean;

  @Attribute(() => String, { zh: "来源编号", en: "Source reference", about: "Number in the records that it was taken over from.", nullable: true })
  sourceReference?: string;

  @Attribute(() => SalesOrderStatus, { zh: "状态", en: "Status", about: "Where the order stands." })
  override status!: SalesOrderStatus;

  /** Deliveries of it that are neither signed nor released. */
  openDeliveries?: number;

  /** Business date that a document of the past is numbered by. */
  numberedOn?: string;
}

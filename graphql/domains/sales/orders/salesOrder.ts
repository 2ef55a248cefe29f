import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint, tenThousandths } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Contract } from "../contracts/contract.ts";
import { contractFigures } from "../contracts/contractPerformance.ts";
import { Customer } from "../customers/customer.ts";
import { ShipTo } from "../customers/shipTo.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { OrderGate } from "../gates/orderGate.ts";
import { accountId } from "../receivables/customerAccount.ts";
import { Region } from "../regions/region.ts";
import { countedLines } from "./salesOrderLine.ts";
import { unshippedValue, updateOrderStatus } from "./orderProgress.ts";
import { salesOrderLifecycle, SalesOrderStatus } from "./salesOrderLifecycle.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";

export const TransportClass = enumeration("TransportClass", "How goods are transported to a customer.", {
  AMBIENT: { zh: "普通运输", en: "Ambient", about: "For ambient and cool goods." },
  COLD_CHAIN: { zh: "冷链运输", en: "Cold chain", about: "For cold and frozen goods; the temperature is recorded on shipping." },
});
export type TransportClass = ValueOf<typeof TransportClass>;

/** One product of an order. Amount is quantity times price, exactly, in minor units; prices include tax. */
@ObjectType("OrderedLine", { description: "One product of a sales order." })
export class OrderedLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Ordered product.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs; follows from cases, inner packs and single packs where those are entered.", help: { zh: "以盒计；填写件数、中包数和零盒数后自动得出。", en: "In packs; follows from cases, inner packs and single packs where those are entered." }, input: { min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => Int, { zh: "件数", en: "Cases", about: "Cases ordered; the quantity follows from what is ordered in cases, inner packs and packs.", nullable: true, input: { min: 0, max: 1_000_000 } })
  caseCount?: number;

  @Attribute(() => Int, { zh: "中包数", en: "Inner packs", about: "Inner packs ordered.", nullable: true, input: { min: 0, max: 1_000_000 } })
  innerCount?: number;

  @Attribute(() => Int, { zh: "零盒数", en: "Single packs", about: "Packs ordered beside cases and inner packs.", nullable: true, input: { min: 0, max: 100_000_000 } })
  boxCount?: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack; defaults to the price of the contract or the price list, rounded to minor units.", help: { zh: "每盒含税单价；不填则取合同价或价格表的单价。", en: "Of one pack with tax; the agreed price where left empty." }, nullable: true, input: { min: 0, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => SafeInt, { zh: "精确单价", en: "Exact price", unit: tenThousandths, about: "Price of one pack in ten-thousandths, where it is not whole minor units; amounts follow from it.", nullable: true })
  exactPrice?: number;

  @Attribute(() => Int, { zh: "随第几行赠送", en: "Free with line", about: "Number of the paid line that these packs are given away with, from 1; such a line has no price.", help: { zh: "赠品填所随付费行的行号，不填单价。", en: "Free packs: number of the paid line that they belong to; leave the price empty." }, nullable: true, input: { min: 1, max: 200 } })
  freeWithLine?: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price, including tax.", nullable: true })
  amount!: Money;

  @Attribute(() => Int, { zh: "税率", en: "Tax rate", unit: basisPoint, about: "Rate of value-added tax in hundredths of a percent; empty while the product has no tax class, and for historical orders.", nullable: true })
  taxRate?: number;

  @Attribute(() => Money, { zh: "不含税金额", en: "Net", about: "Amount without value-added tax.", nullable: true })
  net?: Money;

  @Attribute(() => Money, { zh: "税额", en: "Tax", about: "Value-added tax that the amount includes.", nullable: true })
  vat?: Money;

  @Attribute(() => SafeInt, { zh: "已分配", en: "Allocated", about: "Allocated packs that have not been shipped." })
  allocatedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已发货", en: "Shipped", about: "Shipped packs." })
  shippedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已退回", en: "Returned", about: "Packs that were returned, or lost on the way." })
  returnedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已取消", en: "Cancelled", about: "Packs that will not be delivered." })
  cancelledQuantity!: number;

  /** Packs that were counted against the contract. */
  contractQuantity?: number;
}

/** A manager's override of a gate, with the reason. 四(四)2 */
@ObjectType("GateOverride", { description: "A manager's override of a gate, with the reason." })
export class GateOverride {
  @Attribute(() => OrderGate, { zh: "控制项", en: "Gate", about: "The gate that was overridden." })
  gate!: OrderGate;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why." })
  reason!: string;

  @Reference(() => Node, { zh: "放行人", en: "By", about: "Who overrode it.", holds: isAccount })
  byId!: string;

  @Attribute(() => DateTime, { zh: "放行时间", en: "At", about: "When." })
  at!: string;
}

/** A customer's order with prices. It is confirmed only if it passes all gates; deliveries allocate stock to it. 四(四)2 */
@Entity<SalesOrder>({
  prefix: "so",
  domain: "sales",
  label: { zh: "销售订单", en: "Sales order" },
  about: "A customer's order with prices.",
  clause: "四(四)2",
  number: "SO",
  representation: "number",
  attachments: true,
  search: ["number", "sourceReference", "customerReference"],
  lists: {
    all: ["createdAt", "requestedOn", "total"],
    customerId: ["createdAt"],
    status: ["createdAt", "requestedOn"],
    representativeId: ["createdAt"],
    contractId: ["createdAt"],
    backOrdered: ["requestedOn"],
    "customerId+customerReference": ["createdAt"],
  },
  shards: { all: 4, status: 4, backOrdered: 4 },
  totals: ["total"],
  unique: ["sourceReference"],
  lifecycle: salesOrderLifecycle,
  events: {
    confirmed: { on: "confirm", version: "2026-11-27", zh: "销售订单已确认", en: "Sales order confirmed", about: { zh: "订单已通过全部检查，开始备货。", en: "The order has passed every check; stock is being allocated." } },
    partlyShipped: { on: "ship", to: "PARTLY_SHIPPED", version: "2026-11-27", zh: "销售订单部分发货", en: "Sales order partly shipped", about: { zh: "订单的一部分首次发出。", en: "The first part of the order has been shipped." } },
    shipped: { on: ["ship", "cancelRemainder"], to: "SHIPPED", version: "2026-11-27", zh: "销售订单已发货", en: "Sales order shipped", about: { zh: "订单不再有货物待发。", en: "Nothing is left to ship." } },
    completed: { on: ["sign", "cancelRemainder"], to: "COMPLETED", version: "2026-11-27", zh: "销售订单已完成", en: "Sales order completed", about: { zh: "发出的货物已全部签收。", en: "All shipped goods have been signed for." } },
    cancelled: { on: "cancel", version: "2026-11-27", zh: "销售订单已取消", en: "Sales order cancelled", about: { zh: "订单不再执行。", en: "The order is cancelled; nothing will be delivered." } },
  },
  addsTo: (order) => (order.orderedOn ? [{ to: accountId(order.customerId, order.total.currency), by: { committed: unshippedValue(order) } }] : []),
  figures: contractFigures,
  derives: countedLines,
  timeline: [{ of: "customerId", kind: "ORDER", amount: "total", at: { ORDERED: "orderedOn" } }],
})
export class SalesOrder extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Ordering customer; must be licensed for every line on the day of each step.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Contract, { zh: "合同", en: "Contract", about: "Contract for prices and quantities; defaults to one in force, empty for a sale without contract.", help: { zh: "不填则自动采用有效合同；没有合同的按价格表销售。", en: "One in force where left empty; without a contract, price lists apply." }, nullable: true, input: true })
  contractId?: string;

  @Reference(() => ShipTo, { zh: "收货地址", en: "Ship-to address", about: "Address of the customer that the goods go to; defaults to the usual one, or the only one.", help: { zh: "不填则送到客户的默认地址。", en: "The customer's usual address where left empty." }, nullable: true, input: true })
  shipToId?: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "The customer's region when it ordered." })
  regionId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative when it was ordered.", nullable: true })
  representativeId?: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Requested delivery date", about: "Requested delivery date.", input: { required: true, when: "any" } })
  requestedOn!: string;

  @Attribute(() => TransportClass, { zh: "运输方式", en: "Transport", about: "Mode of transport; cold and frozen goods need the cold chain. Empty for historical orders.", help: { zh: "冷藏、冷冻商品须选冷链运输。", en: "Cold and frozen goods need the cold chain." }, nullable: true, input: { required: true } })
  transport?: TransportClass;

  @Attribute(() => String, { zh: "客户订单号", en: "Customer's reference", about: "The customer's own order number.", nullable: true, input: { maxLength: 100 } })
  customerReference?: string;

  @Attribute(() => [OrderedLine], { zh: "明细", en: "Lines", about: "Ordered products; one currency throughout.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: OrderedLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines, including tax.", nullable: true })
  total!: Money;

  @Attribute(() => Money, { zh: "不含税合计", en: "Net total", about: "Sum of the lines without value-added tax; empty while a line has no tax class.", nullable: true })
  net?: Money;

  @Attribute(() => Money, { zh: "税额合计", en: "Tax total", about: "Sum of the lines' value-added tax.", nullable: true })
  vat?: Money;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark for the warehouse and the carrier.", nullable: true, text: true, input: { maxLength: 2000 } })
  remark?: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date on which the order was confirmed.", nullable: true })
  orderedOn?: string;

  @Attribute(() => Int, { zh: "账期（天）", en: "Payment term (days)", about: "Days from shipment until payment is due, as agreed on confirmation.", nullable: true })
  paymentDays?: number;

  @Attribute(() => [GateOverride], { zh: "放行记录", en: "Overrides", about: "Gates overridden by a manager, with reasons." })
  overrides!: GateOverride[];

  @Attribute(() => Boolean, { zh: "缺货", en: "Back order", about: "Whether stock was short at the last allocation." })
  backOrdered!: boolean;

  @Attribute(() => LocalDate, { zh: "首次分配日", en: "First allocated on", about: "Date of the first allocation.", nullable: true })
  firstAllocatedOn?: string;

  @Attribute(() => SafeInt, { zh: "首次满足数量", en: "Filled on first allocation", about: "Packs allocated on that day.", nullable: true })
  filledAtOnce?: number;

  @Attribute(() => LocalDate, { zh: "末次签收日", en: "Last signed on", about: "Latest date on which one of its deliveries was signed for.", nullable: true })
  lastSignedOn?: string;

  @Attribute(() => Boolean, { zh: "历史单据", en: "Historical", about: "Imported from historical records." })
  historical!: boolean;

  @Attribute(() => String, { zh: "来源编号", en: "Source reference", about: "Number in the source system.", nullable: true })
  sourceReference?: string;

  @Attribute(() => SalesOrderStatus, { zh: "状态", en: "Status", about: "Status of the order." })
  override status!: SalesOrderStatus;

  /** Open deliveries: neither signed nor released. */
  openDeliveries?: number;

  /** Business date used for numbering historical documents. */
  numberedOn?: string;
}

keeps(SalesOrder, updateOrderStatus);

followsHandOver(SalesOrder, { inHandOf: "representativeId", filter: { status: { eq: "DRAFT" } }, by: "status", sort: "createdAt" });

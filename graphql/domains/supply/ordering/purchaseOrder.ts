import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";
import { purchaseOrderLifecycle, PurchaseOrderStatus, updateOrderStatus } from "./purchaseOrderLifecycle.ts";
import { orderFigures } from "../supplier/supplierFigures.ts";
import { pricesOf } from "./supplierPrice.ts";

/** One product of an order. Amount is quantity times price, exactly, in minor units. */
@ObjectType("PurchaseOrderLine", { description: "One product of a purchase order." })
export class PurchaseOrderLine {
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

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack.", nullable: true, input: { required: true, min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price.", nullable: true })
  amount!: Money;

  @Attribute(() => Money, { zh: "近 12 个月均价", en: "12-month average", about: "Average price of the product over the twelve months before it was submitted, weighted by quantity; empty where nothing was bought.", nullable: true })
  averagePrice?: Money;

  @Attribute(() => Int, { zh: "价格差异", en: "Price variance", about: "Price over that average less one, in hundredths of a percent; empty where there is no history.", unit: { digits: 2, symbol: { zh: "%", en: "%" } }, nullable: true })
  priceVariance?: number;

  @Attribute(() => SafeInt, { zh: "已收数量", en: "Received", about: "Packs accepted so far." })
  receivedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "验收合格", en: "Accepted", about: "Packs that passed their inspection.", nullable: true })
  acceptedQuantity?: number;

  @Attribute(() => SafeInt, { zh: "已退出", en: "Sent back", about: "Accepted packs that went back to the supplier.", nullable: true })
  returnedQuantity?: number;

  @Attribute(() => SafeInt, { zh: "已开票", en: "Invoiced", about: "Packs on approved invoices, less those that were credited: never more than were accepted and not sent back.", nullable: true })
  invoicedQuantity?: number;

  @Attribute(() => Money, { zh: "已开票金额", en: "Amount invoiced", about: "What those packs come to on invoices, with tax.", nullable: true })
  invoicedAmount?: Money;

  @Attribute(() => Money, { zh: "已开票不含税", en: "Net invoiced", about: "What those packs come to on invoices, without tax.", nullable: true })
  invoicedNet?: Money;

  @Attribute(() => Money, { zh: "暂估金额", en: "Not invoiced", about: "Cost without tax of the packs that were accepted and neither invoiced nor sent back.", nullable: true })
  unbilled?: Money;

  @Attribute(() => SafeInt, { zh: "确认数量", en: "Confirmed quantity", about: "Packs confirmed by the supplier; empty before confirmation.", nullable: true })
  confirmedQuantity?: number | null;

  @Attribute(() => LocalDate, { zh: "确认到货日", en: "Confirmed date", about: "Delivery date confirmed by the supplier.", nullable: true })
  confirmedFor?: string | null;
}

/** An order to one supplier with quantities and prices. 五(一)3 */
@Entity<PurchaseOrder>({
  prefix: "po",
  domain: "supply",
  label: { zh: "采购订单", en: "Purchase order" },
  about: "An order to one supplier with quantities and prices.",
  clause: "五(一)3",
  number: "PO",
  representation: "number",
  attachments: true,
  search: ["number", "sourceReference"],
  lists: { all: ["createdAt", "expectedOn", "total"], supplierId: ["createdAt", "expectedOn"], status: ["createdAt", "expectedOn", "total"], sharedWithId: ["createdAt", "expectedOn"] },
  totals: ["total"],
  countedByDay: { status: "expectedOn" },
  unique: ["sourceReference"],
  lifecycle: purchaseOrderLifecycle,
  events: {
    sent: { on: "send", version: "2026-11-27", zh: "采购订单已发送", en: "Purchase order sent", about: { zh: "订单已发送给贵方，可以送货。", en: "The order is placed with you; goods may be delivered." } },
    received: { on: "confirm", to: "RECEIVED", version: "2026-11-27", zh: "采购订单已收齐", en: "Purchase order received", about: { zh: "订单的货物已全部到货。", en: "All ordered goods have arrived." } },
    closed: { on: "close", version: "2026-11-27", zh: "采购订单余量已关闭", en: "Rest of a purchase order closed", about: { zh: "不再等待后续到货；已收的货物照常验收、开票和付款。", en: "No further deliveries are expected; what has arrived is inspected, invoiced and paid." } },
    cancelled: { on: "cancel", version: "2026-11-27", zh: "采购订单已取消", en: "Purchase order cancelled", about: { zh: "订单不再执行。", en: "The order is cancelled; nothing more is expected." } },
  },
  figures: orderFigures,
  derives: pricesOf,
  timeline: [{ of: "supplierId", kind: "ORDER", amount: "total", at: { ORDERED: "orderedOn" } }],
})
export class PurchaseOrder extends NumberedDocument {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier; must be licensed for every line on the day of each step.", input: { required: true } })
  supplierId!: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Required by", about: "Required delivery date.", input: { required: true, when: "any" } })
  expectedOn!: string;

  @Attribute(() => [PurchaseOrderLine], { zh: "明细", en: "Lines", about: "Ordered products; one currency throughout.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: PurchaseOrderLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines.", nullable: true })
  total!: Money;

  @Attribute(() => Boolean, { zh: "无利益冲突声明", en: "No conflict of interest", about: "The purchaser's declaration of no interest in the supplier; required to submit.", help: { zh: "提交前须声明与供应商无利益关系。", en: "Declare that you have no interest in the supplier; needed to submit." }, nullable: true, input: true })
  interestsDeclared?: boolean;

  @Attribute(() => String, { zh: "价格差异说明", en: "Variance explained", about: "Why a price is more than 5 % above the average of twelve months; required then.", help: { zh: "高于近 12 个月均价 5% 以上时必填。", en: "Required where a price is more than 5 % above the 12-month average." }, nullable: true, text: true, input: { minLength: 10, maxLength: 1000 } })
  varianceReason?: string;

  @Attribute(() => Money, { zh: "30 日合计", en: "Sum of 30 days", about: "This order with those that were submitted to the supplier or its group in the 30 days before: it decides who approves.", nullable: true })
  combinedTotal?: Money;

  @Reference(() => Node, { zh: "询价单", en: "RFQ", about: "RFQ whose award it is.", holds: ["Rfq"], nullable: true })
  rfqId?: string;

  @Reference(() => Node, { zh: "采购计划", en: "Purchase plan", about: "Approved plan that it is called off from; its amount then counts alone.", holds: ["PurchasePlan"], nullable: true, input: true })
  planId?: string;

  @Reference(() => Node, { zh: "采购合同", en: "Purchase contract", about: "Contract under which it is placed: its invoices use what was prepaid under it.", holds: ["PurchaseContract"], nullable: true, input: true })
  contractId?: string;

  @Reference(() => Node, { zh: "报价单", en: "Quotation", about: "Quotation that was awarded.", holds: ["Quotation"], nullable: true })
  quotationId?: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark for the supplier.", nullable: true, text: true, input: { maxLength: 2000 } })
  remark?: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date on which the order was sent.", nullable: true })
  orderedOn?: string;

  @Attribute(() => Boolean, { zh: "余量已关闭", en: "Rest closed", about: "Nothing more is expected of it, although less has arrived than was ordered, or a batch of it was rejected.", nullable: true })
  restClosed?: boolean;

  @Attribute(() => Boolean, { zh: "历史单据", en: "Historical", about: "Imported from historical records." })
  historical!: boolean;

  @Attribute(() => String, { zh: "来源编号", en: "Source reference", about: "Number in the source system.", nullable: true })
  sourceReference?: string;

  @SharedWith(() => Supplier, { party: { zh: "供应商", en: "supplier" }, once: "once the order is sent" })
  sharedWithId?: string;

  @Attribute(() => PurchaseOrderStatus, { zh: "状态", en: "Status", about: "Status of the order." })
  override status!: PurchaseOrderStatus;

  /** Business date used for numbering historical documents. */
  numberedOn?: string;
}

keeps(PurchaseOrder, updateOrderStatus);

sharesWith(PurchaseOrder, ({ supplierId }) => supplierId, ({ orderedOn }) => orderedOn !== undefined);

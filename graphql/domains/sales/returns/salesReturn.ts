import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Location } from "../../supply/places/location.ts";
import { Product } from "../../catalogue/product/product.ts";
import { archived } from "../customers/archiveEntry.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { salesReturnLifecycle, SalesReturnStatus } from "./salesReturnLifecycle.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";

/** Returned packs of one delivery line, always of the batch that was sold. */
@ObjectType("SalesReturnLine", { description: "Returned packs of one delivery line." })
export class SalesReturnLine {
  @Attribute(() => Int, { zh: "发货行", en: "Delivery line", about: "Number of the delivery's line, from 1.", input: { required: true, min: 1, max: 200 } })
  deliveryLine!: number;

  @Attribute(() => SafeInt, { zh: "退回数量", en: "Quantity", about: "Packs to return; at most those delivered and not yet returned.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The delivery line's product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack: the one that was sold." })
  batchNumber!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "The batch that was sold." })
  batchId!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times the price of the order.", nullable: true })
  amount!: Money;

  @Attribute(() => SafeInt, { zh: "合格数量", en: "Qualified", about: "Packs that passed inspection.", nullable: true })
  qualifiedQuantity?: number;

  @Attribute(() => SafeInt, { zh: "不合格数量", en: "Rejected", about: "Packs that failed inspection.", nullable: true })
  rejectedQuantity?: number;
}

/** A customer's return: received separately, inspected, then restocked or rejected. 四(四)2, GSP 销后退回 */
@Entity<SalesReturn>({
  prefix: "sret",
  domain: "sales",
  label: { zh: "销后退回单", en: "Sales return" },
  about: "A customer's return from one delivery.",
  clause: "四(四)2 · GSP 销后退回",
  number: "SR",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], deliveryId: ["createdAt"], customerId: ["createdAt"], salesOrderId: ["createdAt"] },
  lifecycle: salesReturnLifecycle,
  events: {
    approved: { on: "approve", to: "APPROVED", version: "2026-11-27", zh: "销后退回已批准", en: "Sales return approved", about: { zh: "货物可以退回。", en: "The goods may be returned." } },
    received: { on: "receive", version: "2026-11-27", zh: "销后退回已收货", en: "Sales return received", about: { zh: "退回的货物已到，等待验收。", en: "The returned goods have arrived and await inspection." } },
    inspected: { on: "inspect", version: "2026-11-27", zh: "销后退回已验收", en: "Sales return inspected", about: { zh: "退回的货物已验收并记入账户。", en: "The returned goods were inspected and credited." } },
  },
  derives: (one) => archived(one, { customerId: one.customerId, kind: "DELIVERY", title: one.number, amount: one.total, events: { RETURNED: one.receivedOn } }),
})
export class SalesReturn extends NumberedDocument {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Delivery that is returned.", input: { required: true, once: true } })
  deliveryId!: string;

  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "Order of the delivery." })
  salesOrderId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Returning customer." })
  customerId!: string;

  @Reference(() => Node, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative.", holds: isPerson, nullable: true })
  representativeId?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Reason", about: "Reason for the return.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  returnReason!: string;

  @Attribute(() => [SalesReturnLine], { zh: "明细", en: "Lines", about: "Returned goods, batch by batch.", input: { required: true, minItems: 1, maxItems: 12 } })
  lines!: SalesReturnLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines, to be credited.", nullable: true })
  total!: Money;

  @Reference(() => Location, { zh: "待验货位", en: "Location", about: "Location while awaiting inspection.", nullable: true })
  locationId?: string;

  @Attribute(() => LocalDate, { zh: "收货日期", en: "Received on", about: "Date on which it arrived.", nullable: true })
  receivedOn?: string;

  @Attribute(() => SalesReturnStatus, { zh: "状态", en: "Status", about: "Status of the return." })
  override status!: SalesReturnStatus;
}

followsHandOver(SalesReturn, { inHandOf: "representativeId", filter: { status: { in: ["DRAFT", "SUBMITTED", "APPROVED", "RECEIVED"] } }, by: "status", sort: "createdAt" });

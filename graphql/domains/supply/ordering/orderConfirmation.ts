import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { OrderConfirmationStatus, orderConfirmationLifecycle } from "./orderConfirmationLifecycle.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import { Supplier } from "../supplier/supplier.ts";

/** What the supplier will deliver of one line of the order, and by when. */
@ObjectType("OrderConfirmationLine", { description: "Confirmed quantity and date of one line of the order." })
export class OrderConfirmationLine {
  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1.", input: { required: true, min: 1, max: 200 } })
  orderLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The order line's product." })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "订购数量", en: "Ordered", about: "Packs ordered." })
  orderedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "确认数量", en: "Confirmed quantity", about: "Packs that will be delivered; 0 if the line is declined.", help: { zh: "不能供货的填 0。", en: "0 if the line is declined." }, input: { required: true, min: 0, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => LocalDate, { zh: "确认到货日", en: "Confirmed date", about: "Date by which they will arrive; required unless the line is declined.", nullable: true, input: { when: "any" } })
  expectedOn?: string | null;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why it differs from the order; required if it does.", help: { zh: "数量或日期与订单不同时必填。", en: "Required where it differs from the order." }, nullable: true, input: { maxLength: 500 } })
  reason?: string | null;
}

/**
 * A supplier's answer to an order: takes effect immediately if it matches the order, otherwise when the purchaser
 * accepts it. 五(一)3
 */
@Entity<OrderConfirmation>({
  prefix: "oconf",
  domain: "supply",
  label: { zh: "订单确认", en: "Order confirmation" },
  about: "A supplier's answer to an order, line by line.",
  clause: "五(一)3",
  number: "OC",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], purchaseOrderId: ["createdAt"], supplierId: ["createdAt"], status: ["createdAt"] },
  lifecycle: orderConfirmationLifecycle,
  events: {
    accepted: { on: "accept", version: "2026-11-27", zh: "订单确认已接受", en: "Order confirmation accepted", about: { zh: "采购员同意贵方提出的变更。", en: "The purchaser accepts your proposed changes." } },
    refused: { on: "refuse", version: "2026-11-27", zh: "订单确认被拒绝", en: "Order confirmation refused", about: { zh: "采购员坚持原订单，并说明原因。", en: "The purchaser declines your changes and gives the reason." } },
  },
})
export class OrderConfirmation extends NumberedDocument {
  @Reference(() => PurchaseOrder, { zh: "采购订单", en: "Purchase order", about: "Order that is confirmed.", input: { required: true, once: true } })
  purchaseOrderId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that confirms it." })
  supplierId!: string;

  @Attribute(() => [OrderConfirmationLine], { zh: "明细", en: "Lines", about: "Every line of the order, once.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: OrderConfirmationLine[];

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark for the purchaser.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;

  @Attribute(() => String, { zh: "拒绝原因", en: "Reason for refusal", about: "Why the purchaser declined the changes.", nullable: true })
  refusal?: string;

  @Attribute(() => OrderConfirmationStatus, { zh: "状态", en: "Status", about: "Status of the confirmation." })
  override status!: OrderConfirmationStatus;
}

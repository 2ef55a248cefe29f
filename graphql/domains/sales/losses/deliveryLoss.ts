import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { deliveryLossLifecycle, DeliveryLossStatus, LossBearer, LossCause } from "./deliveryLossLifecycle.ts";

/** Packs of one delivery line that are being looked for. */
@ObjectType("DeliveryLossLine", { description: "Packs of one delivery line that are being looked for." })
export class DeliveryLossLine {
  @Attribute(() => Int, { zh: "发货行", en: "Delivery line", about: "Number of the delivery's line, from 1." })
  deliveryLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the line." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch of the packs." })
  batchId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs that were shipped and have not come back." })
  quantity!: number;

  @Attribute(() => Money, { zh: "采购成本", en: "Purchase cost", about: "Quantity times the price that the batch was bought for; empty where that is unknown.", nullable: true })
  cost?: Money;
}

/**
 * The search for a delivery that does not arrive, and its end: found, or declared lost by two who did not ship it. Only
 * one is open per delivery, which names it (`lossId`). 五(三)3
 */
@Entity<DeliveryLoss>({
  prefix: "loss",
  domain: "sales",
  label: { zh: "货物灭失单", en: "Loss in transit" },
  many: "deliveryLosses",
  about: "The search for a missing delivery, until it is found or declared lost.",
  clause: "五(三)3",
  number: "MS",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], deliveryId: ["createdAt"], carrierId: ["createdAt"], customerId: ["createdAt"] },
  lifecycle: deliveryLossLifecycle,
  events: {
    opened: { on: ["create", "watch"], to: "OPEN", version: "2026-11-30", zh: "货物查找已开始", en: "Search for a delivery begun", about: { zh: "货物报失或长期没有消息。", en: "A delivery was reported lost, or had no tracking update for days." } },
    declared: { on: "approve", to: "DECLARED", version: "2026-11-30", zh: "货物灭失已认定", en: "Delivery declared lost", about: { zh: "货物灭失，客户已入账。", en: "The goods are lost; the customer was credited." } },
    found: { on: ["find", "sign", "receive"], to: "FOUND", version: "2026-11-30", zh: "货物已找到", en: "Delivery found", about: { zh: "货物已找到。", en: "The goods were found." } },
  },
})
export class DeliveryLoss extends NumberedDocument {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Missing delivery." })
  deliveryId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the delivery." })
  customerId!: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier of the delivery.", nullable: true })
  carrierId?: string;

  @Attribute(() => LossCause, { zh: "起因", en: "Cause", about: "Reason for the search." })
  cause!: LossCause;

  @Attribute(() => [DeliveryLossLine], { zh: "明细", en: "Lines", about: "Missing packs, batch by batch." })
  lines!: DeliveryLossLine[];

  @Attribute(() => Money, { zh: "成本合计", en: "Total cost", about: "Sum of the lines' purchase costs, which the company bears or claims from the carrier. Empty if one is unknown.", nullable: true })
  totalCost?: Money;

  @Attribute(() => Money, { zh: "不含税成本", en: "Net cost", about: "Cost of the packs without tax, as booked when it was declared lost. Empty if one is unknown.", nullable: true })
  netCost?: Money;

  @Attribute(() => LossBearer, { zh: "损失承担", en: "Borne by", about: "Who bears the loss.", nullable: true, input: true })
  bearer?: LossBearer;

  @Attribute(() => String, { zh: "查找经过", en: "Search", about: "Contacts, places searched and findings.", nullable: true, text: true, input: { maxLength: 2000 } })
  findings?: string;

  @Attribute(() => LocalDate, { zh: "认定日期", en: "Declared on", about: "Date on which it was declared lost.", nullable: true })
  declaredOn?: string;

  @Attribute(() => DeliveryLossStatus, { zh: "状态", en: "Status", about: "Status of the search." })
  override status!: DeliveryLossStatus;
}

export const DeliveryLossResolver = EntityResolver(DeliveryLoss, { update: true });

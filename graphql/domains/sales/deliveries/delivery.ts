import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { balanceId } from "../../supply/api.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { Freight, StorageClass } from "../../catalogue/api.ts";
import { Location } from "../../supply/places/location.ts";
import { Product } from "../../catalogue/product/product.ts";
import { archived } from "../customers/archiveEntry.ts";
import { Customer } from "../customers/customer.ts";
import type { DeliveryExceptionKind } from "./deliveryExceptionKind.ts";
import { deliveryLifecycle, endReturned, isInTheHouse, SalesDeliveryStatus } from "./deliveryLifecycle.ts";
import { allocatedPicks } from "./deliveryLines.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { TrackingKind } from "./trackingKind.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";

/** Packs of one batch at one location, for one line of the order. */
@ObjectType("DeliveryLine", { description: "Packs of one batch at one location, for one line of the order." })
export class DeliveryLine {
  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1." })
  orderLine!: number;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs; empty for historical deliveries.", nullable: true })
  locationId?: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "What is delivered." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack; empty for historical deliveries.", nullable: true })
  batchNumber?: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold; empty for historical deliveries.", nullable: true })
  expiresOn?: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs." })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack, as ordered.", nullable: true })
  unitPrice!: Money;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price.", nullable: true })
  amount!: Money;

  @Attribute(() => SafeInt, { zh: "已退回", en: "Returned", about: "Returned packs." })
  returnedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "灭失数量", en: "Lost", about: "Packs of those that were lost on the way.", nullable: true })
  lostQuantity?: number;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch of the packs; empty for historical deliveries.", nullable: true })
  batchId?: string;
}

/** One shipment of an order: allocated, picked, checked by a third person, shipped, signed for. 四(四)2, GSP */
@Entity<Delivery>({
  prefix: "dlv",
  domain: "sales",
  label: { zh: "发货单", en: "Delivery" },
  many: "deliveries",
  about: "One shipment of an order, batch by batch.",
  clause: "四(四)2 · GSP 出库复核",
  number: "DN",
  representation: "number",
  search: ["number", "trackingNumber", "sourceReference"],
  lists: { all: ["createdAt", "requestedOn"], status: ["requestedOn", "createdAt"], salesOrderId: ["createdAt"], customerId: ["createdAt", "shippedOn"], carrierId: ["createdAt", "shippedOn"], watched: ["nextCheckAt"] },
  unique: ["sourceReference"],
  lifecycle: deliveryLifecycle,
  events: {
    shipped: { on: "ship", version: "2026-11-27", zh: "货物已发出", en: "Delivery shipped", about: { zh: "货物已离库，附承运商、运单号与批号。", en: "The goods have left the warehouse, with carrier, tracking number and batches." } },
    signed: { on: "sign", version: "2026-11-27", zh: "货物已签收", en: "Delivery signed", about: { zh: "收货方已签收。", en: "The consignee has signed for the goods." } },
  },
  addsTo: ({ status, lines }) => (isInTheHouse(status) ? allocatedPicks(lines).map(({ batchId, locationId, quantity }) => ({ to: balanceId(batchId, locationId), by: { allocated: quantity } })) : []),
  derives: (delivery) => archived(delivery, { customerId: delivery.customerId, kind: "DELIVERY", title: delivery.number, amount: delivery.total, events: { SHIPPED: delivery.shippedOn, DELIVERED: delivery.signedOn } }),
})
export class Delivery extends NumberedDocument {
  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "Order that it is a part of." })
  salesOrderId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that receives it." })
  customerId!: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Requested delivery date", about: "Date by which the customer wants the goods." })
  requestedOn!: string;

  @Attribute(() => StorageClass, { zh: "储运条件", en: "Storage class", about: "Storage class of all its goods in transit; empty for historical deliveries.", nullable: true })
  storageClass?: StorageClass;

  @Attribute(() => [DeliveryLine], { zh: "明细", en: "Lines", about: "What is delivered, batch by batch, in the order of the locations." })
  lines!: DeliveryLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines.", nullable: true })
  total!: Money;

  @Reference(() => Node, { zh: "拣货员", en: "Picked by", about: "Who took the goods from their locations.", holds: isAccount, nullable: true })
  pickedById?: string;

  @Reference(() => Node, { zh: "复核员", en: "Checked by", about: "Who checked them before shipping: neither seller nor picker.", holds: isAccount, nullable: true })
  checkedById?: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier of the delivery; empty for historical deliveries.", nullable: true })
  carrierId?: string;

  @Attribute(() => String, { zh: "承运商名称", en: "Carrier's name", about: "The carrier's name at shipping.", nullable: true })
  carrierName?: string;

  @Attribute(() => String, { zh: "收货单位", en: "Consignee", about: "The customer's name at shipping.", nullable: true })
  consigneeName?: string;

  @Attribute(() => String, { zh: "收货地址", en: "Consignee's address", about: "The customer's address at shipping.", nullable: true })
  consigneeAddress?: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true })
  trackingNumber?: string;

  @Attribute(() => Int, { zh: "启运温度", en: "Departure temperature", unit: deciCelsius, about: "Temperature at shipping, in tenths of a degree.", nullable: true })
  departureTemperature?: number;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it was shipped.", nullable: true })
  shippedOn?: string;

  @Attribute(() => LocalDate, { zh: "签收日期", en: "Signed on", about: "Date on which the customer signed for it.", nullable: true })
  signedOn?: string;

  @Attribute(() => String, { zh: "签收人", en: "Signed by", about: "Who signed for it at the customer.", nullable: true })
  signedBy?: string;

  @Attribute(() => TrackingKind, { zh: "物流状态", en: "Tracking status", about: "Kind of the latest tracking event.", nullable: true })
  lastTrackingKind?: TrackingKind;

  @Attribute(() => DateTime, { zh: "物流时间", en: "Last tracking update", about: "Time of the latest tracking event.", nullable: true })
  lastTrackedAt?: string;

  @Attribute(() => Boolean, { zh: "在途监控", en: "Monitored in transit", about: "Whether it is monitored for lateness and missing tracking updates.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次核查", en: "Next check", about: "Time of the next check.", nullable: true })
  nextCheckAt?: string;

  @Attribute(() => Boolean, { zh: "历史单据", en: "Historical", about: "Imported from historical records." })
  historical!: boolean;

  @Attribute(() => String, { zh: "来源编号", en: "Source reference", about: "Number in the source system.", nullable: true })
  sourceReference?: string;

  @Attribute(() => Freight, { zh: "运费", en: "Freight", about: "Freight; known for historical deliveries only.", nullable: true })
  freight?: Freight;

  @Attribute(() => SalesDeliveryStatus, { zh: "状态", en: "Status", about: "Status of the delivery." })
  override status!: SalesDeliveryStatus;

  /** Ids of open exceptions by kind, at most one of each. */
  openExceptions?: Partial<Record<DeliveryExceptionKind, string>>;

  /** Time of the last carrier contact, and whether lateness was already reported; kept for the clock. */
  heardAt?: string;
  lateFound?: true;

  /** Business date used for numbering historical documents. */
  numberedOn?: string;
}

keeps(Delivery, endReturned);

export const DeliveryResolver = EntityResolver(Delivery);

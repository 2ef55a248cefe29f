import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint, deciCelsius, tenThousandths } from "../../../table/unit.ts";
import { File } from "../../../platform/file/file.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { PostingProgress, type Posting } from "../../../platform/posting/posting.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { balanceId } from "../../supply/api.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { Freight, StorageClass } from "../../catalogue/api.ts";
import { Location } from "../../supply/places/location.ts";
import { AuthorisedPerson } from "../../catalogue/persons/authorisedPerson.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../customers/customer.ts";
import { ShipTo } from "../customers/shipTo.ts";
import type { DeliveryExceptionKind } from "./deliveryExceptionKind.ts";
import { allocatedLines, deliveryLifecycle, endReturned } from "./deliveryLifecycle.ts";
import { SalesDeliveryStatus } from "./deliveryStatus.ts";
import { allocatedPicks } from "./deliveryLines.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { marginLines } from "../margin/marginLine.ts";
import { uninvoiced } from "../invoices/uninvoicedDelivery.ts";
import { deliveredLots } from "./deliveredLot.ts";
import { TrackingKind } from "./trackingKind.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";

/** Packs of one batch at one location, for one line of the order. */
@ObjectType("DeliveryLine", { description: "Packs of one batch at one location, for one line of the order." })
export class DeliveryLine {
  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1." })
  orderLine!: number;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs; empty for historical deliveries.", nullable: true })
  locationId?: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Delivered product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack; empty for historical deliveries.", nullable: true })
  batchNumber?: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold; empty for historical deliveries.", nullable: true })
  expiresOn?: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs." })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack, as ordered.", nullable: true })
  unitPrice!: Money;

  @Attribute(() => SafeInt, { zh: "精确单价", en: "Exact price", unit: tenThousandths, about: "Price of one pack in ten-thousandths, where it is not whole minor units.", nullable: true })
  exactPrice?: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price, including tax; from shipping on the parts of an order's line add up to it.", nullable: true })
  amount!: Money;

  @Attribute(() => Int, { zh: "税率", en: "Tax rate", unit: basisPoint, about: "Rate of value-added tax in hundredths of a percent; from shipping on.", nullable: true })
  taxRate?: number;

  @Attribute(() => Money, { zh: "不含税金额", en: "Net", about: "Part of the order line's net amount; from shipping on. The parts of a line add up to it.", nullable: true })
  net?: Money;

  @Attribute(() => Money, { zh: "税额", en: "Tax", about: "Value-added tax that the amount includes; from shipping on.", nullable: true })
  vat?: Money;

  @Attribute(() => Money, { zh: "销售成本", en: "Cost of sales", about: "Cost of the packs at shipping, without tax; set from shipping on.", nullable: true })
  cost?: Money;

  @Attribute(() => SafeInt, { zh: "已退回", en: "Returned", about: "Returned packs." })
  returnedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "拒收数量", en: "Refused", about: "Packs of those returned that the customer refused at the hand-over.", nullable: true })
  refusedQuantity?: number;

  @Attribute(() => String, { zh: "拒收原因", en: "Reason for refusal", about: "Why they were refused.", nullable: true, text: true })
  refusalReason?: string;

  @Attribute(() => SafeInt, { zh: "灭失数量", en: "Lost", about: "Packs of those that were lost on the way.", nullable: true })
  lostQuantity?: number;

  @Attribute(() => SafeInt, { zh: "已开票", en: "Invoiced", about: "Packs on invoices that are requested or issued, less those that red invoices have taken back.", nullable: true })
  invoicedQuantity?: number;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch of the packs; empty for historical deliveries.", nullable: true })
  batchId?: string;

  /** Packs of which invoices and credits have taken their part of amount and net amount, and what they took in minor units. */
  takenQuantity?: number;
  takenGross?: number;
  takenNet?: number;
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
  attachments: true,
  search: ["number", "trackingNumber", "sourceReference"],
  lists: { all: ["createdAt", "requestedOn"], status: ["requestedOn", "createdAt"], salesOrderId: ["createdAt"], customerId: ["createdAt", "shippedOn"], carrierId: ["createdAt", "shippedOn"], watched: ["nextCheckAt"] },
  unique: ["sourceReference"],
  lifecycle: deliveryLifecycle,
  events: {
    shipped: { on: "ship", version: "2026-11-27", zh: "货物已发出", en: "Delivery shipped", about: { zh: "货物已离库，附承运商、运单号与批号。", en: "The goods have left the warehouse, with carrier, tracking number and batches." } },
    signed: { on: "sign", to: "SIGNED", version: "2026-11-27", zh: "货物已签收", en: "Delivery signed", about: { zh: "收货方已签收。", en: "The consignee has signed for the goods." } },
  },
  addsTo: (delivery) => allocatedPicks(allocatedLines(delivery)).map(({ batchId, locationId, quantity }) => ({ to: balanceId(batchId, locationId), by: { allocated: quantity } })),
  derives: (delivery) => [...uninvoiced(delivery), ...deliveredLots(delivery), ...marginLines(delivery)],
  timeline: [{ of: "customerId", kind: "DELIVERY", amount: "total", at: { SHIPPED: "shippedOn", DELIVERED: "signedOn" } }],
})
export class Delivery extends NumberedDocument {
  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "Order that it is a part of." })
  salesOrderId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that receives it." })
  customerId!: string;

  @Reference(() => ShipTo, { zh: "收货地址", en: "Ship-to address", about: "Address of the customer that it goes to.", nullable: true })
  shipToId?: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Requested delivery date", about: "Date by which the customer wants the goods." })
  requestedOn!: string;

  @Attribute(() => StorageClass, { zh: "储运条件", en: "Storage class", about: "Storage class of all its goods in transit; empty for historical deliveries.", nullable: true })
  storageClass?: StorageClass;

  @Attribute(() => [DeliveryLine], { zh: "明细", en: "Lines", about: "Delivered packs, batch by batch, in the order of the locations." })
  lines!: DeliveryLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines, including tax.", nullable: true })
  total!: Money;

  @Attribute(() => Money, { zh: "不含税合计", en: "Net total", about: "Sum of the lines without value-added tax; from shipping on.", nullable: true })
  net?: Money;

  @Attribute(() => Money, { zh: "税额合计", en: "Tax total", about: "Sum of the lines' value-added tax; from shipping on.", nullable: true })
  vat?: Money;

  @Reference(() => Node, { zh: "拣货员", en: "Picked by", about: "Who took the goods from their locations.", holds: isAccount, nullable: true })
  pickedById?: string;

  @Reference(() => Node, { zh: "复核员", en: "Checked by", about: "Who checked them before shipping: neither seller nor picker.", holds: isAccount, nullable: true })
  checkedById?: string;

  @Reference(() => Node, { zh: "第二核对人", en: "Second person", about: "Who checked goods under special control beside the outbound checker: another person.", holds: isAccount, nullable: true })
  witnessedById?: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier of the delivery; empty for historical deliveries.", nullable: true })
  carrierId?: string;

  @Attribute(() => String, { zh: "承运商名称", en: "Carrier's name", about: "The carrier's name at shipping.", nullable: true })
  carrierName?: string;

  @Attribute(() => String, { zh: "收货单位", en: "Consignee", about: "The customer's name at shipping.", nullable: true })
  consigneeName?: string;

  @Attribute(() => String, { zh: "收货单位地址", en: "Consignee's address", about: "The ship-to address at shipping.", nullable: true })
  consigneeAddress?: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true })
  trackingNumber?: string;

  @Attribute(() => Int, { zh: "启运温度", en: "Departure temperature", unit: deciCelsius, about: "Temperature at shipping, in tenths of a degree.", help: { zh: "冷藏、冷冻商品必填。", en: "Required for cold and frozen goods." }, nullable: true })
  departureTemperature?: number;

  @Attribute(() => String, { zh: "保温箱/冷藏车", en: "Box or vehicle", about: "Insulated boxes or refrigerated vehicle that it travels in.", nullable: true })
  transportUnit?: string;

  @Attribute(() => DateTime, { zh: "启运时间", en: "Departed at", about: "When it was shipped.", nullable: true })
  departedAt?: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it was shipped.", nullable: true })
  shippedOn?: string;

  @Attribute(() => LocalDate, { zh: "签收日期", en: "Signed on", about: "Date on which the customer signed for it.", nullable: true })
  signedOn?: string;

  @Attribute(() => String, { zh: "签收人", en: "Signed by", about: "Who signed for it at the customer.", help: { zh: "须为客户授权的收货人或提货人。", en: "Somebody whom the customer has authorised to receive or pick up." }, nullable: true })
  signedBy?: string;

  @Reference(() => AuthorisedPerson, { zh: "授权签收人", en: "Authorised signer", about: "The customer's authorised person who signed.", nullable: true })
  signerId?: string;

  @Attribute(() => String, { zh: "第二签收人", en: "Second signer", about: "Who signed beside the first one, for goods under special control.", nullable: true })
  secondSignedBy?: string;

  @Reference(() => AuthorisedPerson, { zh: "授权第二签收人", en: "Authorised second signer", about: "The customer's authorised person who signed as second one.", nullable: true })
  secondSignerId?: string;

  @Attribute(() => DateTime, { zh: "签收登记时间", en: "Signature recorded at", about: "When the signature was recorded; the proof is expected within 24 hours of it.", nullable: true })
  signedAt?: string;

  @Reference(() => File, { zh: "签收凭证", en: "Proof of delivery", about: "Scan or photo of the signed delivery note.", nullable: true })
  proofFileId?: string;

  @Attribute(() => DateTime, { zh: "交接时间", en: "Handed over at", about: "When the goods were handed over, as the proof says.", nullable: true })
  handedOverAt?: string;

  @Attribute(() => Int, { zh: "到货温度", en: "Arrival temperature", unit: deciCelsius, about: "Temperature at the hand-over, in tenths of a degree.", help: { zh: "冷藏、冷冻商品随签收凭证必填。", en: "Required with the proof of cold and frozen goods." }, nullable: true })
  arrivalTemperature?: number;

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

  @Reference(() => Node, { zh: "召回拦截", en: "Stopped by", about: "Recall that stops it on its way: its recalled packs are to be refused and come back.", holds: ["Recall"], nullable: true })
  stoppedById?: string;

  @Reference(() => Node, { zh: "运单", en: "Shipment", about: "Shipment that it is booked on.", holds: ["Shipment"], nullable: true })
  shipmentId?: string;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => SalesDeliveryStatus, { zh: "状态", en: "Status", about: "Status of the delivery." })
  override status!: SalesDeliveryStatus;

  /** The order's representative when it left: margins are kept by them. */
  soldById?: string;

  /** Id of the search for it, while one is open. */
  lossId?: string;

  /** Ids of open exceptions by kind, at most one of each. */
  openExceptions?: Partial<Record<DeliveryExceptionKind, string>>;

  /** Time of the last carrier contact, and whether lateness and a missing proof were already reported; kept for the clock. */
  heardAt?: string;
  lateFound?: true;
  proofMissed?: true;

  /** Business date used for numbering historical documents. */
  numberedOn?: string;
}

keeps(Delivery, endReturned);

export const DeliveryResolver = EntityResolver(Delivery);

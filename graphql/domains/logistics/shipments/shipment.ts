import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { StorageClass } from "../../catalogue/api.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { Region } from "../../sales/regions/region.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { CarrierContract } from "../contracts/carrierContract.ts";
import { BandPricing, FreightMode, FreightService } from "../contracts/freightEnums.ts";
import { shipmentLifecycle, ShipmentStatus } from "./shipmentLifecycle.ts";

export const WeighedBy = enumeration("WeighedBy", "Where the weight of a shipment comes from.", {
  BOXES: { zh: "实测箱件", en: "Boxes", about: "Its boxes were weighed and measured." },
  PACK_LEVELS: { zh: "包装层级", en: "Pack levels", about: "It follows from the weights and volumes of the products' pack levels." },
});
export type WeighedBy = ValueOf<typeof WeighedBy>;

/** Boxes of one weight and size. */
@ObjectType("ShipmentBox", { description: "Boxes of one weight and size." })
export class ShipmentBox {
  @Attribute(() => Int, { zh: "箱数", en: "Boxes", about: "How many of them.", input: { required: true, min: 1, max: 10_000 } })
  count!: number;

  @Attribute(() => Int, { zh: "每箱毛重（克）", en: "Grams each", about: "Gross weight of one box.", input: { required: true, min: 1, max: 2_000_000 } })
  grams!: number;

  @Attribute(() => Int, { zh: "每箱体积（立方厘米）", en: "Cubic centimetres each", about: "Volume of one box.", input: { required: true, min: 1, max: 20_000_000 } })
  cubicCentimetres!: number;
}

/** A delivery that it carries. */
@ObjectType("ShipmentStop", { description: "A delivery that the shipment carries." })
export class ShipmentStop {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Carried delivery.", input: { required: true } })
  deliveryId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the delivery." })
  customerId!: string;
}

/** What was agreed with the carrier for this weight, as the contract said at the booking. */
@ObjectType("BookedTariff", { description: "What was agreed with the carrier for this weight, as the contract said at the booking." })
export class BookedTariff {
  @Attribute(() => Int, { zh: "线路行", en: "Lane", about: "Number of the contract's lane." })
  lane!: number;

  @Attribute(() => FreightMode, { zh: "承运方式", en: "Mode", about: "Means of transport." })
  mode!: FreightMode;

  @Attribute(() => FreightService, { zh: "服务", en: "Service", about: "How the carrier runs." })
  service!: FreightService;

  @Attribute(() => Int, { zh: "大于（公斤）", en: "Above kg", about: "Where the band begins." })
  overKg!: number;

  @Attribute(() => Int, { zh: "至（公斤）", en: "Up to kg", about: "Where the band ends, itself included." })
  upToKg!: number;

  @Attribute(() => BandPricing, { zh: "计费", en: "Pricing", about: "One price, or a price for each kilogram." })
  pricing!: BandPricing;

  @Attribute(() => Money, { zh: "单价", en: "Price", about: "Price of the shipment or of a kilogram, without tax." })
  price!: Money;

  @Attribute(() => Money, { zh: "最低收费", en: "Minimum", about: "Least charge before the surcharge.", nullable: true })
  minimum?: Money;

  @Attribute(() => Int, { zh: "附加费率", en: "Surcharge", unit: basisPoint, about: "Surcharges in hundredths of a percent." })
  surcharge!: number;
}

/**
 * Deliveries that go the same way on one vehicle, with what their carriage costs. The invariants: nothing is booked
 * without a tariff; a delivery is on one booked shipment at most, and leaves with no other carrier. 五(三)2, 五(三)4
 */
@Entity<Shipment>({
  prefix: "shpm",
  domain: "logistics",
  label: { zh: "运单", en: "Shipment" },
  about: "Deliveries that go the same way on one vehicle, with the tariff that they are carried at.",
  clause: "五(三)2 · 五(三)4",
  number: "YD",
  representation: "number",
  attachments: true,
  search: ["number", "vehicle"],
  lists: { all: ["createdAt", "departsOn"], status: ["departsOn", "createdAt"], carrierId: ["departsOn"], "carrierId+status": ["departsOn"] },
  lifecycle: shipmentLifecycle,
  events: {
    booked: { on: "book", version: "2026-11-30", zh: "已订舱", en: "Shipment booked", about: { zh: "请接受或谢绝订舱。", en: "To be accepted or declined by the carrier." } },
    cancelled: { on: "cancel", version: "2026-11-30", zh: "运单已取消", en: "Shipment cancelled", about: { zh: "订舱已取消。", en: "The booking is cancelled." } },
  },
})
export class Shipment extends NumberedDocument {
  @Attribute(() => [ShipmentStop], { zh: "发货单", en: "Deliveries", about: "Deliveries that go to one region from one warehouse, of one storage class.", input: { required: true, minItems: 1, maxItems: 20 } })
  deliveries!: ShipmentStop[];

  @Attribute(() => LocalDate, { zh: "计划发运日", en: "Departs on", about: "Day on which it is to leave.", input: { required: true, when: "any" } })
  departsOn!: string;

  @Attribute(() => [ShipmentBox], { zh: "箱件", en: "Boxes", about: "Measured boxes; without them the weight follows from the products' pack levels.", help: { zh: "不填则按商品包装层级的毛重和体积计算。", en: "Left out, weight and volume follow from the products' pack levels." }, nullable: true, input: { maxItems: 50 } })
  boxes?: ShipmentBox[];

  @Reference(() => Warehouse, { zh: "发货仓库", en: "From", about: "Warehouse that the goods leave." })
  warehouseId!: string;

  @Reference(() => Region, { zh: "到达区域", en: "To", about: "Region of the customers." })
  regionId!: string;

  @Attribute(() => StorageClass, { zh: "温层", en: "Storage class", about: "Storage class that is kept on the way." })
  storageClass!: StorageClass;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Requested delivery date", about: "Earliest date by which one of the deliveries is wanted." })
  requestedOn!: string;

  @Attribute(() => SafeInt, { zh: "毛重（克）", en: "Grams", about: "Gross weight; empty while it is not known.", nullable: true })
  grams?: number;

  @Attribute(() => SafeInt, { zh: "体积（立方厘米）", en: "Cubic centimetres", about: "Volume; empty while it is not known.", nullable: true })
  cubicCentimetres?: number;

  @Attribute(() => SafeInt, { zh: "计费重量（公斤）", en: "Chargeable kg", about: "Chargeable weight in whole kilograms; empty while it is not known.", nullable: true })
  kilograms?: number;

  @Attribute(() => WeighedBy, { zh: "重量依据", en: "Weighed by", about: "Where the weight comes from.", nullable: true })
  weighedBy?: WeighedBy;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier that it was booked with.", nullable: true })
  carrierId?: string;

  @Reference(() => CarrierContract, { zh: "承运合同", en: "Carrier contract", about: "Contract with the tariff.", nullable: true })
  contractId?: string;

  @Attribute(() => BookedTariff, { zh: "运价", en: "Tariff", about: "Tariff as the contract said at the booking.", nullable: true })
  tariff?: BookedTariff;

  @Attribute(() => LocalDate, { zh: "预计到达日", en: "Arrives on", about: "Day of departure and the days of the lane.", nullable: true })
  arrivesOn?: string;

  @Attribute(() => Money, { zh: "运费", en: "Freight", about: "What the tariff comes to, without tax.", nullable: true })
  freight?: Money;

  @Attribute(() => String, { zh: "未选建议的原因", en: "Why not the proposed one", about: "Why another tariff than the proposed one was booked.", nullable: true, text: true })
  choiceReason?: string;

  @Attribute(() => String, { zh: "谢绝原因", en: "Declined because", about: "Why the carrier last asked declined it.", nullable: true, text: true })
  declineReason?: string;

  @Attribute(() => String, { zh: "车牌号", en: "Vehicle", about: "Number plate of the vehicle.", nullable: true })
  vehicle?: string;

  @Attribute(() => String, { zh: "驾驶员", en: "Driver", about: "Who drives it.", nullable: true })
  driver?: string;

  @Attribute(() => DateTime, { zh: "承运确认时间", en: "Accepted at", about: "When the carrier accepted the booking.", nullable: true })
  acceptedAt?: string;

  @Attribute(() => Int, { zh: "在库发货单数", en: "Deliveries waiting", about: "Deliveries of it that are still in the warehouse; from the booking on.", nullable: true })
  waiting?: number;

  @Attribute(() => Int, { zh: "未完结发货单数", en: "Deliveries open", about: "Deliveries of it that have not ended; from the booking on.", nullable: true })
  open?: number;

  @Attribute(() => LocalDate, { zh: "实际发运日", en: "Departed on", about: "Day on which the last of its deliveries left.", nullable: true })
  departedOn?: string;

  @Attribute(() => ShipmentStatus, { zh: "状态", en: "Status", about: "Status of the shipment." })
  override status!: ShipmentStatus;
}

import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { StorageClass } from "../../catalogue/api.ts";
import { Region } from "../../sales/regions/region.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { carrierContractLifecycle, CarrierContractStatus } from "./carrierContractLifecycle.ts";
import { BandPricing, FreightMode, FreightService } from "./freightEnums.ts";

/** Where a carrier goes, how, and under what conditions for the goods. */
@ObjectType("CarrierLane", { description: "Where a carrier goes, how, and under what conditions for the goods." })
export class CarrierLane {
  @Reference(() => Warehouse, { zh: "发货仓库", en: "From", about: "Warehouse that the goods leave.", input: { required: true } })
  warehouseId!: string;

  @Reference(() => Region, { zh: "到达区域", en: "To", about: "Region that the goods go to.", input: { required: true } })
  regionId!: string;

  @Attribute(() => FreightMode, { zh: "承运方式", en: "Mode", about: "Means of transport.", input: { required: true } })
  mode!: FreightMode;

  @Attribute(() => FreightService, { zh: "服务", en: "Service", about: "How the carrier runs.", input: { required: true } })
  service!: FreightService;

  @Attribute(() => StorageClass, { zh: "温层", en: "Storage class", about: "Storage class that is kept on the way.", input: { required: true } })
  storageClass!: StorageClass;

  @Attribute(() => Int, { zh: "在途天数", en: "Days", about: "Calendar days from departure to arrival; 0 arrives on the same day.", input: { required: true, min: 0, max: 90 } })
  days!: number;

  @Attribute(() => Money, { zh: "最低收费", en: "Minimum", about: "Least charge of a shipment, before the surcharge.", nullable: true, input: { min: 1, max: 100_000_000 } })
  minimum?: Money;

  @Attribute(() => Int, { zh: "附加费率", en: "Surcharge", unit: basisPoint, about: "Fuel and other surcharges on the charge, in hundredths of a percent.", input: { required: true, min: 0, max: 10_000 } })
  surcharge!: number;
}

/** What a weight costs on one of the lanes. */
@ObjectType("FreightBand", { description: "What a weight costs on one of the lanes." })
export class FreightBand {
  @Attribute(() => Int, { zh: "线路行", en: "Lane", about: "Number of the contract's lane, from 1.", input: { required: true, min: 1, max: 60 } })
  lane!: number;

  @Attribute(() => Int, { zh: "大于（公斤）", en: "Above kg", about: "Chargeable weight above which the band begins, in whole kilograms.", input: { required: true, min: 0, max: 1_000_000 } })
  overKg!: number;

  @Attribute(() => Int, { zh: "至（公斤）", en: "Up to kg", about: "Largest chargeable weight of the band, in whole kilograms.", help: { zh: "含上限。下一档须从这里接续。", en: "Included. The next band goes on from here." }, input: { required: true, min: 1, max: 1_000_000 } })
  upToKg!: number;

  @Attribute(() => BandPricing, { zh: "计费", en: "Pricing", about: "One price, or a price for each kilogram.", input: { required: true } })
  pricing!: BandPricing;

  @Attribute(() => Money, { zh: "单价", en: "Price", about: "Price of the shipment or of a kilogram, without tax.", input: { required: true, min: 1, max: 100_000_000 } })
  price!: Money;
}

/**
 * What was agreed with a carrier: its lanes and what a weight costs on each, from a day to a day. The invariants: the
 * bands of a lane begin at zero and go on without hole or overlap; no two approved contracts of a carrier price the same
 * lane on the same day. 五(三)1, 五(三)4
 */
@Entity<CarrierContract>({
  prefix: "cctr",
  domain: "logistics",
  label: { zh: "承运合同", en: "Carrier contract" },
  about: "Lanes of a carrier with their tariffs, from a day to a day.",
  clause: "五(三)1 · 五(三)4",
  number: "CY",
  representation: "number",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt", "expiresOn"], carrierId: ["expiresOn"], status: ["expiresOn", "createdAt"], sharedWithId: ["createdAt"] },
  unique: ["turn"],
  lifecycle: carrierContractLifecycle,
})
export class CarrierContract extends NumberedDocument {
  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier that it was agreed with.", input: { required: true, once: true } })
  carrierId!: string;

  @Attribute(() => String, { zh: "标题", en: "Title", about: "What it is about.", input: { required: true, maxLength: 100 } })
  title!: string;

  @Attribute(() => LocalDate, { zh: "生效日期", en: "Starts on", about: "First day on which its tariffs apply.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "Ends on", about: "Last day on which its tariffs apply.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which its tariffs no longer apply." })
  expiresOn!: string;

  @Attribute(() => [CarrierLane], { zh: "线路", en: "Lanes", about: "Lanes, each once.", input: { required: true, minItems: 1, maxItems: 60 } })
  lanes!: CarrierLane[];

  @Attribute(() => [FreightBand], { zh: "运价", en: "Bands", about: "What each lane costs: by its number, from zero on without a hole.", help: { zh: "每条线路从 0 公斤起，各档首尾相接：下限不含，上限含。", en: "Each lane begins at 0 kg and its bands follow one another: the lower limit is excluded, the upper one included." }, input: { required: true, minItems: 1, maxItems: 300 } })
  bands!: FreightBand[];

  @Attribute(() => String, { zh: "批准次序", en: "Turn", about: "Carrier, and running number among its approved contracts, so that of two approved at the same time one is refused.", nullable: true })
  turn?: string;

  @SharedWith(() => Carrier, { party: { zh: "承运商", en: "carrier" }, once: "once it is approved" })
  sharedWithId?: string;

  @Attribute(() => CarrierContractStatus, { zh: "状态", en: "Status", about: "Status of the contract." })
  override status!: CarrierContractStatus;
}

sharesWith(CarrierContract, ({ carrierId }) => carrierId, ({ turn }) => turn !== undefined);

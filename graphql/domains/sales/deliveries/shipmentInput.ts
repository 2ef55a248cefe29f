import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";

/** What is entered when a delivery leaves. */
export class ShipmentInput {
  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier: approved, with valid qualifications, for this storage class.", input: { required: true } })
  carrierId!: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true, input: { maxLength: 100 } })
  trackingNumber?: string;

  @Attribute(() => Int, { zh: "启运温度", en: "Departure temperature", unit: deciCelsius, about: "Temperature at shipping, in tenths of a degree; required for cold and frozen goods.", help: { zh: "冷藏、冷冻商品必填。", en: "Required for cold and frozen goods." }, nullable: true, input: { min: -1000, max: 600 } })
  departureTemperature?: number;

  @Attribute(() => String, { zh: "保温箱/冷藏车", en: "Box or vehicle", about: "Numbers of the insulated boxes, or of the refrigerated vehicle.", help: { zh: "填写保温箱编号或车牌号，印在冷链交接单上。", en: "As the cold-chain hand-over names them." }, nullable: true, input: { maxLength: 100 } })
  transportUnit?: string;
}

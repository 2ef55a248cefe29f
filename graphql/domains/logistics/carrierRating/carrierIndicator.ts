import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";

/** What a carrier is rated by. 五(三)1 */
export const CarrierIndicator = enumeration("CarrierIndicator", "What a carrier is rated by.", {
  ON_TIME: { zh: "准时", en: "On time", about: "Deliveries signed for by the requested date, of those that were due." },
  SAFE: { zh: "无货损灭失", en: "No loss or damage", about: "Deliveries without a report of damage or loss, of all that it carried." },
  TEMPERATURE: { zh: "温控", en: "Temperature", about: "Deliveries of cold and frozen goods that did not leave their range." },
  PROOF: { zh: "签收凭证", en: "Proof of delivery", about: "Signed deliveries whose proof was there within 24 hours." },
});
export type CarrierIndicator = ValueOf<typeof CarrierIndicator>;

@ObjectType("CarrierEvaluationLine", { description: "One indicator of a carrier's evaluation." })
export class CarrierEvaluationLine {
  @Attribute(() => CarrierIndicator, { zh: "指标", en: "Indicator", about: "Rated indicator." })
  indicator!: CarrierIndicator;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent.", unit: basisPoint })
  weight!: number;

  @Attribute(() => Int, { zh: "达标发货单", en: "Achieved", about: "Deliveries that met it." })
  achieved!: number;

  @Attribute(() => Int, { zh: "应计发货单", en: "Of", about: "Deliveries that it could be observed on." })
  observations!: number;

  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Hundredths of a point of 100, rounded down; null where too little was observed.", nullable: true, unit: hundredths })
  score?: number;
}

@ObjectType("CarrierShortfall", { description: "A delivery that fell short of an indicator." })
export class CarrierShortfall {
  @Attribute(() => CarrierIndicator, { zh: "指标", en: "Indicator", about: "Indicator that it fell short of." })
  indicator!: CarrierIndicator;

  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Carried delivery." })
  deliveryId!: string;
}

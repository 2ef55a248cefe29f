import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { basisPoint } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { firstRatingTerms, RatingTerms, ratingTermsFindings } from "../../../platform/scorecard/ratingTerms.ts";
import { declareSetting, settingLifecycle, settingLists } from "../../../platform/setting/setting.ts";
import { CarrierIndicator } from "./carrierIndicator.ts";

@ObjectType("CarrierIndicatorWeight", { description: "Weight of an indicator that carriers are rated by." })
export class CarrierIndicatorWeight {
  @Attribute(() => CarrierIndicator, { zh: "指标", en: "Indicator", about: "Rated indicator.", input: { required: true } })
  indicator!: CarrierIndicator;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent; all together 100 %.", unit: basisPoint, input: { required: true, min: 1, max: 10_000 } })
  weight!: number;
}

/** How carriers are rated: what counts how much, how much must be observed, and which score gives which rating. 五(三)1 */
@Entity<CarrierEvaluationTerms>({
  prefix: "cevalt",
  domain: "logistics",
  label: { zh: "承运商评价标准", en: "Carrier evaluation terms" },
  many: "carrierEvaluationTermsVersions",
  about: "Weights, least observations and bands by which carriers are rated.",
  clause: "五(三)1",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<CarrierEvaluationTerms>({ editors: ["supplyLead", "headOfQuality"] }),
})
export class CarrierEvaluationTerms extends RatingTerms {
  @Attribute(() => [CarrierIndicatorWeight], { zh: "指标权重", en: "Weights", about: "Indicators with their weights.", input: { required: true, minItems: 1, maxItems: 4 } })
  weights!: CarrierIndicatorWeight[];
}

declareSetting(CarrierEvaluationTerms, {
  weights: [
    { indicator: "ON_TIME", weight: 4_000 },
    { indicator: "SAFE", weight: 2_500 },
    { indicator: "TEMPERATURE", weight: 2_500 },
    { indicator: "PROOF", weight: 1_000 },
  ],
  ...firstRatingTerms,
});

export const CarrierEvaluationTermsResolver = EntityResolver(CarrierEvaluationTerms, {
  create: true,
  update: true,
  prepare: ({ record }) => ratingTermsFindings(record),
});

import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { firstRatingTerms, RatingTerms, ratingTermsFindings } from "../../../platform/scorecard/ratingTerms.ts";
import { declareSetting, settingLifecycle, settingLists } from "../../../platform/setting/setting.ts";
import { EvaluationIndicator, percent } from "./evaluationIndicator.ts";

@ObjectType("IndicatorWeight", { description: "Weight of an indicator." })
export class IndicatorWeight {
  @Attribute(() => EvaluationIndicator, { zh: "指标", en: "Indicator", about: "Rated indicator.", input: { required: true } })
  indicator!: EvaluationIndicator;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent; all together 100 %.", unit: percent, input: { required: true, min: 1, max: 10_000 } })
  weight!: number;
}

/** How suppliers are rated: what counts how much, how much must be observed, and which score gives which rating. 五(一)1 */
@Entity<EvaluationTerms>({
  prefix: "evalt",
  domain: "supply",
  label: { zh: "供应商评价标准", en: "Supplier evaluation terms" },
  many: "evaluationTermsVersions",
  about: "Weights, least observations and bands by which suppliers are rated.",
  clause: "五(一)1",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<EvaluationTerms>({ editors: ["supplyLead", "headOfQuality"] }),
})
export class EvaluationTerms extends RatingTerms {
  @Attribute(() => [IndicatorWeight], { zh: "指标权重", en: "Weights", about: "Indicators with their weights.", input: { required: true, minItems: 1, maxItems: 4 } })
  weights!: IndicatorWeight[];
}

/** What the terms begin with. 五(一)1 */
export const firstEvaluationTerms = {
  weights: [
    { indicator: "QUALITY" as const, weight: 4_000 },
    { indicator: "DELIVERY" as const, weight: 3_000 },
    { indicator: "PRICE" as const, weight: 2_000 },
    { indicator: "SERVICE" as const, weight: 1_000 },
  ],
  ...firstRatingTerms,
};

declareSetting(EvaluationTerms, firstEvaluationTerms);

export const EvaluationTermsResolver = EntityResolver(EvaluationTerms, {
  create: true,
  update: true,
  prepare: ({ record }) => ratingTermsFindings(record),
});

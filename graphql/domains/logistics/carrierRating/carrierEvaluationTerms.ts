import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { weightFindings } from "../../../platform/scorecard/scorecard.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";
import { CarrierIndicator } from "./carrierIndicator.ts";

@ObjectType("CarrierIndicatorWeight", { description: "Weight of an indicator that carriers are rated by." })
export class CarrierIndicatorWeight {
  @Attribute(() => CarrierIndicator, { zh: "指标", en: "Indicator", about: "Rated indicator.", input: { required: true } })
  indicator!: CarrierIndicator;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent; all together 100 %.", unit: basisPoint, input: { required: true, min: 1, max: 10_000 } })
  weight!: number;
}

const indicatorTwice = rule("CARRIER_INDICATOR_LISTED_TWICE", {
  message: { zh: () => "指标重复列出", en: () => "The indicator is listed twice" },
  remedy: { zh: () => "请每个指标只保留一行", en: () => "Keep one line for each indicator" },
});

const bandsOutOfOrder = rule("CARRIER_BANDS_OUT_OF_ORDER", { message: { zh: () => "每级的最低分须低于上一级", en: () => "Each band must begin below the one before it" } });

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
export class CarrierEvaluationTerms extends SettingVersion {
  @Attribute(() => [CarrierIndicatorWeight], { zh: "指标权重", en: "Weights", about: "Indicators with their weights.", input: { required: true, minItems: 1, maxItems: 4 } })
  weights!: CarrierIndicatorWeight[];

  @Attribute(() => Int, { zh: "最少观察次数", en: "Least observations", about: "Deliveries below which an indicator is left out.", input: { required: true, min: 1, max: 100 } })
  leastObservations!: number;

  @Attribute(() => Int, { zh: "最低权重覆盖", en: "Least weight", about: "Weight of the indicators observed, in hundredths of a percent, below which a carrier is not rated.", unit: basisPoint, input: { required: true, min: 1, max: 10_000 } })
  leastWeight!: number;

  @Attribute(() => Int, { zh: "A 级最低分", en: "A from", about: "Hundredths of a point.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromA!: number;

  @Attribute(() => Int, { zh: "B 级最低分", en: "B from", about: "Hundredths of a point.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromB!: number;

  @Attribute(() => Int, { zh: "C 级最低分", en: "C from", about: "Hundredths of a point; below it the rating is D.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromC!: number;
}

declareSetting(CarrierEvaluationTerms, {
  weights: [
    { indicator: "ON_TIME", weight: 4_000 },
    { indicator: "SAFE", weight: 2_500 },
    { indicator: "TEMPERATURE", weight: 2_500 },
    { indicator: "PROOF", weight: 1_000 },
  ],
  leastObservations: 3,
  leastWeight: 5_000,
  fromA: 8_500,
  fromB: 7_000,
  fromC: 6_000,
});

export const CarrierEvaluationTermsResolver = EntityResolver(CarrierEvaluationTerms, {
  create: true,
  update: true,
  prepare: ({ record: { weights, fromA, fromB, fromC } }) => [
    ...weights.flatMap(({ indicator }, i) => (weights.findIndex((one) => one.indicator === indicator) < i ? [indicatorTwice(undefined, { field: `weights.${i}.indicator` })] : [])),
    ...weightFindings(weights.map(({ weight }) => weight), "weights"),
    ...(fromB >= fromA ? [bandsOutOfOrder(undefined, { field: "fromB" })] : []),
    ...(fromC >= fromB ? [bandsOutOfOrder(undefined, { field: "fromC" })] : []),
  ],
});

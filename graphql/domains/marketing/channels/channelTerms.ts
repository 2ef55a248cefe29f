import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { weightFindings } from "../../../platform/scorecard/scorecard.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** What a channel is scored by. 三(四)2 */
export const ChannelCriterion = enumeration("ChannelCriterion", "What a promotion channel is scored by.", {
  REACH: { zh: "覆盖与触达", en: "Reach" },
  LEADS: { zh: "线索质量", en: "Quality of leads" },
  COST: { zh: "费用效率", en: "Cost efficiency" },
  COMPLIANCE: { zh: "合规与配合", en: "Compliance" },
});
export type ChannelCriterion = ValueOf<typeof ChannelCriterion>;

@ObjectType("CriterionWeight", { description: "Weight of a criterion." })
export class CriterionWeight {
  @Attribute(() => ChannelCriterion, { zh: "评分项", en: "Criterion", about: "What is scored.", input: { required: true } })
  criterion!: ChannelCriterion;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent; all together 100 %.", unit: basisPoint, input: { required: true, min: 1, max: 10_000 } })
  weight!: number;
}

const criterionTwice = rule("CRITERION_LISTED_TWICE", {
  clause: "三(四)2",
  message: { zh: () => "评分项重复列出", en: () => "The criterion is listed twice" },
  remedy: { zh: () => "请每个评分项只保留一行", en: () => "Keep one line for each criterion" },
});

const bandsReversed = rule("CHANNEL_BANDS_REVERSED", {
  clause: "三(四)2",
  message: { zh: () => "优化的最低分须低于保留的最低分", en: () => "Optimised begins below kept" },
});

@Entity<ChannelTerms>({
  prefix: "chterm",
  domain: "marketing",
  label: { zh: "渠道评审标准", en: "Channel terms" },
  many: "channelTermsVersions",
  about: "Weights and bands by which promotion channels are reviewed.",
  clause: "三(四)2",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ChannelTerms>({ editors: ["marketingLead"] }),
})
export class ChannelTerms extends SettingVersion {
  @Attribute(() => [CriterionWeight], { zh: "评分权重", en: "Weights", about: "Criteria with their weights.", input: { required: true, minItems: 1, maxItems: 4 } })
  weights!: CriterionWeight[];

  @Attribute(() => Int, { zh: "保留最低分", en: "Kept from", about: "Hundredths of a point.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromKept!: number;

  @Attribute(() => Int, { zh: "优化最低分", en: "Optimised from", about: "Hundredths of a point; below it the channel is retired.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromOptimised!: number;
}

declareSetting(ChannelTerms, {
  weights: [
    { criterion: "REACH", weight: 4_000 },
    { criterion: "LEADS", weight: 3_000 },
    { criterion: "COST", weight: 2_000 },
    { criterion: "COMPLIANCE", weight: 1_000 },
  ],
  fromKept: 8_000,
  fromOptimised: 6_000,
});

export const ChannelTermsResolver = EntityResolver(ChannelTerms, {
  create: true,
  update: true,
  prepare: ({ record: { weights, fromKept, fromOptimised } }) => [
    ...weights.flatMap(({ criterion }, i) => (weights.findIndex((one) => one.criterion === criterion) < i ? [criterionTwice(undefined, { field: `weights.${i}.criterion` })] : [])),
    ...weightFindings(weights.map(({ weight }) => weight), "weights"),
    ...(fromOptimised >= fromKept ? [bandsReversed(undefined, { field: "fromOptimised" })] : []),
  ],
});

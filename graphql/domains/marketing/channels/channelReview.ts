/** The review of a promotion channel on schedule: scored by criteria, and kept, optimised or retired. 三(四)2 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { hundredths } from "../../../table/unit.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Review, reviewed, reviewLifecycle, reviewLists, type ReviewOutcome, type ReviewStatus } from "../../../platform/review/review.ts";
import { bandOf, scoreOf, wholeWeight } from "../../../platform/scorecard/scorecard.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { nominalDates } from "../../../platform/recurrence/rule.ts";
import { ChannelCriterion, ChannelTerms } from "./channelTerms.ts";
import { ChannelRating, PromotionChannel } from "./promotionChannel.ts";

@ObjectType("ChannelScore", { description: "Points of a channel for one criterion." })
export class ChannelScore {
  @Attribute(() => ChannelCriterion, { zh: "评分项", en: "Criterion", about: "What is scored.", input: { required: true } })
  criterion!: ChannelCriterion;

  @Attribute(() => Int, { zh: "得分", en: "Points", about: "Points of 100.", input: { required: true, min: 0, max: 100 } })
  points!: number;

  @Attribute(() => String, { zh: "依据", en: "Grounds", about: "What the points rest on.", nullable: true, input: { maxLength: 500 } })
  grounds?: string;
}

class ChannelScoresInput {
  @Attribute(() => [ChannelScore], { zh: "评分", en: "Scores", about: "Points for every criterion.", input: { required: true, minItems: 1, maxItems: 4 } })
  scores!: ChannelScore[];

  @Attribute(() => String, { zh: "评审发现", en: "Findings", about: "Subjects, findings and conclusions of the review.", text: true, input: { required: true, minLength: 10, maxLength: 4_000 } })
  findings!: string;
}

const scoredOnce = rule("CRITERION_NOT_SCORED_ONCE", {
  clause: "三(四)2",
  message: { zh: () => "每个评分项须且只须评分一次", en: () => "Every criterion is scored once" },
  remedy: { zh: () => "请补齐评分项，并删除重复行", en: () => "Score every criterion, and keep one line for each", by: [] },
});

const outcomes: Record<ChannelRating, ReviewOutcome> = { KEPT: "KEEP", OPTIMISED: "ADJUST", RETIRED: "END" };

const held = reviewLifecycle<ChannelReview>({ reviewers: ["marketingLead"], waivers: ["departmentManager"] });

/** When the review after this day is due. */
const nextAfter = ({ countedFrom, reviewMonths }: PromotionChannel, day: string): string =>
  nominalDates({ from: countedFrom, every: reviewMonths, unit: "MONTH" }, addDays(day, 1), addDays(day, 31 * reviewMonths + 31))[0]!;

/** Scores the channel by the terms of the day; what they come to decides on it. */
async function complete(step: Step<ChannelReview, ChannelScoresInput>): Promise<void> {
  const { record, input: { scores, findings }, uow, ctx } = step;
  const { weights, fromKept, fromOptimised } = await settingValues(ctx, ChannelTerms);
  const isComplete = scores.length === weights.length && weights.every(({ criterion }) => scores.filter((one) => one.criterion === criterion).length === 1);
  refuseIfAny(isComplete ? [] : [scoredOnce(undefined, { field: "scores" })]);
  const readings = weights.map(({ criterion, weight }) => ({ weight, reading: { part: BigInt(scores.find((one) => one.criterion === criterion)!.points), whole: 100n, observations: 1 } }));
  const score = scoreOf(readings, { leastObservations: 1, leastWeight: wholeWeight }).score!;
  const rating = bandOf(score, [[fromKept, "KEPT"], [fromOptimised, "OPTIMISED"], [0, "RETIRED"]] as const);
  Object.assign(record, { scores, score, rating });
  await held.actions.complete!.effect!({ ...step, input: { outcome: outcomes[rating], findings } });
  const channel = uow.edit((await ctx.loader.load<PromotionChannel>(record.channelId))!);
  const due = record.dueOn > ctx.today ? record.dueOn : ctx.today;
  Object.assign(channel, { lastScore: score, rating, status: rating === "RETIRED" || channel.status === "RETIRED" ? "RETIRED" : "ACTIVE", reviewOn: nextAfter(channel, due) });
}

/** What is not reviewed this time is due again next time. */
async function waive({ record, uow, ctx }: Step<ChannelReview>): Promise<void> {
  const channel = uow.edit((await ctx.loader.load<PromotionChannel>(record.channelId))!);
  const due = record.dueOn > ctx.today ? record.dueOn : ctx.today;
  if (channel.status !== "RETIRED") Object.assign(channel, { status: "ACTIVE", reviewOn: nextAfter(channel, due) });
}

@Entity<ChannelReview>({
  prefix: "chrev",
  domain: "marketing",
  label: { zh: "渠道评审", en: "Channel review" },
  about: "A review of a promotion channel on schedule: scored, and kept, optimised or retired.",
  clause: "三(四)2",
  representation: "title",
  attachments: true,
  lists: { ...reviewLists, channelId: ["dueOn"] },
  lifecycle: lifecycle<ChannelReview, ReviewStatus>({
    ...held,
    actions: {
      ...held.actions,
      complete: { ...held.actions.complete!, about: "Records points for every criterion; the score says whether the channel is kept, optimised or retired.", input: ChannelScoresInput, effect: complete },
      waive: { ...held.actions.waive!, effect: waive },
    },
  }),
})
export class ChannelReview extends Review {
  @Reference(() => PromotionChannel, { zh: "宣传渠道", en: "Promotion channel", about: "The channel that is reviewed." })
  channelId!: string;

  @Attribute(() => [ChannelScore], { zh: "评分", en: "Scores", about: "Points for every criterion.", nullable: true })
  scores?: ChannelScore[];

  @Attribute(() => Int, { zh: "总分", en: "Score", about: "Weighted mean in hundredths of a point of 100, rounded down.", nullable: true, unit: hundredths })
  score?: number;

  @Attribute(() => ChannelRating, { zh: "渠道结论", en: "Rating", about: "What the score comes to.", nullable: true })
  rating?: ChannelRating;
}

reviewed(PromotionChannel, {
  by: ChannelReview,
  of: "channelId",
  filter: { status: { in: ["ACTIVE", "REVIEW_DUE"] } },
  sort: "reviewOn",
  from: ({ countedFrom }) => countedFrom,
  everyMonths: ({ reviewMonths }) => reviewMonths,
  warn: [10, 3, 0],
  owner: ({ ownerId }) => ({ people: [ownerId] }),
  overdueTo: "departmentManager",
});

export const ChannelReviewResolver = EntityResolver(ChannelReview);

/** The ledger of promotion channels: reviewed on schedule, scored, and kept, optimised or retired. 三(四) */
import { afterAll, beforeAll, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { cny } from "../../../test/marketing.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { ChannelReview } from "./channelReview.ts";
import { ChannelTerms } from "./channelTerms.ts";
import { PromotionChannel } from "./promotionChannel.ts";

let stage: Stage;
let channels = 0;
/** Reviews are made once a day, so each test has a day of its own. */
let day = 9;

beforeAll(async () => {
  stage = await Stage.open("2026-01-10");
  await stage.staff("marketingSpecialist", "marketingLead", "departmentManager", "salesLead");
});
afterAll(() => stage.close());

const channelInput = (values: object = {}) => ({ name: `医药经理人论坛${++channels}`, kind: "ASSOCIATION", reviewMonths: 6, yearCost: cny(80_000), ...values });

/** A channel with its first review, on the day on which that is due. */
async function due(): Promise<{ at: Stage; channel: PromotionChannel; review: ChannelReview }> {
  day++;
  const channel = await stage.at(`2026-01-${day}`).create<PromotionChannel>("marketingSpecialist", PromotionChannel, channelInput());
  const at = stage.at(`2026-07-${day}`);
  await tick(at.now, stage.table);
  const [review] = await listed(stage, ChannelReview, "channelId", channel.id, "dueOn");
  return { at, channel, review: review! };
}

const criteria = ["REACH", "LEADS", "COST", "COMPLIANCE"];

const scores = (...points: readonly number[]) => ({
  scores: criteria.map((criterion, i) => ({ criterion, points: points[i] })),
  findings: "触达稳定，线索偏少，费用合理。",
});

test("falls due on its day, and its review decides on it by weights and bands", async () => {
  const { at, channel, review } = await due();
  expect(review.dueOn).toBe(`2026-07-${day}`);
  expect(await stage.fresh(channel)).toMatchObject({ status: "REVIEW_DUE", reviewOn: `2026-07-${day}` });
  await at.cannot("marketingSpecialist", ChannelReview, "complete", review, scores(80, 70, 90, 60), "ACCESS_DENIED");
  expect(await at.act("marketingLead", ChannelReview, "complete", review, scores(80, 70, 90, 60))).toMatchObject({ score: 7_700, rating: "OPTIMISED", outcome: "ADJUST", status: "DONE" });
  expect(await stage.fresh(channel)).toMatchObject({ status: "ACTIVE", rating: "OPTIMISED", lastScore: 7_700, reviewOn: `2027-01-${day}`, lastReview: { reviewId: review.id, outcome: "ADJUST" } });
});

test.each([
  [[80, 80, 80, 80], 8_000, "KEPT", "ACTIVE"],
  [[60, 60, 60, 60], 6_000, "OPTIMISED", "ACTIVE"],
  [[60, 60, 60, 59], 5_990, "RETIRED", "RETIRED"],
] as const)("%j come to %i: %s", async (points, score, rating, status) => {
  const { at, channel, review } = await due();
  expect(await at.act("marketingLead", ChannelReview, "complete", review, scores(...points))).toMatchObject({ score, rating });
  expect(await stage.fresh(channel)).toMatchObject({ status, rating });
});

test("every criterion is scored once", async () => {
  const { at, review } = await due();
  const all = scores(80, 70, 90, 60);
  await at.cannot("marketingLead", ChannelReview, "complete", review, { ...all, scores: all.scores.slice(1) }, "CRITERION_NOT_SCORED_ONCE");
  await at.cannot("marketingLead", ChannelReview, "complete", review, { ...all, scores: [...all.scores.slice(1), all.scores[1]] }, "CRITERION_NOT_SCORED_ONCE");
});

test("a waived review leaves it in use until the next", async () => {
  const { at, channel, review } = await due();
  await at.act("departmentManager", ChannelReview, "waive", review, { reason: "渠道刚续约" });
  expect(await stage.fresh(channel)).toMatchObject({ status: "ACTIVE", reviewOn: `2027-01-${day}` });
});

test("is entered by marketing, once by its name, in the company's currency", async () => {
  await stage.cannotCreate("salesLead", PromotionChannel, channelInput(), "ACCESS_DENIED");
  await stage.cannotCreate("marketingLead", PromotionChannel, channelInput({ yearCost: { amount: 1, currency: "USD" } }), "BUDGET_IN_OTHER_CURRENCY");
  const { name } = await stage.create<PromotionChannel>("marketingLead", PromotionChannel, channelInput());
  await stage.cannotCreate("marketingLead", PromotionChannel, channelInput({ name }), "VALUE_TAKEN");
});

test("weights come to 100 %, each criterion once, and the bands follow each other", async () => {
  const terms = { validFrom: "2026-03-01", reason: "调整权重", fromKept: 6_000, fromOptimised: 8_000, weights: [{ criterion: "REACH", weight: 5_000 }, { criterion: "REACH", weight: 4_000 }] };
  await stage.cannotCreate("marketingLead", ChannelTerms, terms, "CRITERION_LISTED_TWICE", "WEIGHTS_DO_NOT_ADD_UP", "CHANNEL_BANDS_REVERSED");
});

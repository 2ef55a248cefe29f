import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { rated } from "../../../platform/scorecard/ratingTerms.ts";
import type { Reading } from "../../../platform/scorecard/scorecard.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { datesOf, periodPattern, SupplierRating } from "../../supply/api.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { CarrierEvaluationTerms } from "./carrierEvaluationTerms.ts";
import { CarrierEvaluationLine, CarrierShortfall } from "./carrierIndicator.ts";
import { observedOf, type Observed } from "./carrierReadings.ts";

export const CarrierEvaluationStatus = enumeration("CarrierEvaluationStatus", "Status of a carrier's evaluation.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "The carrier may read it." },
});
export type CarrierEvaluationStatus = ValueOf<typeof CarrierEvaluationStatus>;

const periodRunning = rule<{ to: string }>("CARRIER_PERIOD_NOT_OVER", {
  clause: "五(三)1",
  message: { zh: ({ to }) => `评价期间至 ${to} 才结束`, en: ({ to }) => `The period ends on ${to}` },
  remedy: { zh: () => "请评价已结束的季度或月份", en: () => "Evaluate a quarter or month that is over", by: [] },
});

/** Quality reviews, its head decides, as of suppliers. */
const evaluationRoute = approvalRoute("carrierEvaluation", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "承运商评价", en: "Carrier evaluation" }, always: ["headOfQuality"] });

/** Its rating is the carrier's, unless one of a later period is already. */
async function rate({ record, uow, ctx }: Step<CarrierEvaluation>): Promise<void> {
  const carrier = (await ctx.loader.load<Carrier>(record.carrierId))!;
  const { to } = datesOf(record.period);
  if (carrier.ratedTo && carrier.ratedTo > to) return;
  Object.assign(uow.edit(carrier), { rating: record.rating, ratedTo: to });
}

const evaluationLifecycle = lifecycle<CarrierEvaluation, CarrierEvaluationStatus>({
  states: CarrierEvaluationStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: approval<CarrierEvaluation, CarrierEvaluationStatus>({
    route: evaluationRoute,
    submitters: ["logisticsCoordinator", "supplyLead"],
    draft: "DRAFT",
    pending: "SUBMITTED",
    approved: "APPROVED",
    submit: { about: "Submits it; quality decides. Then the carrier may read it, and its rating is the carrier's." },
    onApproved: rate,
  }),
});

/** What a carrier did in a period, as a score that opens into the deliveries that fell short. 五(三)1 */
@Entity<CarrierEvaluation>({
  prefix: "ceval",
  domain: "logistics",
  label: { zh: "承运商评价", en: "Carrier evaluation" },
  about: "Score and rating of a carrier for a quarter or a month, from what became of its deliveries.",
  clause: "五(三)1",
  number: "CYP",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], carrierId: ["createdAt"], status: ["createdAt"], rating: ["createdAt"], sharedWithId: ["createdAt"] },
  unique: ["carrierId+period"],
  lifecycle: evaluationLifecycle,
})
export class CarrierEvaluation extends NumberedDocument {
  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier that is rated.", input: { required: true, once: true } })
  carrierId!: string;

  @Attribute(() => String, { zh: "期间", en: "Period", about: 'Quarter or month: "2026-Q3", "2026-09".', input: { required: true, once: true, pattern: periodPattern } })
  period!: string;

  @Attribute(() => String, { zh: "评语", en: "Remark", about: "Remarks beyond the score.", nullable: true, text: true, input: { maxLength: 2_000 } })
  remark?: string;

  @Attribute(() => Int, { zh: "总分", en: "Score", about: "Weighted mean of the indicators observed, in hundredths of a point of 100, rounded down; null where too little was observed.", nullable: true, unit: hundredths })
  score?: number;

  @Attribute(() => Int, { zh: "权重覆盖", en: "Weight observed", about: "Weight of the indicators observed, in hundredths of a percent.", unit: basisPoint })
  covered!: number;

  @Attribute(() => SupplierRating, { zh: "等级", en: "Rating", about: "Rating that the score gives." })
  rating!: SupplierRating;

  @Attribute(() => LocalDate, { zh: "取数日期", en: "Read on", about: "Day on which the deliveries were read." })
  readOn!: string;

  @Attribute(() => [CarrierEvaluationLine], { zh: "指标", en: "Indicators", about: "Each indicator with its score." })
  lines!: CarrierEvaluationLine[];

  @Attribute(() => [CarrierShortfall], { zh: "未达标发货单", en: "Shortfalls", about: "Deliveries that fell short, the first 200 of each indicator." })
  shortfalls!: CarrierShortfall[];

  @SharedWith(() => Carrier, { party: { zh: "承运商", en: "carrier" }, once: "once it is approved" })
  sharedWithId?: string;

  @Attribute(() => CarrierEvaluationStatus, { zh: "状态", en: "Status", about: "Status of the evaluation." })
  override status!: CarrierEvaluationStatus;
}

sharesWith(CarrierEvaluation, ({ carrierId }) => carrierId, ({ status }) => status === "APPROVED");

/** Deliveries that are listed of each indicator; the counts are of all. */
const mostListed = 200;

const readingOf = ({ met, short }: Observed): Reading | undefined => {
  const observations = met.length + short.length;
  return observations > 0 ? { part: BigInt(met.length), whole: BigInt(observations), observations } : undefined;
};

/** Reads the deliveries and works the score out; done at every edit, until it is submitted. */
async function evaluate(record: CarrierEvaluation, { ctx }: Preparation<CarrierEvaluation>): Promise<void> {
  const terms = await settingValues(ctx, CarrierEvaluationTerms);
  const observed = await observedOf(record.carrierId, datesOf(record.period), ctx);
  const weighted = terms.weights.map(({ indicator, weight }) => ({ indicator, weight, reading: readingOf(observed[indicator]) }));
  const { lines, ...result } = rated(terms, weighted);
  Object.assign(record, {
    ...result,
    readOn: ctx.today,
    lines: lines.map(({ indicator, weight, observations, score }): CarrierEvaluationLine => ({ indicator, weight, achieved: observed[indicator].met.length, observations, score })),
    shortfalls: terms.weights.flatMap(({ indicator }) => observed[indicator].short.slice(0, mostListed).map((deliveryId): CarrierShortfall => ({ indicator, deliveryId }))),
  });
}

async function prepare(preparation: Preparation<CarrierEvaluation>): Promise<Finding[]> {
  const { record, ctx } = preparation;
  const { to } = datesOf(record.period);
  if (to >= ctx.today) return [periodRunning({ to }, { field: "period" })];
  await evaluate(record, preparation);
  return [];
}

export const CarrierEvaluationResolver = EntityResolver(CarrierEvaluation, { create: true, update: true, prepare });

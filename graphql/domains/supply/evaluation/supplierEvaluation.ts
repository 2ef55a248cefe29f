import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { rated } from "../../../platform/scorecard/ratingTerms.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Supplier } from "../supplier/supplier.ts";
import { SupplierRating } from "../supplier/supplierRating.ts";
import { EvaluationEvidence, EvaluationLine, hundredths, percent } from "./evaluationIndicator.ts";
import { datesOf, periodPattern } from "./evaluationPeriod.ts";
import { readingsOf } from "./evaluationReadings.ts";
import { EvaluationTerms } from "./evaluationTerms.ts";

export const SupplierEvaluationStatus = enumeration("SupplierEvaluationStatus", "Status of a supplier evaluation.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "Its rating is the supplier's." },
});
export type SupplierEvaluationStatus = ValueOf<typeof SupplierEvaluationStatus>;

const periodNotOver = rule<{ to: string }>("PERIOD_NOT_OVER", {
  clause: "五(一)1",
  message: { zh: ({ to }) => `评价期间至 ${to} 才结束`, en: ({ to }) => `The period ends on ${to}` },
  remedy: { zh: () => "请评价已结束的季度或月份", en: () => "Evaluate a quarter or month that is over", by: [] },
});

const moreAnsweredThanIssues = rule("MORE_ANSWERED_THAN_ISSUES", {
  message: { zh: () => "按时答复数不能多于问题数", en: () => "More issues were answered than there were" },
});

/** Quality reviews, its head decides. */
const evaluationRoute = approvalRoute("supplierEvaluation", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "供应商评价", en: "Supplier evaluation" }, always: ["headOfQuality"] });

/** The newest period that was approved says how the supplier is rated. */
async function rate({ record, uow, ctx }: Step<SupplierEvaluation>): Promise<void> {
  const supplier = (await ctx.loader.load<Supplier>(record.supplierId))!;
  const { to } = datesOf(record.period);
  if (supplier.ratedTo && supplier.ratedTo > to) return;
  Object.assign(uow.edit(supplier), { rating: record.rating, ratedTo: to });
}

const evaluationLifecycle = lifecycle<SupplierEvaluation, SupplierEvaluationStatus>({
  states: SupplierEvaluationStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: approval<SupplierEvaluation, SupplierEvaluationStatus>({
    route: evaluationRoute,
    submitters: ["purchaser", "supplyLead"],
    draft: "DRAFT",
    pending: "SUBMITTED",
    approved: "APPROVED",
    submit: { about: "Submits it; quality decides, and its rating becomes the supplier's." },
    onApproved: rate,
  }),
});

/** What a supplier did in a period, as a score that opens into its documents. 五(一)1 */
@Entity<SupplierEvaluation>({
  prefix: "seval",
  domain: "supply",
  label: { zh: "供应商评价", en: "Supplier evaluation" },
  about: "Score and rating of a supplier for a quarter or a month, from its inspections, orders and prices.",
  clause: "五(一)1",
  number: "PJ",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], supplierId: ["createdAt"], status: ["createdAt"], rating: ["createdAt"], sharedWithId: ["createdAt"] },
  unique: ["supplierId+period"],
  lifecycle: evaluationLifecycle,
})
export class SupplierEvaluation extends NumberedDocument {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that is rated.", input: { required: true, once: true } })
  supplierId!: string;

  @Attribute(() => String, { zh: "期间", en: "Period", about: 'Quarter or month: "2026-Q3", "2026-09".', input: { required: true, once: true, pattern: periodPattern } })
  period!: string;

  @Attribute(() => Int, { zh: "严重质量问题", en: "Serious issues", about: "Serious quality issues in the period; each costs ten points of quality. Counted from supplier issues where left empty.", help: { zh: "不填则按供应问题统计。", en: "Counted from supplier issues where left empty." }, nullable: true, input: { min: 0, max: 100 } })
  seriousIssues?: number | null;

  @Attribute(() => Int, { zh: "提出的问题", en: "Issues raised", about: "Issues raised with the supplier in the period. Counted from supplier issues where left empty.", nullable: true, input: { min: 0, max: 1_000 } })
  issues?: number | null;

  @Attribute(() => Int, { zh: "两个工作日内答复", en: "Answered in two working days", about: "Of those, issues answered within two working days. Counted from supplier issues where left empty.", nullable: true, input: { min: 0, max: 1_000 } })
  issuesAnswered?: number | null;

  @Attribute(() => String, { zh: "评语", en: "Remark", about: "Remarks beyond the score.", nullable: true, text: true, input: { maxLength: 2_000 } })
  remark?: string;

  @Attribute(() => Int, { zh: "总分", en: "Score", about: "Weighted mean of the indicators observed, in hundredths of a point of 100, rounded down; null where too little was observed.", nullable: true, unit: hundredths })
  score?: number;

  @Attribute(() => Int, { zh: "权重覆盖", en: "Weight observed", about: "Weight of the indicators observed, in hundredths of a percent.", unit: percent })
  covered!: number;

  @Attribute(() => SupplierRating, { zh: "等级", en: "Rating", about: "Rating that the score gives." })
  rating!: SupplierRating;

  @Attribute(() => LocalDate, { zh: "取数日期", en: "Read on", about: "Day on which the documents were read." })
  readOn!: string;

  @Attribute(() => [EvaluationLine], { zh: "指标", en: "Indicators", about: "Each indicator with its score." })
  lines!: EvaluationLine[];

  @Attribute(() => [EvaluationEvidence], { zh: "依据单据", en: "Documents behind it", about: "The documents that the scores rest on, with what each contributes." })
  evidence!: EvaluationEvidence[];

  @SharedWith(() => Supplier, { party: { zh: "供应商", en: "supplier" }, once: "once it is approved" })
  sharedWithId?: string;

  @Attribute(() => SupplierEvaluationStatus, { zh: "状态", en: "Status", about: "Status of the evaluation." })
  override status!: SupplierEvaluationStatus;
}

sharesWith(SupplierEvaluation, ({ supplierId }) => supplierId, ({ status }) => status === "APPROVED");

/** Reads the documents and works the score out; done at every edit, until it is submitted. */
async function evaluate(record: SupplierEvaluation, { ctx }: Preparation<SupplierEvaluation>): Promise<void> {
  const terms = await settingValues(ctx, EvaluationTerms);
  const readings = await readingsOf(record.supplierId, datesOf(record.period), record, ctx);
  const weighted = terms.weights.map(({ indicator, weight }) => ({ indicator, weight, reading: readings[indicator].reading }));
  const { lines, ...result } = rated(terms, weighted);
  Object.assign(record, {
    ...result,
    readOn: ctx.today,
    lines: lines.map(({ indicator, weight, observations, score }): EvaluationLine => ({ indicator, weight, observations, score })),
    evidence: terms.weights.flatMap(({ indicator }) => readings[indicator].evidence),
  });
}

async function prepare(preparation: Preparation<SupplierEvaluation>): Promise<Finding[]> {
  const { record, ctx } = preparation;
  const { to } = datesOf(record.period);
  const findings = [
    ...(to >= ctx.today ? [periodNotOver({ to }, { field: "period" })] : []),
    ...((record.issuesAnswered ?? 0) > (record.issues ?? Infinity) ? [moreAnsweredThanIssues(undefined, { field: "issuesAnswered" })] : []),
  ];
  if (findings.length === 0) await evaluate(record, preparation);
  return findings;
}

export const SupplierEvaluationResolver = EntityResolver(SupplierEvaluation, { create: true, update: true, prepare });

/** How far the yearly plan was attained by the end of a quarter, why not further, and what was decided. 二(二) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { hundredths } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { frozen, FrozenSnapshots, type FrozenSnapshot } from "../../../platform/frozen/frozen.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { DepartmentPlan } from "./departmentPlan.ts";
import { planReviewLifecycle, PlanReviewStatus, standingAt } from "./planReviewLifecycle.ts";

@ObjectType("PlanReviewLine", { description: "What is said of a measure." })
export class PlanReviewLine {
  @Attribute(() => Int, { zh: "衡量标准序号", en: "Measure", about: "Its place in the plan, from 1.", input: { required: true, min: 1, max: 60 } })
  measure!: number;

  @Attribute(() => String, { zh: "衡量标准", en: "Title", about: "What is measured.", nullable: true })
  title?: string;

  @Attribute(() => SafeInt, { zh: "实际值", en: "Actual", about: "Where it is, of measures that no KPI tells.", unit: hundredths, nullable: true, input: { min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 } })
  actual?: number | null;

  @Attribute(() => String, { zh: "说明", en: "Narrative", about: "Why it is below its target, and what follows.", nullable: true, text: true, input: { maxLength: 2_000 } })
  narrative?: string | null;
}

@Entity<PlanReview>({
  prefix: "dprev",
  domain: "analytics",
  label: { zh: "季度复盘", en: "Quarterly review" },
  about: "How far the yearly plan was attained by the end of a quarter.",
  clause: "二(二)",
  number: "FP",
  representation: "title",
  attachments: true,
  lists: { all: ["dueOn", "createdAt"], status: ["dueOn"], planId: ["dueOn"] },
  lifecycle: planReviewLifecycle,
})
export class PlanReview extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Plan and quarter." })
  title!: string;

  @Reference(() => DepartmentPlan, { zh: "年度计划", en: "Department plan", about: "Plan that is reviewed." })
  planId!: string;

  @Attribute(() => Int, { zh: "季度", en: "Quarter", about: "1 to 4." })
  quarter!: number;

  @Attribute(() => LocalDate, { zh: "应提交日期", en: "Due on", about: "Tenth working day after the quarter." })
  dueOn!: string;

  @Attribute(() => [PlanReviewLine], { zh: "逐项说明", en: "Measure by measure", about: "What is said of each measure.", input: { maxItems: 60 } })
  lines!: PlanReviewLine[];

  @Attribute(() => String, { zh: "总体说明", en: "Narrative", about: "How the quarter went on the whole.", nullable: true, text: true, input: { maxLength: 10_000 } })
  narrative?: string;

  @Attribute(() => String, { zh: "决定", en: "Decisions", about: "What follows from it.", nullable: true, text: true, input: { maxLength: 10_000 } })
  decisions?: string;

  @Attribute(() => LocalDate, { zh: "提交日期", en: "Submitted on", about: "When it was submitted last.", nullable: true })
  submittedOn?: string;

  @Attribute(() => LocalDate, { zh: "确认日期", en: "Confirmed on", about: "When the manager confirmed it.", nullable: true })
  confirmedOn?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Returned because", about: "Why it was returned last.", nullable: true, text: true })
  returnReason?: string;

  @FrozenSnapshots()
  snapshots?: FrozenSnapshot[];

  @Attribute(() => PlanReviewStatus, { zh: "状态", en: "Status", about: "Status of the review." })
  override status!: PlanReviewStatus;
}

/** Score and coverage of the plan and of each objective, and the attainment of each measure. */
frozen(PlanReview, {
  on: "submit",
  read: async (review, ctx) => {
    const { score, objectives, measures } = await standingAt(review, ctx);
    const share = { unit: "SHARE" } as const;
    return {
      figures: [
        { key: "plan", zh: "计划得分", en: "Score of the plan", ...share, value: score },
        ...objectives.map((one) => ({ key: `objective.${one.number}`, zh: `目标得分：${one.title}（覆盖 ${one.coverage} %）`, en: `Score of the objective: ${one.title} (coverage ${one.coverage} %)`, ...share, value: one.score })),
        ...measures.map((one) => ({ key: `measure.${one.number}`, zh: `达成率：${one.title}`, en: `Attainment: ${one.title}`, ...share, value: one.attainment })),
      ],
    };
  },
});

const saidByKpi = rule("REVIEW_KPI_SAYS_IT", {
  clause: "二(二)",
  message: { zh: () => "该衡量标准由关键指标得出，不手工填写", en: () => "A KPI says what this measure is; it is not entered by hand" },
});

const measureUnknown = rule("REVIEW_MEASURE_UNKNOWN", {
  clause: "二(二)",
  message: { zh: () => "计划中没有该衡量标准，或已列出", en: () => "The plan has no such measure, or it is listed already" },
});

async function prepare({ record, ctx }: Preparation<PlanReview>): Promise<Finding[]> {
  const { measures } = (await ctx.loader.load<DepartmentPlan>(record.planId))!;
  const findings = record.lines.flatMap(({ measure, actual }, i): Finding[] => {
    const known = measures[measure - 1];
    if (!known || record.lines.findIndex((line) => line.measure === measure) < i) return [measureUnknown(undefined, { field: `lines.${i}.measure` })];
    return known.kpi && actual !== undefined && actual !== null ? [saidByKpi(undefined, { field: `lines.${i}.actual` })] : [];
  });
  if (findings.length === 0) record.lines = record.lines.map((line) => ({ ...line, title: measures[line.measure - 1]!.title }));
  return findings;
}

export const PlanReviewResolver = EntityResolver(PlanReview, { update: true, prepare });

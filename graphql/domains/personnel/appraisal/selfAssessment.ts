/** What somebody thinks of their own work: known to themselves; to appraiser, calibrator and HR once it is submitted. 十(二)1 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { hundredths } from "../../../table/unit.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Appraisal } from "./appraisal.ts";

export const AssessmentStatus = enumeration("AssessmentStatus", "Status of an assessment.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "已提交", en: "Submitted", tone: "good" },
});
export type AssessmentStatus = ValueOf<typeof AssessmentStatus>;

@ObjectType("SelfScore", { description: "What somebody gives themselves for an indicator." })
export class SelfScore {
  @Attribute(() => Int, { zh: "指标序号", en: "Indicator", about: "Number of the indicator, from 1.", input: { required: true, min: 1, max: 20 } })
  indicator!: number;

  @Attribute(() => Int, { zh: "自评分", en: "Score", about: "Hundredths of a point of 100.", unit: hundredths, input: { required: true, min: 0, max: 10_000 } })
  score!: number;

  @Attribute(() => String, { zh: "说明", en: "Reason", about: "Why.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  reason!: string;
}

const clause = "十(二)1";
const phaseOver = rule("SELF_PHASE_OVER", { clause, message: { zh: () => "该考核不在自评阶段", en: () => "The appraisal is not in its first phase" } });
const notMyAppraisal = rule("APPRAISAL_OF_SOMEBODY_ELSE", { clause, message: { zh: () => "只能为本人的考核自评", en: () => "Only one's own appraisal is self-assessed" } });
const allIndicators = rule<{ count: number }>("EACH_INDICATOR_ONCE", { clause, message: { zh: ({ count }) => `${count} 项指标须各评一次`, en: ({ count }) => `Each of the ${count} indicators is scored once` } });

async function submit({ record, uow, ctx }: Step<SelfAssessment>): Promise<void> {
  const appraisal = (await ctx.loader.load<Appraisal>(record.appraisalId))!;
  if (appraisal.status !== "SELF") refuseIfAny([phaseOver()]);
  record.readerIds = [...new Set([...appraisal.segments.map(({ appraiserId }) => appraiserId), ...(appraisal.calibratorId ? [appraisal.calibratorId] : [])])];
  uow.edit(appraisal).status = "MANAGER";
}

const self = own("employeeId", contributors);

const selfLifecycle = lifecycle<SelfAssessment, AssessmentStatus>({
  states: AssessmentStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["DRAFT"],
  actions: { submit: { label: { zh: "提交自评", en: "Submit self-assessment" }, about: "From now on appraiser and calibrator read it.", from: "DRAFT", to: "SUBMITTED", tone: "primary", by: self, effect: submit } },
});

@Entity<SelfAssessment>({
  prefix: "aself",
  domain: "personnel",
  label: { zh: "自评", en: "Self-assessment" },
  about: "What somebody thinks of their own work in a cycle.",
  clause,
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], appraisalId: ["createdAt"], employeeId: ["createdAt"] },
  lifecycle: selfLifecycle,
})
export class SelfAssessment extends Document {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the appraisal." })
  number!: string;

  @Reference(() => Appraisal, { zh: "考核", en: "Appraisal", about: "The appraisal.", input: { required: true, once: true } })
  appraisalId!: string;

  @Reference(() => Employee, { zh: "被考核人", en: "Employee", about: "Who assesses themselves." })
  employeeId!: string;

  @Attribute(() => [SelfScore], { zh: "自评得分", en: "Scores", about: "One for each indicator.", input: { required: true, minItems: 1, maxItems: 20 } })
  scores!: SelfScore[];

  @Attribute(() => String, { zh: "工作总结", en: "Summary", about: "What was done in the period.", nullable: true, text: true, input: { maxLength: 4_000 } })
  summary?: string;

  @Reference(() => Node, { zh: "评价人", en: "Appraiser", about: "Who appraises.", holds: isPerson })
  appraiserId!: string;

  @Attribute(() => AssessmentStatus, { zh: "状态", en: "Status", about: "Status of the self-assessment." })
  override status!: AssessmentStatus;

  /** Those who read it since it was submitted, beside the person and HR. */
  readerIds!: string[];
}

async function prepare({ record, before, ctx }: Preparation<SelfAssessment>): Promise<Finding[]> {
  const appraisal = (await ctx.loader.load<Appraisal>(record.appraisalId))!;
  if (!before) Object.assign(record, { number: appraisal.number, employeeId: appraisal.employeeId, appraiserId: appraisal.appraiserId, readerIds: [] });
  const places = new Set(record.scores.map(({ indicator }) => indicator));
  const isWhole = places.size === record.scores.length && appraisal.indicators.every((_, i) => places.has(i + 1)) && places.size === appraisal.indicators.length;
  return [
    ...(appraisal.employeeId === ctx.principal.id ? [] : [notMyAppraisal(undefined, { field: "appraisalId" })]),
    ...(appraisal.status === "SELF" ? [] : [phaseOver(undefined, { field: "appraisalId" })]),
    ...(isWhole ? [] : [allIndicators({ count: appraisal.indicators.length }, { field: "scores" })]),
  ];
}

export const SelfAssessmentResolver = EntityResolver(SelfAssessment, { create: true, update: true, prepare, identify: ({ appraisalId }) => idFrom(SelfAssessment, appraisalId!) });

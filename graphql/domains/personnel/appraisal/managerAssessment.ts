/** What the appraiser says of one part of the period, with reasons; the person never reads it. Measured lines are read when it is submitted, with their evidence. 十(二)2 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { hundredths } from "../../../table/unit.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import type { Context } from "../../../platform/context.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { readAttainment } from "../../../platform/kpi/attainments.ts";
import { personalBy, readKpiMember } from "../../../platform/kpi/kpiMembers.ts";
import { readKpi } from "../../../platform/kpi/kpiReadings.ts";
import { kpiNamed } from "../../../platform/kpi/measures.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Appraisal } from "./appraisal.ts";
import type { AppraisalSegment } from "./appraisalSegment.ts";
import type { AppraisalIndicator } from "./appraisalScheme.ts";
import { assessmentsOf } from "./appraisalsOf.ts";
import { isEnough, onCurve, totalOf } from "./scoring.ts";
import { AssessmentStatus } from "./selfAssessment.ts";

@ObjectType("ManagerScore", { description: "What the appraiser gives for an indicator." })
export class ManagerScore {
  @Attribute(() => Int, { zh: "指标序号", en: "Indicator", about: "Number of the indicator, from 1.", input: { required: true, min: 1, max: 20 } })
  indicator!: number;

  @Attribute(() => Int, { zh: "评分", en: "Score", about: "Hundredths of a point of 100; of a measured line the curve gives it.", nullable: true, unit: hundredths, input: { min: 0, max: 10_000 } })
  score?: number;

  @Attribute(() => Int, { zh: "读数", en: "Reading", about: "Attainment in hundredths of a percent, or the KPI as it was read. What is read is not entered.", nullable: true, input: { min: -1_000_000_000, max: 1_000_000_000 } })
  reading?: number;

  @Attribute(() => DateTime, { zh: "读数时间", en: "Read at", about: "When the KPI or the attainment was read (UTC).", nullable: true })
  readAt?: string;

  @Attribute(() => String, { zh: "读数依据", en: "Evidence", about: "Plan and months that an attainment was read of.", nullable: true })
  evidence?: string;

  @Attribute(() => Boolean, { zh: "不适用", en: "Not applicable", about: "Whether there is nothing to score; its weight then leaves the divisor.", nullable: true, input: true })
  notApplicable?: boolean;

  @Attribute(() => String, { zh: "理由或依据", en: "Reason", about: "Why, or the evidence of a reading.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  reason!: string;
}

const clause = "十(二)2";
const notAppraiser = rule("NOT_THE_APPRAISER", { clause, message: { zh: () => "您不是该分段的评价人", en: () => "You do not appraise this part of the period" } });
const notInPhase = rule("MANAGER_PHASE_NOT_OPEN", { clause, message: { zh: () => "该考核不在上级评价阶段", en: () => "The appraisal is not at its manager" } });
const eachOnce = rule<{ count: number }>("EACH_INDICATOR_ONCE", { clause, message: { zh: ({ count }) => `${count} 项指标须各评一次`, en: ({ count }) => `Each of the ${count} indicators is scored once` } });
const scoreMissing = rule<{ name: string }>("SCORE_OR_NOT_APPLICABLE", { clause, message: { zh: ({ name }) => `指标“${name}”须评分、填写读数或注明不适用`, en: ({ name }) => `The indicator "${name}" needs a score or a reading, or is not applicable` } });
const tooLittleRemains = rule("TOO_LITTLE_REMAINS", { clause, message: { zh: () => "适用指标的权重须不少于 60%，且每个维度至少保留一项", en: () => "At least 60 % of the weight and one indicator of each dimension must remain" } });

type Line = ManagerScore & { score?: number };

/** The line as it counts: measured ones by their curve. */
function scored(indicator: AppraisalIndicator, line: ManagerScore): Line {
  if (line.notApplicable) return { ...line, score: undefined };
  if (indicator.source === "MANUAL" || typeof line.reading !== "number") return line;
  return { ...line, score: onCurve(indicator.curve!, line.reading) };
}

/** Whether the product reads it, and not the manager. */
const isRead = ({ source, attainment }: AppraisalIndicator): boolean => source === "KPI" || (source === "ATTAINMENT" && Boolean(attainment));

/** The line as the manager entered it: what the product reads says nothing until then. */
const entered = (indicator: AppraisalIndicator, line: ManagerScore): Line => (isRead(indicator) ? { ...line, reading: undefined, score: undefined } : scored(indicator, line));

/** Whose reading it is, and of which part of the period. */
type Part = { employeeId: string } & Pick<AppraisalSegment, "from" | "to">;

type Reading = Pick<ManagerScore, "reading" | "evidence">;

/** A KPI that is kept by person is read of this person in the months of the part; any other one is the company's. */
async function kpiReading(name: string, { employeeId, from, to }: Part, ctx: Context): Promise<Reading | undefined> {
  const kpi = kpiNamed(name);
  const by = personalBy(kpi);
  const value = by
    ? await readKpiMember(ctx, kpi, { by, memberId: employeeId, months: { from: from.slice(0, 7), to: to.slice(0, 7) }, currency: "CNY" })
    : (await readKpi(ctx, kpi, { last: 1, currency: "CNY" })).readings.at(-1)?.value;
  return typeof value === "number" ? { reading: value, evidence: undefined } : undefined;
}

async function readingOf({ source, kpi, attainment }: AppraisalIndicator, part: Part, ctx: Context): Promise<Reading | undefined> {
  if (source === "KPI") return kpiReading(kpi!, part, ctx);
  const read = await readAttainment(attainment!, { ...part, personId: part.employeeId }, ctx);
  return read ? { reading: read.value, evidence: read.evidence } : undefined;
}

/** What is read is read at that moment; where there is nothing to read the line has to be marked as not applicable. */
async function measured(indicator: AppraisalIndicator, line: ManagerScore, part: Part, ctx: Context): Promise<Line> {
  if (line.notApplicable || !isRead(indicator)) return scored(indicator, line);
  const read = await readingOf(indicator, part, ctx);
  return scored(indicator, read ? { ...line, ...read, readAt: ctx.now.toISOString() } : { ...line, reading: undefined, score: undefined });
}

const asScored = ({ indicators }: Appraisal, lines: readonly Line[]) => indicators.map(({ dimension, weight }, i) => ({ dimension, weight, score: lines.find(({ indicator }) => indicator === i + 1)?.score }));

async function submit({ record, uow, ctx }: Step<ManagerAssessment>): Promise<void> {
  const appraisal = (await ctx.loader.load<Appraisal>(record.appraisalId))!;
  const part: Part = { employeeId: appraisal.employeeId, ...appraisal.segments[record.segment - 1]! };
  const lines = await Promise.all(record.lines.map((line) => measured(appraisal.indicators[line.indicator - 1]!, line, part, ctx)));
  const missing = lines.filter(({ score, notApplicable }) => score === undefined && !notApplicable);
  const rest = asScored(appraisal, lines);
  refuseIfAny([
    ...(appraisal.status === "MANAGER" ? [] : [notInPhase()]),
    ...missing.map(({ indicator }) => scoreMissing({ name: appraisal.indicators[indicator - 1]!.name })),
    ...(missing.length === 0 && !isEnough(rest) ? [tooLittleRemains()] : []),
  ]);
  Object.assign(record, { lines, total: totalOf(rest)! });
  const others = (await assessmentsOf(appraisal.id, ctx)).filter(({ id }) => id !== record.id);
  if (others.length + 1 === appraisal.segments.length) uow.edit(appraisal).status = "CALIBRATION";
}

const appraiser = own("appraiserId", contributors);

const managerLifecycle = lifecycle<ManagerAssessment, AssessmentStatus>({
  states: AssessmentStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["DRAFT"],
  actions: { submit: { label: { zh: "提交评价", en: "Submit assessment" }, about: "Reads what is measured and hands it to calibration.", from: "DRAFT", to: "SUBMITTED", tone: "primary", by: appraiser, effect: submit } },
});

@Entity<ManagerAssessment>({
  prefix: "amgr",
  domain: "personnel",
  label: { zh: "上级评价", en: "Manager's assessment" },
  about: "What the appraiser says of one part of the period.",
  clause,
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], appraisalId: ["createdAt"], appraiserId: ["createdAt"] },
  lifecycle: managerLifecycle,
})
export class ManagerAssessment extends Document {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the appraisal." })
  number!: string;

  @Reference(() => Appraisal, { zh: "考核", en: "Appraisal", about: "The appraisal.", input: { required: true, once: true } })
  appraisalId!: string;

  @Attribute(() => Int, { zh: "分段", en: "Segment", about: "Number of the part of the period, from 1.", input: { required: true, once: true, min: 1, max: 6 } })
  segment!: number;

  @Reference(() => Employee, { zh: "被考核人", en: "Employee", about: "Who is appraised." })
  employeeId!: string;

  @Reference(() => Employee, { zh: "评价人", en: "Appraiser", about: "Who assesses." })
  appraiserId!: string;

  @Reference(() => Node, { zh: "校准人", en: "Calibrator", about: "Who calibrates.", holds: isPerson, nullable: true })
  calibratorId?: string;

  @Attribute(() => [ManagerScore], { zh: "评分", en: "Scores", about: "One for each indicator.", input: { required: true, minItems: 1, maxItems: 20 } })
  lines!: ManagerScore[];

  @Attribute(() => Int, { zh: "合计", en: "Total", about: "Weighted mean of the lines that apply, in hundredths of a point.", nullable: true, unit: hundredths })
  total?: number;

  @Attribute(() => AssessmentStatus, { zh: "状态", en: "Status", about: "Status of the assessment." })
  override status!: AssessmentStatus;
}

async function prepare({ record, ctx }: Preparation<ManagerAssessment>): Promise<Finding[]> {
  const appraisal = (await ctx.loader.load<Appraisal>(record.appraisalId))!;
  const segment = appraisal.segments[record.segment - 1];
  if (segment?.appraiserId !== ctx.principal.id) return [notAppraiser(undefined, { field: "segment" })];
  Object.assign(record, { number: appraisal.number, employeeId: appraisal.employeeId, appraiserId: segment.appraiserId, calibratorId: appraisal.calibratorId });
  const places = new Set(record.lines.map(({ indicator }) => indicator));
  const isWhole = places.size === record.lines.length && places.size === appraisal.indicators.length && appraisal.indicators.every((_, i) => places.has(i + 1));
  if (!isWhole) return [eachOnce({ count: appraisal.indicators.length }, { field: "lines" })];
  record.lines = record.lines.map((line) => entered(appraisal.indicators[line.indicator - 1]!, line));
  return ["SELF", "MANAGER"].includes(appraisal.status) ? [] : [notInPhase(undefined, { field: "appraisalId" })];
}

export const ManagerAssessmentResolver = EntityResolver(ManagerAssessment, { create: true, update: true, prepare, identify: ({ appraisalId, segment }) => idFrom(ManagerAssessment, appraisalId!, segment!) });

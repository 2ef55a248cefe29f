/**
 * Adverse reactions to medicines: recorded by any employee, assessed, reported and closed by quality. The invariants: the
 * legal deadline counts calendar days without pauses, and only quality sees who the patient is. Law §81, ADR measures
 */
import { Int, ObjectType } from "type-graphql";
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { AdverseReactionTerms } from "./adverseReactionTerms.ts";
import { reactionDue } from "./reactionDue.ts";

export const Seriousness = enumeration("Seriousness", "How serious an adverse reaction is.", {
  OTHER: { zh: "一般", en: "Other" },
  NEW: { zh: "新的", en: "New", tone: "warning", about: "Not named in the instructions." },
  SERIOUS: { zh: "严重", en: "Serious", tone: "bad" },
  DEATH: { zh: "死亡", en: "Death", tone: "bad" },
});
export type Seriousness = ValueOf<typeof Seriousness>;

export const AdverseReactionStatus = enumeration("AdverseReactionStatus", "Status of an adverse reaction.", {
  RECORDED: { zh: "已记录", en: "Recorded", tone: "warning" },
  ASSESSED: { zh: "已评价", en: "Assessed", tone: "warning", about: "Waits to be reported." },
  REPORTED: { zh: "已上报", en: "Reported", tone: "info" },
  FOLLOWED_UP: { zh: "已跟踪", en: "Followed up", tone: "info" },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
});
export type AdverseReactionStatus = ValueOf<typeof AdverseReactionStatus>;

@ObjectType("ReactionReport", { description: "A report of an adverse reaction to the monitoring centre." })
export class ReactionReport {
  @Attribute(() => DateTime, { zh: "上报时间", en: "Reported", about: "When it was reported (UTC)." })
  reportedAt!: string;

  @Attribute(() => String, { zh: "报告编号", en: "Report number", about: "Number of the report in the monitoring system." })
  reportNumber!: string;

  @Attribute(() => Boolean, { zh: "按时", en: "In time", about: "Whether it was reported within the legal time." })
  inTime!: boolean;
}

const clause = "药品管理法 §81";

const inFuture = rule("KNOWN_IN_FUTURE", { clause, message: { zh: () => "获知时间不能晚于现在", en: () => "The moment of knowledge lies in the future" } });
const beforeKnown = rule("KNOWN_BEFORE_FIRST", { clause, message: { zh: () => "早于首次获知时间", en: () => "This is before the first knowledge of the reaction" } });
const notWorse = rule("SERIOUSNESS_NOT_WORSE", {
  clause,
  message: { zh: () => "新的情况须比已记录的更严重", en: () => "The seriousness is not higher than the recorded one" },
});
const batchOfAnother = rule("BATCH_OF_ANOTHER_PRODUCT", { message: { zh: () => "批次不属于该商品", en: () => "The batch is of another product" } });

const gravity = Object.keys(Seriousness) as Seriousness[];

class LearnInput {
  @Attribute(() => Seriousness, { zh: "严重程度", en: "Seriousness", about: "Seriousness as it is now known.", input: { required: true } })
  seriousness!: Seriousness;

  @Attribute(() => DateTime, { zh: "获知时间", en: "Known", about: "When the company learned of it.", input: { required: true, when: "any" } })
  learnedAt!: string;
}

class AssessmentInput {
  @Attribute(() => String, { zh: "评价意见", en: "Assessment", about: "Whether and how the medicine caused the reaction.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  assessment!: string;

  @Attribute(() => Boolean, { zh: "群体事件", en: "Group", about: "Whether several patients reacted to the same medicine.", nullable: true, input: true })
  group?: boolean;
}

class ReportInput {
  @Attribute(() => String, { zh: "报告编号", en: "Report number", about: "Number of the report in the monitoring system.", input: { required: true, minLength: 2, maxLength: 60 } })
  reportNumber!: string;

  @Attribute(() => String, { zh: "回执", en: "Receipt", about: "Reply of the monitoring centre.", nullable: true, text: true, input: { maxLength: 2_000 } })
  receipt?: string;
}

class FollowUpNoteInput {
  @Attribute(() => String, { zh: "跟踪情况", en: "Follow-up", about: "Outcome for the patient, and questions of the authority.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  followUp!: string;
}

/** New knowledge starts a term; it never extends one that has started. */
function learn(record: AdverseReaction, seriousness: Seriousness, at: string): void {
  record.seriousness = seriousness;
  if (seriousness === "DEATH") record.deathKnownAt ??= at;
  if (seriousness === "SERIOUS" || seriousness === "NEW") record.seriousKnownOn ??= businessDate(new Date(at));
}

async function setDue(record: AdverseReaction, ctx: Context): Promise<void> {
  Object.assign(record, reactionDue(record, await settingValues(ctx, AdverseReactionTerms)), { warnedAs: undefined });
}

async function learnMore({ record, input: { seriousness, learnedAt }, ctx }: Step<AdverseReaction, LearnInput>): Promise<void> {
  refuseIfAny([
    ...(gravity.indexOf(seriousness) > gravity.indexOf(record.seriousness) ? [] : [notWorse(undefined, { field: "seriousness" })]),
    ...(learnedAt > ctx.now.toISOString() ? [inFuture(undefined, { field: "learnedAt" })] : []),
    ...(Date.parse(learnedAt) < Date.parse(record.knownAt) ? [beforeKnown(undefined, { field: "learnedAt" })] : []),
  ]);
  learn(record, seriousness, learnedAt);
  await setDue(record, ctx);
  // A reported reaction is reported again.
  if (record.status === "REPORTED" || record.status === "FOLLOWED_UP") record.status = "ASSESSED";
}

function report({ record, input: { reportNumber, receipt }, ctx }: Step<AdverseReaction, ReportInput>): void {
  const reportedAt = ctx.now.toISOString();
  record.reports = [...record.reports, { reportedAt, reportNumber, inTime: reportedAt <= record.dueAt }];
  Object.assign(record, { reportNumber, receipt, reportedOn: ctx.today });
}

const adverseReactionLifecycle = lifecycle<AdverseReaction, AdverseReactionStatus>({
  states: AdverseReactionStatus,
  initial: "RECORDED",
  editable: ["RECORDED", "ASSESSED"],
  actions: {
    assess: {
      label: { zh: "评价", en: "Assess" },
      about: "Records whether and how the medicine caused the reaction.",
      from: "RECORDED",
      to: "ASSESSED",
      tone: "primary",
      input: AssessmentInput,
      effect: ({ record, input: { assessment, group } }: Step<AdverseReaction, AssessmentInput>) => void Object.assign(record, { assessment, group: group ?? undefined }),
    },
    learn: { label: { zh: "获知更严重", en: "Record higher seriousness" }, about: "Records that it is more serious than was known; it is reported again, possibly by an earlier date.", from: ["RECORDED", "ASSESSED", "REPORTED", "FOLLOWED_UP"], reaches: ["ASSESSED"], input: LearnInput, effect: learnMore },
    report: { label: { zh: "登记上报", en: "Record report" }, about: "Records that it was reported to the monitoring centre.", from: "ASSESSED", to: "REPORTED", tone: "primary", input: ReportInput, effect: report },
    followUp: {
      label: { zh: "登记跟踪", en: "Record follow-up" },
      about: "Records the outcome for the patient.",
      from: ["REPORTED", "FOLLOWED_UP"],
      to: "FOLLOWED_UP",
      input: FollowUpNoteInput,
      effect: ({ record, input: { followUp } }: Step<AdverseReaction, FollowUpNoteInput>) => void Object.assign(record, { followUp }),
    },
    close: { label: { zh: "关闭", en: "Close" }, about: "Closes it; no further report is expected.", from: ["REPORTED", "FOLLOWED_UP"], to: "CLOSED", tone: "primary", input: ReasonInput },
  },
});

/** Ten years from the day on which it was recorded: late effects, and questions of the authority about earlier reports. */
const patient: Personal = { purpose: "MEDICINE_SAFETY", keepYears: 10 };

@Entity<AdverseReaction>({
  prefix: "adr",
  domain: "service",
  label: { zh: "不良反应", en: "Adverse reaction" },
  about: "An adverse reaction to a medicine, reported within the legal time.",
  clause,
  number: "BL",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt", "dueAt"], status: ["dueAt"], productId: ["createdAt"], batchId: ["createdAt"], seriousness: ["createdAt"], recorderId: ["createdAt"] },
  lifecycle: adverseReactionLifecycle,
})
export class AdverseReaction extends NumberedDocument {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Suspected medicine.", input: { required: true } })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Suspected batch.", nullable: true, input: true })
  batchId?: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack, if the batch is not known.", nullable: true, input: { maxLength: 40 } })
  batchText?: string;

  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "Case in which it became known.", nullable: true, input: { once: true } })
  caseId?: string;

  @Attribute(() => String, { zh: "患者姓名", en: "Patient", about: "Name or initials of the patient; visible to quality only.", help: { zh: "仅质量人员可见，可填姓名缩写。", en: "Visible to quality only; initials will do." }, nullable: true, ofPerson: true, personal: patient, input: { maxLength: 60 } })
  patientName?: string;

  @Attribute(() => Int, { zh: "患者年龄", en: "Patient's age", about: "Age in years; visible to quality only.", nullable: true, personal: patient, input: { min: 0, max: 130 } })
  patientAge?: number;

  @Attribute(() => String, { zh: "患者情况", en: "Patient's condition", about: "Sex, illness, other medicines; visible to quality only.", nullable: true, text: true, personal: patient, input: { maxLength: 2_000 } })
  patientNote?: string;

  @Attribute(() => String, { zh: "反应表现", en: "Reaction", about: "Description of the reaction, without naming the patient.", help: { zh: "请勿写患者姓名。", en: "Do not name the patient." }, text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  reaction!: string;

  @Attribute(() => Seriousness, { zh: "严重程度", en: "Seriousness", about: "How serious it is.", input: { required: true, once: true } })
  seriousness!: Seriousness;

  @Attribute(() => Boolean, { zh: "群体事件", en: "Group", about: "Whether several patients reacted to the same medicine.", nullable: true })
  group?: boolean;

  @Attribute(() => DateTime, { zh: "首次获知时间", en: "First known", about: "When an employee of the company first learned of it (UTC).", input: { required: true, once: true, when: "any" } })
  knownAt!: string;

  @Attribute(() => LocalDate, { zh: "获知严重日期", en: "Known as serious on", about: "Date on which it was known to be new or serious.", nullable: true })
  seriousKnownOn?: string;

  @Attribute(() => DateTime, { zh: "获知死亡时间", en: "Death known", about: "When the death was known (UTC).", nullable: true })
  deathKnownAt?: string;

  @Attribute(() => LocalDate, { zh: "上报期限", en: "Due on", about: "Last business date on which a report is in time." })
  dueOn!: string;

  @Attribute(() => DateTime, { zh: "上报截止", en: "Due", about: "End of the legal time (UTC): the earliest of all terms that have started." })
  dueAt!: string;

  @Reference(() => Node, { zh: "记录人", en: "Recorded by", about: "Who recorded it.", holds: isPerson, nullable: true })
  recorderId?: string;

  @Attribute(() => String, { zh: "评价意见", en: "Assessment", about: "Whether and how the medicine caused it.", nullable: true, text: true })
  assessment?: string;

  @Attribute(() => [ReactionReport], { zh: "上报记录", en: "Reports", about: "Every report to the monitoring centre, oldest first." })
  reports!: ReactionReport[];

  @Attribute(() => String, { zh: "报告编号", en: "Report number", about: "Number of the last report.", nullable: true })
  reportNumber?: string;

  @Attribute(() => String, { zh: "回执", en: "Receipt", about: "Reply of the monitoring centre.", nullable: true, text: true })
  receipt?: string;

  @Attribute(() => LocalDate, { zh: "上报日期", en: "Reported on", about: "Business date of the last report.", nullable: true })
  reportedOn?: string;

  @Attribute(() => String, { zh: "跟踪情况", en: "Follow-up", about: "Outcome for the patient.", nullable: true, text: true })
  followUp?: string;

  @Attribute(() => AdverseReactionStatus, { zh: "状态", en: "Status", about: "Status of the reaction." })
  override status!: AdverseReactionStatus;

  /** The last warning to quality, so that each warning is sent once. */
  warnedAs?: "SOON" | "OVERDUE";
}

async function prepare({ record, before, ctx }: Preparation<AdverseReaction>): Promise<Finding[]> {
  const batch = record.batchId ? await ctx.loader.load<Batch>(record.batchId) : null;
  const findings = [
    ...(Date.parse(record.knownAt) > ctx.now.getTime() ? [inFuture(undefined, { field: "knownAt" })] : []),
    ...(batch && batch.productId !== record.productId ? [batchOfAnother(undefined, { field: "batchId" })] : []),
  ];
  if (findings.length > 0 || before) return findings;
  Object.assign(record, { reports: [], recorderId: ctx.principal.id });
  learn(record, record.seriousness, record.knownAt);
  await setDue(record, ctx);
  return [];
}

export const AdverseReactionResolver = EntityResolver(AdverseReaction, { create: true, update: true, prepare });

/**
 * What the company reports of a week or a month. The invariant: what was submitted keeps the figures that it was written
 * by, whatever is booked or corrected afterwards, and shows beside them what has become of them. 七(二)
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { frozen, FrozenSnapshots, type FrozenSnapshot } from "../../../platform/frozen/frozen.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { readBy } from "../../../platform/receipt/readership.ts";
import { ReadReceipt } from "../../../platform/receipt/readReceipt.ts";
import { operationsReportLifecycle, OperationsReportStatus } from "./operationsReportLifecycle.ts";
import { reportReading } from "./reportFigures.ts";
import { carriedPeriods, reportMatter } from "./reportMatter.ts";
import { lastComplete, periodOf, periodTitle, ReportKind, type ReportPeriod } from "./reportPeriod.ts";
import { reportReaders } from "../steeringRoles.ts";
import { issuesText, overviewText, proposalsText, resultsText } from "./reportText.ts";

const clause = "七(二)";

@Entity<OperationsReport>({
  prefix: "oprep",
  domain: "analytics",
  label: { zh: "运营报告", en: "Operations report" },
  about: "What the company reports of a week or a month: overview, results, issues, proposals, with the figures that it rests on.",
  clause,
  number: "BG",
  representation: "title",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt", "from"], status: ["createdAt"], kind: ["from"], "kind+from": ["createdAt"] },
  unique: ["kind+from"],
  lifecycle: operationsReportLifecycle,
})
export class OperationsReport extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "The period that it is about." })
  title!: string;

  @Attribute(() => ReportKind, { zh: "类型", en: "Kind", about: "Whether it is about a week or a month.", input: { required: true, once: true } })
  kind!: ReportKind;

  @Attribute(() => LocalDate, { zh: "报告期内任一日", en: "A day of the period", about: "Any day of the period; the newest complete period where it is left out.", nullable: true, input: { once: true, when: "any" } })
  day?: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "From", about: "First day of the period." })
  from!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "To", about: "Last day of the period." })
  to!: string;

  @Attribute(() => String, { zh: "运营概况", en: "Overview", about: "How things went on the whole; drafted from the figures.", nullable: true, text: true, input: { maxLength: 4_000 } })
  overview?: string;

  @Attribute(() => String, { zh: "主要成绩", en: "Results", about: "What was achieved and what has changed; drafted from the figures.", nullable: true, text: true, input: { maxLength: 10_000 } })
  results?: string;

  @Attribute(() => String, { zh: "存在问题", en: "Issues", about: "Every alert of the period by its number, and what else is wrong.", nullable: true, text: true, input: { maxLength: 10_000 } })
  issues?: string;

  @Attribute(() => String, { zh: "改进建议", en: "Proposals", about: "What is to be done; drafted from the action items that are carried on.", nullable: true, text: true, input: { maxLength: 10_000 } })
  proposals?: string;

  @Attribute(() => Int, { zh: "提交次数", en: "Edition", about: "How often it was submitted; each time those who receive it confirm anew.", nullable: true })
  edition?: number;

  @Reference(() => Node, { zh: "提交人", en: "Submitted by", about: "Who submitted it.", nullable: true, holds: isPerson })
  submittedById?: string;

  @Attribute(() => LocalDate, { zh: "提交日期", en: "Submitted on", about: "When it was submitted last.", nullable: true })
  submittedOn?: string;

  @Attribute(() => DateTime, { zh: "阅读时限", en: "To be read by", about: "Two working days after it was submitted (UTC).", nullable: true })
  readBy?: string;

  /** The business date of that. */
  confirmBy?: string;

  @Attribute(() => LocalDate, { zh: "已阅日期", en: "Read on", about: "When the department manager confirmed that they have read it.", nullable: true })
  readOn?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Returned because", about: "Why it was returned last.", nullable: true, text: true })
  returnReason?: string;

  @FrozenSnapshots()
  snapshots?: FrozenSnapshot[];

  @Attribute(() => OperationsReportStatus, { zh: "状态", en: "Status", about: "Status of the report." })
  override status!: OperationsReportStatus;
}

frozen(OperationsReport, { on: "submit", read: ({ kind, from, to }, ctx) => reportReading(ctx, kind, { from, to }) });

readBy(OperationsReport, {
  asks: ({ status }) => status === "SUBMITTED" || status === "READ",
  roles: () => reportReaders,
  revision: ({ edition }) => edition ?? 1,
  confirmBy: ({ confirmBy }) => confirmBy,
  publisher: ({ submittedById, createdById }) => submittedById ?? createdById,
  filter: { status: { eq: "SUBMITTED" } },
  sort: "createdAt",
});

/** The manager's own confirmation is what makes the report read: pressed, not concluded from the page having been open. */
alongside<ReadReceipt>(ReadReceipt, "confirm", async ({ record: { documentId }, uow, ctx }) => {
  const report = await ctx.loader.load<OperationsReport>(documentId);
  if (!(report instanceof OperationsReport) || report.status !== "SUBMITTED" || !rolesOf(ctx.principal).includes("departmentManager")) return;
  Object.assign(uow.edit(report), { status: "READ", readOn: ctx.today });
});

const periodToCome = rule("REPORT_PERIOD_TO_COME", {
  clause,
  message: { zh: () => "报告期尚未开始", en: () => "That period has not begun yet" },
  remedy: { zh: () => "请选择今天或以前的日期", en: () => "Choose today or an earlier day", by: [] },
});

/** Reports of the periods before, whose action items are carried on. */
async function earlierReports(kind: ReportKind, period: ReportPeriod, { table }: Preparation<OperationsReport>["ctx"]): Promise<string[]> {
  const ids: string[] = [];
  for (const { from } of carriedPeriods(kind, period)) {
    for await (const { id } of readAll(table, OperationsReport, { filter: { kind: { eq: kind }, from: { eq: from } }, orderBy: { sort: "createdAt", descending: false } })) ids.push(id);
  }
  return ids;
}

/** A new report is drafted whole; what people then change is theirs. */
async function prepare({ record, before, ctx }: Preparation<OperationsReport>): Promise<Finding[]> {
  if (before) return [];
  const { kind, day } = record;
  const period = day ? periodOf(kind, day) : lastComplete(kind, ctx.today);
  if (period.from > ctx.today) return [periodToCome(undefined, { field: "day" })];
  const matter = await reportMatter(ctx, kind, period, await earlierReports(kind, period, ctx));
  const { language } = ctx;
  Object.assign(record, {
    ...period,
    title: periodTitle(kind, period, language),
    overview: record.overview ?? overviewText(matter, language),
    results: record.results ?? resultsText(matter, language),
    issues: record.issues ?? issuesText(matter, language),
    proposals: record.proposals ?? proposalsText(matter, language),
  });
  return [];
}

export const OperationsReportResolver = EntityResolver(OperationsReport, { create: true, update: true, prepare });

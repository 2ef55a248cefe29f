/** What the monitoring of a month came to: how good each KPI was, and which alerts were raised, closed, and not recovered. 七(三) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { currencies } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { valueOf } from "../readings/kpiValue.ts";
import { reportFigures } from "./reportFigures.ts";
import { alertsOf } from "./reportMatter.ts";
import { periodOf, type ReportPeriod } from "./reportPeriod.ts";
import { SummaryAlert, SummaryBand, SummaryCounts } from "./summaryLine.ts";
import type { Alert } from "../alerts/alert.ts";

export const MonthlySummaryStatus = enumeration("MonthlySummaryStatus", "Status of a monthly summary.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "good", about: "Its figures stay as they were when it was published." },
});
export type MonthlySummaryStatus = ValueOf<typeof MonthlySummaryStatus>;

const clause = "七(三)";

const monthRuns = rule<{ to: string }>("SUMMARY_MONTH_RUNS", {
  clause,
  message: { zh: ({ to }) => `该月到 ${to} 才结束`, en: ({ to }) => `That month ends on ${to}` },
  remedy: { zh: () => "请在月份结束后总结", en: () => "Sum it up when it is over", by: [] },
});

const isOver: Guard<MonthlySummary> = ({ to }, { today }) => (today <= to ? [monthRuns({ to }, { field: "day" })] : []);

const lineOf = ({ id, number, title, raisedOn, recoveredOn, closedOn }: Alert): SummaryAlert => ({ alertId: id, number, title, raisedOn, recoveredOn, closedOn });

/** An alert counts as not recovered if it had not by the last day, whatever has become of it since. */
const notRecoveredBy = (last: string, { unrecovered, recoveredOn }: Alert): boolean => Boolean(unrecovered) || (recoveredOn ?? "") > last;

/** Fills in what the month came to, as it is known now. */
async function fill(summary: MonthlySummary, ctx: Context): Promise<void> {
  const period: ReportPeriod = { from: summary.from, to: summary.to };
  const [figures, alerts] = await Promise.all([reportFigures(ctx, "MONTH", period), alertsOf(period, ctx)]);
  const isIn = (day: string | undefined): boolean => day !== undefined && day >= period.from && day <= period.to;
  Object.assign(summary, {
    bands: figures.flatMap(({ kpi, value, currency = currencies[0], band }): SummaryBand[] => (kpi ? [{ kpi: kpi.name, ...valueOf(kpi, value, currency), band: band ?? undefined, owner: kpi.owner }] : [])),
    alerts: alerts.map(lineOf),
    counts: { raised: alerts.filter(({ raisedOn }) => isIn(raisedOn)).length, closed: alerts.filter(({ closedOn }) => isIn(closedOn)).length, unrecovered: alerts.filter((alert) => notRecoveredBy(period.to, alert)).length },
    asOf: ctx.now.toISOString(),
  });
}

async function publish({ record, ctx }: Step<MonthlySummary>): Promise<void> {
  await fill(record, ctx);
  Object.assign(record, { publishedById: ctx.principal.id, publishedOn: ctx.today });
}

@Entity<MonthlySummary>({
  prefix: "msum",
  domain: "analytics",
  label: { zh: "监控总结", en: "Monthly summary" },
  many: "monthlySummaries",
  about: "What the monitoring of a month came to: how good each KPI was, and which alerts there were.",
  clause,
  number: "JZ",
  representation: "title",
  search: ["number", "title"],
  lists: { all: ["from", "createdAt"], status: ["from"] },
  unique: ["from"],
  lifecycle: lifecycle<MonthlySummary, MonthlySummaryStatus>({
    states: MonthlySummaryStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    actions: {
      publish: { label: { zh: "发布", en: "Publish" }, about: "Reads the figures once more and publishes the summary to leaders and departments.", from: "DRAFT", to: "PUBLISHED", tone: "primary", guards: [isOver], effect: publish },
    },
  }),
})
export class MonthlySummary extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "The month that it sums up." })
  title!: string;

  @Attribute(() => LocalDate, { zh: "当月任一日", en: "A day of the month", about: "Any day of the month.", input: { required: true, once: true, when: "any" } })
  day!: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "From", about: "First day of the month." })
  from!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "To", about: "Last day of the month." })
  to!: string;

  @Attribute(() => SummaryCounts, { zh: "预警情况", en: "Alerts in numbers", about: "How many alerts there were." })
  counts!: SummaryCounts;

  @Attribute(() => [SummaryBand], { zh: "指标情况", en: "KPIs", about: "Each KPI in the month, and how good it was." })
  bands!: SummaryBand[];

  @Attribute(() => [SummaryAlert], { zh: "预警明细", en: "Alerts", about: "The alerts that were open in the month." })
  alerts!: SummaryAlert[];

  @Attribute(() => String, { zh: "分析与说明", en: "Comment", about: "What people say of it.", nullable: true, text: true, input: { maxLength: 10_000 } })
  comment?: string;

  @Attribute(() => DateTime, { zh: "读取时间", en: "As of", about: "When its figures were read (UTC)." })
  asOf!: string;

  @Reference(() => Node, { zh: "发布人", en: "Published by", about: "Who published it.", nullable: true, holds: isPerson })
  publishedById?: string;

  @Attribute(() => LocalDate, { zh: "发布日期", en: "Published on", about: "When it was published.", nullable: true })
  publishedOn?: string;

  @Attribute(() => MonthlySummaryStatus, { zh: "状态", en: "Status", about: "Status of the summary." })
  override status!: MonthlySummaryStatus;
}

const summaryTitle = (month: string, language: "zh" | "en"): string => (language === "zh" ? `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月监控总结` : `Monitoring in ${month.slice(0, 7)}`);

async function prepare({ record, before, ctx }: Preparation<MonthlySummary>): Promise<Finding[]> {
  if (before) return [];
  Object.assign(record, periodOf("MONTH", record.day));
  record.title = summaryTitle(record.from, ctx.language);
  const findings = await isOver(record, ctx);
  if (findings.length === 0) await fill(record, ctx);
  return findings;
}

export const MonthlySummaryResolver = EntityResolver(MonthlySummary, { create: true, update: true, prepare });

/** An operations report: drafted from figures, submitted with all four parts, read by those who receive it, or returned. 七(二) */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { afterWorkingMinutes } from "../../../platform/calendar/workingTime.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { receiptsFollow } from "../../../platform/receipt/askReaders.ts";
import type { OperationsReport } from "./operationsReport.ts";
import { alertsOf } from "./reportMatter.ts";

export const OperationsReportStatus = enumeration("OperationsReportStatus", "Status of an operations report.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "待阅", en: "Submitted", tone: "warning", about: "Its figures are frozen; those who receive it confirm that they have read it." },
  READ: { zh: "已阅", en: "Read", tone: "good", about: "The department manager has confirmed that they have read it." },
  RETURNED: { zh: "已退回", en: "Returned", tone: "bad", about: "To be revised and submitted again." },
});
export type OperationsReportStatus = ValueOf<typeof OperationsReportStatus>;

const clause = "七(二)2";

/** Working minutes within which a report is read: two working days. */
export const minutesToRead = 900;

const sectionMissing = rule<{ zh: string; en: string }>("REPORT_SECTION_MISSING", {
  clause,
  message: { zh: ({ zh }) => `运营报告须写明“${zh}”`, en: ({ en }) => `An operations report says something on "${en}"` },
  remedy: { zh: () => "请补充该部分；确无内容的，请写明理由", en: () => "Fill it in; where there is nothing to say, say why" },
});

const alertsOmitted = rule<{ numbers: readonly string[] }>("REPORT_OMITS_ALERTS", {
  clause,
  message: { zh: ({ numbers }) => `“存在问题”未提及本期预警：${numbers.join("、")}`, en: ({ numbers }) => `"Issues" does not mention these alerts of the period: ${numbers.join(", ")}` },
  remedy: { zh: () => "请按单号逐一说明", en: () => "Mention each by its number" },
});

const periodRuns = rule<{ to: string }>("REPORT_PERIOD_RUNS", {
  clause,
  message: { zh: ({ to }) => `报告期到 ${to} 才结束`, en: ({ to }) => `The period of the report ends on ${to}` },
  remedy: { zh: () => "请在报告期结束后提交", en: () => "Submit it when the period is over", by: [] },
});

const sections = { overview: { zh: "运营概况", en: "Overview" }, results: { zh: "主要成绩", en: "Results" }, issues: { zh: "存在问题", en: "Issues" }, proposals: { zh: "改进建议", en: "Proposals" } } as const;

const isComplete: Guard<OperationsReport> = (report) =>
  (Object.keys(sections) as (keyof typeof sections)[]).flatMap((field) => (report[field]?.trim() ? [] : [sectionMissing(sections[field], { field })]));

const citesAlerts: Guard<OperationsReport> = async ({ from, to, issues }, ctx) => {
  const numbers = (await alertsOf({ from, to }, ctx)).map(({ number }) => number).filter((number) => !issues?.includes(number));
  return numbers.length > 0 ? [alertsOmitted({ numbers }, { field: "issues" })] : [];
};

const isOver: Guard<OperationsReport> = ({ to }, { today }) => (today <= to ? [periodRuns({ to }, { field: "to" })] : []);

async function submit({ record, uow, ctx }: Step<OperationsReport>): Promise<void> {
  const due = afterWorkingMinutes(await workingCalendar(ctx), ctx.now, minutesToRead);
  Object.assign(record, { submittedById: ctx.principal.id, submittedOn: ctx.today, readBy: due.toISOString(), confirmBy: businessDate(due), edition: (record.edition ?? 0) + 1, returnReason: undefined });
  receiptsFollow(record, uow);
}

function sendBack({ record, input, uow }: Step<OperationsReport, ReasonInput>): void {
  record.returnReason = input.reason;
  receiptsFollow(record, uow);
}

export const operationsReportLifecycle = lifecycle<OperationsReport, OperationsReportStatus>({
  states: OperationsReportStatus,
  initial: "DRAFT",
  editable: ["DRAFT", "RETURNED"],
  // By the manager's read receipt.
  moves: { SUBMITTED: ["READ"] },
  actions: {
    submit: { label: { zh: "提交", en: "Submit" }, about: "Freezes the figures and submits the report to those who receive it.", from: ["DRAFT", "RETURNED"], to: "SUBMITTED", tone: "primary", guards: [isComplete, citesAlerts, isOver], effect: submit },
    sendBack: { label: { zh: "退回修改", en: "Send back" }, about: "Returns the report to be revised, with a reason.", from: "SUBMITTED", to: "RETURNED", tone: "danger", input: ReasonInput, effect: sendBack },
  },
});

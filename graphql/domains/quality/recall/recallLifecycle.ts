import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posting } from "../../../platform/posting/posting.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { closeHolds } from "../../supply/api.ts";
import type { Recall } from "./recall.ts";
import { lotStanding } from "./recallReach.ts";
import { createNotices, endNotices, noticesOf } from "./recallNotices.ts";
import { recallClock } from "./recallTerms.ts";
import { stopOnTheWay } from "./stopOnTheWay.ts";

export const RecallStatus = enumeration("RecallStatus", "Status of a recall.", {
  OPEN: { zh: "已登记", en: "Open", tone: "bad", about: "Recorded; nothing is stopped yet." },
  ...posting,
  HELD: { zh: "已停止流通", en: "Held", tone: "bad", about: "Stock, orders and transports of its lots are stopped." },
  NOTIFYING: { zh: "通知中", en: "Notifying", tone: "warning", about: "Customers are being notified and asked what they hold." },
  RETURNING: { zh: "收回中", en: "Returning", tone: "warning", about: "All customers were notified; packs are being returned." },
  REVIEW: { zh: "总结中", en: "Review", tone: "info", about: "No further returns are expected; balance and report are checked." },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good", about: "The balance adds up and the report was made; remaining stock of its lots stays held." },
  WITHDRAWN: { zh: "已撤销", en: "Withdrawn", about: "The notice was withdrawn; its holds have ended." },
  CANCELLED: { zh: "已取消", en: "Cancelled", about: "Recorded by mistake; nothing was stopped." },
});
export type RecallStatus = ValueOf<typeof RecallStatus>;

export const RecallOrigin = enumeration("RecallOrigin", "Who initiated a recall.", {
  HOLDER: { zh: "持有人", en: "Holder", about: "The marketing authorisation holder recalls them." },
  AUTHORITY: { zh: "药监部门", en: "Authority", about: "The authority orders the recall." },
  SUPPLIER: { zh: "供货单位", en: "Supplier", about: "The supplier passes on a recall." },
  OWN: { zh: "本企业发现", en: "Own suspicion", about: "We suspect a danger ourselves and notify the holder and the provincial authority." },
});
export type RecallOrigin = ValueOf<typeof RecallOrigin>;

export const RecallReportKind = enumeration("RecallReportKind", "Kind and recipient of a report.", {
  PROGRESS: { zh: "进展报告", en: "Progress", about: "Progress, to the holder." },
  HOLDER_TOLD: { zh: "告知持有人", en: "Holder notified", about: "Our own suspicion, to the holder." },
  AUTHORITY: { zh: "报告药监部门", en: "Authority notified", about: "Our own suspicion, to the provincial authority." },
  COMPLETION: { zh: "总结报告", en: "Final report", about: "Results, to the holder." },
});
export type RecallReportKind = ValueOf<typeof RecallReportKind>;

const clause = "五(二) · 公告 92/2022";

const notAllTold = rule<{ open: number }>("CUSTOMERS_NOT_TOLD", {
  clause,
  message: { zh: ({ open }) => `还有 ${open} 家客户未通知`, en: ({ open }) => `${open} customers have not been notified yet` },
  remedy: { zh: () => "请发出其召回通知", en: () => "Send them their notices", by: ["RecallNotice.send"] },
});

const reportMissing = rule<{ kind: RecallReportKind }>("RECALL_REPORT_MISSING", {
  clause,
  message: { zh: ({ kind }) => `尚无${{ COMPLETION: "总结报告", HOLDER_TOLD: "告知持有人的记录", AUTHORITY: "报告药监部门的记录", PROGRESS: "进展报告" }[kind]}`, en: ({ kind }) => `There is no report of this kind yet: ${kind.toLowerCase().replace("_", " ")}` },
  remedy: { zh: () => "请登记该报告", en: () => "Record the report", by: ["Recall.report"] },
});

const gapLeft = rule<{ batchNumber: string; gap: number }>("RECALL_GAP", {
  clause,
  message: { zh: ({ batchNumber, gap }) => `批号 ${batchNumber} 的收发存不平，差 ${gap}`, en: ({ batchNumber, gap }) => `The balance of lot ${batchNumber} does not add up: ${gap} packs are unaccounted for` },
  remedy: { zh: () => "请查明差异，盘点后过账", en: () => "Find the difference and post it after a count", by: [] },
});

const everybodyTold: Guard<Recall> = async (recall, ctx) => {
  const open = (await noticesOf(ctx, recall)).filter(({ status }) => status === "TO_SEND").length;
  return open > 0 ? [notAllTold({ open })] : [];
};

const isReported =
  (kind: RecallReportKind): Guard<Recall> =>
  ({ reports = [] }) =>
    reports.some((one) => one.kind === kind) ? [] : [reportMissing({ kind })];

/** Our own suspicion has to be reported to the holder and to the provincial authority. */
const ownSuspicionTold: Guard<Recall> = async (recall, ctx) =>
  recall.origin === "OWN" ? [...(await isReported("HOLDER_TOLD")(recall, ctx)), ...(await isReported("AUTHORITY")(recall, ctx))] : [];

const addsUp: Guard<Recall> = async ({ lots, heldAt }, ctx) => {
  const standings = await Promise.all(lots.map((lot) => lotStanding(ctx, lot, heldAt)));
  return standings.flatMap(({ batchNumber, gap }) => (gap === 0 ? [] : [gapLeft({ batchNumber, gap })]));
};

/** The date that many working days after another. */
function afterWorkingDays(calendar: WorkingCalendar, from: string, days: number): string {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (calendar.isWorkingDay(date)) left--;
  }
  return date;
}

const inDays = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();

/** Its lots are held before (holdLots.ts); deliveries in transit are stopped here or by the clock. */
async function hold(step: Step<Recall>): Promise<void> {
  const { record, ctx } = step;
  record.heldAt = ctx.now.toISOString();
  await stopOnTheWay(step);
}

async function notify({ record, uow, ctx }: Step<Recall>): Promise<void> {
  record.nextProgressAt = inDays(ctx.now, record.progressDays);
  await createNotices(record, { uow, ctx });
}

class ReportInput {
  @Attribute(() => RecallReportKind, { zh: "报告类型", en: "Kind", about: "Kind and recipient of the report.", input: { required: true } })
  kind!: RecallReportKind;

  @Attribute(() => String, { zh: "报告内容", en: "Content", about: "Content, and the reference of the letter.", text: true, input: { required: true, minLength: 2, maxLength: 4000 } })
  content!: string;
}

function report({ record, input: { kind, content }, ctx }: Step<Recall, ReportInput>): void {
  record.reports = [...(record.reports ?? []), { kind, content, at: ctx.now.toISOString(), byId: ctx.principal.id }];
  if (kind === "PROGRESS") record.nextProgressAt = inDays(ctx.now, record.progressDays);
}

async function packsComeBack({ lots, heldAt }: Recall, used: number, ctx: Context): Promise<Pick<Recall, "toReturn" | "cameBack">> {
  const standings = await Promise.all(lots.map((lot) => lotStanding(ctx, lot, heldAt)));
  const sold = standings.reduce((sum, { ledger }) => sum + ledger.soldBefore, 0);
  return { toReturn: Math.max(0, sold - used), cameBack: standings.reduce((sum, { ledger }) => sum + ledger.returnedSince, 0) };
}

async function finish({ record, ctx }: Step<Recall>): Promise<void> {
  const [{ reportWorkingDays }, calendar, notices] = await Promise.all([recallClock(ctx, record.recallClass), workingCalendar(ctx), noticesOf(ctx, record)]);
  const used = notices.reduce((sum, { usedQuantity }) => sum + (usedQuantity ?? 0), 0);
  Object.assign(record, { finishedOn: ctx.today, reportBy: afterWorkingDays(calendar, ctx.today, reportWorkingDays), nextProgressAt: undefined }, await packsComeBack(record, used, ctx));
}

/** Ends the holds of a withdrawn recall; other holds on its lots stay. */
async function withdraw({ record, input: { reason }, uow, ctx }: Step<Recall, ReasonInput>): Promise<void> {
  await closeHolds(record.lots.flatMap(({ holdId }) => holdId ?? []), reason, { uow, ctx });
  await endNotices(record, { uow, ctx });
}

export const recallLifecycle = lifecycle<Recall, RecallStatus>({
  states: RecallStatus,
  initial: "OPEN",
  editable: ["OPEN"],
  moves: { POSTING: ["HELD"] },
  actions: {
    hold: {
      label: { zh: "立即停止流通", en: "Stop now" },
      about: "Holds every lot, including later arrivals, and stops allocated, picked and shipped deliveries. A drill holds no stock.",
      from: "OPEN",
      to: "HELD",
      reaches: ["POSTING"],
      tone: "danger",
      effect: hold,
    },
    notify: {
      label: { zh: "开始通知客户", en: "Start notifying" },
      about: "Prepares a notice for every customer that received the lots.",
      from: "HELD",
      to: "NOTIFYING",
      tone: "primary",
      effect: notify,
    },
    beginReturning: {
      label: { zh: "转入收回", en: "All customers notified" },
      about: "Confirms that every customer was notified; packs are being returned.",
      from: "NOTIFYING",
      to: "RETURNING",
      tone: "primary",
      guards: [everybodyTold],
    },
    report: {
      label: { zh: "登记报告", en: "Record report" },
      about: "Records a report to the holder or the authority.",
      from: ["HELD", "NOTIFYING", "RETURNING", "REVIEW"],
      input: ReportInput,
      effect: report,
    },
    finish: {
      label: { zh: "结束收回", en: "Finish" },
      about: "No further returns are expected; the report is due within the working days of the setting.",
      from: "RETURNING",
      to: "REVIEW",
      tone: "primary",
      effect: finish,
    },
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Closes the recall: the balance of every lot adds up and the report was made. Remaining stock of the lots stays held.",
      from: "REVIEW",
      to: "CLOSED",
      tone: "primary",
      guards: [isReported("COMPLETION"), ownSuspicionTold, addsUp],
    },
    withdraw: {
      label: { zh: "撤销召回", en: "Withdraw" },
      about: "Withdraws the recall because the holder or the authority has withdrawn its notice; its holds end.",
      from: ["HELD", "NOTIFYING", "RETURNING", "REVIEW", "CLOSED"],
      to: "WITHDRAWN",
      tone: "danger",
      input: ReasonInput,
      effect: withdraw,
    },
    cancel: cancel({ about: "Cancels a recall that was recorded by mistake, before anything is stopped.", from: "OPEN" }),
  },
  rests: ["CLOSED"],
});

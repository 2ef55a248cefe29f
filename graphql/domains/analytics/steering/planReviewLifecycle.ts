/** The review of the yearly plan after each quarter: prepared, submitted with frozen figures, confirmed by the manager. 二(二) */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { DepartmentPlan } from "./departmentPlan.ts";
import { planAuthors } from "../steeringRoles.ts";
import type { PlanReview } from "./planReview.ts";
import { readStanding, type PlanStanding } from "./planStanding.ts";

export const PlanReviewStatus = enumeration("PlanReviewStatus", "Status of a quarterly review.", {
  DUE: { zh: "待编制", en: "Due", tone: "warning" },
  SUBMITTED: { zh: "待确认", en: "Submitted", tone: "info", about: "Its figures are frozen." },
  CONFIRMED: { zh: "已确认", en: "Confirmed", tone: "good" },
});
export type PlanReviewStatus = ValueOf<typeof PlanReviewStatus>;

const clause = "二(二)";
const lastQuarter = 4;
const attained = 10_000;

const narrativeMissing = rule<{ title: string }>("REVIEW_NEEDS_NARRATIVE", {
  clause,
  message: { zh: ({ title }) => `“${title}”未达目标，须说明原因`, en: ({ title }) => `"${title}" is below its target: say why` },
  remedy: { zh: () => "请在该行填写说明", en: () => "Fill in its narrative" },
});

const notMeasured = rule<{ title: string }>("REVIEW_NOT_COVERED", {
  clause,
  message: { zh: ({ title }) => `四季度复盘须衡量全部标准，“${title}”尚无实际值`, en: ({ title }) => `The review of the fourth quarter measures everything, and "${title}" has no actual value` },
  remedy: { zh: () => "请填写实际值", en: () => "Fill in its actual value" },
});

const quarterRuns = rule<{ to: string }>("REVIEW_QUARTER_RUNS", {
  clause,
  message: { zh: ({ to }) => `该季度到 ${to} 才结束`, en: ({ to }) => `The quarter ends on ${to}` },
});

/** The last day of a quarter. */
export const quarterEnd = (year: number, quarter: number): string => `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1]!}`;

/** How far the plan was attained by the end of the quarter, with what this review says of measures that no KPI tells. */
export async function standingAt({ planId, quarter, lines }: Pick<PlanReview, "planId" | "quarter" | "lines">, ctx: Context): Promise<PlanStanding> {
  const { year, objectives, measures } = (await ctx.loader.load<DepartmentPlan>(planId))!;
  const manual = new Map(lines.flatMap(({ measure, actual }) => (actual === undefined || actual === null ? [] : [[measure, actual] as const])));
  return readStanding(ctx, { objectives, measures, manual }, { from: `${year}-01-01`, to: quarterEnd(year, quarter) });
}

const isComplete: Guard<PlanReview> = async (review, ctx) => {
  const { measures } = await standingAt(review, ctx);
  return measures.flatMap(({ number, title, actual, attainment }): Finding[] => {
    const at = review.lines.findIndex(({ measure }) => measure === number);
    const isBelow = attainment !== null && attainment < attained;
    return [
      ...(isBelow && !review.lines[at]?.narrative?.trim() ? [narrativeMissing({ title }, { field: `lines.${at}.narrative` })] : []),
      ...(review.quarter === lastQuarter && actual === null ? [notMeasured({ title }, { field: `lines.${at}.actual` })] : []),
    ];
  });
};

const isOver: Guard<PlanReview> = async ({ planId, quarter }, ctx) => {
  const to = quarterEnd((await ctx.loader.load<DepartmentPlan>(planId))!.year, quarter);
  return ctx.today <= to ? [quarterRuns({ to })] : [];
};

export const planReviewLifecycle = lifecycle<PlanReview, PlanReviewStatus>({
  states: PlanReviewStatus,
  initial: "DUE",
  editable: ["DUE"],
  actions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Freezes how far the plan is attained and submits the review to the manager.",
      from: "DUE",
      to: "SUBMITTED",
      tone: "primary",
      duty: "requester",
      by: planAuthors,
      guards: [isOver, isComplete],
      effect: ({ record, ctx }: Step<PlanReview>) => void Object.assign(record, { submittedOn: ctx.today, returnReason: undefined }),
    },
    sendBack: {
      label: { zh: "退回修改", en: "Send back" },
      about: "Returns the review to be completed, with a reason.",
      from: "SUBMITTED",
      to: "DUE",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input }: Step<PlanReview, ReasonInput>) => void (record.returnReason = input.reason),
    },
    confirm: {
      label: { zh: "确认", en: "Confirm" },
      about: "Confirms the review; everybody may read it then.",
      from: "SUBMITTED",
      to: "CONFIRMED",
      tone: "primary",
      duty: "approver",
      decides: true,
      effect: ({ record, ctx }: Step<PlanReview>) => void (record.confirmedOn = ctx.today),
    },
  },
});

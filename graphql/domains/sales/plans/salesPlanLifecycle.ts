import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { planEdits } from "./salesPlanEdits.ts";
import { closedMonths, monthsClosed, monthsOfYear } from "./planPeriod.ts";
import { agreeOnClosed } from "./planTargets.ts";
import { readRows } from "./planSheet.ts";
import { openRevision } from "./salesPlanRevision.ts";
import type { SalesPlan } from "./salesPlan.ts";

export const SalesPlanStatus = enumeration("SalesPlanStatus", "Where a sales plan stands.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Its targets are being set." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "Waits to be brought into force." },
  IN_FORCE: { zh: "执行中", en: "In force", tone: "good", about: "What attainment is measured against; changed only by a revision." },
  REVISED: { zh: "已被修订", en: "Revised", about: "A later version has taken its place; it stays as it was." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Its year is over." },
  DISCARDED: { zh: "已作废", en: "Discarded", tone: "bad" },
});
export type SalesPlanStatus = ValueOf<typeof SalesPlanStatus>;

const noTargets = rule("NO_TARGETS", {
  clause: "四(一)",
  message: { zh: () => "计划尚无目标", en: () => "The plan has no targets yet" },
  remedy: { zh: () => "请先添加分支并分解目标", en: () => "Add branches and set their targets first" },
});

const closedMonthsDiffer = rule<{ closed: number }>("CLOSED_MONTHS_DIFFER", {
  clause: "四(一)",
  message: {
    zh: ({ closed }) => `1–${closed}月已关闭,但本版与执行中的版本不一致`,
    en: ({ closed }) => `The first ${closed} months are closed by now, and this version does not say the same of them as the one in force`,
  },
  remedy: { zh: () => "请退回草稿,使用“恢复已关闭月份”后重新提交", en: () => "Return it to draft, take the closed months over, and submit again" },
});

const notInForce = rule("VERSION_BEFORE_NOT_IN_FORCE", {
  clause: "四(一)",
  message: { zh: () => "上一版已不在执行中", en: () => "The version before it is not in force any more" },
  remedy: { zh: () => "请从执行中的版本重新修订", en: () => "Revise the version that is in force" },
});

const revisedAlready = rule("REVISION_UNDER_WAY", {
  clause: "四(一)",
  message: { zh: () => "此计划的修订版已在编制中", en: () => "A revision of this plan is already being made" },
  remedy: { zh: () => "请使用该修订版,或先将其作废", en: () => "Work on that one, or discard it first" },
});

const yearNotOver = rule<{ year: number }>("YEAR_NOT_OVER", {
  clause: "四(一)",
  message: { zh: ({ year }) => `${year}年尚未结束`, en: ({ year }) => `${year} is not over` },
});

const hasAnyTarget: Guard<SalesPlan> = ({ totalAmount, totalQuantity }) => (totalAmount.amount > 0 || totalQuantity > 0 ? [] : [noTargets()]);

/** A closed month never changes: not while the revision was written, and not by the time it takes effect. */
const keepsClosedMonths: Guard<SalesPlan> = async (plan, ctx) => {
  const closed = closedMonths(plan, ctx.today);
  const previous = plan.previousId && closed > 0 ? await ctx.loader.load<SalesPlan>(plan.previousId) : undefined;
  if (!previous) return [];
  const [standing, draft] = await Promise.all([readRows(ctx.loader, previous), readRows(ctx.loader, plan)]);
  return agreeOnClosed(standing, draft, closed) ? [] : [closedMonthsDiffer({ closed })];
};

const succeedsWhatIsInForce: Guard<SalesPlan> = async ({ previousId }, ctx) => {
  const previous = previousId ? await ctx.loader.load<SalesPlan>(previousId) : undefined;
  return !previous || previous.status === "IN_FORCE" ? [] : [notInForce(undefined, { record: previous })];
};

const noRevisionOpen: Guard<SalesPlan> = async ({ nextId }, ctx) => (nextId ? [revisedAlready(undefined, { record: (await ctx.loader.load(nextId)) ?? undefined })] : []);

const yearIsOver: Guard<SalesPlan> = ({ year }, ctx) => (monthsClosed(year, ctx.today) === monthsOfYear ? [] : [yearNotOver({ year })]);

/** The version before it ends where this one begins. */
async function takeTheirPlace({ record, uow, ctx }: Step<SalesPlan>): Promise<void> {
  if (!record.previousId) return;
  const previous = await ctx.loader.load<SalesPlan>(record.previousId);
  uow.edit(previous!).status = "REVISED";
}

/** Makes way for another plan of the year, or another revision. */
async function giveUpSlot({ record, uow, ctx }: Step<SalesPlan>): Promise<void> {
  record.slot = undefined;
  if (!record.previousId) return;
  const previous = await ctx.loader.load<SalesPlan>(record.previousId);
  uow.edit(previous!).nextId = undefined;
}

export const salesPlanLifecycle = lifecycle<SalesPlan, SalesPlanStatus>({
  states: SalesPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...planEdits,
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Asks for the plan to be approved.",
      from: "DRAFT",
      to: "SUBMITTED",
      tone: "primary",
      duty: "requester",
      guards: [hasAnyTarget, keepsClosedMonths],
      opens: ({ totalAmount }) => ({ route: "salesPlan", amount: totalAmount }),
    },
    ...approvalActions<SalesPlan, SalesPlanStatus>({ from: "SUBMITTED", approved: "APPROVED", returned: "DRAFT", guards: [keepsClosedMonths] }),
    putInForce: {
      label: { zh: "执行", en: "Bring into force" },
      about: "From now on attainment is measured against this version; the one before it ends.",
      from: "APPROVED",
      to: "IN_FORCE",
      tone: "primary",
      guards: [succeedsWhatIsInForce, keepsClosedMonths],
      effect: takeTheirPlace,
    },
    reopen: {
      label: { zh: "退回草稿", en: "Return to draft" },
      about: "Takes an approved plan back before it is in force; it is approved again.",
      from: "APPROVED",
      to: "DRAFT",
      input: ReasonAsked,
      // As after a rejection, whoever approved may decide the resubmitted plan.
      effect: ({ record }) => {
        record.duties = record.duties.filter(({ duty }) => duty !== "approver");
      },
    },
    revise: {
      label: { zh: "修订", en: "Revise" },
      about: "Begins the next version as a copy. This one stays in force until that is, and stays readable forever.",
      from: "IN_FORCE",
      input: ReasonAsked,
      guards: [noRevisionOpen],
      effect: openRevision,
    },
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Ends the plan of a year that is over.",
      from: "IN_FORCE",
      to: "CLOSED",
      guards: [yearIsOver, noRevisionOpen],
    },
    discard: {
      label: { zh: "作废", en: "Discard" },
      about: "Gives up a draft.",
      from: "DRAFT",
      to: "DISCARDED",
      tone: "danger",
      input: ReasonAsked,
      effect: giveUpSlot,
    },
  },
});

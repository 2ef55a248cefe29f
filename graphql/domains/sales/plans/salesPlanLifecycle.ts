import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";
import { planEdits } from "./salesPlanEdits.ts";
import { closedMonths, monthsClosed, monthsOfYear } from "./planPeriod.ts";
import { sameClosedMonths } from "./planTargets.ts";
import { readRows } from "./planSheet.ts";
import { openRevision } from "./salesPlanRevision.ts";
import type { SalesPlan } from "./salesPlan.ts";

export const SalesPlanStatus = enumeration("SalesPlanStatus", "Status of a sales plan.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Its targets are being set." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "Waiting to be activated." },
  IN_FORCE: { zh: "执行中", en: "In force", tone: "good", about: "Attainment is measured against it; changed only by a revision." },
  REVISED: { zh: "已被修订", en: "Revised", about: "Replaced by a later version; it stays unchanged." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Its year has ended." },
  DISCARDED: { zh: "已作废", en: "Discarded", tone: "bad" },
});
export type SalesPlanStatus = ValueOf<typeof SalesPlanStatus>;

const noTargets = rule("NO_TARGETS", {
  clause: "四(一)",
  message: { zh: () => "计划尚无目标", en: () => "The plan has no targets yet" },
  remedy: { zh: () => "请先添加分支并分解目标", en: () => "Add branches and set their targets first", by: ["SalesPlan.setTarget"] },
});

const noStrategy = rule("STRATEGY_MISSING", {
  clause: "四(一)2",
  message: { zh: () => "计划未写明销售策略", en: () => "The plan does not state its strategy" },
  remedy: { zh: () => "请填写销售策略：客户、商品、价格、推广", en: () => "State how its targets are to be reached: customers, products, prices, promotion", by: ["SalesPlan.update"] },
});

const closedMonthsDiffer = rule<{ closed: number }>("CLOSED_MONTHS_DIFFER", {
  clause: "四(一)",
  message: {
    zh: ({ closed }) => `1–${closed} 月已关闭，但本版与执行中的版本不一致`,
    en: ({ closed }) => `The first ${closed} months are closed, and this version differs from the one in force in those months`,
  },
  remedy: { zh: () => "请退回草稿，使用“恢复已关闭月份”后重新提交", en: () => "Return it to draft, use “Restore closed months”, and submit it again", by: ["SalesPlan.restoreClosedMonths"] },
});

const revisedAlready = rule("REVISION_UNDER_WAY", {
  clause: "四(一)",
  message: { zh: () => "此计划的修订版已在编制中", en: () => "A revision of this plan is already being made" },
  remedy: { zh: () => "请使用该修订版，或先将其作废", en: () => "Use that revision, or discard it first", by: ["SalesPlan.discard"] },
});

const yearNotOver = rule<{ year: number }>("YEAR_NOT_OVER", {
  clause: "四(一)",
  message: { zh: ({ year }) => `${year} 年尚未结束`, en: ({ year }) => `${year} is not over` },
});

const hasAnyTarget: Guard<SalesPlan> = ({ totalAmount, totalQuantity }) => (totalAmount.amount > 0 || totalQuantity > 0 ? [] : [noTargets()]);

const statesStrategy: Guard<SalesPlan> = ({ strategy }) => (strategy?.trim() ? [] : [noStrategy(undefined, { field: "strategy" })]);

/** Closed months must match the version in force, both on submission and on activation. */
const keepsClosedMonths: Guard<SalesPlan> = async (plan, ctx) => {
  const closed = closedMonths(plan, ctx.today);
  const previous = plan.previousId && closed > 0 ? await ctx.loader.load<SalesPlan>(plan.previousId) : undefined;
  if (!previous) return [];
  const [standing, draft] = await Promise.all([readRows(ctx.loader, previous), readRows(ctx.loader, plan)]);
  return sameClosedMonths(standing, draft, closed) ? [] : [closedMonthsDiffer({ closed })];
};

const noRevisionOpen: Guard<SalesPlan> = async ({ nextId }, ctx) => (nextId ? [revisedAlready(undefined, { record: (await ctx.loader.load(nextId)) ?? undefined })] : []);

const yearIsOver: Guard<SalesPlan> = ({ year }, ctx) => (monthsClosed(year, ctx.today) === monthsOfYear ? [] : [yearNotOver({ year })]);

/** Ends the previous version when this one is activated. It is in force until then: a plan that is being revised is neither closed nor revised again. */
async function supersedePrevious({ record, uow, ctx }: Step<SalesPlan>): Promise<void> {
  if (!record.previousId) return;
  const previous = await ctx.loader.load<SalesPlan>(record.previousId);
  uow.edit(previous!).status = "REVISED";
}

/** Frees the version slot for another plan or revision. */
async function releaseSlot({ record, uow, ctx }: Step<SalesPlan>): Promise<void> {
  record.slot = undefined;
  if (!record.previousId) return;
  const previous = await ctx.loader.load<SalesPlan>(record.previousId);
  uow.edit(previous!).nextId = undefined;
}

/** The sales lead plans, the department's manager approves. 四(一) */
const salesPlanRoute = approvalRoute("salesPlan", [{ steps: [departmentManagerStep] }], { label: { zh: "销售计划", en: "Sales plan" } });

export const salesPlanLifecycle = lifecycle<SalesPlan, SalesPlanStatus>({
  states: SalesPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { IN_FORCE: ["REVISED"] },
  actions: {
    ...planEdits,
    ...approval<SalesPlan, SalesPlanStatus>({
      route: salesPlanRoute,
      amount: "totalAmount",
      submitters: ["salesLead"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the plan for approval.", guards: [hasAnyTarget, statesStrategy, keepsClosedMonths] },
      guards: [keepsClosedMonths],
    }),
    putInForce: {
      label: { zh: "执行", en: "Activate" },
      about: "Measures attainment against this version from now on; the previous one ends.",
      from: "APPROVED",
      to: "IN_FORCE",
      tone: "primary",
      guards: [keepsClosedMonths],
      effect: supersedePrevious,
    },
    reopen: {
      label: { zh: "退回草稿", en: "Return to draft" },
      about: "Returns an approved plan to draft before activation; it needs approval again.",
      from: "APPROVED",
      to: "DRAFT",
      input: ReasonInput,
      // As after a rejection, the same approvers may decide the resubmitted plan.
      effect: ({ record }) => {
        record.duties = record.duties.filter(({ duty }) => duty !== "approver");
      },
    },
    revise: {
      label: { zh: "修订", en: "Revise" },
      about: "Creates the next version as a copy. This one stays in force until then and stays readable.",
      from: "IN_FORCE",
      input: ReasonInput,
      guards: [noRevisionOpen],
      effect: openRevision,
    },
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Closes the plan of a past year.",
      from: "IN_FORCE",
      to: "CLOSED",
      guards: [yearIsOver, noRevisionOpen],
    },
    discard: {
      label: { zh: "作废", en: "Discard" },
      about: "Discards a draft.",
      from: "DRAFT",
      to: "DISCARDED",
      tone: "danger",
      input: ReasonInput,
      effect: releaseSlot,
    },
  },
});

import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { supplyLeadStep } from "../../../platform/approval/standardSteps.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { PurchasePlan } from "./purchasePlan.ts";
import type { ReplenishmentSuggestion } from "./replenishmentSuggestion.ts";

export const PlanStatus = enumeration("PurchasePlanStatus", "Status of a purchase plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "Orders call it off." },
  ORDERED: { zh: "已全部下单", en: "Ordered", tone: "good", about: "Every line is covered." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "What is open is not bought." },
});
export type PlanStatus = ValueOf<typeof PlanStatus>;

/** Those who buy and those who know the market. 五(一)2 */
const planRoute = approvalRoute("purchasePlan", [{ steps: [supplyLeadStep, { role: "marketingLead", escalateTo: "departmentManager" }] }], { label: { zh: "采购计划", en: "Purchase plan" }, always: ["supplyLead", "marketingLead"] });

/** A plan that ends before it was approved gives its suggestions back. */
async function close({ record, uow, ctx }: Step<PurchasePlan>): Promise<void> {
  const ids = record.lines.flatMap(({ suggestionId, coveredQuantity }) => (suggestionId && coveredQuantity === 0 ? [suggestionId] : []));
  for (const suggestion of await ctx.loader.loadAll<ReplenishmentSuggestion>(ids)) Object.assign(uow.edit(suggestion), { status: "ACCEPTED", planId: undefined });
}

export const purchasePlanLifecycle = lifecycle<PurchasePlan, PlanStatus>({
  states: PlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { APPROVED: ["ORDERED"], ORDERED: ["APPROVED"] },
  rests: ["ORDERED"],
  actions: {
    ...approval<PurchasePlan, PlanStatus>({
      route: planRoute,
      submitters: ["purchaser"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the plan for approval." },
    }),
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Ends the plan; what is open is not bought.",
      from: ["DRAFT", "APPROVED"],
      to: "CLOSED",
      tone: "danger",
      input: ReasonInput,
      effect: close,
    },
  },
});

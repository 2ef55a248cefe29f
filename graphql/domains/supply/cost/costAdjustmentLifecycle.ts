import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { loadBalance } from "../stock/allocatable.ts";
import type { Batch } from "../stock/batch.ts";
import { batchCost, shareOfCost } from "./batchCost.ts";
import type { CostAdjustment } from "./costAdjustment.ts";

export const CostAdjustmentStatus = enumeration("CostAdjustmentStatus", "Status of a cost adjustment.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "The batch has the corrected cost." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type CostAdjustmentStatus = ValueOf<typeof CostAdjustmentStatus>;

export const CostAdjustmentKind = enumeration("CostAdjustmentKind", "What a cost adjustment follows from.", {
  INVOICE: { zh: "发票差异", en: "Invoice", about: "The supplier's invoice differs from the order." },
  LANDED: { zh: "到岸费用", en: "Landed cost", about: "Freight, duty, insurance or handling of the goods." },
  OTHER: { zh: "其他更正", en: "Other correction" },
});
export type CostAdjustmentKind = ValueOf<typeof CostAdjustmentKind>;

const clause = "五(一)3";

const costUnknown = rule<{ batchNumber: string }>("COST_UNKNOWN", {
  clause,
  message: { zh: ({ batchNumber }) => `批次 ${batchNumber} 的成本未知`, en: ({ batchNumber }) => `The cost of batch ${batchNumber} is not known` },
  remedy: { zh: () => "批次须有采购单价，商品须有税收分类", en: () => "The batch needs a price of its order, and the product a tax class", by: [] },
});

const otherCurrency = rule<{ currency: string }>("COST_IN_OTHER_CURRENCY", {
  clause,
  message: { zh: ({ currency }) => `该批次以 ${currency} 计价`, en: ({ currency }) => `The cost of the batch is in ${currency}` },
});

const changesNothing = rule("COST_UNCHANGED", { clause, message: { zh: () => "调整金额不能为零", en: () => "An adjustment of zero changes nothing" } });

const belowZero = rule("COST_BELOW_ZERO", {
  clause,
  message: { zh: () => "调整后成本将为负", en: () => "The cost would fall below zero" },
});

/** Findings against correcting the cost of a batch by this amount. */
export async function adjustmentFindings({ batchId, amount }: Pick<CostAdjustment, "batchId" | "amount">, ctx: Context): Promise<Finding[]> {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  const cost = await batchCost(ctx, batch);
  if (!cost) return [costUnknown({ batchNumber: batch.batchNumber }, { record: batch })];
  if (cost.currency !== amount.currency) return [otherCurrency({ currency: cost.currency }, { field: "amount" })];
  if (amount.amount === 0) return [changesNothing(undefined, { field: "amount" })];
  return cost.amount + amount.amount < 0 ? [belowZero(undefined, { field: "amount" })] : [];
}

const adjustable: Guard<CostAdjustment> = adjustmentFindings;

async function packsInStock(ctx: Context, { id, locationIds = [], receivedQuantity }: Batch): Promise<number> {
  const balances = await Promise.all(locationIds.map((locationId) => loadBalance(ctx, id, locationId)));
  return Math.min(receivedQuantity, balances.reduce((sum, balance) => sum + (balance?.onHand ?? 0), 0));
}

/** Adds it to the batch's cost and divides it between what is in stock and what has left. The record is one being edited. */
export async function applyAdjustment(record: CostAdjustment, uow: UnitOfWork, ctx: Context): Promise<void> {
  const batch = uow.edit((await ctx.loader.load<Batch>(record.batchId))!);
  const { amount, currency } = record.amount;
  batch.cost = money((await batchCost(ctx, batch))!.amount + amount, currency);
  const inStock = shareOfCost(record.amount, batch, await packsInStock(ctx, batch));
  Object.assign(record, { inStock, gone: money(amount - inStock.amount, currency), postedOn: ctx.today });
}

const costAdjustmentRoute = approvalRoute("costAdjustment", [{ steps: [departmentManagerStep] }], { label: { zh: "成本调整单", en: "Cost adjustment" } });

export const costAdjustmentLifecycle = lifecycle<CostAdjustment, CostAdjustmentStatus>({
  states: CostAdjustmentStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<CostAdjustment, CostAdjustmentStatus>({
      route: costAdjustmentRoute,
      submitters: ["finance"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "POSTED",
      submit: { about: "Submits the adjustment.", guards: [adjustable] },
      guards: [adjustable],
      onApproved: ({ record, uow, ctx }) => applyAdjustment(record, uow, ctx),
    }),
    cancel: cancel({ from: "DRAFT" }),
  },
});

import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money } from "../../../table/money.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { financeStep } from "../../../platform/approval/standardSteps.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { Batch } from "../stock/batch.ts";
import { postCostAdjustment, type CostAdjustment } from "./costAdjustment.ts";
import { divideLandedCost } from "./divideLandedCost.ts";
import type { LandedCost } from "./landedCost.ts";

export const LandedCostKind = enumeration("LandedCostKind", "What a landed cost was paid for.", {
  FREIGHT: { zh: "进货运费", en: "Inbound freight" },
  INSURANCE: { zh: "保险费", en: "Insurance" },
  DUTY: { zh: "关税", en: "Duty" },
  OTHER: { zh: "其他", en: "Other" },
});
export type LandedCostKind = ValueOf<typeof LandedCostKind>;

export const LandedCostBasis = enumeration("LandedCostBasis", "By what a landed cost is divided among batches.", {
  VALUE: { zh: "按金额", en: "By value", about: "By what the batches cost." },
  WEIGHT: { zh: "按重量", en: "By weight", about: "By gross weight, from the pack levels." },
  QUANTITY: { zh: "按数量", en: "By quantity", about: "By packs received." },
});
export type LandedCostBasis = ValueOf<typeof LandedCostBasis>;

export const LandedCostStatus = enumeration("LandedCostStatus", "Status of a landed cost.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "The batches have the higher cost." },
  REVERSED: { zh: "已冲销", en: "Reversed", tone: "bad", about: "Posted and taken back: the costs are as they were." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type LandedCostStatus = ValueOf<typeof LandedCostStatus>;

const divisible: Guard<LandedCost> = (record, ctx) => divideLandedCost({ ...record }, ctx);

/** Corrects the cost of each batch by its part, or takes the parts back. Answers what falls on stock and on packs that have left. */
async function correct({ record, uow, ctx }: Pick<Step<LandedCost>, "record" | "uow" | "ctx">, sign: 1 | -1) {
  const { id: sourceId, documentNumber, issuer, net } = record;
  const posted: Pick<CostAdjustment, "inStock" | "gone">[] = [];
  for (const { batchId, amount } of record.lines) {
    if (amount.amount === 0) {
      posted.push({ inStock: amount, gone: amount });
      continue;
    }
    const batch = (await ctx.loader.load<Batch>(batchId))!;
    posted.push(await postCostAdjustment(ctx, uow, { batch, kind: "LANDED", amount: money(sign * amount.amount, amount.currency), grounds: `${issuer} ${documentNumber}`, sourceId }));
  }
  const total = (of: "inStock" | "gone") => money(posted.reduce((sum, one) => sum + one[of]!.amount, 0), net.currency);
  return { posted, inStock: total("inStock"), gone: total("gone") };
}

async function post(step: Step<LandedCost>): Promise<void> {
  const { record, ctx } = step;
  await divideLandedCost(record, ctx);
  const { posted, inStock, gone } = await correct(step, 1);
  record.lines = record.lines.map((line, i) => ({ ...line, inStock: posted[i]!.inStock, gone: posted[i]!.gone }));
  Object.assign(record, { postedOn: ctx.today, inStock, gone });
}

async function reverse(step: Step<LandedCost>): Promise<void> {
  await correct(step, -1);
  Object.assign(step.record, { reversedOn: step.ctx.today, reversalReason: String(step.input.reason) });
}

/** A second person of finance. */
const landedCostRoute = approvalRoute("landedCost", [{ steps: [financeStep] }], { label: { zh: "到岸成本单", en: "Landed cost" }, always: ["finance"] });

export const landedCostLifecycle = lifecycle<LandedCost, LandedCostStatus>({
  states: LandedCostStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["POSTED"],
  actions: {
    ...approval<LandedCost, LandedCostStatus>({
      route: landedCostRoute,
      submitters: ["finance"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "POSTED",
      submit: { about: "Submits it to a second person of finance; once approved it is posted.", guards: [divisible] },
      guards: [divisible],
      onApproved: post,
    }),
    reverse: {
      label: { zh: "冲销", en: "Reverse" },
      about: "Takes the posted cost back from its batches; packs that have left meanwhile give their share back to the cost of sales.",
      from: "POSTED",
      to: "REVERSED",
      tone: "danger",
      input: ReasonInput,
      effect: reverse,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});

import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { postedFindings } from "../../../platform/posting/hold.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { batchNotHeld, type Batch } from "../stock/batch.ts";
import { learnDuties } from "../ordering/purchaseDuties.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { GoodsReceipt } from "./goodsReceipt.ts";
import type { Inspection } from "./inspection.ts";
import { PutAway } from "./putAway.ts";
import { leastSample } from "./sampling.ts";
import { SamplingTerms } from "./samplingTerms.ts";

export const InspectionStatus = enumeration("InspectionStatus", "Outcome of an inspection.", {
  PENDING: { zh: "待验收", en: "Pending", tone: "warning" },
  QUALIFIED: { zh: "验收合格", en: "Qualified", tone: "good", about: "The batch may be put away and sold." },
  REJECTED: { zh: "验收不合格", en: "Rejected", tone: "bad", about: "The batch goes to the rejected zone." },
});
export type InspectionStatus = ValueOf<typeof InspectionStatus>;

const notInspected = rule<{ zh: string; en: string }>("NOT_INSPECTED", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ zh }) => `尚未完成验收项目：${zh}`, en: ({ en }) => `Not checked or not OK: ${en}` },
  remedy: { zh: () => "请填写验收记录；不合格的请判为不合格", en: () => "Complete the record; reject the batch if it is not OK", by: ["Inspection.update", "Inspection.reject"] },
});

const everythingInOrder: Guard<Inspection> = ({ sampledQuantity, appearanceOk, packagingOk, papersOk }) => [
  ...(sampledQuantity ? [] : [notInspected({ zh: "抽样数量", en: "sampled quantity" })]),
  ...(appearanceOk ? [] : [notInspected({ zh: "外观", en: "appearance" })]),
  ...(packagingOk ? [] : [notInspected({ zh: "包装标签", en: "packaging and label" })]),
  ...(papersOk ? [] : [notInspected({ zh: "随货同行单", en: "delivery documents" })]),
];

const sampledTooFew = rule<{ sampled: number; cases: number; packs: number }>("SAMPLED_TOO_FEW", {
  clause: "五(二)1 · GSP 附录4",
  message: {
    zh: ({ sampled, cases, packs }) => `抽样 ${sampled} 盒；本批至少须开箱 ${cases} 件、抽样 ${packs} 盒`,
    en: ({ sampled, cases, packs }) => `${sampled} packs were sampled; of this batch at least ${cases} cases and ${packs} packs are`,
  },
  remedy: { zh: () => "请补足抽样并更正抽样数量", en: () => "Sample more, and correct the sampled quantity", by: ["Inspection.update"] },
});

/** By the cases that the batch came in; of a sample that is not entered yet, `everythingInOrder` says so. */
const sampledEnough: Guard<Inspection> = async ({ batchId, quantity, sampledQuantity }, ctx) => {
  const { perCase } = (await ctx.loader.load<Batch>(batchId))!;
  if (!sampledQuantity || !perCase) return [];
  const { cases, packs } = leastSample(quantity, perCase, await settingValues(ctx, SamplingTerms));
  return sampledQuantity < packs ? [sampledTooFew({ sampled: sampledQuantity, cases, packs }, { field: "sampledQuantity" })] : [];
};

/** A batch of a receipt that is still being posted does not count yet. */
const receiptPosted: Guard<Inspection> = async ({ receiptId }, ctx) => postedFindings((await ctx.loader.load<GoodsReceipt>(receiptId))!);

/** Sets the batch's quality and creates the put-away. Answers the order, to edit. */
async function conclude({ record, uow, ctx }: Step<Inspection>, outcome: "QUALIFIED" | "REJECTED"): Promise<PurchaseOrder> {
  const receipt = (await ctx.loader.load<GoodsReceipt>(record.receiptId))!;
  const order = uow.edit((await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId))!);
  learnDuties(order, record.duties);
  const batch = uow.edit((await ctx.loader.load<Batch>(record.batchId))!);
  batch.status = outcome;
  uow.create(PutAway, {
    batchId: batch.id,
    productId: record.productId,
    fromLocationId: record.locationId,
    quantity: record.quantity,
    quality: outcome,
    lines: [],
    status: "OPEN",
    duties: record.duties,
  });
  return order;
}

/** The order still expects what was rejected: a replacement may be received for it, unless the order was closed. */
async function reject(step: Step<Inspection>): Promise<void> {
  const { orderLine, quantity } = step.record;
  const order = await conclude(step, "REJECTED");
  order.lines[orderLine - 1]!.receivedQuantity -= quantity;
}

export const inspectionLifecycle = lifecycle<Inspection, InspectionStatus>({
  states: InspectionStatus,
  initial: "PENDING",
  editable: ["PENDING"],
  actions: {
    qualify: {
      label: { zh: "判为合格", en: "Qualify" },
      about: "Qualifies the batch; it may be put away and sold.",
      from: "PENDING",
      to: "QUALIFIED",
      tone: "primary",
      duty: "inspector",
      guards: [receiptPosted, everythingInOrder, sampledEnough, batchNotHeld],
      effect: async (step) => void (await conclude(step, "QUALIFIED")),
    },
    reject: {
      label: { zh: "判为不合格", en: "Reject" },
      about: "Rejects the batch; it goes to the rejected zone.",
      from: "PENDING",
      to: "REJECTED",
      tone: "danger",
      duty: "inspector",
      input: ReasonInput,
      guards: [receiptPosted],
      effect: reject,
    },
  },
});

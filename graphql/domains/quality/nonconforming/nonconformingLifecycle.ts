import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { financeStep, headOfQualityStep } from "../../../platform/approval/standardSteps.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { balanceId, moveStock, placeFindings, releaseAllocation } from "../../supply/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { Location } from "../../supply/places/location.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { NonconformingCase } from "./nonconformingCase.ts";

export const NonconformingStatus = enumeration("NonconformingStatus", "Status of nonconforming goods.", {
  OPEN: { zh: "待评估", en: "Open", tone: "bad", about: "Recorded and reserved; quality has not assessed them yet." },
  ASSESSED: { zh: "已评估", en: "Assessed", tone: "warning", about: "Quality has assessed the packs and proposed a disposition." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  DECIDED: { zh: "待执行", en: "Decided", tone: "info" },
  EXECUTED: { zh: "已执行", en: "Executed", tone: "info", about: "The decision was carried out; the head of quality closes the case." },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", about: "Recorded by mistake; the packs are available again." },
});
export type NonconformingStatus = ValueOf<typeof NonconformingStatus>;

export const NonconformingCause = enumeration("NonconformingCause", "Kind of nonconformity.", {
  DAMAGED: { zh: "破损", en: "Damaged" },
  EXPIRED: { zh: "过期", en: "Expired" },
  RECALLED: { zh: "召回", en: "Recalled" },
  REJECTED: { zh: "验收不合格", en: "Rejected at inspection" },
  TEMPERATURE: { zh: "超温", en: "Temperature excursion" },
  MAINTENANCE: { zh: "养护发现", en: "Found in maintenance" },
  FOUND: { zh: "盘点发现", en: "Found in a stocktake" },
  OTHER: { zh: "其他", en: "Other" },
});
export type NonconformingCause = ValueOf<typeof NonconformingCause>;

export const NonconformingDecision = enumeration("NonconformingDecision", "Disposition of nonconforming goods.", {
  RELEASE: { zh: "放行", en: "Release", tone: "good", about: "The packs conform after all." },
  REGRADE: { zh: "重新判定合格", en: "Regrade", tone: "good", about: "A rejected batch conforms after all and goes to storage." },
  RETURN_SUPPLIER: { zh: "退回供货单位", en: "Return to supplier", about: "The packs may only be returned to the supplier." },
  WRITE_OFF: { zh: "报损", en: "Write off", tone: "bad", about: "The packs leave the stock ledger as a loss; finance decides about the input tax." },
  DESTROY: { zh: "销毁", en: "Destroy", tone: "bad", about: "The packs are destroyed before a witness." },
});
export type NonconformingDecision = ValueOf<typeof NonconformingDecision>;

/** 增值税法 §22(3): input tax of abnormal losses is not deducted. */
export const InputVat = enumeration("InputVat", "Input tax of a write-off.", {
  KEEP: { zh: "不转出", en: "Stays deducted", about: "A natural loss." },
  TRANSFER_OUT: { zh: "进项税额转出", en: "Transferred out", tone: "warning", about: "An abnormal loss." },
});
export type InputVat = ValueOf<typeof InputVat>;

const clause = "五(二) · GSP 不合格品";

/** Whether its packs are still reserved. */
export const isUndecidedStock = ({ status }: Pick<NonconformingCase, "status">): boolean => ["OPEN", "ASSESSED", "SUBMITTED", "DECIDED"].includes(status);

const neverSold = rule<{ batchNumber: string; why: "EXPIRED" | "RECALLED" }>("NEVER_SOLD_AGAIN", {
  clause: "药品管理法 §98 · 公告 92/2022",
  message: {
    zh: ({ batchNumber, why }) => `批号 ${batchNumber} ${why === "EXPIRED" ? "已过有效期" : "已召回"}，不得放行`,
    en: ({ batchNumber, why }) => `${batchNumber} ${why === "EXPIRED" ? "has expired" : "is recalled"} and cannot be sold again`,
  },
  remedy: { zh: () => "请改为退回供货单位、报损或销毁", en: () => "Return, write off or destroy it instead", by: [] },
});

/** No decision can make an expired or recalled batch saleable. */
const maySellAgain: Guard<NonconformingCase> = async ({ decision, batchId, batchNumber }, ctx) => {
  if (decision !== "RELEASE" && decision !== "REGRADE") return [];
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  ctx.relied.add(batch);
  const recalled = batch.holds?.some(({ reason }) => reason === "RECALL");
  return [...(isExpired(batch.expiresOn, ctx.today) ? [neverSold({ batchNumber, why: "EXPIRED" })] : []), ...(recalled ? [neverSold({ batchNumber, why: "RECALLED" })] : [])];
};

const notTheWholeBatch = rule<{ onHand: number; quantity: number }>("NOT_THE_WHOLE_BATCH", {
  clause,
  message: { zh: ({ onHand, quantity }) => `该批次在库 ${onHand}，本单 ${quantity}：未判合格的批次须整批放行`, en: ({ onHand, quantity }) => `${onHand} packs of the batch are on hand and the case covers ${quantity}: a batch that has not passed is released as a whole` },
});

const inputVatUndecided = rule("INPUT_VAT_UNDECIDED", {
  clause: "增值税法 §22(3)",
  message: { zh: () => "财务尚未决定进项税处理", en: () => "Finance has not decided about the input tax" },
  remedy: { zh: () => "请财务登记进项税处理", en: () => "Have finance decide about it", by: ["NonconformingCase.decideInputVat"] },
});

const otherDecision = rule<{ decision?: string }>("DECIDED_OTHERWISE", {
  clause,
  message: { zh: () => "处理意见不是此项", en: () => "The decision calls for another action" },
});

const samePerson = rule("DESTRUCTION_SAME_PERSON", {
  clause,
  message: { zh: () => "审批人、执行人与监销人须为三人", en: () => "Approver, executor and witness must be three different people" },
});

const needsPhoto = rule("DESTRUCTION_NEEDS_PHOTO", {
  clause,
  message: { zh: () => "销毁须有现场照片", en: () => "A destruction must be documented by photos" },
  remedy: { zh: () => "请先上传现场照片", en: () => "First attach the photos as files", by: [] },
});

const destroyedInFuture = rule("DESTROYED_IN_FUTURE", { message: { zh: () => "销毁时间晚于现在", en: () => "The destruction lies in the future" } });

const placeMissing = rule("PLACE_MISSING", { clause, message: { zh: () => "请选择合格货位", en: () => "Enter the storage location" } });

class AssessInput {
  @Attribute(() => String, { zh: "质量评估", en: "Assessment", about: "What quality found.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  assessment!: string;

  @Attribute(() => NonconformingDecision, { zh: "处理意见", en: "Proposal", about: "Proposed disposition.", input: { required: true } })
  decision!: NonconformingDecision;
}

class ExecuteInput {
  @Reference(() => Location, { zh: "合格货位", en: "Storage location", about: "Storage location for a batch that passes now.", nullable: true, input: true })
  toLocationId?: string;
}

class DestroyInput {
  @Reference(() => Node, { zh: "监销人", en: "Witness", about: "Witness of the destruction.", holds: isPerson, input: { required: true } })
  witnessId!: string;

  @Attribute(() => DateTime, { zh: "销毁时间", en: "Destroyed at", about: "When they were destroyed.", input: { required: true, when: "any" } })
  destroyedAt!: string;

  @Attribute(() => String, { zh: "销毁地点", en: "Place", about: "Where they were destroyed.", input: { required: true, minLength: 2, maxLength: 200 } })
  place!: string;

  @Attribute(() => String, { zh: "销毁方式", en: "Method", about: "How they were destroyed.", input: { required: true, minLength: 2, maxLength: 200 } })
  method!: string;
}

class InputVatInput {
  @Attribute(() => InputVat, { zh: "进项税处理", en: "Input VAT", about: "Whether the input tax stays deducted.", input: { required: true } })
  inputVat!: InputVat;
}

const onlyFor =
  (...decisions: NonconformingDecision[]): Guard<NonconformingCase> =>
  ({ decision }) =>
    decision && decisions.includes(decision) ? [] : [otherDecision({ decision })];

const inputVatDecided: Guard<NonconformingCase> = ({ decision, inputVat }) => (decision === "WRITE_OFF" && !inputVat ? [inputVatUndecided()] : []);

type Work = Omit<Step<NonconformingCase>, "input">;

const free = ({ record: { batchId, locationId, quantity }, uow, ctx }: Work): Promise<void> => releaseAllocation(ctx, uow, [{ batchId, locationId, quantity }]);

async function onHandOf({ id, locationIds = [] }: Batch, ctx: Context): Promise<number> {
  const balances = await ctx.loader.loadAll<StockBalance>(locationIds.map((locationId) => balanceId(id, locationId)));
  return balances.reduce((sum, { onHand }) => sum + onHand, 0);
}

/** A batch that has not passed yet passes as a whole and goes to storage. */
async function pass(work: Work, batch: Batch, toLocationId: string | undefined): Promise<void> {
  const { record, uow, ctx } = work;
  const [onHand, product, to] = await Promise.all([onHandOf(batch, ctx), ctx.loader.load<Product>(batch.productId), toLocationId ? ctx.loader.load<Location>(toLocationId) : null]);
  refuseIfAny([
    ...(onHand === record.quantity ? [] : [notTheWholeBatch({ onHand, quantity: record.quantity })]),
    ...(to ? await placeFindings(ctx, to, { kind: "STORAGE", storageClass: product!.storageClass }, "toLocationId") : [placeMissing(undefined, { field: "toLocationId" })]),
  ]);
  uow.edit(batch).status = "QUALIFIED";
  await moveStock(ctx, uow, { kind: "TRANSFER", batch, from: (await ctx.loader.load<Location>(record.locationId))!, to: to!, quantity: record.quantity, promised: true, sourceId: record.id });
}

async function postLoss({ record, uow, ctx }: Work, kind: "CORRECTION" | "DESTROY"): Promise<void> {
  const [batch, from] = await Promise.all([ctx.loader.load<Batch>(record.batchId), ctx.loader.load<Location>(record.locationId)]);
  await moveStock(ctx, uow, { kind, batch: batch!, from: from!, quantity: record.quantity, promised: true, sourceId: record.id });
}

async function execute(step: Step<NonconformingCase, ExecuteInput>): Promise<void> {
  const { record, input, ctx } = step;
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  if (record.decision === "WRITE_OFF") await postLoss(step, "CORRECTION");
  else if (record.decision !== "RETURN_SUPPLIER" && batch.status !== "QUALIFIED") await pass(step, batch, input.toLocationId);
  else await free(step);
  Object.assign(record, { executedById: ctx.principal.id, executedOn: ctx.today });
}

const approversOf = ({ duties = [] }: NonconformingCase): string[] => duties.flatMap(({ duty, actorId }) => (duty === "approver" ? [actorId] : []));

function destructionFindings(record: NonconformingCase, { witnessId, destroyedAt }: DestroyInput, ctx: Context): Finding[] {
  const people = [...new Set(approversOf(record)), ctx.principal.id, witnessId];
  return [
    ...(new Set(people).size < people.length ? [samePerson(undefined, { field: "witnessId" })] : []),
    ...(Object.keys(record.attachments ?? {}).length === 0 ? [needsPhoto()] : []),
    ...(Date.parse(destroyedAt) > ctx.now.getTime() ? [destroyedInFuture(undefined, { field: "destroyedAt" })] : []),
  ];
}

async function destroy(step: Step<NonconformingCase, DestroyInput>): Promise<void> {
  const { record, input, ctx } = step;
  refuseIfAny(destructionFindings(record, input, ctx));
  await postLoss(step, "DESTROY");
  const { witnessId, destroyedAt, place, method } = input;
  Object.assign(record, { witnessId, destroyedAt, place, method, executedById: ctx.principal.id, executedOn: ctx.today });
}

/** Quality proposes, the head of quality decides; a loss is decided by finance as well. */
const decisionRoute = approvalRoute("nonconforming", [{ steps: [headOfQualityStep] }], { label: { zh: "不合格品处理", en: "Nonconforming goods" }, always: ["headOfQuality"] });
const lossRoute = approvalRoute("nonconformingLoss", [{ steps: [headOfQualityStep, financeStep] }], { label: { zh: "不合格品报损与销毁", en: "Write-off and destruction" }, always: ["headOfQuality", "finance"] });

export const nonconformingLifecycle = lifecycle<NonconformingCase, NonconformingStatus>({
  states: NonconformingStatus,
  initial: "OPEN",
  editable: ["OPEN"],
  actions: {
    assess: {
      label: { zh: "质量评估", en: "Assess" },
      about: "Records the findings of quality and its proposed disposition of the packs.",
      from: ["OPEN", "ASSESSED"],
      to: "ASSESSED",
      tone: "primary",
      input: AssessInput,
      effect: ({ record, input: { assessment, decision } }: Step<NonconformingCase, AssessInput>) => void Object.assign(record, { assessment, decision }),
    },
    ...approval<NonconformingCase, NonconformingStatus>({
      route: { among: [decisionRoute, lossRoute], choose: ({ decision }) => (decision === "WRITE_OFF" || decision === "DESTROY" ? lossRoute : decisionRoute) },
      submitters: ["qaOfficer"],
      draft: "ASSESSED",
      pending: "SUBMITTED",
      approved: "DECIDED",
      submit: { about: "Submits the proposal for a decision.", guards: [maySellAgain] },
      guards: [maySellAgain],
    }),
    decideInputVat: {
      label: { zh: "决定进项税", en: "Decide input VAT" },
      about: "Records the decision of finance whether the input tax of the write-off is transferred out.",
      from: ["SUBMITTED", "DECIDED"],
      input: InputVatInput,
      guards: [onlyFor("WRITE_OFF", "DESTROY")],
      effect: ({ record, input: { inputVat } }: Step<NonconformingCase, InputVatInput>) => void Object.assign(record, { inputVat }),
    },
    execute: {
      label: { zh: "执行处理", en: "Carry out" },
      about: "Carries out the decision: releases the packs, passes the batch, or posts the packs out of the stock ledger.",
      from: "DECIDED",
      to: "EXECUTED",
      tone: "primary",
      input: ExecuteInput,
      guards: [onlyFor("RELEASE", "REGRADE", "RETURN_SUPPLIER", "WRITE_OFF"), maySellAgain, inputVatDecided],
      effect: execute,
    },
    destroy: {
      label: { zh: "登记销毁", en: "Record destruction" },
      about: "Records when, where and how the packs were destroyed, and the witness.",
      from: "DECIDED",
      to: "EXECUTED",
      tone: "danger",
      input: DestroyInput,
      guards: [onlyFor("DESTROY")],
      effect: destroy,
    },
    close: { label: { zh: "关闭", en: "Close" }, about: "The head of quality confirms the execution and closes the case.", from: "EXECUTED", to: "CLOSED", tone: "primary" },
    cancel: cancel({ about: "Cancels a case that was recorded by mistake: the packs are available again.", from: ["OPEN", "ASSESSED"], effect: free }),
  },
});

import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { closeHolds, openBatchHold } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { QualityCase } from "./qualityCase.ts";

export const QualityCaseStatus = enumeration("QualityCaseStatus", "Status of a quality case.", {
  OPENED: { zh: "待决定", en: "Opened", tone: "bad", about: "Quality decides whether to hold the batch." },
  DECIDED: { zh: "已决定", en: "Decided", tone: "warning" },
  INVESTIGATING: { zh: "调查中", en: "Investigating", tone: "info" },
  CONCLUDED: { zh: "已出结论", en: "Concluded", tone: "info" },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
});
export type QualityCaseStatus = ValueOf<typeof QualityCaseStatus>;

export const HoldDecision = enumeration("HoldDecision", "Whether a batch is held during the investigation.", {
  HOLD: { zh: "锁定批次", en: "Hold the batch", tone: "bad" },
  NO_HOLD: { zh: "不锁定", en: "Do not hold" },
});
export type HoldDecision = ValueOf<typeof HoldDecision>;

export const FaultKind = enumeration("FaultKind", "Whether a batch has a fault.", {
  NONE: { zh: "无缺陷", en: "No fault", tone: "good" },
  MINOR: { zh: "一般缺陷", en: "Minor fault", tone: "warning" },
  SERIOUS: { zh: "严重缺陷", en: "Serious fault", tone: "bad", about: "Sold goods have to be recalled." },
});
export type FaultKind = ValueOf<typeof FaultKind>;

const clause = "六(一) · GSP";

class DecisionInput extends ReasonInput {
  @Attribute(() => HoldDecision, { zh: "处置决定", en: "Decision", about: "Whether the batch is held.", input: { required: true } })
  holdDecision!: HoldDecision;
}

class FaultInput {
  @Attribute(() => FaultKind, { zh: "结论", en: "Fault", about: "Whether the batch has a fault.", input: { required: true } })
  fault!: FaultKind;

  @Attribute(() => String, { zh: "结论说明", en: "Conclusion", about: "Findings about the batch.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  conclusion!: string;
}

class RecallInput {
  @Reference(() => Node, { zh: "召回", en: "Recall", about: "The recall that follows from it.", holds: ["Recall"], input: { required: true } })
  recallId!: string;
}

const supplierUnknown = rule("SUPPLIER_OF_CASE_UNKNOWN", { clause, message: { zh: () => "批次不在系统内，没有可通知的供应商", en: () => "The batch is not known, so there is no supplier to notify" } });
const supplierTold = rule("SUPPLIER_TOLD", { clause, message: { zh: () => "已通知供应商", en: () => "The supplier has already been notified" } });
const faultyBatchFree = rule("FAULTY_BATCH_NOT_HELD", {
  clause,
  message: { zh: () => "批次有严重缺陷但未锁定，不能关闭", en: () => "The batch has a serious fault and is not held; the case cannot be closed" },
  remedy: { zh: () => "请先锁定该批次", en: () => "Hold the batch first", by: ["QualityCase.hold"] },
});
const heldAlready = rule("HELD_BY_CASE", { clause, message: { zh: () => "本案已锁定该批次", en: () => "The case already holds the batch" } });
const noBatch = rule("CASE_WITHOUT_BATCH", { clause, message: { zh: () => "本案没有系统内的批次", en: () => "The batch of the case is not known to the company" } });
const holdsNothing = rule("CASE_HOLDS_NOTHING", { clause, message: { zh: () => "本案没有锁定批次", en: () => "The case does not hold the batch" } });
const recallNamed = rule("CASE_HAS_RECALL", { clause, message: { zh: () => "本案已关联召回", en: () => "The case names its recall already" } });
const recallOfOther = rule("RECALL_OF_OTHER_LOTS", {
  clause,
  message: { zh: () => "该召回不包含本案的批次", en: () => "The recall does not name the batch of this case" },
  remedy: { zh: () => "请从本案发起召回，或选择包含该批次的召回", en: () => "Begin the recall from this case, or choose one that names the batch", by: [] },
});
const seriousFault = rule("SERIOUS_FAULT_HELD", { clause, message: { zh: () => "严重缺陷的批次不能解除锁定", en: () => "The hold on a batch with a serious fault cannot be ended" } });

type Work = Pick<Step<QualityCase>, "uow" | "ctx">;

async function holdBatch(record: QualityCase, note: string, { uow, ctx }: Work): Promise<void> {
  if (record.holdId || !record.batchId) return;
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  record.holdId = openBatchHold(batch, { reason: "QUALITY_CASE", note, sourceId: record.id }, { uow, ctx }).id;
}

async function freeBatch(record: QualityCase, reason: string, work: Work): Promise<void> {
  if (!record.holdId) return;
  await closeHolds([record.holdId], reason, work);
  record.holdId = undefined;
}

async function decide({ record, input: { holdDecision, reason }, uow, ctx }: Step<QualityCase, DecisionInput>): Promise<void> {
  Object.assign(record, { holdDecision, decisionReason: reason, decidedById: ctx.principal.id });
  if (holdDecision === "HOLD") await holdBatch(record, reason, { uow, ctx });
  else await freeBatch(record, reason, { uow, ctx });
}

/** What is asked of a recall: which lots it names. Recalls are quality's own; nothing else of them is known here. */
type NamesLots = Node & { lots?: readonly { productId: string; batchNumber: string }[] };

async function linkRecall({ record, input: { recallId }, ctx }: Step<QualityCase, RecallInput>): Promise<void> {
  const [recall, batch] = [await ctx.loader.load<NamesLots>(recallId), record.batchId ? await ctx.loader.load<Batch>(record.batchId) : null];
  const isOfBatch = recall?.lots?.some(({ productId, batchNumber }) => productId === batch?.productId && batchNumber === batch?.batchNumber);
  if (!isOfBatch) throw new Refusal([recallOfOther(undefined, { field: "recallId" })]);
  record.recallId = recallId;
}

/** Later complaints open another case. */
async function close({ record, input: { reason }, uow, ctx }: Step<QualityCase, ReasonInput>): Promise<void> {
  if (record.fault !== "SERIOUS") await freeBatch(record, reason, { uow, ctx });
  record.closedOn = ctx.today;
  if (record.batchId) uow.edit((await ctx.loader.load<Batch>(record.batchId))!).openQualityCaseId = undefined;
}

const mayTell: Guard<QualityCase> = ({ supplierId, supplierToldAt }) => (supplierToldAt ? [supplierTold()] : supplierId ? [] : [supplierUnknown()]);
const mayLink: Guard<QualityCase> = ({ recallId, batchId }) => (recallId ? [recallNamed()] : batchId ? [] : [noBatch()]);
const mayHold: Guard<QualityCase> = ({ holdId, batchId }) => (holdId ? [heldAlready()] : batchId ? [] : [noBatch()]);
const mayFree: Guard<QualityCase> = ({ holdId, fault }) => [...(holdId ? [] : [holdsNothing()]), ...(fault === "SERIOUS" ? [seriousFault()] : [])];
const faultIsHeld: Guard<QualityCase> = ({ fault, batchId, holdId }) => (fault === "SERIOUS" && batchId && !holdId ? [faultyBatchFree()] : []);

const open = ["OPENED", "DECIDED", "INVESTIGATING", "CONCLUDED"] as const;

export const qualityCaseLifecycle = lifecycle<QualityCase, QualityCaseStatus>({
  states: QualityCaseStatus,
  initial: "OPENED",
  editable: [],
  actions: {
    decide: { label: { zh: "作出决定", en: "Decide" }, about: "Decides whether the batch is held during the investigation.", from: "OPENED", to: "DECIDED", tone: "primary", input: DecisionInput, effect: decide },
    investigate: { label: { zh: "开始调查", en: "Begin investigation" }, about: "Starts the investigation of the batch.", from: "DECIDED", to: "INVESTIGATING", tone: "primary" },
    conclude: {
      label: { zh: "出具结论", en: "Conclude" },
      about: "Records whether the batch has a fault.",
      from: "INVESTIGATING",
      to: "CONCLUDED",
      tone: "primary",
      duty: "investigator",
      input: FaultInput,
      effect: ({ record, input: { fault, conclusion } }: Step<QualityCase, FaultInput>) => void Object.assign(record, { fault, conclusion }),
    },
    close: { label: { zh: "关闭", en: "Close" }, about: "Closes the case; the hold on the batch ends unless its fault is serious.", from: "CONCLUDED", to: "CLOSED", tone: "primary", duty: "closer", input: ReasonInput, guards: [faultIsHeld], effect: close },
    linkRecall: { label: { zh: "关联召回", en: "Name recall" }, about: "Names the recall that follows from it.", from: ["DECIDED", "INVESTIGATING", "CONCLUDED"], guards: [mayLink], input: RecallInput, effect: linkRecall },
    tellSupplier: { label: { zh: "通知供应商", en: "Notify supplier" }, about: "Notifies the supplier; its API clients may then read the case without the customers.", from: [...open], guards: [mayTell], effect: ({ record, ctx }) => void (record.supplierToldAt = ctx.now.toISOString()) },
    hold: { label: { zh: "补充锁定", en: "Hold batch" }, about: "Holds the batch after the decision.", from: ["DECIDED", "INVESTIGATING", "CONCLUDED"], tone: "danger", input: ReasonInput, guards: [mayHold], effect: ({ record, input, uow, ctx }: Step<QualityCase, ReasonInput>) => holdBatch(record, input.reason, { uow, ctx }) },
    free: { label: { zh: "提前解锁", en: "End hold" }, about: "Ends the hold before the case is closed.", from: ["DECIDED", "INVESTIGATING", "CONCLUDED"], input: ReasonInput, guards: [mayFree], effect: ({ record, input, uow, ctx }: Step<QualityCase, ReasonInput>) => freeBatch(record, input.reason, { uow, ctx }) },
  },
  clocks: {
    decision: {
      label: { zh: "处置决定", en: "Decision" },
      startsOn: ["create"],
      stopsOn: ["decide"],
      minutes: ({ decisionMinutes }) => decisionMinutes,
      warnAt: [50],
      escalations: [
        { afterMinutes: 0, to: () => ["headOfQuality"] },
        { afterMinutes: 120, to: () => ["departmentManager"] },
      ],
    },
  },
});

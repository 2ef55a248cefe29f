import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { newRecord } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { publishedLots } from "./publishedLots.ts";
import { matchPublished } from "./publishedMatch.ts";
import type { PublishedRecall } from "./publishedRecall.ts";
import { AcceptedLot } from "./acceptedLot.ts";
import { Recall } from "./recall.ts";
import { RecallClass } from "./recallClass.ts";
import { prepareRecall } from "./recallResolver.ts";

export const PublishedRecallStatus = enumeration("PublishedRecallStatus", "Status of a published recall.", {
  OPEN: { zh: "待处理", en: "Open", tone: "bad", about: "It is about a product of ours: quality decides." },
  NOT_OURS: { zh: "未经营", en: "Not ours", about: "It is about no product that we have." },
  ACCEPTED: { zh: "已启动召回", en: "Accepted", tone: "good", about: "A recall was opened for it." },
  DISMISSED: { zh: "不涉及", en: "Dismissed", about: "Quality has found that it does not concern us." },
});
export type PublishedRecallStatus = ValueOf<typeof PublishedRecallStatus>;

export const PublishedReach = enumeration("PublishedReach", "How far a published recall concerns us.", {
  LOTS: { zh: "有涉及批次", en: "Our lots", tone: "bad", about: "Lots that we have received are named." },
  PRODUCT: { zh: "有涉及品种", en: "Our product", tone: "warning", about: "The product is ours; none of the named lots was received, or the lots cannot be read." },
  NONE: { zh: "无关", en: "None", about: "No product of ours has its approval number." },
});
export type PublishedReach = ValueOf<typeof PublishedReach>;

const clause = "五(二) · 公告 92/2022";

const classUnknown = rule("RECALL_CLASS_UNKNOWN", {
  clause,
  message: { zh: () => "公告未写明召回级别", en: () => "The class of the recall was not published" },
  remedy: { zh: () => "请选择召回级别", en: () => "Choose the class" },
});

const noLots = rule("RECALL_LOTS_UNKNOWN", {
  clause,
  message: { zh: () => "没有匹配到批次", en: () => "None of our lots was found in it" },
  remedy: { zh: () => "请填写要召回的商品与批号，或登记为不涉及", en: () => "Enter the products and lots to recall, or dismiss it", by: ["PublishedRecall.dismiss"] },
});

class AcceptPublishedInput {
  @Attribute(() => RecallClass, { zh: "召回级别", en: "Class", about: "Required where the authority published none.", nullable: true, input: true })
  recallClass?: RecallClass;

  @Attribute(() => [AcceptedLot], { zh: "召回批次", en: "Lots", about: "Lots to recall; without them, those that were found.", help: { zh: "不填即为已匹配的批次；尚未到货的批次也可以填写。", en: "Left empty, these are the lots that were found. Lots that have not arrived may be entered as well." }, nullable: true, input: { maxItems: 100 } })
  lots?: AcceptedLot[];
}

/** Lots of one recall. */
const lotsOfRecall = 20;

/** Opens a recall for each twenty lots; its time limits run from the day on which the publication came in. */
async function accept({ record, input, uow, ctx }: Step<PublishedRecall, AcceptPublishedInput>): Promise<void> {
  const recallClass = input.recallClass ?? record.recallClass;
  const lots = input.lots?.length ? input.lots : (record.matches ?? []);
  refuseIfAny([...(recallClass ? [] : [classUnknown(undefined, { field: "recallClass" })]), ...(lots.length > 0 ? [] : [noLots(undefined, { field: "lots" })])]);
  const { reference, holderName, defect, medicine, createdAt: receivedAt } = record;
  const values = { origin: "AUTHORITY", recallClass: recallClass!, noticeNumber: reference.slice(0, 60), holderName: holderName ?? medicine.slice(0, 100), recallReason: defect ?? medicine, receivedAt, drill: false } as const;
  const opened: string[] = [];
  for (let from = 0; from < lots.length; from += lotsOfRecall) {
    const part = lots.slice(from, from + lotsOfRecall).map(({ productId, batchNumber }) => ({ productId, batchNumber }));
    opened.push((await newRecord(ctx, uow, Recall, { ...values, lots: part }, prepareRecall)).id);
  }
  record.recalls = opened.map((recallId) => ({ recallId }));
}

/** Matches it to our products and lots as they are now. */
export async function match(record: PublishedRecall, ctx: Context): Promise<void> {
  const read = publishedLots(record.lotText ?? "");
  const { products, lots } = await matchPublished({ approvalNumbers: record.approvalNumbers ?? "", lots: read }, ctx);
  const reach = lots.length > 0 ? "LOTS" : products.length > 0 ? "PRODUCT" : "NONE";
  Object.assign(record, {
    lotCount: read.lots.length,
    unread: read.unread.length > 0 ? read.unread : undefined,
    matches: lots.length > 0 ? lots : undefined,
    products: products.length > 0 ? products.map(({ id: productId }) => ({ productId })) : undefined,
    reach,
    status: reach === "NONE" ? "NOT_OURS" : "OPEN",
  });
}

export const publishedRecallLifecycle = lifecycle<PublishedRecall, PublishedRecallStatus>({
  states: PublishedRecallStatus,
  initial: "OPEN",
  editable: [],
  rests: ["NOT_OURS", "ACCEPTED", "DISMISSED"],
  moves: { OPEN: ["NOT_OURS"], NOT_OURS: ["OPEN"] },
  actions: {
    accept: { label: { zh: "启动召回", en: "Open the recall" }, about: "Opens recalls of the lots; their time limits run from the day on which the publication came in.", from: "OPEN", to: "ACCEPTED", tone: "primary", input: AcceptPublishedInput, effect: accept },
    dismiss: { label: { zh: "登记不涉及", en: "Dismiss" }, about: "Records that it does not concern us, and why.", from: "OPEN", to: "DISMISSED", input: ReasonInput },
    match: { label: { zh: "重新匹配", en: "Match again" }, about: "Compares it again with our products and lots, for example after new goods came in.", from: ["OPEN", "NOT_OURS", "DISMISSED"], reaches: ["OPEN", "NOT_OURS"], effect: ({ record, ctx }) => match(record, ctx) },
  },
});

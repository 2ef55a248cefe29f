import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { newRecord } from "../../../platform/entity/entityResolver.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";
import { AcceptedLot } from "./acceptedLot.ts";
import { Recall } from "./recall.ts";
import { RecallClass } from "./recallClass.ts";
import { prepareRecall } from "./recallResolver.ts";

export const RecallRequestStatus = enumeration("RecallRequestStatus", "Status of a recall request.", {
  SUBMITTED: { zh: "待受理", en: "Submitted", tone: "bad" },
  ACCEPTED: { zh: "已受理", en: "Accepted", tone: "good", about: "A recall was opened for it." },
  DECLINED: { zh: "未受理", en: "Declined", about: "No recall was opened." },
});
export type RecallRequestStatus = ValueOf<typeof RecallRequestStatus>;

class AcceptInput {
  @Attribute(() => [AcceptedLot], { zh: "召回批次", en: "Lots", about: "Our products and lots that the request covers.", input: { required: true, minItems: 1, maxItems: 20 } })
  lots!: AcceptedLot[];
}

/** The time limits of the recall run from the request, not from its acceptance. */
async function accept({ record, input: { lots }, uow, ctx }: Step<RecallRequest, AcceptInput>): Promise<void> {
  const { supplierId: requestedById, recallClass, reference: noticeNumber, holderName, defect: recallReason, createdAt: receivedAt } = record;
  const values = { origin: "SUPPLIER", requestedById, recallClass, noticeNumber, holderName, recallReason, receivedAt, drill: false, lots } as const;
  record.recallId = (await newRecord(ctx, uow, Recall, { ...values, lots: lots.map((lot) => ({ ...lot })) }, prepareRecall)).id;
}

/** A supplier or holder asks for a recall; quality accepts it. 公告 92/2022 */
@Entity<RecallRequest>({
  prefix: "rreq",
  domain: "quality",
  label: { zh: "召回申请", en: "Recall request" },
  about: "A supplier or marketing authorisation holder asks for a recall of lots that it delivered.",
  clause: "五(二) · 公告 92/2022",
  number: "ZS",
  representation: "number",
  search: ["number", "reference"],
  lists: { all: ["createdAt"], status: ["createdAt"], supplierId: ["createdAt"] },
  lifecycle: lifecycle<RecallRequest, RecallRequestStatus>({
    states: RecallRequestStatus,
    initial: "SUBMITTED",
    editable: [],
    actions: {
      accept: { label: { zh: "受理", en: "Accept" }, about: "Opens a recall of the lots; its time limits run from the request.", from: "SUBMITTED", to: "ACCEPTED", tone: "primary", input: AcceptInput, effect: accept },
      decline: { label: { zh: "不予受理", en: "Decline" }, about: "Declines the request; the requesting party can see it.", from: "SUBMITTED", to: "DECLINED", input: ReasonInput },
    },
  }),
  events: {
    accepted: { on: "accept", to: "ACCEPTED", version: "2026-11-30", zh: "召回申请已受理", en: "Recall request accepted", about: { zh: "我方已按申请启动召回。", en: "A recall was opened for the request." } },
    declined: { on: "decline", to: "DECLINED", version: "2026-11-30", zh: "召回申请已退回", en: "Recall request declined", about: { zh: "该申请未受理。", en: "No recall was opened for the request." } },
  },
})
export class RecallRequest extends NumberedDocument {
  @Reference(() => Supplier, { zh: "申请方", en: "Requested by", about: "Supplier or holder that asks.", input: { required: true, once: true } })
  supplierId!: string;

  @Attribute(() => String, { zh: "通知文号", en: "Reference", about: "Number of the requesting party's notice.", nullable: true, input: { once: true, maxLength: 60 } })
  reference?: string;

  @Attribute(() => String, { zh: "上市许可持有人", en: "Marketing authorisation holder", about: "Who is responsible for the recall.", input: { required: true, once: true, maxLength: 100 } })
  holderName!: string;

  @Attribute(() => RecallClass, { zh: "召回级别", en: "Class", about: "Class by the danger of the defect.", input: { required: true, once: true } })
  recallClass!: RecallClass;

  @Attribute(() => String, { zh: "药品", en: "Medicine", about: "Name, strength and approval number of the medicine.", input: { required: true, once: true, maxLength: 200 } })
  medicine!: string;

  @Attribute(() => [String], { zh: "批号", en: "Batch numbers", about: "Batch numbers printed on the packs.", input: { required: true, once: true, minItems: 1, maxItems: 20, maxLength: 40 } })
  batchNumbers!: string[];

  @Attribute(() => String, { zh: "召回原因", en: "Reason", about: "Defect or danger.", text: true, input: { required: true, once: true, minLength: 2, maxLength: 2000 } })
  defect!: string;

  @Reference(() => Recall, { zh: "召回", en: "Recall", about: "Recall opened for the request.", nullable: true })
  recallId?: string;

  @Attribute(() => RecallRequestStatus, { zh: "状态", en: "Status", about: "Status of the request." })
  override status!: RecallRequestStatus;
}

export const RecallRequestResolver = EntityResolver(RecallRequest, { create: true });

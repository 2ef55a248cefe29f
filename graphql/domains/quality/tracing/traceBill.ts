import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { TraceMove } from "./traceMoves.ts";

export const TraceBillStatus = enumeration("TraceBillStatus", "How far a traceability bill is.", {
  READY: { zh: "待上报", en: "Ready", tone: "warning" },
  SENT: { zh: "已上报", en: "Sent", tone: "info", about: "Handed over to the platform; its answer is awaited." },
  ACCEPTED: { zh: "已受理", en: "Accepted", tone: "good" },
  REJECTED: { zh: "被退回", en: "Rejected", tone: "bad", about: "The platform does not take it; it is sent again once that is dealt with." },
  RECONCILED: { zh: "已对账", en: "Reconciled", tone: "good", about: "The platform has as many codes of it as we sent." },
});
export type TraceBillStatus = ValueOf<typeof TraceBillStatus>;

const clause = "药品管理法 §36";

/** Codes of one bill. */
export const mostCodesOfBill = 3_500;

class RejectInput {
  @Attribute(() => String, { zh: "退回原因", en: "Because", about: "What the platform says is wrong.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  because!: string;
}

class ReconcileInput {
  @Attribute(() => Int, { zh: "平台码数", en: "Codes there", about: "Codes that the platform has of this bill.", input: { required: true, min: 0, max: 100_000 } })
  codesThere!: number;
}

const countDiffers = rule<{ here: number; there: number }>("TRACE_BILL_DIFFERS", {
  clause,
  message: { zh: ({ here, there }) => `本单 ${here} 个码，平台 ${there} 个`, en: ({ here, there }) => `The bill has ${here} codes, the platform ${there}` },
  remedy: { zh: () => "请查明后登记退回并重新上报", en: () => "Find out why; record it as rejected and send it again", by: [] },
});

function reconcile({ record, input: { codesThere }, ctx }: Step<TraceBill, ReconcileInput>): void {
  refuseIfAny(codesThere === record.codes.length ? [] : [countDiffers({ here: record.codes.length, there: codesThere }, { field: "codesThere" })]);
  record.reconciledAt = ctx.now.toISOString();
}

/** Reports a document's codes to the traceability platform, 3,500 at most. 药品管理法 §36 */
@Entity<TraceBill>({
  prefix: "tbill",
  domain: "quality",
  label: { zh: "追溯单据", en: "Traceability bill" },
  about: "Report of a document's codes to the traceability platform.",
  clause,
  number: "ZM",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], documentId: ["createdAt"] },
  lifecycle: lifecycle<TraceBill, TraceBillStatus>({
    states: TraceBillStatus,
    initial: "READY",
    editable: [],
    rests: ["RECONCILED"],
    moves: { READY: ["SENT", "REJECTED"], ACCEPTED: ["RECONCILED"] },
    actions: {
      send: { label: { zh: "登记已上报", en: "Record as sent" }, about: "Its file was handed over to the platform.", from: "READY", to: "SENT", tone: "primary", effect: ({ record, ctx }) => void Object.assign(record, { sentAt: ctx.now.toISOString(), attempts: record.attempts + 1 }) },
      accept: { label: { zh: "登记受理", en: "Record as accepted" }, about: "The platform has taken it.", from: "SENT", to: "ACCEPTED", tone: "primary" },
      recordRejection: { label: { zh: "登记退回", en: "Record as rejected" }, about: "The platform does not take it, or has other codes of it.", from: ["SENT", "ACCEPTED"], to: "REJECTED", tone: "danger", input: RejectInput, effect: ({ record, input: { because } }: Step<TraceBill, RejectInput>) => void Object.assign(record, { rejectedBecause: because }) },
      prepareAgain: { label: { zh: "重新上报", en: "Send again" }, about: "What was wrong is dealt with; it keeps its number.", from: "REJECTED", to: "READY", tone: "primary", effect: ({ record }) => void Object.assign(record, { rejectedBecause: undefined }) },
      reconcile: { label: { zh: "平台对账", en: "Reconcile" }, about: "The platform has as many codes of it as were sent.", from: "ACCEPTED", to: "RECONCILED", input: ReconcileInput, effect: reconcile },
    },
  }),
})
export class TraceBill extends NumberedDocument {
  @Attribute(() => TraceMove, { zh: "单据类型", en: "Kind", about: "What the codes were scanned for." })
  move!: TraceMove;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "Document that the codes belong to.", holds: ["GoodsReceipt", "Delivery", "SalesReturn", "PurchaseReturn", "NonconformingCase", "DeliveryLoss"] })
  documentId!: string;

  @Attribute(() => String, { zh: "单据号", en: "Document number", about: "Number of the document, and which of its bills this is." })
  documentNumber!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that the packs went to, or came from.", nullable: true })
  customerId?: string;

  @Attribute(() => [String], { zh: "追溯码", en: "Traceability codes", about: "The codes." })
  codes!: string[];

  @Attribute(() => Int, { zh: "码数", en: "Number of codes", about: "How many codes it has." })
  codeCount!: number;

  @Attribute(() => Int, { zh: "上报次数", en: "Attempts", about: "How often it was handed over, or an attempt failed because the network did." })
  attempts!: number;

  @Attribute(() => DateTime, { zh: "上报时间", en: "Sent at", about: "When it was handed over (UTC).", nullable: true })
  sentAt?: string;

  @Attribute(() => DateTime, { zh: "对账时间", en: "Reconciled at", about: "When it was compared with the platform (UTC).", nullable: true })
  reconciledAt?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Rejected because", about: "What the platform says is wrong.", nullable: true, text: true })
  rejectedBecause?: string;

  @Attribute(() => TraceBillStatus, { zh: "状态", en: "Status", about: "How far it is." })
  override status!: TraceBillStatus;
}

export const TraceBillResolver = EntityResolver(TraceBill);

import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Supplier } from "../supplier/supplier.ts";
import { quotationLifecycle, QuotationStatus } from "./quotationLifecycle.ts";
import { QuotationLine, RfqLine } from "./rfqLines.ts";
import { Rfq } from "./rfq.ts";

/** What one supplier is asked in one round, and what it offers: in an envelope until two openers have opened it. 五(一)3 */
@Entity<Quotation>({
  prefix: "quot",
  domain: "supply",
  label: { zh: "报价单", en: "Quotation" },
  about: "What a supplier is asked for, and its sealed offer.",
  clause: "五(一)3",
  number: "BJ",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], rfqId: ["createdAt"], supplierId: ["createdAt", "closesAt"], status: ["createdAt"] },
  lifecycle: quotationLifecycle,
  events: {
    invited: { on: "issue", to: "INVITED", version: "2026-11-30", zh: "邀请报价", en: "Quotation invited", about: { zh: "请在截止时间前报价。", en: "You are asked to quote before it closes." } },
    voided: { on: ["revise", "cancel"], to: "VOID", version: "2026-11-30", zh: "报价作废", en: "Quotation void", about: { zh: "询价已修改或取消，原报价作废。", en: "The RFQ was changed or cancelled; what was quoted is void." } },
    awarded: { on: "award", to: "AWARDED", version: "2026-11-30", zh: "报价中标", en: "Quotation awarded", about: { zh: "报价中标，将收到采购订单。", en: "Your offer is taken; an order will follow." } },
    notAwarded: { on: ["award", "cancel"], to: "NOT_AWARDED", version: "2026-11-30", zh: "报价未中标", en: "Quotation not awarded", about: { zh: "本次未采用该报价。", en: "Your offer is not taken." } },
  },
})
export class Quotation extends NumberedDocument {
  @Reference(() => Rfq, { zh: "询价单", en: "RFQ", about: "RFQ that it answers." })
  rfqId!: string;

  @Attribute(() => Int, { zh: "轮次", en: "Round", about: "Round of the RFQ." })
  round!: number;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who is asked." })
  supplierId!: string;

  @Attribute(() => String, { zh: "标题", en: "Subject", about: "What is asked for, in a few words." })
  subject!: string;

  @Attribute(() => [RfqLine], { zh: "需求明细", en: "Asked for", about: "What is needed." })
  asked!: RfqLine[];

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency to quote in." })
  currency!: string;

  @Attribute(() => DateTime, { zh: "报价截止时间", en: "Closes at", about: "Until when it is taken, by the server's clock; it may be replaced until then." })
  closesAt!: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Required by", about: "Required delivery date." })
  deliverOn!: string;

  @Attribute(() => String, { zh: "商务条款", en: "Terms", about: "Payment, packing, delivery.", nullable: true, text: true })
  terms?: string;

  @Attribute(() => DateTime, { zh: "收到时间", en: "Received at", about: "When the present envelope was received.", nullable: true })
  receivedAt?: string;

  @Attribute(() => String, { zh: "密封摘要", en: "Envelope digest", about: "SHA-256 of the envelope: the supplier's receipt, and the proof that what was opened is what was handed in.", nullable: true })
  envelopeDigest?: string;

  @Attribute(() => [QuotationLine], { zh: "报价明细", en: "Offer", about: "What is offered; empty until two openers have opened it.", nullable: true })
  lines?: QuotationLine[];

  @Attribute(() => LocalDate, { zh: "报价有效至", en: "Valid until", about: "Last day on which the offer can be taken; empty until it is opened.", nullable: true })
  validUntil?: string;

  @Attribute(() => QuotationStatus, { zh: "状态", en: "Status", about: "Status of the quotation." })
  override status!: QuotationStatus;

  /** The offer, encrypted to the key of the RFQ. */
  envelope?: string;
}

export const QuotationResolver = EntityResolver(Quotation);

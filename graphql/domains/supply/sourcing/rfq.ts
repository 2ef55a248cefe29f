import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { RfqInvitation, RfqLine, RfqOffer, RfqOpener } from "./rfqLines.ts";
import { rfqLifecycle, RfqStatus } from "./rfqLifecycle.ts";
import type { RfqSeal } from "./seal.ts";

/** The request for sealed quotations. The invariant: none of them is read by anybody before two openers have opened. 五(一)3 */
@Entity<Rfq>({
  prefix: "rfq",
  domain: "supply",
  label: { zh: "询价单", en: "RFQ" },
  about: "The request to several suppliers for sealed quotations.",
  clause: "五(一)3",
  number: "XJ",
  representation: "number",
  attachments: true,
  search: ["number", "subject"],
  lists: { all: ["createdAt"], status: ["createdAt", "closesAt"] },
  lifecycle: rfqLifecycle,
})
export class Rfq extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Subject", about: "What is asked for, in a few words.", input: { required: true, minLength: 2, maxLength: 100 } })
  subject!: string;

  @Attribute(() => [RfqLine], { zh: "需求明细", en: "Lines", about: "What is needed.", input: { required: true, minItems: 1, maxItems: 30 } })
  lines!: RfqLine[];

  @Attribute(() => [RfqInvitation], { zh: "询价供应商", en: "Suppliers", about: "Who is asked: at least three approved suppliers, unless there is only one source.", input: { required: true, minItems: 1, maxItems: 12 } })
  invited!: RfqInvitation[];

  @Attribute(() => [RfqOpener], { zh: "开标人", en: "Openers", about: "Who may open the quotations; two of them must.", input: { required: true, minItems: 2, maxItems: 4 } })
  openers!: RfqOpener[];

  @Attribute(() => DateTime, { zh: "报价截止时间", en: "Closes at", about: "Until when quotations are taken, by the server's clock.", input: { required: true, when: "any" } })
  closesAt!: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Required by", about: "Required delivery date.", input: { required: true, when: "any" } })
  deliverOn!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of the quotations.", input: { required: true, pattern: "CNY|USD" } })
  currency!: string;

  @Attribute(() => String, { zh: "单一来源理由", en: "Sole source because", about: "Why fewer than three suppliers are asked; it needs an approval.", nullable: true, text: true, input: { minLength: 10, maxLength: 1000 } })
  soleSourceReason?: string;

  @Attribute(() => String, { zh: "商务条款", en: "Terms", about: "What suppliers should know: payment, packing, delivery.", nullable: true, text: true, input: { maxLength: 2000 } })
  terms?: string;

  @Attribute(() => Int, { zh: "轮次", en: "Round", about: "Counts up each time it is changed after it was issued: quotations of earlier rounds are void." })
  round!: number;

  @Attribute(() => DateTime, { zh: "发出时间", en: "Issued at", about: "When suppliers were asked in the present round.", nullable: true })
  issuedAt?: string;

  @Attribute(() => DateTime, { zh: "开标时间", en: "Opened at", about: "When the second opener opened the quotations.", nullable: true })
  openedAt?: string;

  @Attribute(() => [RfqOffer], { zh: "比价表", en: "Comparison", about: "Every offer per pack, as it was worked out when the quotations were opened.", nullable: true })
  comparison?: RfqOffer[];

  @Attribute(() => String, { zh: "定标理由", en: "Award because", about: "Why an offer was taken that is not the lowest.", nullable: true, text: true })
  awardReason?: string;

  @Attribute(() => RfqStatus, { zh: "状态", en: "Status", about: "Status of the RFQ." })
  override status!: RfqStatus;

  /** What the quotations of this round are sealed with. */
  seal?: RfqSeal;
}

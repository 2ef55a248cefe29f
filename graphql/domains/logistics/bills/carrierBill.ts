import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { BillMismatch, carrierBillLifecycle, CarrierBillStatus } from "./carrierBillLifecycle.ts";
import { Shipment } from "../shipments/shipment.ts";

/** Shipments of one bill: its approval changes the freight of each, with its trail, in one transaction. */
export const mostShipments = 40;

/** What is charged for one shipment. */
@ObjectType("CarrierBillLine", { description: "What a carrier charges for one shipment." })
export class CarrierBillLine {
  @Reference(() => Shipment, { zh: "运单", en: "Shipment", about: "Carried shipment.", input: { required: true } })
  shipmentId!: string;

  @Attribute(() => Money, { zh: "不含税运费", en: "Net", about: "What is charged, without tax.", input: { required: true, min: 1, max: 100_000_000_000 } })
  amount!: Money;

  @Attribute(() => Money, { zh: "暂估运费", en: "Accrued", about: "What was accrued, when it was matched.", nullable: true })
  accrued?: Money;

  @Attribute(() => Money, { zh: "差异", en: "Difference", about: "What it costs more than accrued, when it was matched; negative for less.", nullable: true })
  difference?: Money;
}

/** What a carrier charges, compared shipment by shipment with what was accrued before anything of it is paid. 五(三)4 */
@Entity<CarrierBill>({
  prefix: "cbill",
  domain: "logistics",
  label: { zh: "承运账单", en: "Carrier bill" },
  about: "What a carrier charges for shipments, compared with the accrued freight before it is paid.",
  clause: "五(三)4",
  number: "CZ",
  representation: "number",
  attachments: true,
  search: ["number", "billNumber"],
  lists: { all: ["createdAt", "issuedOn"], status: ["createdAt"], carrierId: ["createdAt", "issuedOn"] },
  unique: ["carrierId+billNumber"],
  claimsUnique: ({ status }) => status !== "REFUSED",
  lifecycle: carrierBillLifecycle,
  events: {
    blocked: { on: "match", to: "BLOCKED", version: "2026-11-30", zh: "承运账单不符", en: "Carrier bill blocked", about: { zh: "账单与暂估运费不符，附差异。", en: "The bill does not agree with the accrued freight; with the differences." } },
    refused: { on: "refuse", version: "2026-11-30", zh: "承运账单已退回", en: "Carrier bill refused", about: { zh: "账单不予入账，附原因。", en: "The bill is not booked; with the reason." } },
    paid: { on: "pay", version: "2026-11-30", zh: "承运账单已付款", en: "Carrier bill paid", about: { zh: "账单已付款。", en: "The bill is paid." } },
  },
})
export class CarrierBill extends NumberedDocument {
  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Who charges.", input: { required: true, once: true } })
  carrierId!: string;

  @Attribute(() => String, { zh: "账单号", en: "Bill number", about: "The carrier's number of the bill or invoice.", input: { required: true, maxLength: 60 } })
  billNumber!: string;

  @Attribute(() => LocalDate, { zh: "开具日期", en: "Issued on", about: "Date of the bill.", input: { required: true, when: "past" } })
  issuedOn!: string;

  @Attribute(() => [CarrierBillLine], { zh: "明细", en: "Lines", about: "Shipments with what is charged for each.", input: { required: true, minItems: 1, maxItems: mostShipments } })
  lines!: CarrierBillLine[];

  @Attribute(() => Money, { zh: "税额", en: "Tax", about: "Value-added tax of the bill.", input: { required: true, min: 0, max: 100_000_000_000 } })
  vat!: Money;

  @Attribute(() => Money, { zh: "价税合计", en: "Total", about: "What the bill comes to, with tax.", input: { required: true, min: 1, max: 1_000_000_000_000 } })
  total!: Money;

  @Attribute(() => [BillMismatch], { zh: "不符之处", en: "Mismatches", about: "What does not agree with the accrued freight.", nullable: true })
  mismatches?: BillMismatch[];

  @Attribute(() => Money, { zh: "差异金额", en: "Variance", about: "What it costs more than accrued; decides who approves it.", nullable: true })
  variance?: Money;

  @Attribute(() => String, { zh: "差异说明", en: "Variance explained", about: "Why it is to be paid although it differs.", nullable: true, text: true })
  varianceReason?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Refused because", about: "Why it is not booked.", nullable: true, text: true })
  refusal?: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the payment.", nullable: true })
  paidOn?: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "The bank's reference of the payment.", nullable: true })
  bankReference?: string;

  @Attribute(() => CarrierBillStatus, { zh: "状态", en: "Status", about: "Status of the bill." })
  override status!: CarrierBillStatus;
}

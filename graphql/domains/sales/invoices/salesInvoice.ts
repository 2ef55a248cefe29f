import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint, tenThousandths } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../customers/customer.ts";
import { InvoiceTitle } from "./invoiceTitle.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { InvoiceKind, RedConfirmation, RedReason } from "./invoiceKind.ts";
import { salesInvoiceLifecycle, SalesInvoiceStatus } from "./salesInvoiceLifecycle.ts";

/** Lines of one invoice. */
export const mostLines = 200;

/** Packs of one delivery line. Name and price are copied from the delivery and read-only. 发票管理办法 §19 */
@ObjectType("SalesInvoiceLine", { description: "Packs of one delivery line on a tax invoice." })
export class SalesInvoiceLine {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Delivery of the goods.", input: { required: true } })
  deliveryId!: string;

  @Attribute(() => Int, { zh: "发货行", en: "Delivery line", about: "Number of the delivery's line, from 1.", input: { required: true, min: 1, max: 200 } })
  deliveryLine!: number;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs; of a red invoice, those that it takes back.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The delivery line's product." })
  productId!: string;

  @Attribute(() => String, { zh: "货物名称", en: "Name of the goods", about: "Name on the invoice: the product's as it was delivered." })
  name!: string;

  @Attribute(() => Money, { zh: "含税单价", en: "Unit price", about: "Price of one pack including tax, as delivered." })
  unitPrice!: Money;

  @Attribute(() => SafeInt, { zh: "精确含税单价", en: "Exact price", unit: tenThousandths, about: "Price of one pack in ten-thousandths, where it is not whole minor units.", nullable: true })
  exactPrice?: number;

  @Attribute(() => Money, { zh: "价税合计", en: "Amount", about: "Quantity times price, including tax; negative on a red invoice." })
  amount!: Money;

  @Attribute(() => Int, { zh: "税率", en: "Tax rate", unit: basisPoint, about: "Rate of value-added tax in hundredths of a percent." })
  taxRate!: number;

  @Attribute(() => Money, { zh: "不含税金额", en: "Net", about: "Amount without tax." })
  net!: Money;

  @Attribute(() => Money, { zh: "税额", en: "Tax", about: "Value-added tax that the amount includes." })
  vat!: Money;

  @Attribute(() => SafeInt, { zh: "已红冲", en: "Taken back", about: "Packs that red invoices have taken back, requested or issued." })
  reversedQuantity!: number;

  /** What red invoices have taken back, positive, in minor units: with tax, and without it. */
  reversedGross?: number;
  reversedNet?: number;
}

/** A tax invoice for shipped goods, or a red one that takes another back. 发票管理办法 §19, 票账货款一致: GSP §91 */
@Entity<SalesInvoice>({
  prefix: "sinv",
  domain: "sales",
  label: { zh: "销售发票", en: "Sales invoice" },
  about: "A tax invoice for shipped goods, or a red one that takes another back.",
  clause: "GSP §91",
  number: "SI",
  representation: "number",
  attachments: true,
  search: ["number", "platformNumber", "title"],
  lists: { all: ["createdAt", "issuedOn", "number"], customerId: ["createdAt"], status: ["createdAt"], blueId: ["createdAt"], sharedWithId: ["issuedOn"] },
  totals: ["total"],
  unique: ["platformNumber"],
  lifecycle: salesInvoiceLifecycle,
  events: {
    issued: { on: "issue", version: "2026-11-30", zh: "发票已开具", en: "Invoice issued", about: { zh: "已开具蓝字或红字发票。", en: "A tax invoice, or a red one, was issued." } },
  },
  timeline: [{ of: "customerId", kind: "RECEIVABLE", amount: "total", at: { INVOICED: "issuedOn" } }],
})
export class SalesInvoice extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who is invoiced.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => InvoiceTitle, { zh: "所用抬头", en: "Invoiced as", about: "Name of the customer that is invoiced; its registered name where left out. A red invoice keeps that of the invoice that it takes back.", nullable: true, input: true })
  invoiceTitleId?: string;

  @Attribute(() => InvoiceKind, { zh: "发票类型", en: "Kind", about: "Invoice, or red invoice." })
  kind!: InvoiceKind;

  @Reference(() => SalesInvoice, { zh: "被红冲发票", en: "Takes back", about: "Of a red invoice: the issued invoice that it takes back.", nullable: true, input: { once: true } })
  blueId?: string;

  @Attribute(() => RedReason, { zh: "红冲原因", en: "Reason for red invoice", about: "Required for a red invoice.", nullable: true, input: true })
  redReason?: RedReason;

  @Attribute(() => String, { zh: "发票抬头", en: "Invoice title", about: "The customer's registered name; fixed when the invoice is requested." })
  title!: string;

  @Attribute(() => String, { zh: "购方税号", en: "Buyer's tax number", about: "The customer's unified social credit code.", nullable: true })
  taxNumber?: string;

  @Attribute(() => [SalesInvoiceLine], { zh: "明细", en: "Lines", about: "Lines to invoice; defaults to everything of the customer that awaits an invoice, and for a red invoice to everything not reversed yet.", nullable: true, input: { maxItems: mostLines } })
  lines!: SalesInvoiceLine[];

  @Attribute(() => Money, { zh: "价税合计", en: "Total", about: "Sum of the lines, including tax; negative for a red invoice." })
  total!: Money;

  @Attribute(() => Money, { zh: "不含税合计", en: "Net total", about: "Sum of the lines without tax." })
  net!: Money;

  @Attribute(() => Money, { zh: "税额合计", en: "Tax total", about: "Sum of the lines' tax." })
  vat!: Money;

  @Attribute(() => RedConfirmation, { zh: "红字确认单状态", en: "Red confirmation", about: "State of the 红字发票信息确认单; a red invoice needs it confirmed.", nullable: true })
  confirmation?: RedConfirmation;

  @Attribute(() => String, { zh: "红字确认单编号", en: "Red confirmation number", about: "Number of the 红字发票信息确认单.", nullable: true })
  confirmationNumber?: string;

  @Attribute(() => LocalDate, { zh: "申请日期", en: "Request date", about: "Date on which it was requested from the invoicing platform.", nullable: true })
  requestedOn?: string;

  @Attribute(() => String, { zh: "发票号码", en: "Invoice number", about: "Number that the invoicing platform has given it.", nullable: true })
  platformNumber?: string;

  @Attribute(() => LocalDate, { zh: "开票日期", en: "Issued on", about: "Date on the invoice.", nullable: true })
  issuedOn?: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark on the invoice.", nullable: true, text: true, input: { maxLength: 200 } })
  remark?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is issued" })
  sharedWithId?: string;

  @Attribute(() => SalesInvoiceStatus, { zh: "状态", en: "Status", about: "Status of the invoice." })
  override status!: SalesInvoiceStatus;
}

sharesWith(SalesInvoice, ({ customerId }) => customerId, ({ status }) => status === "ISSUED");

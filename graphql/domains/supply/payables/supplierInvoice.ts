import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { netOf } from "../../catalogue/api.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { withPurchaseDuties } from "../ordering/purchaseDuties.ts";
import { Supplier } from "../supplier/supplier.ts";
import { contentFindings } from "./invoiceContent.ts";
import { invoiceLifecycle, InvoiceKind, InvoiceMismatch, SupplierInvoiceStatus } from "./supplierInvoiceLifecycle.ts";

/** Lines that one transaction posts, with the orders and the cost of the batches that they change. */
const linesPerInvoice = 30;

/** Packs of one line of an order that are invoiced. */
@ObjectType("SupplierInvoiceLine", { description: "Packs of one line of an order that a supplier invoices." })
export class SupplierInvoiceLine {
  @Reference(() => PurchaseOrder, { zh: "采购订单", en: "Purchase order", about: "Order that it is for.", input: { required: true } })
  purchaseOrderId!: string;

  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1.", input: { required: true, min: 1, max: 200 } })
  orderLine!: number;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Invoiced packs; of a red invoice those that it takes back.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack, with tax.", input: { required: true, min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => Int, { zh: "税率", en: "Tax rate", unit: basisPoint, about: "Rate of value-added tax in hundredths of a percent, as the invoice says.", input: { required: true, min: 0, max: 10_000 } })
  taxRate!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the order's line." })
  productId!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price, with tax." })
  amount!: Money;

  @Attribute(() => Money, { zh: "不含税金额", en: "Net", about: "Amount without tax." })
  net!: Money;

  @Attribute(() => SafeInt, { zh: "已红冲数量", en: "Taken back", about: "Packs that approved red invoices have taken back.", nullable: true })
  redQuantity?: number;

  @Attribute(() => SafeInt, { zh: "超量", en: "Over", about: "Packs beyond those that were accepted and neither sent back nor invoiced, when it was matched.", nullable: true })
  overQuantity?: number;

  @Attribute(() => Money, { zh: "价差", en: "Price difference", about: "What it costs more than ordered, when it was matched.", nullable: true })
  priceDifference?: Money;
}

/** A supplier's tax invoice, compared with order and receipt as a whole before anything of it is owed. 五(一)3 */
@Entity<SupplierInvoice>({
  prefix: "pinv",
  domain: "supply",
  label: { zh: "供应商发票", en: "Supplier invoice" },
  about: "A supplier's tax invoice, compared with order and receipt before anything of it is owed.",
  clause: "五(一)3",
  number: "GF",
  representation: "number",
  attachments: true,
  search: ["number", "invoiceNumber"],
  lists: { all: ["createdAt", "issuedOn"], status: ["createdAt"], supplierId: ["createdAt", "issuedOn"], blueInvoiceId: ["createdAt"] },
  unique: ["identity"],
  lifecycle: invoiceLifecycle,
  events: {
    blocked: { on: "match", to: "BLOCKED", version: "2026-11-30", zh: "发票未匹配", en: "Invoice blocked", about: { zh: "发票与订单或收货不符，附差异。", en: "The invoice does not agree with order and receipt; with the differences." } },
    approved: { on: "approve", to: "APPROVED", version: "2026-11-30", zh: "发票已批准", en: "Invoice approved", about: { zh: "发票已入账，待付款。", en: "The invoice is booked and will be paid." } },
    refused: { on: "refuse", version: "2026-11-30", zh: "发票已退回", en: "Invoice refused", about: { zh: "发票不予入账，附原因。", en: "The invoice is not booked; with the reason." } },
  },
})
export class SupplierInvoice extends NumberedDocument {
  @Attribute(() => InvoiceKind, { zh: "发票类型", en: "Kind", about: "Blue, or a red one that takes back a blue one.", input: { required: true, once: true } })
  kind!: InvoiceKind;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who has issued it.", input: { required: true, once: true } })
  supplierId!: string;

  @Reference(() => SupplierInvoice, { zh: "原蓝字发票", en: "Blue invoice", about: "Invoice that a red one takes back, in whole or in part.", nullable: true, input: { once: true } })
  blueInvoiceId?: string;

  @Attribute(() => String, { zh: "发票代码", en: "Invoice code", about: "Code of a paper invoice; electronic ones have none.", nullable: true, input: { pattern: "[0-9]{10,12}" } })
  invoiceCode?: string;

  @Attribute(() => String, { zh: "发票号码", en: "Invoice number", about: "Number of the invoice.", input: { required: true, pattern: "[0-9]{8,20}" } })
  invoiceNumber!: string;

  @Attribute(() => String, { zh: "发票标识", en: "Identity", about: "Supplier, code and number: no two invoices share them." })
  identity!: string;

  @Attribute(() => LocalDate, { zh: "开票日期", en: "Issued on", about: "Date of the invoice.", input: { required: true, when: "past" } })
  issuedOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "Last day for payment.", input: { required: true, when: "any" } })
  dueOn!: string;

  @Attribute(() => [SupplierInvoiceLine], { zh: "明细", en: "Lines", about: "What is invoiced.", input: { required: true, minItems: 1, maxItems: linesPerInvoice } })
  lines!: SupplierInvoiceLine[];

  @Attribute(() => Money, { zh: "价税合计", en: "Total", about: "What the invoice comes to, with tax; positive on a red one too.", input: { required: true, min: 1 } })
  total!: Money;

  @Attribute(() => Money, { zh: "税额", en: "Tax", about: "Value-added tax of the invoice.", input: { required: true, min: 0 } })
  vat!: Money;

  @Reference(() => File, { zh: "发票影像", en: "Scan", about: "Scan or file of the invoice; required before it is verified.", nullable: true, input: true })
  scanFileId?: string;

  @Attribute(() => [InvoiceMismatch], { zh: "不符之处", en: "Mismatches", about: "What does not agree with order and receipt.", nullable: true })
  mismatches?: InvoiceMismatch[];

  @Attribute(() => Money, { zh: "差异金额", en: "Variance", about: "What it costs more than ordered; decides who approves it.", nullable: true })
  variance?: Money;

  @Attribute(() => String, { zh: "差异说明", en: "Variance explained", about: "Why it is to be paid although it costs more than ordered.", nullable: true, text: true })
  varianceReason?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Refused because", about: "Why it is not booked.", nullable: true, text: true })
  refusal?: string;

  @Attribute(() => Money, { zh: "已红冲金额", en: "Taken back", about: "What approved red invoices have taken back of it, with tax.", nullable: true })
  redTotal?: Money;

  @Attribute(() => Money, { zh: "已红冲税额", en: "Tax taken back", about: "Tax of those red invoices.", nullable: true })
  redVat?: Money;

  @Attribute(() => SupplierInvoiceStatus, { zh: "状态", en: "Status", about: "Status of the invoice." })
  override status!: SupplierInvoiceStatus;
}

async function described(line: SupplierInvoiceLine, { loader }: Preparation<SupplierInvoice>["ctx"]): Promise<SupplierInvoiceLine> {
  const { purchaseOrderId, orderLine, quantity, unitPrice, taxRate } = line;
  const order = (await loader.load<PurchaseOrder>(purchaseOrderId))!;
  const amount = money(quantity * unitPrice.amount, unitPrice.currency);
  return { purchaseOrderId, orderLine, quantity, unitPrice, taxRate, productId: order.lines[orderLine - 1]!.productId, amount, net: money(netOf(amount.amount, taxRate), amount.currency) };
}

async function prepare({ record, ctx }: Preparation<SupplierInvoice>): Promise<Finding[]> {
  record.identity = `${record.supplierId.slice(record.supplierId.indexOf("_") + 1)} ${record.invoiceCode ?? ""}${record.invoiceNumber}`;
  const findings = await contentFindings(record, ctx);
  if (findings.length > 0) return findings;
  record.lines = await Promise.all(record.lines.map((line) => described(line, ctx)));
  record.duties = withPurchaseDuties(record.duties, await ctx.loader.loadAll<PurchaseOrder>([...new Set(record.lines.map(({ purchaseOrderId }) => purchaseOrderId))]));
  return [];
}

export const SupplierInvoiceResolver = EntityResolver(SupplierInvoice, { create: true, update: true, prepare });

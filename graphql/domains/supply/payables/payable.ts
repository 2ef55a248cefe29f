import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Supplier } from "../supplier/supplier.ts";
import { payableLifecycle, PayableStatus } from "./payableLifecycle.ts";

/** What the company owes a supplier for one document, until it is paid. 四(四)3 */
@Entity<Payable>({
  prefix: "payb",
  domain: "supply",
  label: { zh: "应付账款", en: "Payable" },
  about: "What is owed to a supplier for one document.",
  clause: "四(四)3",
  number: "AP",
  representation: "number",
  search: ["number", "documentNumber"],
  lists: { all: ["dueOn", "createdAt"], invoiceId: ["dueOn"], supplierId: ["dueOn"], status: ["dueOn"] },
  totals: ["open"],
  lifecycle: payableLifecycle,
})
export class Payable extends NumberedDocument {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who is owed." })
  supplierId!: string;

  @Attribute(() => String, { zh: "原单据号", en: "Document number", about: "Number of the supplier's document." })
  documentNumber!: string;

  @Attribute(() => LocalDate, { zh: "单据日期", en: "Document date", about: "Date of the document." })
  documentOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "Last day for payment." })
  dueOn!: string;

  @Attribute(() => Money, { zh: "应付金额", en: "Amount", about: "What the document is for." })
  amount!: Money;

  @Attribute(() => Money, { zh: "未付金额", en: "Open", about: "What is not paid yet." })
  open!: Money;

  @Attribute(() => Money, { zh: "已请款金额", en: "Requested", about: "What approved payment requests are about to pay of it.", nullable: true })
  requested?: Money;

  @Reference(() => Node, { zh: "供应商发票", en: "Supplier invoice", about: "Invoice that it follows from; empty where it was taken over on going live.", nullable: true, holds: ["SupplierInvoice"] })
  invoiceId?: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the last transfer.", nullable: true })
  bankReference?: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the last transfer.", nullable: true })
  paidOn?: string;

  @Attribute(() => PayableStatus, { zh: "状态", en: "Status", about: "Whether it is paid." })
  override status!: PayableStatus;
}

export const PayableResolver = EntityResolver(Payable);

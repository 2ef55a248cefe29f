import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { PurchaseContract } from "../contracts/purchaseContract.ts";
import { Supplier } from "../supplier/supplier.ts";
import { Payable } from "./payable.ts";
import { withDutiesOfPurchases } from "./separatePayer.ts";
import { contentFindings, paymentRequestFindings, paymentRequestLifecycle, PaymentRequestStatus } from "./paymentRequestLifecycle.ts";

/** What is paid of one payable. */
@ObjectType("PaymentRequestLine", { description: "How much of one payable is to be paid." })
export class PaymentRequestLine {
  @Reference(() => Payable, { zh: "应付账款", en: "Payable", about: "Payable of the supplier.", input: { required: true } })
  payableId!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "How much of it, at most what is open and not requested yet.", input: { required: true, min: 1 } })
  amount!: Money;
}

/**
 * The request to pay a supplier. The invariants: nothing is paid that was not accepted and matched, nor what the supplier
 * has credited, but what a contract allows to be prepaid; and requester, approver and cashier are three people. 四(四)3, 五(一)3
 */
@Entity<PaymentRequest>({
  prefix: "payr",
  domain: "supply",
  label: { zh: "付款申请单", en: "Payment request" },
  about: "The request to pay a supplier for matched invoices, or in advance under a contract.",
  clause: "四(四)3 · 五(一)3",
  number: "FK",
  representation: "number",
  attachments: true,
  search: ["number", "bankReference"],
  lists: { all: ["createdAt", "total"], supplierId: ["createdAt"], status: ["createdAt"], sharedWithId: ["createdAt"] },
  unique: ["bankReference"],
  lifecycle: paymentRequestLifecycle,
  events: {
    paid: { on: "pay", version: "2026-11-30", zh: "货款已付", en: "Payment made", about: { zh: "已向贵方付款，附所付单据。", en: "You were paid; with the documents that it is for." } },
  },
})
export class PaymentRequest extends NumberedDocument {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who is paid: the seller on the invoices.", input: { required: true, once: true } })
  supplierId!: string;

  @Attribute(() => [PaymentRequestLine], { zh: "明细", en: "Lines", about: "What is paid; none of a prepayment.", input: { maxItems: 20 } })
  lines!: PaymentRequestLine[];

  @Reference(() => PurchaseContract, { zh: "采购合同", en: "Purchase contract", about: "Contract under which something is paid before goods come.", nullable: true, input: true })
  contractId?: string | null;

  @Attribute(() => Money, { zh: "预付金额", en: "Prepayment", about: "What is paid in advance under the contract; instead of lines.", nullable: true, input: { min: 1 } })
  prepayment?: Money | null;

  @Attribute(() => Money, { zh: "付款金额", en: "Total", about: "Sum of the lines." })
  total!: Money;

  @Attribute(() => String, { zh: "收款户名", en: "Payee", about: "The supplier's registered name: nobody else is paid." })
  payeeName!: string;

  @Attribute(() => String, { zh: "收款账号", en: "Payee's account", about: "The supplier's approved bank account: nobody can enter another." })
  payeeAccount!: string;

  @Attribute(() => String, { zh: "付款说明", en: "Remark", about: "What the approver should know.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", nullable: true })
  bankReference?: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the transfer.", nullable: true })
  paidOn?: string;

  @Reference(() => Node, { zh: "银行流水", en: "Bank transaction", about: "Line of the bank statement by which it went out.", holds: ["BankTransaction"], nullable: true })
  bankTransactionId?: string;

  @SharedWith(() => Supplier, { party: { zh: "供应商", en: "supplier" }, once: "once it is paid" })
  sharedWithId?: string;

  @Attribute(() => PaymentRequestStatus, { zh: "状态", en: "Status", about: "Status of the request." })
  override status!: PaymentRequestStatus;
}

sharesWith(PaymentRequest, ({ supplierId }) => supplierId, ({ status }) => status === "PAID" || status === "RECONCILED");

async function prepare({ record, ctx }: Preparation<PaymentRequest>): Promise<Finding[]> {
  const { name, bankAccount } = (await ctx.loader.load<Supplier>(record.supplierId))!;
  record.lines ??= [];
  const findings = contentFindings(record);
  if (findings.length > 0) return findings;
  const { currency } = record.prepayment ?? record.lines[0]!.amount;
  const total = record.prepayment ?? money(record.lines.reduce((sum, { amount }) => sum + amount.amount, 0), currency);
  Object.assign(record, { payeeName: name, payeeAccount: bankAccount ?? "", total });
  record.duties = await withDutiesOfPurchases(record, ctx);
  return paymentRequestFindings(record, ctx);
}

export const PaymentRequestResolver = EntityResolver(PaymentRequest, { create: true, update: true, prepare });

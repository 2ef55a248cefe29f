import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Customer } from "../customers/customer.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { refundFindings, refundLifecycle, RefundStatus } from "./refundLifecycle.ts";

/**
 * Money on account that goes back to who paid it. The invariants: never more than is on account, never to another account
 * than the one it came from, and asked for, approved and paid by three people. 四(四)3
 */
@Entity<Refund>({
  prefix: "rfnd",
  domain: "sales",
  label: { zh: "客户退款单", en: "Refund" },
  about: "Money on account that goes back to the account that it was paid from.",
  clause: "四(四)3",
  number: "RF",
  representation: "number",
  attachments: true,
  search: ["number", "bankReference"],
  lists: { all: ["createdAt", "amount"], customerId: ["createdAt"], status: ["createdAt"], cashReceiptId: ["createdAt"], sharedWithId: ["createdAt"] },
  unique: ["bankReference"],
  lifecycle: refundLifecycle,
})
export class Refund extends NumberedDocument {
  @Reference(() => CashReceipt, { zh: "原收款单", en: "Cash receipt", about: "Payment that is given back, in whole or in part.", input: { required: true, once: true } })
  cashReceiptId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who paid." })
  customerId!: string;

  @Attribute(() => Money, { zh: "退款金额", en: "Amount", about: "At most what is on account, and what the payment came to.", help: { zh: "不超过预收余额，也不超过原收款金额。", en: "At most what is on account, and at most the original payment." }, input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => String, { zh: "收款户名", en: "Payee", about: "Name of the account that the payment came from." })
  payerName!: string;

  @Attribute(() => String, { zh: "收款账号", en: "Payee's account", about: "Account that the payment came from; read-only." })
  payerAccount!: string;

  @Attribute(() => String, { zh: "退款理由", en: "Reason", about: "Why the money goes back.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  grounds!: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", nullable: true })
  bankReference?: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the transfer.", nullable: true })
  paidOn?: string;

  @Reference(() => Node, { zh: "银行流水", en: "Bank transaction", about: "Line of the bank statement by which it went out.", holds: ["BankTransaction"], nullable: true })
  bankTransactionId?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is paid" })
  sharedWithId?: string;

  @Attribute(() => RefundStatus, { zh: "状态", en: "Status", about: "Status of the refund." })
  override status!: RefundStatus;
}

sharesWith(Refund, ({ customerId }) => customerId, ({ status }) => status === "PAID");

export const RefundResolver = EntityResolver(Refund, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    const { customerId, payerName, payerAccount } = (await ctx.loader.load<CashReceipt>(record.cashReceiptId))!;
    Object.assign(record, { customerId, payerName: payerName ?? "", payerAccount: payerAccount ?? "" });
    return refundFindings(record, ctx);
  },
});

import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { currencies, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Customer } from "../customers/customer.ts";
import { ledgerSources } from "../receivables/ledgerEntry.ts";
import { accountStatementLifecycle, AccountStatementStatus } from "./accountStatementLifecycle.ts";
import { completeStatement, periodFindings } from "./statementLines.ts";

/** What one document changed on one day. */
@ObjectType("AccountStatementLine", { description: "Change of a customer's balance by one document on one day." })
export class AccountStatementLine {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Business date on which it was booked." })
  on!: string;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "Booked document.", holds: ledgerSources })
  sourceId!: string;

  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the document." })
  documentNumber!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Positive where the customer owes more, negative for payments and returns." })
  amount!: Money;

  @Attribute(() => Money, { zh: "余额", en: "Balance", about: "Balance after it." })
  balance!: Money;
}

/** Periods are past, so a statement says for ever what it said: opening, dated documents, closing. 四(四)3 */
@Entity<AccountStatement>({
  prefix: "acst",
  domain: "sales",
  label: { zh: "对账单", en: "Statement of account" },
  about: "Opening balance, documents and closing balance of a customer for a period, to be confirmed by the customer.",
  clause: "四(四)3",
  number: "AS",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt", "to"], customerId: ["to"], status: ["createdAt"], sharedWithId: ["to"] },
  lifecycle: accountStatementLifecycle,
  events: {
    sent: { on: "send", version: "2026-11-30", zh: "对账单已发出", en: "Statement sent", about: { zh: "对账单待客户确认。", en: "A statement of account awaits the customer's answer." } },
  },
})
export class AccountStatement extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the account.", input: { required: true, once: true } })
  customerId!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of the account: CNY where left out.", nullable: true, input: { pattern: currencies.join("|") } })
  currency!: string;

  @Attribute(() => LocalDate, { zh: "起始日期", en: "From", about: "First day of the period.", input: { required: true, when: "any" } })
  from!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "To", about: "Last day of the period; before today.", input: { required: true, when: "any" } })
  to!: string;

  @Attribute(() => Money, { zh: "期初余额", en: "Opening balance", about: "Receivables before the period, less payments on account." })
  opening!: Money;

  @Attribute(() => [AccountStatementLine], { zh: "明细", en: "Lines", about: "Every document of the period that changed the balance." })
  lines!: AccountStatementLine[];

  @Attribute(() => Money, { zh: "期末余额", en: "Closing balance", about: "Opening balance and all lines." })
  closing!: Money;

  @Attribute(() => Money, { zh: "其中未核销款项", en: "Unapplied", about: "Payments and credits in the closing balance that are not settled against a delivery." })
  unapplied!: Money;

  @Attribute(() => LocalDate, { zh: "发出日期", en: "Sent on", about: "Date on which it was sent.", nullable: true })
  sentOn?: string;

  @Attribute(() => LocalDate, { zh: "回复日期", en: "Answered on", about: "Date of the customer's answer.", nullable: true })
  answeredOn?: string;

  @Attribute(() => String, { zh: "客户经办人", en: "Answered by", about: "Who answered at the customer.", nullable: true, ofPerson: true })
  answeredBy?: string;

  @Reference(() => Node, { zh: "登记人", en: "Recorded by", about: "Account that recorded the answer.", holds: isAccount, nullable: true })
  recordedById?: string;

  @Attribute(() => String, { zh: "异议", en: "Dispute", about: "Differences stated by the customer.", nullable: true, text: true })
  disputeReason?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is sent" })
  sharedWithId?: string;

  @Attribute(() => AccountStatementStatus, { zh: "状态", en: "Status", about: "Status of the statement." })
  override status!: AccountStatementStatus;
}

sharesWith(AccountStatement, ({ customerId }) => customerId, ({ status }) => status === "SENT");

export const AccountStatementResolver = EntityResolver(AccountStatement, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.currency ??= currencies[0];
    const findings = periodFindings(record, ctx);
    await completeStatement(record, ctx);
    return findings;
  },
});

import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { draws } from "../../../platform/balance/draws.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { File } from "../../../platform/file/file.ts";
import { accountIdOf } from "../plans/budgetAccount.ts";
import { marketingBudget } from "../plans/budgets.ts";
import { PromotionChannel } from "../channels/promotionChannel.ts";
import { Beneficiary, ExpensePurpose, PayeeKind } from "./beneficiary.ts";
import { Campaign } from "./campaign.ts";
import { expenseLifecycle, ExpenseStatus } from "./expenseLifecycle.ts";

/** As long as the voucher of the payment, which may follow a year after the entry: 30 years, by the rules on accounting archives. */
const ofVoucher: Personal = { purpose: "PAYMENT", keepYears: 31, demandedBy: { zh: "会计档案保存要求", en: "retention of accounting records" } };

/**
 * Money that a campaign costs. The invariants: asked for, approved and paid by three people; never more than the budget;
 * nothing that §88 forbids. 三(三), 药品管理法 §88
 */
@Entity<Expense>({
  prefix: "mexp",
  domain: "marketing",
  label: { zh: "推广费用", en: "Expense" },
  about: "Money that a campaign costs: who is paid, for what, and who benefits.",
  clause: "三(三) · 药品管理法 §88",
  number: "FY",
  representation: "number",
  attachments: true,
  search: ["number", "payee", "invoiceNumber"],
  lists: { all: ["createdAt", "amount"], campaignId: ["createdAt"], status: ["createdAt"], payeeKind: ["createdAt"], channelId: ["createdAt"] },
  unique: ["payee+invoiceNumber", "bankReference"],
  claimsUnique: ({ status }) => status !== "CANCELLED" && status !== "REVERSED",
  lifecycle: expenseLifecycle,
})
export class Expense extends NumberedDocument {
  @Reference(() => Campaign, { zh: "推广活动", en: "Campaign", about: "Campaign whose budget it comes out of.", input: { required: true, once: true } })
  campaignId!: string;

  @Attribute(() => String, { zh: "期间", en: "Period", about: "Period of the campaign's plan." })
  period!: string;

  @Attribute(() => ExpensePurpose, { zh: "用途", en: "Purpose", about: "What it is for.", input: { required: true } })
  purpose!: ExpensePurpose;

  @Attribute(() => String, { zh: "用途说明", en: "Details", about: "What is delivered or done for it.", text: true, input: { required: true, minLength: 5, maxLength: 2_000 } })
  details!: string;

  @Attribute(() => Money, { zh: "申请金额", en: "Amount", about: "What it is expected to cost.", input: { required: true, min: 1, max: 1_000_000_000_000 } })
  amount!: Money;

  @Reference(() => PromotionChannel, { zh: "宣传渠道", en: "Promotion channel", about: "Channel of the ledger that it is paid for.", nullable: true, input: true })
  channelId?: string;

  @Attribute(() => PayeeKind, { zh: "收款方类型", en: "Kind of payee", about: "What the payee is; of health care, legal decides.", input: { required: true } })
  payeeKind!: PayeeKind;

  @Attribute(() => String, { zh: "收款方", en: "Payee", about: "Name of the person, company or institution that is paid.", personal: ofVoucher, input: { required: true, minLength: 2, maxLength: 120 } })
  payee!: string;

  @Attribute(() => [Beneficiary], { zh: "受益人", en: "Beneficiaries", about: "Persons in health care who benefit, directly or through the payee.", nullable: true, personal: ofVoucher, help: { zh: "经协会、公司间接受益的人员也须填写。", en: "Those who benefit through an association or a company as well." }, input: { maxItems: 20 } })
  beneficiaries?: Beneficiary[];

  @Attribute(() => Boolean, { zh: "声明与处方采购无关", en: "Declared unrelated", about: "The requester declares that it has nothing to do with prescribing or purchasing.", nullable: true, input: true })
  unrelatedDeclared?: boolean;

  @Reference(() => File, { zh: "服务证明", en: "Evidence of the service", about: "Slides, attendance, photos.", nullable: true, input: true })
  serviceEvidenceId?: string;

  @Attribute(() => String, { zh: "合同编号", en: "Contract", about: "Contract that it rests on.", nullable: true, input: { maxLength: 60 } })
  contract?: string;

  @Attribute(() => String, { zh: "发票号码", en: "Invoice number", about: "Number of the payee's invoice; each is claimed once.", nullable: true, input: { maxLength: 60 } })
  invoiceNumber?: string;

  @Attribute(() => Money, { zh: "已承诺", en: "Committed", about: "Part of the budget that is kept for it, from its approval until it is paid.", nullable: true })
  committed?: Money;

  @Attribute(() => Money, { zh: "实付金额", en: "Paid", about: "What was paid.", nullable: true })
  paid?: Money;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the payment.", nullable: true })
  paidOn?: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", nullable: true })
  bankReference?: string;

  @Attribute(() => LocalDate, { zh: "冲销日期", en: "Reversed on", about: "Day on which the payment came back.", nullable: true })
  reversedOn?: string;

  @Attribute(() => ExpenseStatus, { zh: "状态", en: "Status", about: "Status of the expense." })
  override status!: ExpenseStatus;
}

// Its campaign cannot end in the moment in which money of it is committed, paid or given back.
draws(Expense, marketingBudget, {
  from: ({ campaignId }) => accountIdOf(campaignId),
  outOf: ({ period }) => accountIdOf(period),
  amount: "amount",
  commitsOn: "approve",
  spendsOn: "pay",
  releasesOn: "cancel",
  reversesOn: "reverse",
  reliesOn: ({ campaignId }) => campaignId,
});

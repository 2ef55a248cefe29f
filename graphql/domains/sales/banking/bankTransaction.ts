import { createHash } from "node:crypto";
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { yuan } from "../../../table/unit.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { AcceptanceBill } from "../bills/acceptanceBill.ts";
import { PaymentRequest } from "../../supply/payables/paymentRequest.ts";
import { Refund } from "../refunds/refund.ts";
import { BankAccount } from "./bankAccount.ts";
import { BankStatement } from "./bankStatement.ts";
import { bankTransactionLifecycle, BankTransactionStatus } from "./bankTransactionLifecycle.ts";

/** One line of a bank statement: money that came in or went out. 四(四)3 */
@Entity<BankTransaction>({
  prefix: "btx",
  domain: "sales",
  label: { zh: "银行流水", en: "Bank transaction" },
  about: "One line of a bank statement: money that came in or went out.",
  clause: "四(四)3",
  representation: "bankReference",
  search: ["bankReference", "counterparty", "counterpartyAccount"],
  lists: { all: ["bookedOn", "createdAt"], bankStatementId: ["rowNumber", "bookedOn"], bankAccountId: ["bookedOn"], status: ["bookedOn"], "bankStatementId+status": ["bookedOn"] },
  unique: ["identity"],
  imports: true,
  importedRow: "rowNumber",
  lifecycle: bankTransactionLifecycle,
})
export class BankTransaction extends Document {
  @Reference(() => BankStatement, { zh: "银行对账单", en: "Bank statement", about: "Statement of the transaction.", input: { required: true, once: true } })
  bankStatementId!: string;

  @Reference(() => BankAccount, { zh: "银行账户", en: "Bank account", about: "Account of the statement." })
  bankAccountId!: string;

  @Attribute(() => Int, { zh: "文件行号", en: "Row", about: "Row number in the bank's file.", input: { required: true, once: true, min: 1, max: 1_000_000 } })
  rowNumber!: number;

  @Attribute(() => LocalDate, { zh: "交易日期", en: "Booked on", also: ["记账日期", "入账日期", "日期", "transaction date", "date"], about: "Date on which the bank has booked it.", input: { required: true, when: "any" } })
  bookedOn!: string;

  @Attribute(() => SafeInt, { zh: "收入金额", en: "Money in", also: ["贷方发生额", "贷方金额", "收入", "credit"], unit: yuan, about: "Money received, in fen; empty if money went out.", nullable: true, input: { min: 0, max: 100_000_000_000_000 } })
  moneyIn?: number;

  @Attribute(() => SafeInt, { zh: "支出金额", en: "Money out", also: ["借方发生额", "借方金额", "支出", "debit"], unit: yuan, about: "Money paid, in fen; empty if money came in.", nullable: true, input: { min: 0, max: 100_000_000_000_000 } })
  moneyOut?: number;

  @Attribute(() => SafeInt, { zh: "余额", en: "Balance after it", also: ["账户余额", "balance"], unit: yuan, about: "Balance after the transaction as stated by the bank, in fen.", nullable: true, input: true })
  balance?: number;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank serial", also: ["流水号", "交易流水号", "凭证号", "serial", "serial number"], about: "The bank's own number of the transaction, if any.", nullable: true, input: { pattern: "[A-Za-z0-9./-]{4,60}" } })
  serial?: string;

  @Attribute(() => String, { zh: "对方户名", en: "Counterparty", also: ["对方名称", "户名", "付款人", "payer"], about: "Name of the other account.", nullable: true, input: { maxLength: 100 } })
  counterparty?: string;

  @Attribute(() => String, { zh: "对方账号", en: "Counterparty's account", also: ["对方帐号", "付款账号", "payer account"], about: "Number of the other account.", nullable: true, input: { pattern: "[0-9A-Za-z-]{6,40}" } })
  counterpartyAccount?: string;

  @Attribute(() => String, { zh: "摘要", en: "Text", also: ["附言", "用途", "备注", "remark"], about: "Description by the bank or the payer.", nullable: true, input: { maxLength: 500 } })
  text?: string;

  @Attribute(() => Money, { zh: "发生额", en: "Amount", about: "Amount; negative if money went out." })
  amount!: Money;

  @Attribute(() => Money, { zh: "已核对金额", en: "Matched", about: "Amount matched with documents." })
  matched!: Money;

  @Attribute(() => String, { zh: "银行凭据号", en: "Bank reference", about: "The bank's serial, or a generated reference without one; receipts carry it." })
  bankReference!: string;

  @Attribute(() => String, { zh: "唯一标识", en: "Identity", about: "Key of the transaction across statements: account and serial, or account, date, amount, balance and the number of equal ones before it. Set when its statement is accepted.", nullable: true })
  identity?: string;

  @Reference(() => AcceptanceBill, { zh: "承兑汇票", en: "Acceptance bill", about: "Bill collected by the transaction.", nullable: true })
  acceptanceBillId?: string;

  @Reference(() => Refund, { zh: "客户退款单", en: "Refund", about: "Refund paid by the transaction.", nullable: true })
  refundId?: string;

  @Reference(() => PaymentRequest, { zh: "付款申请单", en: "Payment request", about: "Payment to a supplier that it was.", nullable: true })
  paymentRequestId?: string;

  @Attribute(() => String, { zh: "不属客户往来的说明", en: "Set aside because", about: "Explanation of a transaction that concerns no customer.", nullable: true, text: true })
  setAsideReason?: string;

  @Attribute(() => BankTransactionStatus, { zh: "状态", en: "Status", about: "Whether it has been matched." })
  override status!: BankTransactionStatus;
}

const oneOfBoth = rule("BANK_AMOUNT_ONE_OF_BOTH", {
  message: { zh: () => "收入金额与支出金额须填且只能填一项", en: () => "Enter either money in or money out" },
});

const outsideStatement = rule<{ fromOn: string; toOn: string }>("OUTSIDE_STATEMENT", {
  message: { zh: ({ fromOn, toOn }) => `交易日期不在对账单期间 ${fromOn} 至 ${toOn} 内`, en: ({ fromOn, toOn }) => `The date is outside the statement, ${fromOn} to ${toOn}` },
});

const statementClosed = rule<{ number: string }>("BANK_STATEMENT_NOT_DRAFT", {
  message: { zh: ({ number }) => `银行对账单${number}已受理或已取消，不能再改流水`, en: ({ number }) => `${number} is no longer a draft: its transactions cannot be changed` },
});

const isGiven = (amount: number | undefined): boolean => Boolean(amount);

/** Receipts need a unique reference even if the bank gives no serial. */
const ownReference = ({ bankStatementId, rowNumber }: BankTransaction): string => `BS-${createHash("sha256").update(`${bankStatementId} ${rowNumber}`).digest("hex").slice(0, 16).toUpperCase()}`;

async function prepare({ record, ctx }: Preparation<BankTransaction>): Promise<Finding[]> {
  const statement = (await ctx.loader.load<BankStatement>(record.bankStatementId))!;
  ctx.relied.add(statement);
  const { currency } = statement.openingBalance;
  record.bankAccountId = statement.bankAccountId;
  record.amount = money((record.moneyIn ?? 0) - (record.moneyOut ?? 0), currency);
  record.matched ??= money(0, currency);
  record.bankReference = record.serial ?? ownReference(record);
  const { bookedOn, moneyIn, moneyOut } = record;
  const { fromOn, toOn, number, status } = statement;
  return [
    ...(status === "DRAFT" ? [] : [statementClosed({ number }, { field: "bankStatementId", record: statement })]),
    ...(isGiven(moneyIn) === isGiven(moneyOut) ? [oneOfBoth(undefined, { field: "moneyIn" })] : []),
    ...(bookedOn < fromOn || bookedOn > toOn ? [outsideStatement({ fromOn, toOn }, { field: "bookedOn" })] : []),
  ];
}

/** A row of a file becomes one transaction of a statement, even if the file is imported several times. */
const identify = ({ bankStatementId, rowNumber }: Partial<BankTransaction>): string => `btx_${bankStatementId!.slice(bankStatementId!.indexOf("_") + 1)}.${rowNumber}`;

export const BankTransactionResolver = EntityResolver(BankTransaction, { create: true, update: true, prepare, identify });

/** Amount not matched yet; negative if money went out. */
export const unmatched = ({ amount, matched }: BankTransaction): number => amount.amount - matched.amount;

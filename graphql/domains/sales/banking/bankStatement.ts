import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Posting, PostingProgress } from "../../../platform/posting/posting.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Context } from "../../../platform/context.ts";
import { BankAccount } from "./bankAccount.ts";
import { bankStatementLifecycle, BankStatementStatus } from "./bankStatementLifecycle.ts";

/**
 * A bank's statement of an account over some days. Its transactions are records of their own, imported from the bank's
 * file. The invariants: a file is imported once, a transaction is accepted once even if several statements have it, and a
 * statement is accepted as a whole, only if its transactions lead from the opening to the closing balance. 四(四)3
 */
@Entity<BankStatement>({
  prefix: "bstmt",
  domain: "sales",
  label: { zh: "银行对账单", en: "Bank statement" },
  about: "A bank's statement of one of the company's accounts over some days.",
  clause: "四(四)3",
  number: "BS",
  representation: "number",
  attachments: true,
  search: ["number", "fileName"],
  lists: { all: ["createdAt", "toOn", "number"], bankAccountId: ["toOn"], status: ["createdAt"] },
  unique: ["fileHash"],
  claimsUnique: ({ status }) => status !== "CANCELLED",
  lifecycle: bankStatementLifecycle,
})
export class BankStatement extends NumberedDocument {
  @Reference(() => BankAccount, { zh: "银行账户", en: "Bank account", about: "Account of the statement.", input: { required: true, once: true } })
  bankAccountId!: string;

  @Attribute(() => LocalDate, { zh: "起始日期", en: "From", about: "First day of the statement.", input: { required: true, when: "past" } })
  fromOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "To", about: "Last day of the statement.", input: { required: true, when: "past" } })
  toOn!: string;

  @Attribute(() => Money, { zh: "期初余额", en: "Opening balance", about: "Balance before the first transaction.", input: { required: true, min: -100_000_000_000_000, max: 100_000_000_000_000 } })
  openingBalance!: Money;

  @Attribute(() => Money, { zh: "期末余额", en: "Closing balance", about: "Balance after the last transaction.", input: { required: true, min: -100_000_000_000_000, max: 100_000_000_000_000 } })
  closingBalance!: Money;

  @Attribute(() => String, { zh: "银行文件", en: "Bank's file", about: "Name of the file that its transactions were imported from.", nullable: true })
  fileName?: string;

  @Attribute(() => String, { zh: "文件校验值", en: "File checksum", about: "SHA-256 of that file; no file is imported twice.", nullable: true })
  fileHash?: string;

  @Attribute(() => SafeInt, { zh: "流水笔数", en: "Transactions", about: "Number of transactions when it was accepted.", nullable: true })
  transactionCount?: number;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => BankStatementStatus, { zh: "状态", en: "Status", about: "Status of the statement." })
  override status!: BankStatementStatus;
}

const otherCurrency = rule<{ currency: string }>("BANK_CURRENCY_DIFFERS", {
  message: { zh: ({ currency }) => `该账户的币种为 ${currency}`, en: ({ currency }) => `The account is in ${currency}` },
});

const endsBeforeBeginning = rule("STATEMENT_ENDS_BEFORE_BEGINNING", {
  message: { zh: () => "截止日期早于起始日期", en: () => "The last day is before the first day" },
});

async function statementFindings({ bankAccountId, openingBalance, closingBalance, fromOn, toOn }: BankStatement, ctx: Context): Promise<Finding[]> {
  const { currency } = (await ctx.loader.load<BankAccount>(bankAccountId))!;
  const foreign = Object.entries({ openingBalance, closingBalance }).filter(([, amount]) => amount.currency !== currency);
  return [...foreign.map(([field]) => otherCurrency({ currency }, { field })), ...(toOn < fromOn ? [endsBeforeBeginning(undefined, { field: "toOn" })] : [])];
}

export const BankStatementResolver = EntityResolver(BankStatement, { create: true, update: true, prepare: ({ record, ctx }) => statementFindings(record, ctx) });

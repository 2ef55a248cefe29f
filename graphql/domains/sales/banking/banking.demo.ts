/** The demo's bank statement: a known payer, an unknown payer, and a fee. */
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { money } from "../../../table/money.ts";
import { invoicesPart } from "../invoices/invoices.demo.ts";
import { collectingPart } from "../receivables/collecting.demo.ts";
import { BankAccount } from "./bankAccount.ts";
import { BankStatement } from "./bankStatement.ts";
import { BankTransaction } from "./bankTransaction.ts";

const cny = (amount: number) => money(amount, "CNY");

export const bankingPart = demoPart({
  needs: { invoices: invoicesPart, collecting: collectingPart },
  async enter(cast, { collecting: { paid } }) {
    const { today } = await cast.as("finance");
    const yesterday = addDays(today, -1);
    const account = await cast.create("finance", BankAccount, { name: "工行基本户", bank: "中国工商银行石家庄分行", accountNumber: "0402020129300654321", currency: "CNY" });
    const rows = [
      { moneyIn: 120_000, serial: "ICBC-0101", counterparty: paid.payerName, counterpartyAccount: paid.payerAccount, text: "货款" },
      { moneyIn: 86_400, serial: "ICBC-0102", counterparty: "石家庄市某商贸公司", counterpartyAccount: "6217000012345678901", text: "代付药款" },
      { moneyOut: 1_500, serial: "ICBC-0103", counterparty: "中国工商银行", text: "账户管理费" },
    ];
    const statement = await cast.create("finance", BankStatement, { bankAccountId: account.id, fromOn: yesterday, toOn: yesterday, openingBalance: cny(5_000_000), closingBalance: cny(5_000_000 + 120_000 + 86_400 - 1_500) });
    for (const [i, row] of rows.entries()) await cast.create("finance", BankTransaction, { bankStatementId: statement.id, rowNumber: i + 2, bookedOn: yesterday, ...row });
    return cast.act("finance", BankStatement, "accept", statement);
  },
  report: () => "银行对账单 a bank statement",
});

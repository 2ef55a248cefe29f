/** Bank statements: accepted as a whole or not at all; matches are proposed by the system and posted by finance only. 四(四)3 */
import Papa from "papaparse";
import { ulid } from "ulid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { startBucket } from "../../../test/bucket.ts";
import { bareCustomer, bareSupplier, listed } from "../../../test/company.ts";
import { proceed, recognised, uploadImport } from "../../../test/imports.ts";
import { Stage } from "../../../test/stage.ts";
import { Job } from "../../../platform/job/job.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { AcceptanceBill } from "../bills/acceptanceBill.ts";
import { Payable } from "../../supply/payables/payable.ts";
import { PaymentRequest } from "../../supply/payables/paymentRequest.ts";
import { bookSupplier } from "../../supply/payables/supplierEntry.ts";
import type { Customer } from "../customers/customer.ts";
import { commitCredit } from "../gates/credit.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { loadAccount } from "../receivables/ledger.ts";
import { LedgerEntry } from "../receivables/ledgerEntry.ts";
import type { Receivable } from "../receivables/receivable.ts";
import { postDelivery } from "../receivables/receivablePosting.ts";
import { Refund } from "../refunds/refund.ts";
import { BankAccount } from "./bankAccount.ts";
import { BankStatement } from "./bankStatement.ts";
import { BankTransaction } from "./bankTransaction.ts";
import { proposalKey, proposalsFor, type Proposal } from "./proposals.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let account: BankAccount;
let customer: Customer;

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open("2026-11-23");
  await stage.staff("finance", "salesLead", "cashier", "auditor");
  await stage.hire("second accountant", "finance");
});
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});
beforeEach(async () => {
  account = await newAccount();
  customer = await bareCustomer(stage);
});

const cny = (amount: number) => money(amount, "CNY");
const payerAccount = () => `62${Date.now()}${Math.floor(Math.random() * 1e6)}`;
const newAccount = () => stage.create<BankAccount>("finance", BankAccount, { name: `基本户 ${ulid()}`, bank: "工商银行", accountNumber: `4${ulid()}`, currency: "CNY" });
const begin = (opening: number, closing: number, values: object = {}) =>
  stage.create<BankStatement>("finance", BankStatement, { bankAccountId: account.id, fromOn: "2026-11-01", toOn: "2026-11-22", openingBalance: cny(opening), closingBalance: cny(closing), ...values });

type Row = { moneyIn?: number; moneyOut?: number; balance?: number; serial?: string; counterparty?: string; counterpartyAccount?: string; text?: string; bookedOn?: string };

async function enter(statement: BankStatement, ...rows: Row[]): Promise<BankTransaction[]> {
  const entered: BankTransaction[] = [];
  for (const [i, row] of rows.entries()) entered.push(await stage.create<BankTransaction>("finance", BankTransaction, { bankStatementId: statement.id, rowNumber: i + 2, bookedOn: "2026-11-20", ...row }));
  return entered;
}

/** An accepted statement of these rows, whose balances fit. */
async function accepted(...rows: Row[]): Promise<BankTransaction[]> {
  const closing = rows.reduce((sum, { moneyIn = 0, moneyOut = 0 }) => sum + moneyIn - moneyOut, 100_000);
  const statement = await begin(100_000, closing);
  const entered = await enter(statement, ...rows);
  await stage.act("finance", BankStatement, "accept", statement);
  return Promise.all(entered.map((one) => stage.fresh(one)));
}

async function owing(amount: number, to = customer): Promise<Receivable> {
  const ctx = await stage.as("salesLead");
  const { record } = await change<Receivable>(ctx, { entity: "Receivable", action: "post" }, {}, async (uow) => {
    await commitCredit(uow, ctx, to.id, cny(amount));
    return postDelivery(uow, ctx, { id: `dlv_${ulid()}`, salesOrderId: `so_${ulid()}`, customerId: to.id, total: cny(amount), paymentDays: 30 });
  });
  return record!;
}

const proposed = async (transaction: BankTransaction): Promise<Proposal[]> => proposalsFor(await stage.fresh(transaction), await stage.as("finance"));
const confirm = async (transaction: BankTransaction, proposal: Proposal, by = "finance") => stage.act<BankTransaction>(by, BankTransaction, "confirm", transaction, { proposal: proposalKey(proposal) });
const onAccount = async (of: Customer) => (await loadAccount(await stage.as("finance"), of.id, "CNY"))?.onAccount.amount ?? 0;
const receiptsOf = (transaction: BankTransaction) => listed(stage, CashReceipt, "bankTransactionId", transaction.id);

/** The customer has paid from this account once. */
async function hasPaidFrom(payer: string, who = customer): Promise<void> {
  await stage.act("finance", CashReceipt, "post", await stage.create("finance", CashReceipt, { customerId: who.id, amount: cny(1), receivedOn: stage.today, bankReference: `BANK-${ulid()}`, payerName: "付款户", payerAccount: payer }));
}

describe("a statement", () => {
  test("is accepted if its transactions lead from the opening to the closing balance, for any number", async () => {
    const statement = await begin(0, 6_000);
    const rows = Array.from({ length: 60 }, (_, i) => ({ moneyIn: 100, balance: (i + 1) * 100, serial: `S-${i}-${ulid().slice(-6)}` }));
    const entered = await enter(statement, ...rows);
    expect(await stage.act("finance", BankStatement, "accept", statement)).toMatchObject({ status: "ACCEPTED", transactionCount: 60 });
    for (const one of entered) expect(await stage.fresh(one)).toMatchObject({ status: "SUSPENSE", matched: cny(0) });
  });

  test("is refused as a whole, with every row that does not fit, and nothing changes", async () => {
    const statement = await begin(10_000, 20_000);
    const [first] = await enter(statement, { moneyIn: 5_000, balance: 15_000 }, { moneyIn: 3_000, balance: 19_000 }, { moneyOut: 1_000, balance: 17_500 });
    const findings = await stage.cannot("finance", BankStatement, "accept", statement, {}, "BANK_BALANCES_DIFFER", "BANK_ROW_BREAKS_BALANCE", "BANK_ROW_BREAKS_BALANCE");
    expect(findings.map(({ message }) => message.en)).toEqual([
      "The opening balance 100.00 CNY plus transactions of 70.00 CNY does not equal the closing balance 200.00 CNY",
      "Row 3: the balance should be 180.00 CNY after the row before it, but the file has 190.00 CNY",
      "Row 4: the balance should be 180.00 CNY after the row before it, but the file has 175.00 CNY",
    ]);
    expect(await stage.fresh(first!)).toMatchObject({ status: "ENTERED" });
  });

  test("may list the newest transaction first", async () => {
    const statement = await begin(10_000, 12_000);
    await enter(statement, { moneyOut: 3_000, balance: 12_000, bookedOn: "2026-11-21" }, { moneyIn: 5_000, balance: 15_000, bookedOn: "2026-11-20" });
    await stage.act("finance", BankStatement, "accept", statement);
  });

  test("has each transaction once: by the bank's serial, or by account, date, amount, balance and number of equal ones", async () => {
    const rows = [{ moneyIn: 100, balance: 100 }, { moneyOut: 100, balance: 0 }, { moneyIn: 100, balance: 100 }, { moneyIn: 50, balance: 150, serial: "SER-0001" }];
    const first = await begin(0, 150);
    await enter(first, ...rows);
    // Rows 2 and 4 say the same and are two.
    await stage.act("finance", BankStatement, "accept", first);
    const again = await begin(0, 150);
    await enter(again, ...rows);
    const findings = await stage.cannot("finance", BankStatement, "accept", again, {}, ...rows.map(() => "BANK_ROW_KNOWN"));
    expect(findings.map(({ message }) => message.en.slice(0, 5))).toEqual(["Row 2", "Row 3", "Row 4", "Row 5"]);
    account = await newAccount();
    const other = await begin(0, 150);
    await enter(other, ...rows);
    await stage.act("finance", BankStatement, "accept", other);
  });

  test("is entered by finance, within its days and its currency, and is closed once accepted", async () => {
    await stage.cannotCreate("salesLead", BankStatement, { bankAccountId: account.id, fromOn: "2026-11-01", toOn: "2026-11-22", openingBalance: cny(0), closingBalance: cny(0) }, "ACCESS_DENIED");
    await stage.cannotCreate("finance", BankStatement, { bankAccountId: account.id, fromOn: "2026-11-22", toOn: "2026-11-01", openingBalance: money(0, "USD"), closingBalance: cny(0) }, "BANK_CURRENCY_DIFFERS", "STATEMENT_ENDS_BEFORE_BEGINNING");
    const statement = await begin(0, 100);
    await stage.cannot("finance", BankStatement, "accept", statement, {}, "BANK_STATEMENT_EMPTY");
    const row = { bankStatementId: statement.id, rowNumber: 2, bookedOn: "2026-11-20" };
    await stage.cannotCreate("finance", BankTransaction, { ...row, bookedOn: "2026-10-31", moneyIn: 100 }, "OUTSIDE_STATEMENT");
    await stage.cannotCreate("finance", BankTransaction, { ...row, moneyIn: 100, moneyOut: 100 }, "BANK_AMOUNT_ONE_OF_BOTH");
    await stage.cannotCreate("finance", BankTransaction, row, "BANK_AMOUNT_ONE_OF_BOTH");
    await enter(statement, { moneyIn: 100 });
    await stage.act("finance", BankStatement, "accept", statement);
    await stage.cannotCreate("finance", BankTransaction, { ...row, rowNumber: 3, moneyIn: 1 }, "BANK_STATEMENT_NOT_DRAFT");
  });
});

describe("a file", () => {
  const csv = (...rows: string[][]): Buffer => Buffer.from(Papa.unparse([["交易日期", "贷方发生额", "借方发生额", "余额", "交易流水号", "对方户名", "对方账号", "摘要"], ...rows]));

  async function importInto(statement: BankStatement, bytes: Buffer, constant = statement.number): Promise<{ job: Job; run: () => Promise<Job> }> {
    const read = await uploadImport(stage, "finance", { listOf: "BankTransaction", fileName: "流水.csv", bytes });
    const mapping = [...recognised(read).filter(({ attribute }) => attribute !== "bankStatementId"), { value: constant, attribute: "bankStatementId" }];
    const job = await proceed(stage, "finance", "check", read, { mapping });
    return { job, run: () => proceed(stage, "finance", "run", job) };
  }

  test("is read in the bank's format, and imported once", async () => {
    const statement = await begin(100_000, 1_134_456);
    const bytes = csv(["2026-11-03", "12,344.56", "", "13,344.56", `T-${ulid()}`, "市第一医院", "6222020402001234567", "货款"], ["2026/11/4", "", "2000.00", "11344.56", "", "电力公司", "", "电费"]);
    const { job, run } = await importInto(statement, bytes);
    expect(job).toMatchObject({ status: "WAITING", failed: 0, done: 2 });
    expect(await run()).toMatchObject({ status: "DONE", failed: 0 });
    const rows = await listed(stage, BankTransaction, "bankStatementId", statement.id);
    expect(rows.map(({ rowNumber, amount, balance, counterparty }) => [rowNumber, amount.amount, balance, counterparty]).sort()).toEqual([[2, 1_234_456, 1_334_456, "市第一医院"], [3, -200_000, 1_134_456, "电力公司"]]);
    expect(await stage.act("finance", BankStatement, "accept", statement)).toMatchObject({ fileName: "流水.csv", transactionCount: 2 });

    const second = await begin(100_000, 1_134_456);
    const { job: again } = await importInto(second, bytes);
    await stage.cannot("finance", Job, "run", again, {}, "VALUE_TAKEN");
    expect(await listed(stage, BankTransaction, "bankStatementId", second.id)).toEqual([]);
    // Another file of the same rows is found out by the rows.
    const { run: runOther } = await importInto(second, Buffer.concat([bytes, Buffer.from("\r\n")]));
    await runOther();
    await stage.cannot("finance", BankStatement, "accept", second, {}, "BANK_ROW_KNOWN", "BANK_ROW_KNOWN");
  });

  test("of a cancelled statement can be imported into another one", async () => {
    const bytes = csv(["2026-11-03", "1.00", "", "1.00", `T-${ulid()}`, "", "", ""]);
    const statement = await begin(0, 100);
    await (await importInto(statement, bytes)).run();
    await stage.act("finance", BankStatement, "cancel", statement, { reason: "账户选错" });
    const right = await begin(0, 100);
    await (await importInto(right, bytes)).run();
    await stage.act("finance", BankStatement, "accept", right);
  });
});

describe("matching a transaction", () => {
  test("finds money that went out to be the payment of a supplier, and only the cashier says that it was made", async () => {
    const supplier = await bareSupplier(stage, { bankAccount: "6222 0000 0000 7788" });
    const ctx = await stage.as("finance");
    const { record: payable } = await change<Payable>(ctx, { entity: "Payable", action: "post" }, {}, async (uow) => {
      await bookSupplier(ctx, uow, { supplierId: supplier.id, debit: "OPENING", credit: "PAYABLE", amount: cny(60_000), sourceId: "open_none" });
      return uow.create(Payable, { supplierId: supplier.id, documentNumber: "F-1", documentOn: stage.today, dueOn: stage.today, amount: cny(60_000), open: cny(60_000), status: "OPEN", duties: [] });
    });
    const request = await stage.create<PaymentRequest>("finance", PaymentRequest, { supplierId: supplier.id, lines: [{ payableId: payable!.id, amount: cny(60_000) }] });
    await stage.act("finance", PaymentRequest, "submit", request);
    await stage.act("second accountant", PaymentRequest, "approve", request);
    const [transaction] = await accepted({ moneyOut: 60_000, serial: `S-${ulid()}`, counterparty: supplier.name, counterpartyAccount: "6222000000007788" });
    const [proposal, ...others] = await proposed(transaction!);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ kind: "PAYMENT", recordId: request.id, supplierId: supplier.id, evidence: ["PAYEE_ACCOUNT", "AMOUNT"] });
    expect(await stage.fresh(request), "a proposal posts nothing").toMatchObject({ status: "APPROVED" });
    await stage.cannot("finance", BankTransaction, "confirm", transaction!, { proposal: proposalKey(proposal!) }, "ACCESS_DENIED");
    expect(await confirm(transaction!, proposal!, "cashier")).toMatchObject({ status: "MATCHED", paymentRequestId: request.id });
    expect(await stage.fresh(request)).toMatchObject({ status: "RECONCILED", bankTransactionId: transaction!.id, bankReference: transaction!.serial });
    expect(await stage.fresh(payable!)).toMatchObject({ status: "PAID", open: cny(0) });
  });

  test("is proposed with evidence, posts nothing by itself, and is confirmed by finance", async () => {
    const payer = payerAccount();
    await hasPaidFrom(payer);
    const owed = [await owing(30_000), await owing(50_000)];
    const [transaction] = await accepted({ moneyIn: 50_000, serial: `S-${ulid()}`, counterparty: "不同户名", counterpartyAccount: payer });
    expect(transaction).toMatchObject({ status: "TO_CONFIRM" });
    const [proposal, ...others] = await proposed(transaction!);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ kind: "RECEIVABLES", customerId: customer.id, evidence: ["PAYER_ACCOUNT", "AMOUNT"], lines: [{ receivableId: owed[1]!.id, amount: cny(50_000) }] });
    expect(await receiptsOf(transaction!)).toEqual([]);
    await stage.cannot("salesLead", BankTransaction, "confirm", transaction!, { proposal: proposalKey(proposal!) }, "ACCESS_DENIED");
    await stage.cannot("finance", BankTransaction, "confirm", transaction!, { proposal: "0".repeat(32) }, "BANK_PROPOSAL_CHANGED");

    expect(await confirm(transaction!, proposal!)).toMatchObject({ status: "MATCHED", matched: cny(50_000) });
    expect(await stage.fresh(owed[1]!)).toMatchObject({ status: "SETTLED" });
    expect(await receiptsOf(transaction!)).toMatchObject([{ status: "POSTED", amount: cny(50_000), bankReference: transaction!.serial, payerAccount: payer }]);
    await stage.cannot("finance", BankTransaction, "confirm", transaction!, { proposal: proposalKey(proposal!) }, "WRONG_STATE");
  });

  test("that was settled elsewhere meanwhile has to be reviewed again", async () => {
    const payer = payerAccount();
    await hasPaidFrom(payer);
    await owing(40_000);
    const [transaction] = await accepted({ moneyIn: 40_000, counterpartyAccount: payer });
    const [proposal] = await proposed(transaction!);
    const paid = await stage.create("finance", CashReceipt, { customerId: customer.id, amount: cny(40_000), receivedOn: stage.today, bankReference: `BANK-${ulid()}` });
    await stage.act("finance", CashReceipt, "post", paid, { oldestFirst: true });
    await stage.cannot("finance", BankTransaction, "confirm", transaction!, { proposal: proposalKey(proposal!) }, "BANK_PROPOSAL_CHANGED");
    expect(await proposed(transaction!)).toMatchObject([{ kind: "ON_ACCOUNT" }]);
  });

  test("is suspense if the account has never paid before, even under a customer's name", async () => {
    await owing(20_000);
    const [byName, nobody] = await accepted({ moneyIn: 20_000, counterparty: customer.name, counterpartyAccount: payerAccount() }, { moneyIn: 10 });
    expect([byName!.status, nobody!.status]).toEqual(["SUSPENSE", "SUSPENSE"]);
    expect(await proposed(nobody!)).toEqual([]);
    const [proposal] = await proposed(byName!);
    expect(proposal!.evidence).toEqual(["PAYER_NAME", "AMOUNT"]);
    await confirm(byName!, proposal!);
    // From now on the account is known.
    const [next] = await accepted({ moneyIn: 700, counterpartyAccount: byName!.counterpartyAccount });
    expect(next).toMatchObject({ status: "TO_CONFIRM" });
    expect(await proposed(next!)).toMatchObject([{ kind: "ON_ACCOUNT", evidence: ["PAYER_ACCOUNT"] }]);
  });

  test("may pay for several customers; reversing a receipt frees its part and its reference", async () => {
    const other = await bareCustomer(stage);
    const [mine, theirs] = [await owing(60_000), await owing(30_000, other)];
    const [transaction] = await accepted({ moneyIn: 100_000, serial: `S-${ulid()}` });
    const lines = [{ customerId: customer.id, receivableId: mine.id, amount: cny(60_000) }, { customerId: other.id, receivableId: theirs.id, amount: cny(30_000) }, { customerId: other.id, amount: cny(10_000) }];
    await stage.cannot("finance", BankTransaction, "match", transaction!, { lines: [...lines, { customerId: other.id, amount: cny(1) }] }, "BANK_MATCHED_TOO_MUCH");
    await stage.cannot("finance", BankTransaction, "match", transaction!, { lines: [{ ...lines[0], customerId: other.id }] }, "RECEIVABLE_OF_ANOTHER");
    expect(await stage.act("finance", BankTransaction, "match", transaction!, { lines })).toMatchObject({ status: "MATCHED" });
    expect(await onAccount(other)).toBe(10_000);
    const receipts = await receiptsOf(transaction!);
    expect(receipts.map(({ amount }) => amount.amount).sort()).toEqual([40_000, 60_000]);

    await stage.act("finance", CashReceipt, "reverse", receipts.find(({ customerId }) => customerId === other.id)!, { reason: "付款人更正用途" });
    expect(await stage.fresh(transaction!)).toMatchObject({ status: "TO_CONFIRM", matched: cny(60_000) });
    expect(await stage.fresh(theirs)).toMatchObject({ status: "OPEN" });
    await stage.act("finance", BankTransaction, "match", transaction!, { lines: [{ customerId: other.id, receivableId: theirs.id, amount: cny(30_000) }] });
    expect(await stage.act("finance", BankTransaction, "match", transaction!, { lines: [{ customerId: (await bareCustomer(stage)).id, amount: cny(10_000) }] })).toMatchObject({ status: "MATCHED", matched: cny(100_000) });
  });

  test("fits into one transaction at its largest: twelve lines of four customers", async () => {
    const customers = [customer, await bareCustomer(stage), await bareCustomer(stage), await bareCustomer(stage)];
    const lines: object[] = [];
    for (const one of customers) for (let i = 0; i < 3; i++) lines.push({ customerId: one.id, receivableId: (await owing(100, one)).id, amount: cny(100) });
    const [transaction] = await accepted({ moneyIn: 1_200, serial: `S-${ulid()}` });
    expect(await stage.act("finance", BankTransaction, "match", transaction!, { lines })).toMatchObject({ status: "MATCHED" });
    const [more] = await accepted({ moneyIn: 500 });
    const five = [...customers, await bareCustomer(stage)].map(({ id }) => ({ customerId: id, amount: cny(100) }));
    await stage.cannot("finance", BankTransaction, "match", more!, { lines: five }, "BANK_TOO_MANY_CUSTOMERS");
  });

  test("may be a receipt that was entered by hand: it is linked, not entered twice", async () => {
    const serial = `S-${ulid()}`;
    const draft = await stage.create<CashReceipt>("finance", CashReceipt, { customerId: customer.id, amount: cny(9_000), receivedOn: stage.today, bankReference: serial });
    const [transaction] = await accepted({ moneyIn: 9_000, serial, counterparty: "某单位", counterpartyAccount: payerAccount() });
    expect(transaction).toMatchObject({ status: "TO_CONFIRM" });
    await stage.cannot("finance", BankTransaction, "match", transaction!, { lines: [{ customerId: customer.id, amount: cny(9_000) }] }, "VALUE_TAKEN");
    const [proposal] = await proposed(transaction!);
    expect(proposal).toMatchObject({ kind: "RECEIPT", recordId: draft.id, evidence: ["BANK_REFERENCE", "AMOUNT"] });
    expect(await confirm(transaction!, proposal!)).toMatchObject({ status: "MATCHED" });
    expect(await stage.fresh(draft)).toMatchObject({ status: "POSTED", payerAccount: transaction!.counterpartyAccount });
  });

  test("may be a bill that was collected", async () => {
    const billNumber = `5${ulid()}`;
    const bill = { customerId: customer.id, kind: "BANK", billNumber, issuer: "市第一医院", acceptor: "某银行", amount: cny(8_000), receivedOn: "2026-11-10", dueOn: "2026-11-19" };
    const held = await stage.act<AcceptanceBill>("finance", AcceptanceBill, "receive", await stage.create("finance", AcceptanceBill, bill));
    const [transaction] = await accepted({ moneyIn: 8_000, text: `托收 ${billNumber}` });
    const [proposal] = await proposed(transaction!);
    expect(proposal).toMatchObject({ kind: "BILL", recordId: held.id, evidence: ["AMOUNT", "BILL_NUMBER"] });
    await confirm(transaction!, proposal!);
    expect(await stage.fresh(held)).toMatchObject({ status: "COLLECTED", collectedOn: "2026-11-20" });
    expect((await listed(stage, LedgerEntry, "sourceId", held.id)).map(({ debit, credit }) => [debit, credit])).toEqual([["BANK", "BILLS"]]);
  });

  test("may be an outgoing refund: only the cashier confirms the payment", async () => {
    const payer = payerAccount();
    const paid = await stage.act<CashReceipt>("finance", CashReceipt, "post", await stage.create("finance", CashReceipt, { customerId: customer.id, amount: cny(5_000), receivedOn: stage.today, bankReference: `BANK-${ulid()}`, payerName: "付款户", payerAccount: payer }));
    const refund = await stage.create<Refund>("finance", Refund, { cashReceiptId: paid.id, amount: cny(2_000), grounds: "重复付款" });
    await stage.act("finance", Refund, "submit", refund);
    await stage.act("second accountant", Refund, "approve", refund);
    const [transaction] = await accepted({ moneyOut: 2_000, serial: `S-${ulid()}`, counterpartyAccount: payer });
    await stage.cannot("finance", BankTransaction, "match", transaction!, { lines: [{ customerId: customer.id, amount: cny(1) }] }, "BANK_MONEY_WENT_OUT");
    const [proposal] = await proposed(transaction!);
    expect(proposal).toMatchObject({ kind: "REFUND", recordId: refund.id, evidence: ["PAYEE_ACCOUNT", "AMOUNT"] });
    await stage.cannot("finance", BankTransaction, "confirm", transaction!, { proposal: proposalKey(proposal!) }, "ACCESS_DENIED");
    expect(await confirm(transaction!, proposal!, "cashier")).toMatchObject({ status: "MATCHED" });
    expect(await stage.fresh(refund)).toMatchObject({ status: "PAID", bankReference: transaction!.serial, paidOn: "2026-11-20" });
  });

  test("is shown to those who may confirm, with names", async () => {
    await owing(1_500);
    const [transaction] = await accepted({ moneyIn: 1_500, counterparty: customer.name });
    const source = "query ($ids: [ID!]!) { bankProposals(ids: $ids) { bankTransactionId proposals { key kind customer { name } record { id } lines { receivable { number } amount { amount } } evidence } } }";
    const { bankProposals } = await stage.answer("finance", source, { ids: [transaction!.id] });
    expect(bankProposals).toMatchObject([{ bankTransactionId: transaction!.id, proposals: [{ kind: "RECEIVABLES", customer: { name: customer.name }, lines: [{ amount: { amount: 1_500 } }], evidence: ["PAYER_NAME", "AMOUNT"] }] }]);
    expect((await stage.ask("auditor", source, { ids: [transaction!.id] })).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("that concerns no customer is set aside with a reason, and can be reopened", async () => {
    const [fee] = await accepted({ moneyOut: 10, text: "手续费" });
    expect(await stage.act("finance", BankTransaction, "setAside", fee!, { reason: "银行手续费" })).toMatchObject({ status: "SET_ASIDE", setAsideReason: "银行手续费" });
    expect(await stage.act("finance", BankTransaction, "takeUp", fee!, { reason: "误标" })).toMatchObject({ status: "TO_CONFIRM" });
  });
});

test("property: after any matching and reversing, the matched amount equals the posted receipts and never exceeds the transaction", async () => {
  const people = [customer, await bareCustomer(stage), await bareCustomer(stage)];
  const [transaction] = await accepted({ moneyIn: 1_000, serial: `S-${ulid()}` });
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let step = 0; step < 25; step++) {
    const posted = (await receiptsOf(transaction!)).filter(({ status }) => status === "POSTED");
    if (posted.length > 0 && random(3) === 0) await stage.tryTo("finance", CashReceipt, "reverse", posted[random(posted.length)]!, { reason: "随机冲销" });
    else await stage.tryTo("finance", BankTransaction, "match", transaction!, { lines: [{ customerId: people[random(3)]!.id, amount: cny(1 + random(700)) }] });
    const now = await stage.fresh(transaction!);
    const sum = (await receiptsOf(transaction!)).filter(({ status }) => status === "POSTED").reduce((total, { amount }) => total + amount.amount, 0);
    expect(now.matched.amount).toBe(sum);
    expect(sum).toBeLessThanOrEqual(1_000);
    expect(now.status).toBe(sum === 1_000 ? "MATCHED" : now.status === "SUSPENSE" && sum === 0 ? "SUSPENSE" : "TO_CONFIRM");
  }
});

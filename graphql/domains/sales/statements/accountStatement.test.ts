/** Statements of account: opening, documents, closing, from the ledger; and who answers them. 四(四)3 */
import { ulid } from "ulid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Customer } from "../customers/customer.ts";
import { commitCredit } from "../gates/credit.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { LedgerEntry } from "../receivables/ledgerEntry.ts";
import { Receivable } from "../receivables/receivable.ts";
import { postDelivery, postReturn } from "../receivables/receivablePosting.ts";
import { WriteOff } from "../receivables/writeOff.ts";
import { AccountStatement } from "./accountStatement.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  const october = await Stage.open("2026-10-01");
  await october.staff("finance", "salesLead", "auditor");
  stage = october.at("2026-12-01");
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await bareCustomer(stage);
});

const cny = (amount: number) => money(amount, "CNY");

async function ship(on: Stage, amount: number): Promise<Receivable> {
  const ctx = await on.as("salesLead");
  const { record } = await change<Receivable>(ctx, { entity: "Receivable", action: "post" }, {}, async (uow) => {
    await commitCredit(uow, ctx, customer.id, cny(amount));
    return postDelivery(uow, ctx, { id: `dlv_${ulid()}`, salesOrderId: `so_${ulid()}`, customerId: customer.id, total: cny(amount), paymentDays: 30 });
  });
  return record!;
}

async function comeBack(on: Stage, { deliveryId }: Receivable, amount: number): Promise<void> {
  const ctx = await on.as("finance");
  await change(ctx, { entity: "Receivable", action: "return" }, {}, async (uow) => {
    await postReturn(uow, ctx, { sourceId: `sret_${ulid()}`, deliveryId: deliveryId!, amount: cny(amount) });
    return customer;
  });
}

const pay = async (on: Stage, amount: number): Promise<CashReceipt> =>
  on.act("finance", CashReceipt, "post", await on.create("finance", CashReceipt, { customerId: customer.id, amount: cny(amount), receivedOn: on.today, bankReference: `BANK-${ulid()}` }), { oldestFirst: true });

/** October leaves 10,000.00; in November 5,367.90 are shipped, 98.72 come back, 8,000.00 are paid. */
async function november(): Promise<AccountStatement> {
  await ship(stage.at("2026-10-20"), 1_000_000);
  const shipped = await ship(stage.at("2026-11-05"), 536_790);
  await comeBack(stage.at("2026-11-10"), shipped, 9_872);
  await pay(stage.at("2026-11-20"), 800_000);
  await ship(stage, 700);
  await stage.project(LedgerEntry);
  return stage.create("finance", AccountStatement, { customerId: customer.id, from: "2026-11-01", to: "2026-11-30" });
}

test("has the opening balance, each document of the period, and the closing balance", async () => {
  const statement = await november();
  expect(statement).toMatchObject({ opening: cny(1_000_000), closing: cny(726_918), unapplied: cny(0), currency: "CNY" });
  expect(statement.lines.map(({ on, amount, balance }) => [on, amount.amount, balance.amount])).toEqual([
    ["2026-11-05", 536_790, 1_536_790],
    ["2026-11-10", -9_872, 1_526_918],
    ["2026-11-20", -800_000, 726_918],
  ]);
});

test("shows what is not applied apart, and nothing of a debt that we have given up: it is still owed", async () => {
  const early = stage.at("2026-11-02");
  const owed = await ship(early, 1_000);
  const writeOff = await early.create("finance", WriteOff, { receivableId: owed.id, amount: cny(400), grounds: "客户已注销，无法追回货款" });
  await early.act("finance", WriteOff, "submit", writeOff);
  await early.act("salesLead", WriteOff, "approve", writeOff);
  await pay(stage.at("2026-11-03"), 900);
  await stage.project(LedgerEntry);
  const statement = await stage.create("finance", AccountStatement, { customerId: customer.id, from: "2026-11-01", to: "2026-11-30" });
  expect(statement).toMatchObject({ opening: cny(0), closing: cny(100), unapplied: cny(300) });
  expect(statement.lines.map(({ amount }) => amount.amount)).toEqual([1_000, -900]);
});

test.each([
  ["a period that is not over", { to: "2026-12-01" }, "PERIOD_NOT_OVER"],
  ["a period that ends before it begins", { to: "2026-10-31" }, "PERIOD_BACKWARDS"],
  ["more than a year", { from: "2025-11-01" }, "PERIOD_TOO_LONG"],
])("refuses %s", async (_, difference, code) => {
  await stage.cannotCreate("finance", AccountStatement, { customerId: customer.id, from: "2026-11-01", to: "2026-11-30", ...difference }, code);
});

test("the customer's machine reads it once it is sent, and disputes and confirms it; another's does neither", async () => {
  const statement = await november();
  const [own, other] = [`own-${customer.id}`, `other-${customer.id}`];
  await stage.connect(own, customer.id);
  await stage.connect(other, (await bareCustomer(stage)).id);
  await stage.cannot(own, AccountStatement, "confirm", statement, { answeredBy: "王会计" }, "NO_SUCH_RECORD");
  await stage.act("finance", AccountStatement, "send", statement);
  const question = "{ accountStatements { nodes { number closing { amount } lines { amount { amount } } } } }";
  expect((await stage.partnerAnswer(own, question)).accountStatements.nodes).toMatchObject([{ number: statement.number, closing: { amount: 726_918 } }]);
  expect((await stage.partnerAnswer(other, question)).accountStatements.nodes).toEqual([]);
  await stage.cannot(other, AccountStatement, "confirm", statement, { answeredBy: "李会计" }, "NO_SUCH_RECORD");
  await stage.act(own, AccountStatement, "dispute", statement, { answeredBy: "王会计", reason: "11 月 20 日付款应为 8,100.00" });
  expect(await stage.fresh(statement)).toMatchObject({ status: "DISPUTED", disputeReason: "11 月 20 日付款应为 8,100.00", recordedById: await stage.idOf(own) });
  await stage.cannot(own, AccountStatement, "sendAgain", statement, { reason: "自行重发" }, "ACCESS_DENIED");
  await stage.act("finance", AccountStatement, "sendAgain", statement, { reason: "已提供银行回单，付款为 8,000.00" });
  await stage.act(own, AccountStatement, "confirm", statement, { answeredBy: "王会计" });
  expect(await stage.fresh(statement)).toMatchObject({ status: "CONFIRMED", answeredBy: "王会计", answeredOn: stage.today });
  await stage.cannot("finance", AccountStatement, "cancel", statement, { reason: "录入错误" }, "WRONG_STATE");
});

test("only finance writes one", async () => {
  await stage.cannotCreate("salesLead", AccountStatement, { customerId: customer.id, from: "2026-11-01", to: "2026-11-30" }, "ACCESS_DENIED");
  expect(await listed(stage, AccountStatement, "customerId", customer.id, "to")).toEqual([]);
});

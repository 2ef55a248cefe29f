/** Acceptance bills: they pay when they are received, and what they paid is owed again when they are dishonoured. 四(四)3 */
import { ulid } from "ulid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Customer } from "../customers/customer.ts";
import { commitCredit } from "../gates/credit.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { loadAccount } from "../receivables/ledger.ts";
import { LedgerEntry } from "../receivables/ledgerEntry.ts";
import type { Receivable } from "../receivables/receivable.ts";
import { postDelivery } from "../receivables/receivablePosting.ts";
import { AcceptanceBill } from "./acceptanceBill.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("finance", "salesLead");
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await bareCustomer(stage);
});

const cny = (amount: number) => money(amount, "CNY");
const later = () => stage.at("2027-05-24");
const bill = (amount: number, values: object = {}) => ({ customerId: customer.id, kind: "BANK", billNumber: `5${ulid()}`, issuer: "市第一医院", acceptor: "某银行", amount: cny(amount), receivedOn: stage.today, dueOn: "2027-05-23", ...values });
const held = async (amount: number): Promise<AcceptanceBill> => stage.act("finance", AcceptanceBill, "receive", await stage.create("finance", AcceptanceBill, bill(amount)), { oldestFirst: true });
const entries = async (sourceId: string) => (await listed(stage, LedgerEntry, "sourceId", sourceId)).map(({ debit, credit, amount }) => [debit, credit, amount.amount]);

async function owing(amount: number): Promise<Receivable> {
  const ctx = await stage.as("salesLead");
  const { record } = await change<Receivable>(ctx, { entity: "Receivable", action: "post" }, {}, async (uow) => {
    await commitCredit(uow, ctx, customer.id, cny(amount));
    return postDelivery(uow, ctx, { id: `dlv_${ulid()}`, salesOrderId: `so_${ulid()}`, customerId: customer.id, total: cny(amount), paymentDays: 30 });
  });
  return record!;
}

test("settles what is owed when it is received, and becomes money when it is due", async () => {
  const owed = await owing(1_000);
  const record = await held(1_500);
  expect(await stage.fresh(owed)).toMatchObject({ status: "SETTLED" });
  expect((await loadAccount(await stage.as("finance"), customer.id, "CNY"))!.onAccount.amount).toBe(500);
  expect(await entries(record.cashReceiptId!)).toEqual([["BILLS", "ON_ACCOUNT", 1_500]]);
  await stage.cannot("finance", AcceptanceBill, "collect", record, { collectedOn: stage.today }, "BILL_COLLECTED_OUT_OF_TIME");
  await later().act("finance", AcceptanceBill, "collect", record, { collectedOn: "2027-05-23" });
  expect(await entries(record.id)).toEqual([["BANK", "BILLS", 1_500]]);
});

test("that is dishonoured has paid nothing, and only so is its payment reversed", async () => {
  const owed = await owing(1_000);
  const record = await held(1_000);
  const receipt = await stage.fresh<CashReceipt>(record.cashReceiptId!);
  await stage.cannot("finance", CashReceipt, "reverse", receipt, { reason: "录入错误" }, "PAID_BY_BILL");
  await later().act("finance", AcceptanceBill, "dishonour", record, { reason: "承兑人账户余额不足" });
  expect(await stage.fresh(owed)).toMatchObject({ status: "OPEN", open: cny(1_000) });
  expect(await stage.fresh(receipt)).toMatchObject({ status: "REVERSED" });
  expect(await entries(receipt.id)).toEqual([["BILLS", "ON_ACCOUNT", 1_000], ["ON_ACCOUNT", "BILLS", 1_000]]);
  await later().cannot("finance", AcceptanceBill, "collect", record, { collectedOn: "2027-05-23" }, "WRONG_STATE");
});

test("is entered once, by finance, and is due after it was received", async () => {
  const entered = await stage.create("finance", AcceptanceBill, bill(1_000));
  await stage.cannotCreate("finance", AcceptanceBill, bill(1_000, { billNumber: entered.billNumber }), "VALUE_TAKEN");
  await stage.cannotCreate("finance", AcceptanceBill, bill(1_000, { dueOn: "2026-11-22" }), "BILL_DUE_BEFORE_RECEIPT");
  await stage.cannotCreate("salesLead", AcceptanceBill, bill(1_000), "ACCESS_DENIED");
  await stage.act("finance", AcceptanceBill, "cancel", entered, { reason: "录入错误" });
  await stage.create("finance", AcceptanceBill, bill(1_000, { billNumber: entered.billNumber }));
});

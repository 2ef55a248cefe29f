/** Refunds: of what is on account, to the account that it came from, by three people. 四(四)3 */
import { ulid } from "ulid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Customer } from "../customers/customer.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { loadAccount } from "../receivables/ledger.ts";
import { LedgerEntry } from "../receivables/ledgerEntry.ts";
import { Refund } from "./refund.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("finance", "cashier", "salesLead", "departmentManager", "purchaser");
  await stage.hire("secondFinance", "finance");
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await bareCustomer(stage);
});

const cny = (amount: number) => money(amount, "CNY");
const payer = { payerName: "市第一医院", payerAccount: "6222020402001234567" };

const paid = async (amount: number, values: object = payer): Promise<CashReceipt> =>
  stage.act("finance", CashReceipt, "post", await stage.create("finance", CashReceipt, { customerId: customer.id, amount: cny(amount), receivedOn: stage.today, bankReference: `BANK-${ulid()}`, ...values }));

const refundOf = ({ id }: CashReceipt, amount: number) => ({ cashReceiptId: id, amount: cny(amount), grounds: "客户重复付款" });
const onAccount = async (): Promise<number> => (await loadAccount(await stage.as("finance"), customer.id, "CNY"))!.onAccount.amount;
const transfer = () => ({ bankReference: `PAY-${ulid()}`, paidOn: stage.today });

async function approved(receipt: CashReceipt, amount: number): Promise<Refund> {
  const refund = await stage.create("finance", Refund, refundOf(receipt, amount));
  await stage.act("finance", Refund, "submit", refund);
  return stage.act("secondFinance", Refund, "approve", refund);
}

test("is asked for and approved by two of finance and paid by the cashier, to the account that the money came from", async () => {
  const receipt = await paid(10_000);
  const refund = await stage.create("finance", Refund, refundOf(receipt, 4_000));
  expect(refund).toMatchObject({ ...payer, customerId: customer.id });
  await stage.act("finance", Refund, "submit", refund);
  await stage.cannot("departmentManager", Refund, "approve", refund, {}, "ACCESS_DENIED");
  await stage.act("secondFinance", Refund, "approve", refund);
  expect(await onAccount()).toBe(6_000);
  await stage.cannot("secondFinance", Refund, "pay", refund, transfer(), "ACCESS_DENIED");
  await stage.cannot("cashier", Refund, "pay", refund, { ...transfer(), paidOn: "2026-11-24" }, "REFUND_PAID_OUT_OF_TIME");
  await stage.act("cashier", Refund, "pay", refund, transfer());
  expect((await listed(stage, LedgerEntry, "sourceId", refund.id)).map(({ debit, credit, amount }) => [debit, credit, amount.amount])).toEqual([["ON_ACCOUNT", "REFUND", 4_000], ["REFUND", "BANK", 4_000]]);
});

test("is not approved by who asked for it, nor asked for by anyone but finance", async () => {
  const receipt = await paid(10_000);
  await stage.cannotCreate("salesLead", Refund, refundOf(receipt, 1), "ACCESS_DENIED");
  await stage.cannotCreate("cashier", Refund, refundOf(receipt, 1), "ACCESS_DENIED");
  const refund = await stage.create("finance", Refund, refundOf(receipt, 4_000));
  await stage.act("finance", Refund, "submit", refund);
  const { record, findings } = await stage.tryTo("finance", Refund, "approve", refund);
  expect(record).toBeNull();
  expect(findings).not.toEqual([]);
});

test("is of what is on account and was paid, and of no payment that was reversed or whose account nobody knows", async () => {
  const [receipt, unknown] = [await paid(10_000), await paid(500, {})];
  await stage.cannotCreate("finance", Refund, refundOf(receipt, 10_001), "REFUND_EXCEEDS_RECEIPT");
  await stage.cannotCreate("finance", Refund, refundOf(receipt, 10_501), "REFUND_EXCEEDS_RECEIPT", "REFUND_EXCEEDS_ON_ACCOUNT");
  await stage.cannotCreate("finance", Refund, refundOf(unknown, 500), "PAYER_ACCOUNT_UNKNOWN");
  await stage.act("finance", CashReceipt, "recordPayer", unknown, payer);
  await stage.cannot("finance", CashReceipt, "recordPayer", unknown, { ...payer, payerAccount: "6222029999999999999" }, "PAYER_KNOWN");
  expect(await stage.create("finance", Refund, refundOf(unknown, 500))).toMatchObject(payer);
  await stage.act("finance", CashReceipt, "reverse", receipt, { reason: "录入错误" });
  await stage.cannotCreate("finance", Refund, refundOf(receipt, 1), "RECEIPT_NOT_POSTED");
});

test("of a payment twice is refused beyond what was paid, and revoked is on account again", async () => {
  const receipt = await paid(10_000);
  const first = await approved(receipt, 6_000);
  await paid(10_000);
  await stage.cannotCreate("finance", Refund, refundOf(receipt, 4_001), "REFUND_EXCEEDS_RECEIPT");
  await stage.act("finance", Refund, "revoke", first, { reason: "客户改为抵扣货款" });
  expect(await onAccount()).toBe(20_000);
  await stage.create("finance", Refund, refundOf(receipt, 10_000));
});

test("that waits for approval does not hold the money: what was settled meanwhile is not refunded", async () => {
  const receipt = await paid(10_000);
  const [one, other] = [await stage.create("finance", Refund, refundOf(receipt, 6_000)), await stage.create("finance", Refund, refundOf(receipt, 6_000))];
  for (const refund of [one, other]) await stage.act("finance", Refund, "submit", refund);
  await stage.act("secondFinance", Refund, "approve", one);
  await stage.cannot("secondFinance", Refund, "approve", other, {}, "REFUND_EXCEEDS_RECEIPT", "REFUND_EXCEEDS_ON_ACCOUNT");
});

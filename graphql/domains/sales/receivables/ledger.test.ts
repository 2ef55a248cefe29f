/**
 * The customer ledger under any interleaving of deliveries, payments, settlements, returns and write-offs by several
 * people at once: every account equals the sum of its entries and what is open of its receivables, and nothing is ever
 * negative.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ulid } from "ulid";
import { bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { readAll } from "../../../table/list.ts";
import { money } from "../../../table/money.ts";
import { CashReceipt } from "./cashReceipt.ts";
import { CollectionPlan } from "./collectionPlan.ts";
import { commitCredit, creditFindings } from "../gates/credit.ts";
import type { Customer } from "../customers/customer.ts";
import { CustomerAccount } from "./customerAccount.ts";
import { Dunning } from "./dunning.ts";
import { loadAccount } from "./ledger.ts";
import { LedgerEntry } from "./ledgerEntry.ts";
import { Receivable } from "./receivable.ts";
import { postDelivery, postReturn } from "./receivablePosting.ts";
import { Settlement } from "./settlement.ts";
import { WriteOff } from "./writeOff.ts";

let stage: Stage;
let hospital: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("finance", "salesRepresentative", "salesLead", "departmentManager", "auditor", "purchaser");
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");

/** Ships a delivery of this value on the stage's day, as the order's own service does. */
async function ship(to: Customer, amount: number, { on = stage, paymentDays = 30 } = {}): Promise<Receivable> {
  const ctx = await on.as("salesLead");
  const { record, findings } = await change<Receivable>(ctx, { entity: "Receivable", action: "post" }, {}, async (uow) => {
    await commitCredit(uow, ctx, to.id, cny(amount));
    return postDelivery(uow, ctx, { id: `dlv_${ulid()}`, salesOrderId: `so_${ulid()}`, customerId: to.id, representativeId: await stage.idOf("salesRepresentative"), total: cny(amount), paymentDays });
  });
  expect(findings).toEqual([]);
  return record!;
}

async function returnGoods({ id, deliveryId }: Receivable, amount: number): Promise<void> {
  const ctx = await stage.as("finance");
  await change(ctx, { entity: "Receivable", action: "return" }, {}, async (uow) => {
    // No more comes back than was shipped, whatever else came back meanwhile: the return's own rule sees to that.
    const receivable = (await ctx.loader.load<Receivable>(id))!;
    const left = receivable.amount.amount - receivable.credited.amount - receivable.refunded.amount;
    if (left > 0) await postReturn(uow, ctx, { sourceId: `ret_${ulid()}`, deliveryId: deliveryId!, amount: cny(Math.min(amount, left)) });
    return receivable;
  });
}

const payment = (from: Customer, amount: number, values: object = {}) => ({ customerId: from.id, amount: cny(amount), receivedOn: stage.today, bankReference: `BANK-${ulid()}`, ...values });
const match = ({ id }: Receivable, amount: number) => ({ receivableId: id, amount: cny(amount) });

/** Enters and posts a payment. */
async function pay(from: Customer, amount: number, { matches, oldestFirst }: { matches?: object[]; oldestFirst?: boolean } = {}): Promise<CashReceipt> {
  return stage.act("finance", CashReceipt, "post", await stage.create("finance", CashReceipt, payment(from, amount, { matches })), { oldestFirst });
}

async function entriesOf({ id }: Customer): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = [];
  for await (const one of readAll(stage.table, LedgerEntry, { filter: { customerId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } })) found.push(one);
  return found;
}

const account = async ({ id }: Customer): Promise<CustomerAccount> => (await loadAccount(await stage.as("finance"), id, "CNY"))!;

async function check(of: Customer): Promise<void> {
  const [entries, receivables, { receivable, onAccount, committed }] = [await entriesOf(of), await listed(stage, Receivable, "customerId", of.id, "dueOn"), await account(of)];
  const sumOf = (side: LedgerEntry["debit"]) => entries.reduce((sum, { debit, credit, amount }) => sum + (debit === side ? amount.amount : 0) - (credit === side ? amount.amount : 0), 0);
  expect(receivable.amount).toBe(sumOf("RECEIVABLE"));
  expect(onAccount.amount + sumOf("ON_ACCOUNT")).toBe(0);
  expect(receivable.amount).toBe(receivables.reduce((sum, { open }) => sum + open.amount, 0));
  expect(Math.min(receivable.amount, onAccount.amount, committed.amount)).toBeGreaterThanOrEqual(0);
  // Money on account was paid by the customer: receipts that count, less what they settle, and what came back of that.
  const receipts = await listed(stage, CashReceipt, "customerId", of.id, "receivedOn");
  const paid = receipts.reduce((sum, { status, amount }) => sum + (status === "POSTED" ? amount.amount : 0), 0);
  const kept = receivables.reduce((sum, { settled, refunded }) => sum + settled.amount - refunded.amount, 0);
  expect(onAccount.amount).toBe(paid - kept);
  expect(kept).toBeGreaterThanOrEqual(0);
  for (const { amount, settled, credited, refunded, writtenOff, open, outstanding, status, id } of receivables) {
    const returned = entries.filter((one) => one.receivableId === id && one.debit === "SALES_RETURNS").reduce((sum, one) => sum + one.amount.amount, 0);
    expect(credited.amount + refunded.amount).toBe(returned);
    expect(Math.min(settled.amount, credited.amount, refunded.amount, writtenOff.amount)).toBeGreaterThanOrEqual(0);
    expect(refunded.amount).toBeLessThanOrEqual(settled.amount);
    expect(open.amount).toBe(amount.amount - settled.amount - credited.amount - writtenOff.amount);
    expect(open.amount).toBeGreaterThanOrEqual(0);
    expect(outstanding).toBe(open.amount > 0);
    expect(["SETTLED", "BAD_DEBT"].includes(status)).toBe(open.amount === 0);
  }
  for (const { amount } of entries) expect(amount.amount).toBeGreaterThan(0);
}

/** One thing that somebody tries; most tries are refused, and that is part of the test. */
interface Deed {
  what: "ship" | "pay" | "settle" | "return" | "writeOff" | "reverseReceipt" | "reverseSettlement" | "reverseWriteOff";
  which: number;
  amount: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom("ship", "pay", "pay", "settle", "settle", "return", "writeOff", "reverseReceipt", "reverseSettlement", "reverseWriteOff"),
  which: fc.nat(9),
  amount: fc.integer({ min: 1, max: 400 }),
});

const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];

/** Whatever is in the way is fine; a fault is not, nor a conflict that the product has not resolved itself. */
async function attempt(of: Customer, { what, which, amount }: Deed): Promise<void> {
  const receivable = pick(await listed(stage, Receivable, "customerId", of.id, "dueOn"), which);
  if (what === "ship") return void (await ship(of, amount));
  if (what === "pay") return void (await pay(of, amount, { oldestFirst: which % 2 === 0 }));
  if (what === "reverseReceipt") return reverse(CashReceipt, pick(await listed(stage, CashReceipt, "customerId", of.id, "receivedOn"), which));
  if (what === "reverseSettlement") return reverse(Settlement, pick(await listed(stage, Settlement, "customerId", of.id), which));
  if (what === "reverseWriteOff") return reverse(WriteOff, pick(await listed(stage, WriteOff, "customerId", of.id), which));
  if (!receivable) return;
  if (what === "return") return returnGoods(receivable, amount);
  if (what === "settle") {
    const { record } = await stage.tryCreate("finance", Settlement, { customerId: of.id, lines: [match(receivable, amount)] });
    if (record) await stage.tryTo("finance", Settlement, "post", record);
    return;
  }
  const { record } = await stage.tryCreate("salesRepresentative", WriteOff, { receivableId: receivable.id, amount: cny(amount), grounds: "客户已注销，无法追回" });
  if (record && (await stage.tryTo("salesRepresentative", WriteOff, "submit", record)).record) await stage.tryTo("salesLead", WriteOff, "approve", record);
}

async function reverse(target: never | (new () => object), record: { id: string } | undefined): Promise<void> {
  if (!record) return;
  const { findings } = await stage.tryTo("finance", target as never, "reverse", record as never, { reason: "录入错误" });
  expect(findings.map(({ code }) => code)).not.toContain("VERSION_CONFLICT");
}

test("every account is the sum of its entries under any concurrent postings", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, deed, deed), { minLength: 3, maxLength: 6 }), async (rounds) => {
      const of = await bareCustomer(stage);
      await ship(of, 500);
      for (const round of rounds) await Promise.all(round.map((one) => attempt(of, one)));
      await check(of);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

describe("a payment", () => {
  beforeAll(async () => {
    hospital = await bareCustomer(stage);
  });

  test("settles what it names, one to many and in parts, and leaves the rest on account", async () => {
    const [first, second] = [await ship(hospital, 10_000), await ship(hospital, 6_000)];
    const receipt = await pay(hospital, 15_000, { matches: [match(first, 10_000), match(second, 4_000)] });
    expect(await stage.fresh(first)).toMatchObject({ status: "SETTLED", open: { amount: 0 }, outstanding: false });
    expect((await stage.fresh(first)).nextDunningOn).toBeUndefined();
    expect(await stage.fresh(second)).toMatchObject({ status: "PARTIAL", open: { amount: 2_000 } });
    expect(await account(hospital)).toMatchObject({ receivable: { amount: 2_000 }, onAccount: { amount: 1_000 } });
    expect((await stage.fresh<Settlement>(receipt.settlementId!)).status).toBe("POSTED");
    await check(hospital);
  });

  test("settles the oldest first where it is asked to, and leaves out what is disputed", async () => {
    const of = await bareCustomer(stage);
    const [late, disputed, early] = [await ship(of, 3_000, { paymentDays: 60 }), await ship(of, 3_000, { paymentDays: 10 }), await ship(of, 3_000, { paymentDays: 20 })];
    await stage.act("finance", Receivable, "dispute", disputed, { reason: "数量有出入" });
    await pay(of, 4_000, { oldestFirst: true });
    expect((await stage.fresh(early)).open.amount).toBe(0);
    expect((await stage.fresh(late)).open.amount).toBe(2_000);
    expect((await stage.fresh(disputed)).open.amount).toBe(3_000);
  });

  test("settles what is open still, where another payment has settled what the list showed", async () => {
    const of = await bareCustomer(stage);
    for (let i = 0; i < 2; i++) await ship(of, 1_000);
    const [one, other] = [await stage.create("finance", CashReceipt, payment(of, 1_000)), await stage.create("finance", CashReceipt, payment(of, 1_000))];
    const query = stage.table.query.bind(stage.table);
    let overtaken = false;
    // Right after the list of receivables was read for the first payment, the other one is posted.
    const reading = vi.spyOn(stage.table, "query").mockImplementation(async (request) => {
      const found = await query(request);
      if (!overtaken && found.items.length === 2 && found.items.every(({ pk }) => String(pk).startsWith("rcv_"))) {
        overtaken = true;
        await stage.act("finance", CashReceipt, "post", other, { oldestFirst: true });
      }
      return found;
    });
    const { findings } = await stage.tryTo("finance", CashReceipt, "post", one, { oldestFirst: true });
    reading.mockRestore();
    expect(overtaken).toBe(true);
    expect(findings).toEqual([]);
    expect(await account(of)).toMatchObject({ receivable: { amount: 0 }, onAccount: { amount: 0 } });
    await check(of);
  });

  test("is taken back with its settlement, by entries the other way round", async () => {
    const of = await bareCustomer(stage);
    const owed = await ship(of, 5_000);
    const receipt = await pay(of, 5_000, { matches: [match(owed, 5_000)] });
    await stage.act("finance", CashReceipt, "reverse", receipt, { reason: "银行退票" });
    expect(await stage.fresh(owed)).toMatchObject({ status: "OPEN", open: { amount: 5_000 }, outstanding: true });
    expect(await account(of)).toMatchObject({ receivable: { amount: 5_000 }, onAccount: { amount: 0 } });
    expect(await entriesOf(of)).toHaveLength(5);
  });

  test("is not taken back while the money is spent elsewhere", async () => {
    const of = await bareCustomer(stage);
    const owed = await ship(of, 5_000);
    const receipt = await pay(of, 5_000);
    await stage.act("finance", Settlement, "post", await stage.create("finance", Settlement, { customerId: of.id, lines: [match(owed, 1)] }));
    await stage.cannot("finance", CashReceipt, "reverse", receipt, { reason: "录入错误" }, "NOT_ENOUGH_ON_ACCOUNT");
  });

  test("is refused where it settles another's, too much, one thing twice, or more than was received: all at once", async () => {
    const [owed, foreign] = [await ship(hospital, 700), await ship(await bareCustomer(stage), 700)];
    await stage.cannotCreate("finance", CashReceipt, payment(hospital, 1_000, { matches: [match(owed, 701), match(foreign, 1), match(owed, 1)] }), "MORE_THAN_OPEN", "RECEIVABLE_OF_ANOTHER", "SETTLED_TWICE");
    await stage.cannotCreate("finance", CashReceipt, payment(hospital, 600, { matches: [match(owed, 700)], receivedOn: addDays(stage.today, 1) }), "MATCHED_MORE_THAN_RECEIVED", "RECEIVED_IN_FUTURE");
  });

  test("is entered once, and by finance only", async () => {
    const input = payment(hospital, 100);
    const receipt = await stage.create("finance", CashReceipt, input);
    const [taken] = await stage.cannotCreate("finance", CashReceipt, input, "VALUE_TAKEN");
    expect(taken).toMatchObject({ field: "bankReference", record: { id: receipt.id } });
    const { bankReference } = input as { bankReference: string };
    for (const same of [bankReference.toLowerCase(), ` ${bankReference}`, bankReference.replace("BANK", "ＢＡＮＫ")]) await stage.cannotCreate("finance", CashReceipt, { ...input, bankReference: same }, "VALUE_TAKEN");
    await stage.cannotCreate("salesRepresentative", CashReceipt, payment(hospital, 100), "ACCESS_DENIED");
  });
});

describe("a transfer", () => {
  test("pays for two customers, with one receipt each", async () => {
    const input = payment(hospital, 100);
    await stage.create("finance", CashReceipt, input);
    await stage.create("finance", CashReceipt, { ...input, customerId: (await bareCustomer(stage)).id });
  });

  test("that was booked by mistake is entered again once its receipt is reversed", async () => {
    const of = await bareCustomer(stage);
    const receipt = await pay(of, 100);
    const again = payment(of, 90, { bankReference: receipt.bankReference });
    await stage.cannotCreate("finance", CashReceipt, again, "VALUE_TAKEN");
    await stage.act("finance", CashReceipt, "reverse", receipt, { reason: "金额录入错误" });
    await stage.act("finance", CashReceipt, "post", await stage.create("finance", CashReceipt, again));
    expect(await account(of)).toMatchObject({ onAccount: { amount: 90 } });
    await check(of);
  });
});

describe("goods that come back", () => {
  test("lower what is owed for them, and what was paid already is on account", async () => {
    const of = await bareCustomer(stage);
    const owed = await ship(of, 1_000);
    await pay(of, 800, { matches: [match(owed, 800)] });
    await returnGoods(owed, 500);
    expect(await stage.fresh(owed)).toMatchObject({ credited: { amount: 200 }, open: { amount: 0 }, status: "SETTLED" });
    expect(await account(of)).toMatchObject({ receivable: { amount: 0 }, onAccount: { amount: 300 } });
    await check(of);
  });
});

describe("goods that come back after an end", () => {
  const grounds = "债务人破产,已无可执行财产";

  async function givenUp(owed: Receivable, amount: number): Promise<WriteOff> {
    const draft = await stage.create("salesRepresentative", WriteOff, { receivableId: owed.id, amount: cny(amount), grounds });
    await stage.act("salesRepresentative", WriteOff, "submit", draft);
    return stage.act("salesLead", WriteOff, "approve", draft);
  }

  test("lower the bad debt, and put nothing on account that nobody has paid", async () => {
    const of = await bareCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const owed = await ship(of, 1_000);
    const writeOff = await givenUp(owed, 1_000);
    await returnGoods(owed, 1_000);
    expect(await stage.fresh(owed)).toMatchObject({ credited: { amount: 1_000 }, writtenOff: { amount: 0 }, open: { amount: 0 }, status: "SETTLED" });
    expect(await account(of)).toMatchObject({ receivable: { amount: 0 }, onAccount: { amount: 0 } });
    const badDebt = (await entriesOf(of)).reduce((sum, { debit, credit, amount }) => sum + (debit === "BAD_DEBT" ? amount.amount : 0) - (credit === "BAD_DEBT" ? amount.amount : 0), 0);
    expect(badDebt).toBe(0);
    await stage.cannot("finance", WriteOff, "reverse", writeOff, { reason: "录入错误" }, "NOTHING_WRITTEN_OFF");
    await check(of);
  });

  test("leave only the rest of a write-off to be reversed", async () => {
    const of = await bareCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const owed = await ship(of, 1_000);
    const writeOff = await givenUp(owed, 1_000);
    await returnGoods(owed, 400);
    await stage.act("finance", WriteOff, "reverse", writeOff, { reason: "债务人恢复付款" });
    expect(await stage.fresh(owed)).toMatchObject({ credited: { amount: 400 }, writtenOff: { amount: 0 }, open: { amount: 600 }, status: "PARTIAL" });
    expect(await account(of)).toMatchObject({ receivable: { amount: 600 }, onAccount: { amount: 0 } });
    await check(of);
  });

  test("are credited and no longer refunded where the payment for them bounces", async () => {
    const of = await bareCustomer(stage);
    const owed = await ship(of, 1_000);
    const receipt = await pay(of, 1_000, { matches: [match(owed, 1_000)] });
    await returnGoods(owed, 300);
    expect(await stage.fresh(owed)).toMatchObject({ refunded: { amount: 300 }, credited: { amount: 0 } });
    await stage.act("finance", CashReceipt, "reverse", receipt, { reason: "银行退票" });
    expect(await stage.fresh(owed)).toMatchObject({ settled: { amount: 0 }, refunded: { amount: 0 }, credited: { amount: 300 }, open: { amount: 700 } });
    expect(await account(of)).toMatchObject({ receivable: { amount: 700 }, onAccount: { amount: 0 } });
    await check(of);
  });
});

describe("what is overdue", () => {
  const later = () => stage.at(addDays(stage.today, 31));

  test("is so from the day after it was due, and then dunned step by step", async () => {
    const owed = await ship(await bareCustomer(stage), 900);
    await stage.at(owed.dueOn).cannot("salesRepresentative", Receivable, "dun", owed, { way: "PHONE", result: "已提醒" }, "NOT_OVERDUE");
    for (const level of ["REMINDER", "CALL", "LETTER", "LEGAL"]) {
      expect((await later().act("salesRepresentative", Receivable, "dun", owed, { way: "PHONE", result: "承诺付款" })).dunnedTo).toBe(level);
    }
    await later().cannot("salesRepresentative", Receivable, "dun", owed, { way: "PHONE", result: "无人接听" }, "NO_DUNNING_STEP_LEFT");
    expect(await listed(stage, Dunning, "receivableId", owed.id)).toHaveLength(4);
  });

  test("waits until the day that was promised", async () => {
    const owed = await ship(await bareCustomer(stage), 900);
    const promisedOn = addDays(owed.dueOn, 20);
    expect((await later().act("finance", Receivable, "dun", owed, { way: "VISIT", result: "二十日内付清", promisedOn, promisedAmount: cny(900) })).nextDunningOn).toBe(addDays(promisedOn, 1));
    await later().cannot("finance", Receivable, "dun", owed, { way: "VISIT", result: "再催", promisedOn: stage.today, promisedAmount: cny(901) }, "PROMISED_IN_PAST", "PROMISED_TOO_MUCH");
  });

  test("blocks the next order, unless it is disputed; so does the credit limit", async () => {
    const of = await bareCustomer(stage, { creditLimit: cny(2_000) });
    const owed = await ship(of, 900);
    const codes = async (amount: number, at = stage) => (await creditFindings(of.id, cny(amount), await at.as("salesLead"))).map(({ code }) => code);
    expect(await codes(1_100)).toEqual([]);
    expect(await codes(1_101)).toEqual(["CREDIT_LIMIT_EXCEEDED"]);
    expect(await codes(1_101, later())).toEqual(["CREDIT_LIMIT_EXCEEDED", "RECEIVABLE_OVERDUE"]);
    await stage.act("finance", Receivable, "dispute", owed, { reason: "价格有误" });
    expect(await codes(1, later())).toEqual([]);
    await stage.act("finance", Receivable, "resolve", owed, { reason: "价格核对无误" });
    expect(await codes(1, later())).toEqual(["RECEIVABLE_OVERDUE"]);
  });

  test("without a limit, only what was paid in advance may be ordered", async () => {
    const of = await bareCustomer(stage);
    await pay(of, 500);
    expect(await creditFindings(of.id, cny(500), await stage.as("salesLead"))).toEqual([]);
    expect((await creditFindings(of.id, cny(501), await stage.as("salesLead"))).map(({ code }) => code)).toEqual(["CREDIT_LIMIT_EXCEEDED"]);
  });
});

describe("giving up", () => {
  const grounds = "债务人破产，已无可执行财产";

  test("needs more approvals the larger the amount, and makes it a bad debt that can be reinstated", async () => {
    const of = await bareCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const owed = await ship(of, 2_000_000);
    const writeOff = await stage.create("salesRepresentative", WriteOff, { receivableId: owed.id, amount: cny(2_000_000), grounds });
    await stage.act("salesRepresentative", WriteOff, "submit", writeOff);
    await stage.cannot("salesRepresentative", WriteOff, "approve", writeOff, {}, "ACCESS_DENIED");
    await stage.act("salesLead", WriteOff, "approve", writeOff);
    expect((await stage.fresh(owed)).status).toBe("OPEN");
    await stage.act("departmentManager", WriteOff, "approve", writeOff);
    expect(await stage.fresh(owed)).toMatchObject({ status: "BAD_DEBT", outstanding: false });
    expect((await account(of)).receivable.amount).toBe(0);
    await stage.act("finance", WriteOff, "reverse", writeOff, { reason: "破产管理人分配到款" });
    expect(await stage.fresh(owed)).toMatchObject({ status: "OPEN", outstanding: true });
    await check(of);
  });

  test("is not for more than is owed on the day of each approval", async () => {
    const of = await bareCustomer(stage);
    const owed = await ship(of, 1_000);
    await stage.cannotCreate("finance", WriteOff, { receivableId: owed.id, amount: cny(1_001), grounds }, "MORE_THAN_OPEN");
    const writeOff = await stage.create("finance", WriteOff, { receivableId: owed.id, amount: cny(1_000), grounds });
    await stage.act("finance", WriteOff, "submit", writeOff);
    await pay(of, 1, { oldestFirst: true });
    await stage.cannot("salesLead", WriteOff, "approve", writeOff, {}, "MORE_THAN_OPEN");
  });
});

describe("a collection plan", () => {
  test("has an owner and a deadline, and is fulfilled once all of it is settled", async () => {
    const of = await bareCustomer(stage);
    const owed = await ship(of, 1_000);
    const lines = [{ receivableId: owed.id }];
    await stage.cannotCreate("salesLead", CollectionPlan, { customerId: of.id, lines }, "REQUIRED", "REQUIRED");
    const input = { customerId: of.id, lines, ownerId: await stage.idOf("salesRepresentative"), deadline: addDays(stage.today, 5) };
    await stage.cannotCreate("salesLead", CollectionPlan, { ...input, deadline: addDays(stage.today, -1) }, "DEADLINE_PASSED");
    const plan = await stage.create("salesLead", CollectionPlan, input);
    expect(plan.planned).toEqual(cny(1_000));
    await stage.cannot("salesRepresentative", CollectionPlan, "fulfil", plan, {}, "NOT_ALL_SETTLED");
    expect((await stage.act("salesLead", CollectionPlan, "extend", plan, { deadline: addDays(stage.today, 9), reason: "客户付款流程延后" })).deadline).toBe(addDays(stage.today, 9));
    await pay(of, 1_000, { oldestFirst: true });
    expect((await stage.act("salesRepresentative", CollectionPlan, "fulfil", plan)).status).toBe("FULFILLED");
    await stage.cannotCreate("salesLead", CollectionPlan, input, "NOTHING_OWED");
  });
});

describe("figures", () => {
  const ageing = `query ($id: ID) { receivablesAgeing(customerId: $id) { open { amount } overdue { amount } overdueShare daysSalesOutstanding buckets { fromDays toDays dueFrom dueTo open { amount } } } }`;

  test("what is owed by age adds up to all that is owed, and says how many days of sales it is", async () => {
    const of = await bareCustomer(stage);
    await ship(of, 3_000, { paymentDays: 0 });
    await ship(of, 1_000, { paymentDays: 45 });
    await stage.project();
    const { receivablesAgeing: today } = await stage.answer("finance", ageing, { id: of.id });
    expect(today).toMatchObject({ open: { amount: 4_000 }, overdue: { amount: 0 }, overdueShare: 0, daysSalesOutstanding: 90 });
    const { receivablesAgeing: then } = await stage.at(addDays(stage.today, 40)).answer("finance", ageing, { id: of.id });
    expect(then).toMatchObject({ overdue: { amount: 3_000 }, overdueShare: 7_500 });
    expect(then.buckets.map(({ fromDays, open }: { fromDays: number; open: { amount: number } }) => [fromDays, open.amount])).toEqual([[0, 1_000], [1, 0], [31, 3_000], [61, 0], [91, 0]]);
  });

  test("of everybody are for those who may see everybody's", async () => {
    expect((await stage.answer("salesRepresentative", ageing)).receivablesAgeing).toBeNull();
    expect((await stage.ask("purchaser", ageing)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

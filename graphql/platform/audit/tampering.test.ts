/**
 * What somebody who can write the table changes past the product is found by `audit:verify`, and where it is a sum by
 * `projections verify` too. Played for every ledger and every sum that any domain declares.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buyer, confirmedOrder, line, listed, qualifiedSupplier, shipped, stockInStorage } from "../../test/company.ts";
import { approvedCampaign, approvedExpense, marketingStaff, payment, planInForce } from "../../test/marketing.ts";
import { bonus, finalResult, fundOf } from "../../test/rewards.ts";
import { keysOf, Stage } from "../../test/stage.ts";
import { Expense } from "../../domains/marketing/campaigns/expense.ts";
import { Reward } from "../../domains/personnel/rewards/reward.ts";
import { CashReceipt } from "../../domains/sales/receivables/cashReceipt.ts";
import { Delivery } from "../../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../../domains/sales/orders/salesOrder.ts";
import { OpeningBalance } from "../../domains/supply/opening/openingBalance.ts";
import { OpeningPayable } from "../../domains/supply/payables/openingPayable.ts";
import { attributesOf } from "../../table/attribute.ts";
import { allEntities, entityOfId, sortValue, type EntityDeclaration } from "../../table/entity.ts";
import { isLedger } from "../../table/ledger.ts";
import { recordKey } from "../../table/keys.ts";
import { Money, money } from "../../table/money.ts";
import { SafeInt } from "../../table/scalars.ts";
import type { Item } from "../../table/table.ts";
import { addDays } from "../businessDate.ts";
import { verify } from "../projection/verify.ts";
import { tick } from "../schedule/tick.ts";
import { verifyTrail } from "./verify.ts";

const ledgers = allEntities().filter(isLedger);
const withSums = allEntities().filter(({ sums }) => sums);

let stage: Stage;
let before: Item[];

/** What a supplier is owed, and what it was paid ahead, taken over from the system before. */
async function takeOverPayables(): Promise<void> {
  const supplier = await qualifiedSupplier(stage);
  const opening = await stage.create<OpeningBalance>("officeClerk", OpeningBalance, { cutOverOn: addDays(stage.today, -1), source: "旧系统往来报表", controlTotals: [{ kind: "PAYABLE", lines: 2, amount: money(50_000, "CNY") }] });
  for (const amount of [70_000, -20_000]) {
    await stage.create("supplyLead", OpeningPayable, { openingBalanceId: opening.id, supplierId: supplier.id, documentNumber: `P${amount}`, documentOn: addDays(stage.today, -40), dueOn: amount > 0 ? addDays(stage.today, -2) : undefined, amount: money(amount, "CNY") });
  }
  for (const [person, action] of [["officeClerk", "validate"], ["officeClerk", "submit"], ["headOfQuality", "approve"], ["finance", "approve"]] as const) await stage.act(person, OpeningBalance, action, opening);
  await tick(stage.now, stage.table);
}

/** A purchase, its receipt, a sale of which a part is shipped and paid, and a part is still allocated. */
async function trade(): Promise<void> {
  const { product } = await stockInStorage(stage, 100);
  const customer = await buyer(stage);
  const first = await confirmedOrder(stage, customer, [line(product, 30)]);
  await stage.act("salesLead", SalesOrder, "allocate", first);
  await shipped(stage, (await listed(stage, Delivery, "salesOrderId", first.id))[0]!);
  for (const [amount, oldestFirst] of [[20_000, true], [700, false]] as const) {
    const receipt = await stage.create("finance", CashReceipt, { customerId: customer.id, amount: money(amount, "CNY"), receivedOn: stage.today, bankReference: `BANK-${amount}` });
    await stage.act("finance", CashReceipt, "post", receipt, { oldestFirst });
  }
  const second = await confirmedOrder(stage, customer, [line(product, 20)]);
  await stage.act("salesLead", SalesOrder, "allocate", second);
}

/** A plan of marketing and a campaign, of whose expenses one is approved and one is paid. */
async function promote(): Promise<void> {
  const campaign = await approvedCampaign(stage, await planInForce(stage));
  await approvedExpense(stage, campaign, 300);
  await stage.act("cashier", Expense, "pay", await approvedExpense(stage, campaign, 200), payment(stage, 150));
}

/** Two rewards from one fund: one is granted, one is approved. */
async function reward(): Promise<void> {
  const fund = await fundOf(stage, 1_000_000);
  for (const grants of [true, false]) {
    const one = await bonus(stage, fund, await finalResult(stage, await stage.idOf("picker")), 100_000);
    for (const role of ["hr", "departmentManager"]) await stage.act(role, Reward, "approve", one);
    if (grants) await stage.act("finance", Reward, "grant", one);
  }
}

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff(...marketingStaff.filter((role) => role !== "finance"), "purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "salesLead", "picker", "outboundChecker", "logisticsCoordinator", "finance", "officeClerk", "headOfQuality", "hr");
  await trade();
  await reward();
  await takeOverPayables();
  await promote();
  await stage.project();
  before = await stage.everything();
}, 120_000);
afterAll(() => stage.close());

const isOf = ({ prefix }: EntityDeclaration) => ({ pk, sk }: Item): boolean => sk === "record" && String(pk).startsWith(`${prefix}_`);

/** A record of the entity that moved or has moved something; every ledger and every sum must have one here. */
function oneOf(entity: EntityDeclaration, attribute?: string): Item {
  const found = before.filter(isOf(entity)).find((item) => !attribute || Number(sortValue(item, attribute)) > 0);
  expect(found, `${entity.name} ${attribute ?? ""} in the trade of this test`).toBeDefined();
  return found!;
}

const audit = async () => (await verifyTrail(stage.table)).breaches;
const projections = async () => (await verify(stage.table, { parts: 2, settleMs: 0, progress: () => {} })).differences;

/** Puts items into the table past the product, and afterwards those that were there. */
async function tampered<T>(items: readonly Item[], gone: readonly Item[], look: () => Promise<T>): Promise<T> {
  await stage.table.batchWrite(items, keysOf(gone));
  try {
    return await look();
  } finally {
    const keys = new Set([...items, ...gone].map(({ pk, sk }) => `${String(pk)} ${String(sk)}`));
    const restored = before.filter(({ pk, sk }) => keys.has(`${String(pk)} ${String(sk)}`));
    const added = items.filter(({ pk, sk }) => !restored.some((one) => one.pk === pk && one.sk === sk));
    await stage.table.batchWrite(restored, keysOf(added));
  }
}

const plus = (value: unknown, by: number): unknown => (typeof value === "number" ? value + by : { ...(value as object), amount: (value as Money).amount + by });

test("nothing is reported of what the product alone has written", async () => {
  expect(await audit()).toEqual([]);
  expect(await projections()).toEqual([]);
});

test("there are ledgers and sums, and every sum of a record without a trail is one that others add to", () => {
  expect(ledgers.map(({ name }) => name)).toEqual(expect.arrayContaining(["LedgerEntry", "StockMovement"]));
  expect(withSums.map(({ name }) => name)).toEqual(expect.arrayContaining(["CustomerAccount", "StockBalance"]));
  const added = new Set(before.flatMap((item) => additionsOf(item).flatMap(({ to, by }) => Object.keys(by).map((attribute) => `${entityOfId(to)!.name}.${attribute}`))));
  expect([...added].sort()).toEqual(withSums.flatMap(({ name, sums }) => sums!.map((sum) => `${name}.${String(sum)}`)).sort());
});

const additionsOf = (item: Item) => (item.sk === "record" ? (entityOfId(String(item.pk))?.addsTo?.({ id: item.pk, ...item } as never) ?? []) : []);

describe.each(withSums.flatMap((entity) => entity.sums!.map((sum) => [`${entity.name}.${String(sum)}`, entity, String(sum)] as const)))("the sum %s", (_, entity, sum) => {
  test("that was raised by 77 is reported with what it should be", async () => {
    const item = oneOf(entity, sum);
    const value = Number(sortValue(item, sum));
    const problem = `${sum} is ${value + 77} and should be ${value}, by what was added to it`;
    const found = await tampered([{ ...item, [sum]: plus(item[sum], 77) }], [], async () => [await audit(), await projections()]);
    expect(found[0]).toEqual([{ recordId: item.pk, problem }]);
    expect(found[1]).toContainEqual({ about: item.pk, problem });
  });
});

describe.each(ledgers.map((entity) => [entity.name, entity] as const))("an entry of the ledger of %s", (_, entity) => {
  const amount = attributesOf(entity.target).find(({ type }) => [Money, SafeInt].includes(type() as never))!.name;

  test("that says another amount is reported, and so are the sums that it moved", async () => {
    const item = oneOf(entity);
    const raised = { ...item, [amount]: plus(item[amount], 100_000) };
    const [found, projected] = await tampered([raised], [], async () => [await audit(), await projections()]);
    expect(found).toContainEqual({ recordId: item.pk, problem: "the entry was altered" });
    const moved = new Set(additionsOf(item).map(({ to }) => to));
    expect(moved.size).toBeGreaterThan(0);
    for (const to of moved) for (const list of [found!.map(({ recordId }) => recordId), projected!.map(({ about }) => about)]) expect(list).toContain(to);
  });

  test("that somebody else is said to have written, at another time, is reported", async () => {
    const item = oneOf(entity);
    expect(await tampered([{ ...item, createdById: "emp_other" }], [], audit)).toEqual([{ recordId: item.pk, problem: "the entry was altered" }]);
    expect(await tampered([{ ...item, createdAt: "2020-01-01T00:00:00.000Z" }], [], audit)).toEqual([{ recordId: item.pk, problem: "the entry was altered" }]);
  });

  test("that has no chain, as from before there were chains, is called so and not altered", async () => {
    const { auditHash: _hash, previousHashes: _previous, ...unchained } = oneOf(entity);
    const ofEntry = (await tampered([unchained as Item], [], audit)).filter(({ recordId }) => recordId === unchained.pk);
    expect(ofEntry).toEqual([{ recordId: unchained.pk, problem: "this entry has no chain" }]);
  });

  test("that was removed is reported, even where the sums were made to fit", async () => {
    const item = oneOf(entity);
    const fitted = additionsOf(item).map(({ to, by }) => {
      const sum = before.find(({ pk, sk }) => pk === to && sk === "record")!;
      return { ...sum, ...Object.fromEntries(Object.entries(by).map(([attribute, value]) => [attribute, plus(sum[attribute], -value)])) };
    });
    const found = await tampered(fitted, [item], audit);
    expect(found).toEqual(fitted.map(({ pk }: Item) => ({ recordId: pk, problem: "1 entry of its ledger missing" })));
  });

  test("that was slipped in is reported", async () => {
    const item = oneOf(entity);
    const copy = { ...item, pk: `${String(item.pk).slice(0, -4)}ZZZZ`, id: `${String(item.pk).slice(0, -4)}ZZZZ` };
    const found = await tampered([copy], [], audit);
    expect(found.map(({ problem }) => problem)).toEqual(expect.arrayContaining(["the entry was altered", "1 entry of its ledger more than were chained to it"]));
    expect(await stage.table.get(recordKey(copy.pk)), "nothing is left of it for the next test").toBeUndefined();
  });
});

/** A balance never goes below zero and always equals its entries, whatever several people do to it at once. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, bareCustomer, batchAtLocation, listed, place } from "../../test/company.ts";
import { codesOf, Stage } from "../../test/stage.ts";
import type { Customer } from "../../domains/sales/customers/customer.ts";
import { CashReceipt } from "../../domains/sales/receivables/cashReceipt.ts";
import { CustomerAccount } from "../../domains/sales/receivables/customerAccount.ts";
import { book, customerBalance, loadAccount, reverseEntry } from "../../domains/sales/receivables/ledger.ts";
import { LedgerEntry } from "../../domains/sales/receivables/ledgerEntry.ts";
import { balanceId } from "../../domains/supply/stock/allocatable.ts";
import { StockBalance } from "../../domains/supply/stock/stockBalance.ts";
import { money } from "../../table/money.ts";
import { verifyTrail } from "../audit/verify.ts";
import { change, type Outcome } from "../lifecycle/change.ts";
import { Refusal, rule } from "../problem/problem.ts";
import { balance } from "./balance.ts";

let stage: Stage;
let payments = 0;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("finance");
});
afterAll(() => stage.close());

/** Pays in what is positive and pays out what is negative, as a request of its own. */
async function move(of: Customer, amount: number): Promise<Outcome<Customer>> {
  const ctx = await stage.as("finance");
  return change(ctx, { entity: "CashReceipt", action: "post" }, {}, async (uow) => {
    const sides = amount > 0 ? { debit: "BANK", credit: "ON_ACCOUNT" } as const : { debit: "ON_ACCOUNT", credit: "BANK" } as const;
    await book(ctx, uow, { ...sides, customerId: of.id, amount: money(Math.abs(amount), "CNY"), sourceId: `cash_${++payments}` });
    return of;
  });
}

const onAccount = async (of: Customer): Promise<number> => (await loadAccount(await stage.as("finance"), of.id, "CNY"))?.onAccount.amount ?? 0;

const moves = fc.array(fc.array(fc.integer({ min: -60, max: 40 }).filter((amount) => amount !== 0), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

test("moved under its version, with chained entries", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (rounds) => {
      const of = await bareCustomer(stage);
      let accepted = 0;
      for (const round of rounds) {
        const outcomes = await Promise.all(round.map((amount) => move(of, amount)));
        expect(outcomes.flatMap(codesOf).filter((code) => code !== "NOT_ENOUGH_ON_ACCOUNT")).toEqual([]);
        accepted += round.reduce((sum, amount, i) => sum + (outcomes[i]!.record ? amount : 0), 0);
        expect(await onAccount(of)).toBe(accepted);
        expect(accepted).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 8 },
  );
  expect((await verifyTrail(stage.table)).breaches).toEqual([]);
});

describe("shifted without its version", () => {
  const tooFew = rule("TOO_FEW_IN_TEST", { message: { zh: () => "不足", en: () => "Too few" } });
  const packs = balance(StockBalance, { accounts: ["onHand", "allocated"], neverBelowZero: { allocated: () => new Refusal([tooFew()]) } });

  async function shift(id: string, amount: number): Promise<Outcome<StockBalance>> {
    const ctx = await stage.as("finance");
    return change(ctx, { entity: "StockBalance", action: "test" }, {}, async (uow) => {
      const record = (await ctx.loader.load<StockBalance>(id))!;
      packs.shift(uow, record, { allocated: amount });
      return record;
    });
  }

  test("by many at once", { timeout: 60_000 }, async () => {
    const [product, shelf] = [await approvedProduct(stage), await place(stage, "STORAGE")];
    await fc.assert(
      fc.asyncProperty(moves, async (rounds) => {
        const { id } = await batchAtLocation(stage, product, shelf, { quantity: 1, expiresIn: 100 });
        const of = balanceId(id, shelf.id);
        let accepted = 0;
        for (const round of rounds) {
          const outcomes = await Promise.all(round.map((amount) => shift(of, amount)));
          expect(outcomes.flatMap(codesOf).filter((code) => code !== "TOO_FEW_IN_TEST")).toEqual([]);
          accepted += round.reduce((sum, amount, i) => sum + (outcomes[i]!.record ? amount : 0), 0);
          expect((await stage.fresh<StockBalance>(of)).allocated).toBe(accepted);
          expect(accepted).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("only where it exists", async () => {
    const uow = stage.unitOfWork();
    packs.shift(uow, Object.assign(Object.create(StockBalance.prototype) as StockBalance, { id: "bal_none.none", allocated: 0 }), { allocated: 5 });
    await expect(uow.commit({ action: "test" })).rejects.toThrow("bal_none.none was changed by someone else");
  });
});

test("is not committed below zero by any change", async () => {
  const of = await bareCustomer(stage);
  await move(of, 10);
  const ctx = await stage.as("finance");
  const account = (await loadAccount(ctx, of.id, "CNY"))!;
  const overdraw = change(ctx, { entity: "CustomerAccount", action: "test" }, {}, async (uow) => Object.assign(uow.edit(account), { onAccount: money(-1, "CNY") }));
  await expect(overdraw).rejects.toThrow(`${account.id} would have -1 onAccount`);
  expect(await onAccount(of)).toBe(10);
  const uncommit = change(ctx, { entity: "CustomerAccount", action: "test" }, {}, async (uow) => {
    customerBalance.move(uow, account, { committed: -1 });
    return account;
  });
  await expect(uncommit).rejects.toThrow(`${account.id} has less than 1 committed`);
});

test("a reversal is a new entry that names the one it reverses, and there is one at most", async () => {
  const of = await bareCustomer(stage);
  const receipt = await stage.create<CashReceipt>("finance", CashReceipt, { customerId: of.id, amount: money(500, "CNY"), receivedOn: stage.today, bankReference: "BANK-1" });
  await stage.act("finance", CashReceipt, "post", receipt);
  await stage.act("finance", CashReceipt, "reverse", receipt, { reason: "银行退票" });
  const entries = await listed(stage, LedgerEntry, "customerId", of.id);
  expect(entries.map(({ debit, credit }) => [debit, credit]).sort()).toEqual([["BANK", "ON_ACCOUNT"], ["ON_ACCOUNT", "BANK"]]);
  const [posted, reversal] = [entries.find(({ reversesId }) => !reversesId)!, entries.find(({ reversesId }) => reversesId)!];
  expect(reversal.reversesId).toBe(posted.id);
  expect(await onAccount(of)).toBe(0);

  await move(of, 500);
  const ctx = await stage.as("finance");
  const uow = stage.unitOfWork();
  await reverseEntry(ctx, uow, { debit: "BANK", credit: "ON_ACCOUNT", customerId: of.id, amount: money(500, "CNY"), sourceId: receipt.id, line: 1 });
  await expect(uow.commit({ action: "test" })).rejects.toThrow(`${reversal.id} was changed by someone else`);
  expect(await onAccount(of)).toBe(500);
});

test("names every sum that its record keeps", () => {
  expect(() => balance(CustomerAccount, { accounts: ["onAccount"], neverBelowZero: {} })).toThrow("CustomerAccount keeps the sums receivable, onAccount, committed and declares the accounts onAccount");
});

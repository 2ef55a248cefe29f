/** What a batch has cost: the order's price without tax, corrected once by invoice and landed cost. 五(一)3 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrival, approvedProduct, batchAtLocation, line, listed, place, qualifiedSupplier, receive, sentOrder, stockInStorage } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Batch } from "../stock/batch.ts";
import { shareOfCost } from "./batchCost.ts";
import { CostAdjustment, postCostAdjustment } from "./costAdjustment.ts";
import { StockValue } from "./stockValue.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "finance", "departmentManager", "picker");
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");

async function received(quantity: number, price: number): Promise<Batch> {
  const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), quantity, price)]);
  const receipt = await receive(stage, order, await place(stage, "RECEIVING"), [arrival(stage, quantity)]);
  return stage.fresh<Batch>((await listed(stage, Inspection, "receiptId", receipt.id))[0]!.batchId);
}

describe("a batch", () => {
  test("costs the order's price without tax: 100 × 12.34 at 13 % are 1,092.04", async () => {
    expect(await received(100, 1_234)).toMatchObject({ cost: cny(109_204), unitCost: cny(1_092) });
  });

  test("shows its cost to those who see purchase prices, and to nobody else", async () => {
    const { id } = await received(100, 1_130);
    const ask = (who: string) => stage.answer(who, `{ batch(id: "${id}") { cost { amount } unitCost { amount } } }`);
    expect((await ask("purchaser")).batch).toEqual({ cost: { amount: 100_000 }, unitCost: { amount: 1_000 } });
    expect((await ask("picker")).batch).toEqual({ cost: null, unitCost: null });
  });

  test("has parts whose cost is its share, to half a fen each", () => {
    const share = fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 100_000 }), fc.nat(), (cost, receivedQuantity, part) => {
      const quantity = part % (receivedQuantity + 1);
      const { amount } = shareOfCost(cny(cost), { receivedQuantity }, quantity);
      expect(Math.abs(amount - (cost * quantity) / receivedQuantity)).toBeLessThanOrEqual(0.5 + 1e-6);
    });
    fc.assert(share);
  });
});

describe("an adjustment", () => {
  const input = ({ id: batchId }: Batch, amount: number, values: object = {}) => ({ batchId, kind: "LANDED", amount: cny(amount), grounds: "运费发票 3301", ...values });

  test("is entered by finance and approved by the manager; it divides between what is in stock and what has gone", async () => {
    const { batch } = await stockInStorage(stage, 100);
    const one = await stage.create<CostAdjustment>("finance", CostAdjustment, input(batch, 5_000));
    await stage.act("finance", CostAdjustment, "submit", one);
    await stage.cannot("finance", CostAdjustment, "approve", one, {}, "ACCESS_DENIED");
    expect((await stage.fresh(batch)).cost).toEqual(cny(88_496));
    expect(await stage.act("departmentManager", CostAdjustment, "approve", one)).toMatchObject({ status: "POSTED", postedOn: stage.today, inStock: cny(5_000), gone: cny(0) });
    expect(await stage.fresh(batch)).toMatchObject({ cost: cny(93_496), unitCost: cny(935) });
  });

  test("is refused where it changes nothing, leaves less than nothing, or is in another currency or of an unknown cost", async () => {
    const batch = await received(10, 1_130);
    const refused = (values: object, code: string, of = batch) => stage.cannotCreate("finance", CostAdjustment, input(of, 1, values), code);
    await refused({ amount: cny(0) }, "COST_UNCHANGED");
    await refused({ amount: cny(-10_001) }, "COST_BELOW_ZERO");
    await refused({ amount: money(1, "USD") }, "COST_IN_OTHER_CURRENCY");
    await refused({}, "COST_UNKNOWN", await batchAtLocation(stage, await approvedProduct(stage), await place(stage, "STORAGE"), { quantity: 5, expiresIn: 300 }));
    await stage.cannotCreate("purchaser", CostAdjustment, input(batch, 1), "ACCESS_DENIED");
  });

  test("is posted by another document in its own transaction, under the same rules", async () => {
    const batch = await received(10, 1_130);
    const post = async (amount: number) => change<CostAdjustment>(await stage.as("finance"), { entity: "CostAdjustment", action: "post" }, {}, async (uow) => {
      const ctx = await stage.as("finance");
      return postCostAdjustment(ctx, uow, { batch, kind: "INVOICE", amount: cny(amount), grounds: "进项发票差异", sourceId: batch.receiptId });
    });
    expect((await post(-20_000)).findings.map(({ code }) => code)).toEqual(["COST_BELOW_ZERO"]);
    expect((await post(500)).findings).toEqual([]);
    expect(await stage.fresh(batch)).toMatchObject({ cost: cny(10_500) });
    expect(await listed(stage, CostAdjustment, "batchId", batch.id)).toMatchObject([{ status: "POSTED", sourceId: batch.receiptId, kind: "INVOICE" }]);
  });
});

test("the stock of each day is valued once, at cost", async () => {
  const own = await Stage.open();
  await own.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper");
  await stockInStorage(own, 100);
  await batchAtLocation(own, await approvedProduct(own), await place(own, "STORAGE"), { quantity: 7, expiresIn: 300 });
  const tomorrow = own.at(addDays(own.today, 1));
  await tick(tomorrow.now, own.table);
  await tick(tomorrow.now, own.table);
  expect(await listed(own, StockValue, "currency", "CNY", "valuedOn")).toMatchObject([{ valuedOn: own.today, value: cny(88_496), packs: 100, unknownPacks: 7 }]);
  await own.close();
});

/** What goods cost until they were here: divided to the cent, posted once, taken back without a trace in the cost. 五(一)3 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, batchAtLocation, line, listed, place, qualifiedSupplier, receive, sentOrder, stockInStorage, type Stocked } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { PackLevel } from "../../catalogue/product/packLevel.ts";
import { unitOfWork } from "../../../platform/lifecycle/change.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Batch } from "../stock/batch.ts";
import { moveStock } from "../stock/stock.ts";
import { CostAdjustment } from "./costAdjustment.ts";
import { LandedCost } from "./landedCost.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "finance", "picker");
  await stage.hire("secondFinance", "finance");
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");

async function received(quantity: number, price: number): Promise<Batch> {
  const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), quantity, price)]);
  const receipt = await receive(stage, order, await place(stage, "RECEIVING"), [arrival(stage, quantity)]);
  return stage.fresh<Batch>((await listed(stage, Inspection, "receiptId", receipt.id))[0]!.batchId);
}

const weighs = ({ productId }: Batch, grams: number) => stage.seed(PackLevel, { productId, level: "BOX", factor: 1, startsOn: "2026-01-01", grams, cubicCentimetres: 100, name: "1 盒 = 1 盒" });

/** So many packs of the batch leave the warehouse. */
async function sell({ batch, shelf }: Stocked, quantity: number): Promise<void> {
  const ctx = await stage.as("warehouseKeeper");
  const uow = unitOfWork(ctx);
  await moveStock(ctx, uow, { kind: "SALE", batch: await stage.fresh<Batch>(batch), from: shelf, quantity, sourceId: "dlv_none" });
  await uow.commit({ action: "ship" });
}

const input = (batches: readonly Batch[], values: object = {}) => ({
  kind: "FREIGHT",
  issuer: "冀中医药物流有限公司",
  documentNumber: "3301",
  documentOn: stage.today,
  gross: cny(36_297),
  deductibleVat: cny(2_997),
  basis: "QUANTITY",
  lines: batches.map(({ id }) => ({ batchId: id })),
  ...values,
});
const drafted = (batches: readonly Batch[], values: object = {}): Promise<LandedCost> => stage.create("finance", LandedCost, input(batches, values));

async function posted(batches: readonly Batch[], values: object = {}): Promise<LandedCost> {
  const draft = await drafted(batches, values);
  await stage.act("finance", LandedCost, "submit", draft);
  return stage.act("secondFinance", LandedCost, "approve", draft);
}

const parts = ({ lines }: LandedCost) => lines.map(({ amount }) => amount.amount);

describe("a landed cost", () => {
  test("is divided net of the deductible tax, by quantity, weight or value, to the cent", async () => {
    const batches = [await received(5_994, 100), await received(931, 100), await received(393, 100), await received(2_625, 100)];
    expect(parts(await drafted(batches))).toEqual([20_075, 3_118, 1_316, 8_791]);
    const [light, heavy] = [await received(100, 1_130), await received(100, 3_390)];
    await weighs(light, 10);
    await weighs(heavy, 90);
    expect(parts(await drafted([light, heavy], { basis: "WEIGHT", gross: cny(1_001), deductibleVat: cny(0) }))).toEqual([100, 901]);
    expect(parts(await drafted([light, heavy], { basis: "VALUE", gross: cny(1_001), deductibleVat: cny(0) }))).toEqual([250, 751]);
    const six = await Promise.all(Array.from({ length: 6 }, () => received(7, 100)));
    expect(parts(await drafted(six, { gross: cny(685), deductibleVat: cny(0) }))).toEqual([115, 114, 114, 114, 114, 114]);
  });

  test("is not entered by others, of nothing but tax, in two currencies, of a batch twice, or by a weight that is not known", async () => {
    const batch = await received(100, 1_130);
    await stage.cannotCreate("purchaser", LandedCost, input([batch]), "ACCESS_DENIED");
    await stage.cannotCreate("finance", LandedCost, input([batch], { deductibleVat: cny(36_297) }), "LANDED_COST_ALL_TAX");
    await stage.cannotCreate("finance", LandedCost, input([batch], { deductibleVat: money(1, "USD") }), "LANDED_TAX_CURRENCY_DIFFERS");
    await stage.cannotCreate("finance", LandedCost, input([batch, batch]), "LANDED_BATCH_LISTED_TWICE");
    await stage.cannotCreate("finance", LandedCost, input([batch], { basis: "WEIGHT" }), "BATCH_WEIGHT_UNKNOWN");
    await stage.cannotCreate("finance", LandedCost, input([batch], { gross: money(100, "USD"), deductibleVat: money(0, "USD") }), "COST_IN_OTHER_CURRENCY");
    const unpriced = await batchAtLocation(stage, await approvedProduct(stage), await place(stage, "STORAGE"), { quantity: 1, expiresIn: 400 });
    await stage.cannotCreate("finance", LandedCost, input([unpriced]), "COST_UNKNOWN");
  });

  test("is posted by a second person: stock bears its part, what has left goes to the cost of sales", async () => {
    const stocked = await stockInStorage(stage, 100);
    const { batch } = stocked;
    await sell(stocked, 30);
    const draft = await drafted([batch], { gross: cny(5_450), deductibleVat: cny(450) });
    await stage.act("finance", LandedCost, "submit", draft);
    await stage.cannot("finance", LandedCost, "approve", draft, {}, "DUTIES_MUST_BE_SEPARATE");
    const before = (await stage.fresh<Batch>(batch)).cost!;
    const done = await stage.act<LandedCost>("secondFinance", LandedCost, "approve", draft);
    expect(done).toMatchObject({ status: "POSTED", postedOn: stage.today, net: cny(5_000), inStock: cny(3_500), gone: cny(1_500) });
    expect((await stage.fresh<Batch>(batch)).cost).toEqual(cny(before.amount + 5_000));
    expect(await listed(stage, CostAdjustment, "sourceId", done.id)).toMatchObject([{ kind: "LANDED", amount: cny(5_000), status: "POSTED" }]);
  });

  test("that is reversed leaves every cost as it was", async () => {
    const batches = [await received(7, 1_130), await received(11, 1_130)];
    const costs = batches.map(({ cost }) => cost);
    const done = await posted(batches);
    await stage.cannot("purchaser", LandedCost, "reverse", done, { reason: "发票作废" }, "ACCESS_DENIED");
    expect(await stage.act("finance", LandedCost, "reverse", done, { reason: "发票作废" })).toMatchObject({ status: "REVERSED", reversedOn: stage.today, reversalReason: "发票作废" });
    expect(await Promise.all(batches.map(async (batch) => (await stage.fresh<Batch>(batch)).cost))).toEqual(costs);
    const amounts = (await listed(stage, CostAdjustment, "sourceId", done.id)).map(({ amount }) => amount.amount);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0);
  });
});

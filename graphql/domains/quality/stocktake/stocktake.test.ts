/** A blind stocktake during business: it posts exactly the difference at the instant of each count. 五(二)3 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place, qualifiedSupplier, shipped, stockInStorage, usualCarrier } from "../../../test/company.ts";
import { approveAll } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import type { Location } from "../../supply/places/location.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import { StockTransfer } from "../../supply/stock/stockTransfer.ts";
import { Location as LocationEntity } from "../../supply/places/location.ts";
import { Stocktake } from "./stocktake.ts";
import { StocktakeLine } from "./stocktakeLine.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "qaOfficer", "warehouseKeeper", "supplyLead", "departmentManager", "finance", "purchaser", "receiver", "inspector");
  await stage.hire("secondKeeper", "warehouseKeeper");
  customer = await buyer(stage);
  await usualCarrier(stage);
});
afterAll(() => stage.close());

interface Shelf {
  product: Product;
  batch: Batch;
  at: Location;
}

async function shelfWith(quantity: number): Promise<Shelf> {
  const [product, at] = [await approvedProduct(stage), await place(stage, "STORAGE")];
  return { product, at, batch: await batchAtLocation(stage, product, at, { quantity, expiresIn: 400 }) };
}

const onHand = async ({ batch, at }: Pick<Shelf, "batch" | "at">): Promise<number> => (await stage.fresh<StockBalance>(balanceId(batch.id, at.id))).onHand;

async function allocated({ product }: Shelf, quantity: number): Promise<Delivery> {
  const order = await confirmedOrder(stage, customer, [line(product, quantity)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return (await listed(stage, Delivery, "salesOrderId", order.id))[0]!;
}

async function begun(at: Location, tolerance = 100): Promise<Stocktake> {
  const stocktake = await stage.create("supplyLead", Stocktake, { name: "动态盘点", zoneId: at.zoneId, plannedOn: stage.today, tolerance });
  return stage.act("supplyLead", Stocktake, "start", stocktake);
}

const lineOf = async (stocktake: Stocktake): Promise<StocktakeLine> => (await listed(stage, StocktakeLine, "stocktakeId", stocktake.id, "locationCode"))[0]!;

async function posted(stocktake: Stocktake): Promise<Stocktake> {
  await stage.act("supplyLead", Stocktake, "finishCounting", stocktake);
  await stage.act("supplyLead", Stocktake, "submit", stocktake);
  await approveAll(stage, Stocktake, stocktake);
  return stage.act("supplyLead", Stocktake, "post", stocktake);
}

test("ledger 100: ship 10, pick 6, count 82: expected 84, difference −2", async () => {
  const shelf = await shelfWith(100);
  const stocktake = await begun(shelf.at);
  await shipped(stage, await allocated(shelf, 10));
  const picked = await allocated(shelf, 6);
  await stage.act("picker", Delivery, "pick", picked, confirmedLines(picked));
  expect(await stage.act("warehouseKeeper", StocktakeLine, "count", await lineOf(stocktake), { counted: 82 })).toMatchObject({ counted: 82, expected: 84, difference: -2, differs: true });
  expect(await posted(stocktake)).toMatchObject({ status: "POSTED", countedLines: 1, exactLines: 0 });
  expect(await onHand(shelf)).toBe(88);
  expect((await listed(stage, StockMovement, "kind", "COUNT")).at(-1)).toMatchObject({ quantity: 2, fromLocationId: shelf.at.id, sourceId: stocktake.id });
});

test("on hand 50, allocated 48, counted 45: refused until 3 are reallocated; then 45", async () => {
  const shelf = await shelfWith(50);
  await allocated(shelf, 45);
  const three = await allocated(shelf, 3);
  const stocktake = await begun(shelf.at);
  await stage.act("warehouseKeeper", StocktakeLine, "count", await lineOf(stocktake), { counted: 45 });
  await stage.act("supplyLead", Stocktake, "finishCounting", stocktake);
  await stage.act("supplyLead", Stocktake, "submit", stocktake);
  await approveAll(stage, Stocktake, stocktake);
  const [finding] = await stage.cannot("supplyLead", Stocktake, "post", stocktake, {}, "COUNT_BELOW_PROMISED");
  expect(finding!.message.en).toContain("3 packs");
  await stage.act("salesLead", Delivery, "release", three, { reason: "改从其他货位发货" });
  await stage.act("supplyLead", Stocktake, "post", stocktake);
  expect(await onHand(shelf)).toBe(45);
});

test("counters see neither the expected quantity nor the difference", async () => {
  const shelf = await shelfWith(20);
  const stocktake = await begun(shelf.at);
  const counted = await lineOf(stocktake);
  await stage.act("warehouseKeeper", StocktakeLine, "count", counted, { counted: 19 });
  const question = "query ($id: ID!) { stocktakeLine(id: $id) { counted expected difference differs } }";
  expect((await stage.answer("warehouseKeeper", question, { id: counted.id })).stocktakeLine).toEqual({ counted: 19, expected: null, difference: null, differs: null });
  expect((await stage.answer("supplyLead", question, { id: counted.id })).stocktakeLine).toEqual({ counted: 19, expected: 20, difference: -1, differs: true });
});

test("beyond the tolerance another person recounts, and that count applies; counters may not approve", async () => {
  const shelf = await shelfWith(20);
  await stage.hire("countingOfficer", "qaOfficer", "warehouseKeeper");
  const stocktake = await begun(shelf.at, 0);
  const counted = await lineOf(stocktake);
  expect(await stage.act("countingOfficer", StocktakeLine, "count", counted, { counted: 15 })).toMatchObject({ status: "TO_RECOUNT" });
  expect(await stage.act("supplyLead", Stocktake, "finishCounting", stocktake)).toMatchObject({ status: "RECOUNT" });
  await stage.cannot("supplyLead", Stocktake, "finishRecount", stocktake, {}, "LINES_TO_RECOUNT");
  await stage.cannot("countingOfficer", StocktakeLine, "recount", counted, { counted: 18 }, "RECOUNTED_BY_COUNTER");
  expect(await stage.act("secondKeeper", StocktakeLine, "recount", counted, { counted: 18 })).toMatchObject({ status: "RECOUNTED", counted: 15, recounted: 18, difference: -2 });
  expect(await stage.act("supplyLead", Stocktake, "finishRecount", stocktake)).toMatchObject({ status: "REVIEW" });
  await stage.cannot("secondKeeper", StocktakeLine, "count", counted, { counted: 20 }, "WRONG_STATE");
  await stage.act("supplyLead", Stocktake, "submit", stocktake);
  const { findings } = await stage.tryTo("countingOfficer", Stocktake, "approve", stocktake);
  expect(findings).not.toEqual([]);
  expect((await stage.fresh(stocktake)).status).toBe("SUBMITTED");
});

test("an uncounted line is not zero: it is listed and blocks nothing", async () => {
  const shelf = await shelfWith(20);
  const stocktake = await begun(shelf.at);
  await stage.act("supplyLead", Stocktake, "finishCounting", stocktake);
  expect(await stage.fresh(stocktake)).toMatchObject({ status: "REVIEW", lineCount: 1, countedLines: 0, withoutCost: 0 });
  await stage.act("supplyLead", Stocktake, "submit", stocktake);
  await approveAll(stage, Stocktake, stocktake);
  await stage.act("supplyLead", Stocktake, "post", stocktake);
  expect(await onHand(shelf)).toBe(20);
});

test("larger differences by net cost need more approvers, and unknown cost needs all of them", async () => {
  const { batch, shelf: at } = await stockInStorage(stage, 200);
  const steps = async (counted: number) => {
    const stocktake = await begun(at, 1_000);
    await stage.act("warehouseKeeper", StocktakeLine, "count", await lineOf(stocktake), { counted });
    await stage.act("supplyLead", Stocktake, "finishCounting", stocktake);
    const { approval, value } = await stage.act("supplyLead", Stocktake, "submit", stocktake);
    return [value!.amount, approval!.steps.map(({ role }) => role)];
  };
  // 200 packs cost 2,000.00 ÷ 1.13 = 1,769.91 without tax; 100 are their half, and not a rounded 8.85 a hundred times.
  expect(await steps(100)).toEqual([88_496, ["qaOfficer"]]);
  expect(await steps(0)).toEqual([176_991, ["qaOfficer", "departmentManager"]]);
  expect((await stage.fresh(batch)).status).toBe("QUALIFIED");
  const unknown = await shelfWith(10);
  const stocktake = await begun(unknown.at);
  await stage.act("warehouseKeeper", StocktakeLine, "count", await lineOf(stocktake), { counted: 9 });
  await stage.act("supplyLead", Stocktake, "finishCounting", stocktake);
  expect((await stage.act("supplyLead", Stocktake, "submit", stocktake)).approval!.steps.map(({ role }) => role)).toEqual(["qaOfficer", "departmentManager", "finance"]);
});

test("a known batch at an unexpected location is added; unknown goods go to quarantine for quality", async () => {
  const shelf = await shelfWith(20);
  const [other, quarantine] = [await stage.seed(LocationEntity, { zoneId: shelf.at.zoneId, warehouseId: shelf.at.warehouseId, code: "Z-99" }), await place(stage, "QUARANTINE")];
  const stocktake = await begun(shelf.at);
  await stage.act("warehouseKeeper", Stocktake, "addLine", stocktake, { batchId: shelf.batch.id, locationId: other.id });
  await stage.cannot("warehouseKeeper", Stocktake, "addLine", stocktake, { batchId: shelf.batch.id, locationId: other.id }, "STOCKTAKE_LINE_EXISTS");
  const added = (await listed(stage, StocktakeLine, "locationId", other.id))[0]!;
  expect(await stage.act("warehouseKeeper", StocktakeLine, "count", added, { counted: 3 })).toMatchObject({ expected: 0, difference: 3 });
  const found = { productId: shelf.product.id, supplierId: (await qualifiedSupplier(stage)).id, batchNumber: "UNKNOWN-1", producedOn: addDays(stage.today, -90), expiresOn: addDays(stage.today, 300), quantity: 2 };
  await stage.cannot("warehouseKeeper", Stocktake, "addFound", stocktake, { ...found, locationId: other.id }, "WRONG_ZONE");
  await stage.act("warehouseKeeper", Stocktake, "addFound", stocktake, { ...found, locationId: quarantine.id });
  const { found: [one] = [] } = await posted(stocktake);
  const batch = await stage.fresh<Batch>(one!.batchId!);
  expect(batch).toMatchObject({ status: "PENDING", held: true, holds: [{ reason: "QUARANTINE" }] });
  expect(await onHand({ batch, at: quarantine })).toBe(2);
  expect(await onHand({ batch: shelf.batch, at: other })).toBe(3);
  await stage.act("qaOfficer", Hold, "release", (await listed(stage, Hold, "batchId", batch.id))[0]!, { reason: "供应商补寄，已查明" });
});

interface Move {
  kind: "ship" | "pick" | "out" | "in";
  quantity: number;
}

const moves = fc.array(fc.record({ kind: fc.constantFrom("ship" as const, "pick" as const, "out" as const, "in" as const), quantity: fc.integer({ min: 1, max: 9 }) }), { maxLength: 4 });

test("property: with any interleaved shipments and moves it posts exactly the difference at the count's instant", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(moves, moves, fc.integer({ min: 0, max: 5 }), async (before, after, stolen) => {
      const shelf = await shelfWith(100);
      const other = await stage.seed(LocationEntity, { zoneId: shelf.at.zoneId, warehouseId: shelf.at.warehouseId, code: `Y-${shelf.at.code}` });
      const stocktake = await begun(shelf.at);
      // Actual packs at the location, and packs picked but not shipped.
      let [there, beside, picked] = [100 - stolen, 0, 0];
      const transfer = async (from: Location, to: Location, quantity: number) =>
        stage.act("warehouseKeeper", StockTransfer, "post", await stage.create("warehouseKeeper", StockTransfer, { batchId: shelf.batch.id, fromLocationId: from.id, toLocationId: to.id, quantity }));
      const move = async ({ kind, quantity }: Move) => {
        if (kind === "in" && beside < quantity) return;
        if (kind === "out") await transfer(shelf.at, other, quantity);
        if (kind === "in") await transfer(other, shelf.at, quantity);
        if (kind === "out") [there, beside] = [there - quantity, beside + quantity];
        if (kind === "in") [there, beside] = [there + quantity, beside - quantity];
        if (kind !== "ship" && kind !== "pick") return;
        const delivery = await allocated(shelf, quantity);
        const fromHere = delivery.lines.reduce((sum, one) => sum + (one.locationId === shelf.at.id ? one.quantity : 0), 0);
        there -= fromHere;
        beside -= quantity - fromHere;
        if (kind === "ship") await shipped(stage, delivery);
        else {
          await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
          picked += fromHere;
        }
      };
      for (const one of before) await move(one);
      const counted = (await listed(stage, StocktakeLine, "stocktakeId", stocktake.id, "locationCode")).find(({ locationId }) => locationId === shelf.at.id)!;
      expect((await stage.act("warehouseKeeper", StocktakeLine, "count", counted, { counted: there })).difference).toBe(-stolen || 0);
      for (const one of after) await move(one);
      await posted(stocktake);
      expect(await onHand(shelf)).toBe(there + picked);
    }),
    { numRuns: 6 },
  );
});

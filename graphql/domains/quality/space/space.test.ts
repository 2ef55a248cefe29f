/** How full a location is, what is not known of it, and what does not fit. 五(二)2 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listed, place, qualify, stockAwaitingInspection } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { PackLevel } from "../../catalogue/product/packLevel.ts";
import { Location } from "../../supply/places/location.ts";
import { PutAway } from "../../supply/receiving/putAway.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import { StockTransfer } from "../../supply/stock/stockTransfer.ts";
import { MonitoringPoint } from "../temperature/monitoringPoint.ts";
import { isOverfull, spaceUse, volumeOf, type LevelVolume } from "./spaceUse.ts";

const levels: LevelVolume[] = [{ level: "CASE", factor: 200, cubicCentimetres: 50_000 }, { level: "BOX", factor: 1, cubicCentimetres: 200 }, { level: "INNER", factor: 10, cubicCentimetres: 2_200 }];

test.each<[number, LevelVolume[], number | undefined]>([
  [0, levels, 0],
  [1, levels, 200],
  [10, levels, 2_200],
  [435, levels, 2 * 50_000 + 3 * 2_200 + 5 * 200],
  [205, levels.filter(({ level }) => level === "CASE"), 50_000 + 1_250],
  [1, [{ level: "CASE", factor: 3, cubicCentimetres: 100 }], 34],
  [7, [{ level: "BOX", factor: 1 }], undefined],
  [7, [], undefined],
])("%i packs of %o take %s", (quantity, known, expected) => {
  expect(volumeOf(quantity, known)).toBe(expected);
});

test("unknown volumes are named and are not nothing; shares have one decimal and are rounded down", () => {
  const of = (id: string) => (id === "prod_known" ? levels : []);
  expect(spaceUse([{ productId: "prod_known", quantity: 10 }, { productId: "prod_x", quantity: 3 }, { productId: "prod_y", quantity: 0 }], 3_000, of)).toEqual({ taken: 2_200, share: 733, unknown: ["prod_x"] });
  expect(spaceUse([], undefined, of)).toEqual({ taken: 0, share: null, unknown: [] });
});

test("more packs never take less, and a share of at most the whole is never overfull", () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(500), fc.integer({ min: 1, max: 2_000_000 }), (quantity, more, capacity) => {
      expect(volumeOf(quantity + more * 200, levels)!).toBeGreaterThanOrEqual(volumeOf(quantity, levels)!);
      const use = spaceUse([{ productId: "prod_known", quantity }], capacity, () => levels);
      expect(isOverfull(use, capacity)).toBe(use.taken > capacity);
      if (use.share! < 1_000) expect(isOverfull(use, capacity)).toBe(false);
    }),
  );
});

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer");
});
afterAll(() => stage.close());

test("nothing is put away or moved where it does not fit, to the last cubic centimetre", async () => {
  const { product, inspection, shelf } = await stockAwaitingInspection(stage, 10);
  await stage.seed(PackLevel, { productId: product.id, level: "BOX", factor: 1, startsOn: "2026-01-01", cubicCentimetres: 500, name: "1 盒" });
  await stage.seedEdit(await stage.fresh(product), { hasPackLevels: true });
  const [small, other] = [await place(stage, "STORAGE"), await place(stage, "STORAGE")];
  await stage.update("warehouseKeeper", Location, small, { cubicCentimetres: 2_000 });
  await stage.update("warehouseKeeper", Location, other, { cubicCentimetres: 1_499 });
  const task = await qualify(stage, inspection);
  const places = (packs: number) => ({ lines: [{ locationId: small.id, quantity: packs }, { locationId: shelf.id, quantity: 10 - packs }] });
  const [finding] = await stage.cannot("warehouseKeeper", PutAway, "complete", task, places(5), "LOCATION_FULL");
  expect(finding).toMatchObject({ field: "lines.0.locationId", message: { en: expect.stringContaining("holds 2.0 litres; with these 2.5 litres would lie there") as string } });
  await stage.act("warehouseKeeper", PutAway, "complete", task, places(4));
  const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: task.batchId, fromLocationId: shelf.id, toLocationId: other.id, quantity: 3 });
  await stage.cannot("warehouseKeeper", StockTransfer, "post", transfer, {}, "LOCATION_FULL");
  await stage.update("warehouseKeeper", StockTransfer, transfer, { quantity: 2 });
  await stage.act("warehouseKeeper", StockTransfer, "post", transfer);
});

/** Tasks for packs of half a litre each, waiting on docks of their own. */
async function tasks(...quantities: number[]): Promise<PutAway[]> {
  const waiting: PutAway[] = [];
  for (const quantity of quantities) {
    const { product, inspection } = await stockAwaitingInspection(stage, quantity);
    await stage.seed(PackLevel, { productId: product.id, level: "BOX", factor: 1, startsOn: "2026-01-01", cubicCentimetres: 500, name: "1 盒" });
    await stage.seedEdit(await stage.fresh(product), { hasPackLevels: true });
    waiting.push(await qualify(stage, inspection));
  }
  return waiting;
}

const onHand = async (batchId: string): Promise<number> => (await listed(stage, StockBalance, "batchId", batchId, "expiresOn")).reduce((sum, balance) => sum + balance.onHand, 0);

/** What went in less what went out of every place, by the ledger. */
const moved = async (batchId: string): Promise<number> =>
  (await listed(stage, StockMovement, "batchId", batchId)).reduce((sum, { fromLocationId, toLocationId, quantity }) => sum + (toLocationId ? quantity : 0) - (fromLocationId ? quantity : 0), 0);

test("of two people who put away the same goods at once, one does", async () => {
  const [task] = await tasks(6);
  const [left, right] = [await place(stage, "STORAGE"), await place(stage, "STORAGE")];
  const outcomes = await Promise.all([left, right].map(({ id }) => stage.tryTo("warehouseKeeper", PutAway, "complete", task!, { lines: [{ locationId: id, quantity: 6 }] })));
  expect(outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(["WRONG_STATE"]);
  expect([await onHand(task!.batchId), await moved(task!.batchId)]).toEqual([6, 6]);
});

test("property: however many put goods into one place at once, it is never over its volume, and stock is what was moved", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 12 }), async (quantities, room) => {
      const [waiting, shelf] = [await tasks(...quantities), await place(stage, "STORAGE")];
      await stage.update("warehouseKeeper", Location, shelf, { cubicCentimetres: room * 500 });
      const outcomes = await Promise.all(waiting.map((task) => stage.tryTo("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: shelf.id, quantity: task.quantity }] })));
      const there = (await listed(stage, StockBalance, "locationId", shelf.id, "expiresOn")).reduce((sum, balance) => sum + balance.onHand, 0);
      expect(there).toBeLessThanOrEqual(room);
      const done = outcomes.flatMap(({ record }, i) => (record ? [quantities[i]!] : []));
      expect(there, "what was accepted lies there").toBe(done.reduce((sum, quantity) => sum + quantity, 0));
      for (const [i, { findings }] of outcomes.entries()) if (findings.length > 0) expect([findings.map(({ code }) => code), there + quantities[i]! > room]).toEqual([["LOCATION_FULL"], true]);
      for (const { batchId } of waiting) expect(await onHand(batchId)).toBe(await moved(batchId));
    }),
    { numRuns: 4 },
  );
});

test("the map of a zone says how full each location is, and whether it is as warm as it should be", async () => {
  const { product, inspection, shelf } = await stockAwaitingInspection(stage, 6);
  await stage.act("warehouseKeeper", PutAway, "complete", await qualify(stage, inspection), { lines: [{ locationId: shelf.id, quantity: 6 }] });
  const ask = async () => (await stage.answer("warehouseKeeper", "query ($id: ID!) { zoneMap(zoneId: $id) { climate temperatures locations { code capacity taken share packs unknownProducts } } }", { id: shelf.zoneId })).zoneMap;
  expect(await ask()).toMatchObject({ climate: "UNWATCHED", locations: [{ code: shelf.code, capacity: null, taken: 0, share: null, packs: 6, unknownProducts: [product.id] }] });
  await stage.seed(PackLevel, { productId: product.id, level: "BOX", factor: 1, startsOn: "2026-01-01", cubicCentimetres: 500, name: "1 盒" });
  await stage.seedEdit(await stage.fresh(product), { hasPackLevels: true });
  await stage.update("warehouseKeeper", Location, shelf, { cubicCentimetres: 3_400 });
  const point = await stage.create("qaOfficer", MonitoringPoint, { name: "探头", device: "T-9", kind: "ZONE", zoneId: shelf.zoneId, low: 100, high: 300, intervalMinutes: 30, holdAfterMinutes: 240 });
  await stage.act("warehouseKeeper", MonitoringPoint, "record", point, { readings: [{ at: stage.now.toISOString(), temperature: 215 }] });
  expect(await ask()).toMatchObject({ climate: "FINE", temperatures: [215], locations: [{ capacity: 3_400, taken: 3_000, share: 882, unknownProducts: [] }] });
  await stage.act("warehouseKeeper", MonitoringPoint, "record", point, { readings: [{ at: new Date(stage.now.getTime() + 60_000).toISOString(), temperature: 301 }] });
  expect((await ask()).climate).toBe("OUTSIDE");
});

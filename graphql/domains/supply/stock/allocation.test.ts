/**
 * What may be allocated, in which order, and that no pack is allocated twice: two hundred orders at once for the same
 * batches end with every pack accounted for.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, place, batchAtLocation, releaseHold } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { VersionConflict } from "../../../table/commit/failures.ts";
import { balanceId } from "./allocatable.ts";
import { releaseAllocation, planSupply, promise, type Demand, type Pick } from "./allocation.ts";
import { Batch } from "./batch.ts";
import type { Location } from "../places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { StockBalance } from "./stockBalance.ts";
import { StockCorrection } from "./stockCorrection.ts";
import { StockTransfer } from "./stockTransfer.ts";

let stage: Stage;
let product: Product;
let shelves: Location[];
let dock: Location;
let rejects: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("warehouseKeeper", "picker", "qaOfficer", "salesRepresentative");
  shelves = [await place(stage, "STORAGE"), await place(stage, "STORAGE")];
  [dock, rejects] = [await place(stage, "RECEIVING"), await place(stage, "REJECTED")];
});
afterAll(() => stage.close());

interface Lot {
  quantity: number;
  expiresIn: number;
  at?: Location;
  status?: Batch["status"];
  held?: boolean;
}

const stock = ({ at = shelves[0]!, ...lot }: Lot, of = product): Promise<Batch> => batchAtLocation(stage, of, at, lot);

const picked = (picks: readonly Pick[]) => picks.map(({ balance, quantity }) => [balance.batchNumber, balance.locationId, quantity]);
const balance = (batch: Batch, at = shelves[0]!): Promise<StockBalance> => stage.fresh<StockBalance>(balanceId(batch.id, at.id));

/** Plans and promises, again where others were faster, as a change does. */
async function take(demands: readonly Demand[], mostPicks = 40): Promise<Pick[]> {
  for (;;) {
    const ctx = await stage.as("salesRepresentative");
    const picks = (await planSupply(ctx, demands, mostPicks)).flatMap((one) => one.picks);
    const uow = stage.unitOfWork();
    promise(uow, picks);
    try {
      await uow.commit({ action: "allocate" });
      return picks;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

test("what expires first is allocated first, over batches and locations, and the shortfall is reported", async () => {
  product = await approvedProduct(stage);
  const late = await stock({ quantity: 10, expiresIn: 300 });
  const early = await stock({ quantity: 4, expiresIn: 100 });
  const middle = await stock({ quantity: 5, expiresIn: 200, at: shelves[1] });
  const ctx = await stage.as("salesRepresentative");
  const [some] = await planSupply(ctx, [{ productId: product.id, quantity: 7 }], 40);
  expect(picked(some!.picks)).toEqual([[early.batchNumber, shelves[0]!.id, 4], [middle.batchNumber, shelves[1]!.id, 3]]);
  expect(some).toMatchObject({ missing: 0, left: 0 });
  const [all] = await planSupply(ctx, [{ productId: product.id, quantity: 100 }], 40);
  expect(picked(all!.picks).map(([lot, , quantity]) => [lot, quantity])).toEqual([[early.batchNumber, 4], [middle.batchNumber, 5], [late.batchNumber, 10]]);
  expect(all).toMatchObject({ missing: 81, left: 0 });
  const [cut] = await planSupply(ctx, [{ productId: product.id, quantity: 7 }], 1);
  expect(cut).toMatchObject({ missing: 0, left: 3, picks: [{ quantity: 4 }] });
});

test.each<[string, Lot]>([
  ["expired", { quantity: 9, expiresIn: -1 }],
  ["expiring today", { quantity: 9, expiresIn: 0 }],
  ["not inspected", { quantity: 9, expiresIn: 90, status: "PENDING" }],
  ["rejected", { quantity: 9, expiresIn: 90, status: "REJECTED" }],
  ["locked or recalled", { quantity: 9, expiresIn: 90, held: true }],
])("a batch that is %s is passed over", async (_, lot) => {
  product = await approvedProduct(stage);
  await stock(lot);
  const good = await stock({ quantity: 3, expiresIn: 400 });
  const [supply] = await planSupply(await stage.as("salesRepresentative"), [{ productId: product.id, quantity: 5 }], 40);
  expect(picked(supply!.picks)).toEqual([[good.batchNumber, shelves[0]!.id, 3]]);
  expect(supply!.missing).toBe(2);
});

test("stock outside the zones that are sold from is passed over, and what is too short-dated for the customer", async () => {
  product = await approvedProduct(stage);
  await stock({ quantity: 9, expiresIn: 90, at: dock });
  await stock({ quantity: 9, expiresIn: 91, at: rejects });
  await stock({ quantity: 9, expiresIn: 179 });
  const long = await stock({ quantity: 9, expiresIn: 180 });
  const [supply] = await planSupply(await stage.as("salesRepresentative"), [{ productId: product.id, quantity: 20, shelfLifeDays: 180 }], 40);
  expect(picked(supply!.picks)).toEqual([[long.batchNumber, shelves[0]!.id, 9]]);
});

test("a hold blocks a batch at every location, and ending it releases them", async () => {
  product = await approvedProduct(stage);
  const batch = await stock({ quantity: 8, expiresIn: 90 });
  const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: batch.id, fromLocationId: shelves[0]!.id, toLocationId: shelves[1]!.id, quantity: 3 });
  await stage.act("warehouseKeeper", StockTransfer, "post", transfer);
  const available = async () => (await planSupply(await stage.as("salesRepresentative"), [{ productId: product.id, quantity: 20 }], 40))[0]!.picks.map(({ quantity }) => quantity).sort();
  expect(await available()).toEqual([3, 5]);
  await stage.act("picker", Batch, "hold", batch, { reason: "外观可疑" });
  expect(await available()).toEqual([]);
  await releaseHold(stage, batch);
  expect(await available()).toEqual([3, 5]);
});

test("a batch that is locked between planning and promising is not promised", async () => {
  product = await approvedProduct(stage);
  const batch = await stock({ quantity: 8, expiresIn: 90 });
  const [supply] = await planSupply(await stage.as("salesRepresentative"), [{ productId: product.id, quantity: 2 }], 40);
  await stage.act("picker", Batch, "hold", batch, { reason: "外观可疑" });
  const uow = stage.unitOfWork();
  promise(uow, supply!.picks);
  await expect(uow.commit({ action: "allocate" })).rejects.toThrow(VersionConflict);
  expect(await balance(batch)).toMatchObject({ allocated: 0, onHand: 8 });
});

test("allocated packs cannot be moved, and released packs may be allocated again", async () => {
  product = await approvedProduct(stage);
  const batch = await stock({ quantity: 8, expiresIn: 90 });
  const picks = await take([{ productId: product.id, quantity: 6 }]);
  const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: batch.id, fromLocationId: shelves[0]!.id, toLocationId: shelves[1]!.id, quantity: 3 });
  await stage.cannot("warehouseKeeper", StockTransfer, "post", transfer, {}, "NOT_ENOUGH_STOCK");
  const correction = await stage.create("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelves[0]!.id, difference: -3, reason: "清点差异" });
  await stage.cannot("warehouseKeeper", StockCorrection, "submit", correction, {}, "NOT_ENOUGH_STOCK");
  await stage.act("picker", Batch, "hold", batch, { reason: "召回" });
  const uow = stage.unitOfWork();
  await releaseAllocation(await stage.as("salesRepresentative"), uow, picks.map(({ balance: { batchId, locationId }, quantity }) => ({ batchId, locationId, quantity })));
  await uow.commit({ action: "release" });
  expect(await balance(batch)).toMatchObject({ allocated: 0, onHand: 8 });
});

/** Lots of two products, some of which nobody may sell. */
const lots = fc.array(
  fc.record({ quantity: fc.integer({ min: 20, max: 120 }), expiresIn: fc.constantFrom(0, 30, 60, 90, 90, 200), shelf: fc.nat(1), held: fc.constantFrom(false, false, false, true), of: fc.nat(1) }),
  { minLength: 4, maxLength: 8 },
);

test("two hundred orders at once for the same batches: every pack is accounted for, and no blocked one is allocated", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(lots, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 200, maxLength: 200 }), async (stocked, wanted) => {
      const products = [await approvedProduct(stage), await approvedProduct(stage)] as const;
      const batches = await Promise.all(stocked.map(({ of, shelf, ...lot }) => stock({ ...lot, at: shelves[shelf] }, products[of])));
      const taken = await Promise.all(wanted.map((quantity) => take(products.map(({ id: productId }) => ({ productId, quantity, shelfLifeDays: 60 })))));

      const promised = new Map<string, number>();
      for (const { balance: { id }, quantity } of taken.flat()) promised.set(id, (promised.get(id) ?? 0) + quantity);
      for (const [i, batch] of batches.entries()) {
        const { allocated, onHand, id } = await balance(batch, shelves[stocked[i]!.shelf]);
        const forbidden = stocked[i]!.held || stocked[i]!.expiresIn < 60;
        expect(allocated).toBe(promised.get(id) ?? 0);
        expect(allocated).toBeLessThanOrEqual(forbidden ? 0 : onHand);
      }
      for (const [of] of products.entries()) {
        const sellable = stocked.filter((lot) => lot.of === of && !lot.held && lot.expiresIn >= 60).reduce((sum, { quantity }) => sum + quantity, 0);
        const given = taken.flat().filter(({ balance: { productId } }) => productId === products[of]!.id).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(given).toBe(Math.min(sellable, wanted.reduce((sum, quantity) => sum + quantity, 0)));
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

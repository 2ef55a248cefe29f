/** Stock comes to no place that may not hold it, whatever kind of movement brings it there. GSP */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { enumerationOf } from "../../../table/enumeration.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Location } from "../places/location.ts";
import type { Batch } from "./batch.ts";
import { moveStock } from "./stock.ts";
import { StockCorrection } from "./stockCorrection.ts";
import { StockBalance } from "./stockBalance.ts";
import { StockMovement, StockMovementKind } from "./stockMovement.ts";

let stage: Stage;
let cold: Batch;
let fridge: Location;
let hall: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("warehouseKeeper", "supplyLead", "qaOfficer");
  [fridge, hall] = [await place(stage, "STORAGE", "COLD"), await place(stage, "STORAGE", "AMBIENT")];
  cold = await batchAtLocation(stage, await approvedProduct(stage, { storageClass: "COLD" }), fridge, { quantity: 10, expiresIn: 200 });
});
afterAll(() => stage.close());

const kinds = Object.keys(enumerationOf(StockMovementKind)!.values) as StockMovementKind[];

async function codesOfMoving(kind: StockMovementKind, batch: Batch, to: Location): Promise<string[]> {
  const ctx = await stage.as("warehouseKeeper");
  const { findings } = await change(ctx, { entity: "StockMovement", action: "test" }, {}, async (uow) => {
    await moveStock(ctx, uow, { kind, batch, to, quantity: 1, sourceId: "gr_none" });
    return uow.records[0]!;
  });
  return findings.map(({ code }) => code);
}

test.each(kinds)("%s puts nothing cold at a place that is not", async (kind) => {
  const before = await stage.snapshot();
  expect(await codesOfMoving(kind, cold, hall)).toEqual(["WRONG_STORAGE_CLASS"]);
  expect(await stage.snapshot()).toBe(before);
  expect(await codesOfMoving(kind, cold, fridge)).toEqual([]);
});

const tried = fc.record({ kind: fc.constantFrom(...kinds), from: fc.constantFrom(-1, 0, 1), to: fc.constantFrom(-1, 0, 1), quantity: fc.integer({ min: 1, max: 7 }) });

test("on hand is the sum of the movements at every place, of whatever kinds they are, in whatever order and at once", async () => {
  const places: readonly Location[] = [await place(stage, "STORAGE"), await place(stage, "STORAGE")];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(tried, tried), { minLength: 3, maxLength: 5 }), async (rounds) => {
      const batch = await batchAtLocation(stage, await approvedProduct(stage), places[0]!, { quantity: 10, expiresIn: 200 });
      for (const round of rounds) {
        await Promise.all(
          round.map(async ({ kind, from, to, quantity }) => {
            const ctx = await stage.as("warehouseKeeper");
            // What is not there, or is the same place, is refused; a movement from nowhere to nowhere changes nothing on hand.
            if (from >= 0 && from === to) return;
            await change(ctx, { entity: "StockMovement", action: "test" }, {}, async (uow) => {
              await moveStock(ctx, uow, { kind, batch, from: places[from], to: places[to], quantity, sourceId: "gr_none" });
              return uow.records[0]!;
            });
          }),
        );
      }
      const sums = new Map<string, number>();
      for (const { fromLocationId, toLocationId, quantity } of await listed(stage, StockMovement, "batchId", batch.id)) {
        if (fromLocationId) sums.set(fromLocationId, (sums.get(fromLocationId) ?? 0) - quantity);
        if (toLocationId) sums.set(toLocationId, (sums.get(toLocationId) ?? 0) + quantity);
      }
      const balances = await listed(stage, StockBalance, "batchId", batch.id, "expiresOn");
      expect(new Map(balances.map(({ locationId, onHand }) => [locationId, onHand]))).toEqual(sums);
      for (const { onHand } of balances) expect(onHand).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test.each(["PENDING", "REJECTED"] as const)("a batch that is %s comes to no shelf that is sold from", async (status) => {
  const shelf = await place(stage, "STORAGE");
  const batch = await batchAtLocation(stage, await approvedProduct(stage), await place(stage, "RECEIVING"), { quantity: 1, expiresIn: 200, status });
  for (const kind of kinds) expect(await codesOfMoving(kind, batch, shelf), kind).toEqual(["WRONG_ZONE"]);
});

test("a correction says so before it is submitted, and books what is missing anywhere", async () => {
  const correction = (difference: number, locationId: string) => stage.create("warehouseKeeper", StockCorrection, { batchId: cold.id, locationId, difference, reason: "盘点差异" });
  await stage.cannot("warehouseKeeper", StockCorrection, "submit", await correction(1, hall.id), {}, "WRONG_STORAGE_CLASS");
  await stage.act("warehouseKeeper", StockCorrection, "submit", await correction(-1, fridge.id));
});

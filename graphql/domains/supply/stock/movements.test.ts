/** Stock comes to no place that may not hold it, whatever kind of movement brings it there. GSP */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, place, batchAtLocation } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { enumerationOf } from "../../../table/enumeration.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Location } from "../places/location.ts";
import type { Batch } from "./batch.ts";
import { moveStock } from "./stock.ts";
import { StockCorrection } from "./stockCorrection.ts";
import { StockMovementKind } from "./stockMovement.ts";

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

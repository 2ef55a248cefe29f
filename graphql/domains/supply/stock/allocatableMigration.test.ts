import { afterAll, beforeAll, expect, test } from "vitest";
import { onShelf } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { migrate } from "../../../platform/migration/migrate.ts";
import { balanceId } from "./allocatable.ts";
import { allocatableMigration } from "./allocatableMigration.ts";
import { planSupply } from "./allocation.ts";
import { Batch } from "./batch.ts";
import { StockBalance } from "./stockBalance.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "picker");
});
afterAll(() => stage.close());

test("stock of before is not promised until the migration has told it whether it may be, and then found by a lock", { timeout: 60_000 }, async () => {
  const { product, batch, shelf } = await onShelf(stage, 12);
  const balance = await stage.fresh<StockBalance>(balanceId(batch.id, shelf.id));
  await stage.seedEdit(balance, { allocatable: undefined, zoneKind: undefined });
  await stage.seedEdit(batch, { locationIds: undefined });
  const planned = async () => (await planSupply(await stage.as("picker"), [{ productId: product.id, quantity: 12 }], 9))[0]!.missing;
  expect(await planned()).toBe(12);
  expect(await migrate(stage.table, [allocatableMigration], new Date("9999-01-01"))).toEqual([]);
  expect(await stage.fresh(balance)).toMatchObject({ allocatable: true, zoneKind: "STORAGE", onHand: 12, allocated: 0 });
  expect(await planned()).toBe(0);
  await stage.act("picker", Batch, "lock", batch, { reason: "抽查" });
  expect(await planned()).toBe(12);
});

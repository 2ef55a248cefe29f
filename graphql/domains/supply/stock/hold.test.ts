/** What is held is not sold: a batch, or a lot with all that arrives of it later; each reason ends by its own process. 五(二)1, GSP */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, arrival, batchAtLocation, line, listed, place, qualify, qualifiedSupplier, receive, releaseHold, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Location } from "../places/location.ts";
import { planSupply } from "./allocation.ts";
import { Batch } from "./batch.ts";
import { Hold } from "./hold.ts";

let stage: Stage;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("qaOfficer", "headOfQuality", "picker", "salesLead", "purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper");
  shelf = await place(stage, "STORAGE");
});
afterAll(() => stage.close());

const sellable = async (productId: string): Promise<number> => (await planSupply(await stage.as("salesLead"), [{ productId, quantity: 1_000 }], 40))[0]!.picks.reduce((sum, { quantity }) => sum + quantity, 0);
const notice = (batch: Batch) => ({ productId: batch.productId, batchNumber: batch.batchNumber, note: "药监通告：抽检不合格" });

test("a batch is sellable again only once every hold on it is closed", async () => {
  const batch = await batchAtLocation(stage, await approvedProduct(stage), shelf, { quantity: 10, expiresIn: 300 });
  expect(await sellable(batch.productId)).toBe(10);
  await stage.act("picker", Batch, "hold", batch, { reason: "外观可疑" });
  const lot = await stage.create("qaOfficer", Hold, notice(batch));
  expect(await stage.fresh(batch)).toMatchObject({ held: true, holds: [{ reason: "SUSPECT", note: "外观可疑" }, { reason: "NOTICE", holdId: lot.id }] });
  await releaseHold(stage, batch);
  expect(await sellable(batch.productId), "its lot is held still").toBe(0);
  await stage.act("headOfQuality", Hold, "lift", lot, { reason: "通告撤销" });
  expect(await sellable(batch.productId)).toBe(10);
  expect(await stage.fresh(lot)).toMatchObject({ status: "CLOSED", closedById: await stage.idOf("headOfQuality"), closedBecause: "通告撤销" });
});

test("what arrives later of a lot that is held is held as well, and other lots are not", async () => {
  const [supplier, product, dock] = [await qualifiedSupplier(stage), await approvedProduct(stage), await place(stage, "RECEIVING")];
  const hold = await stage.create("qaOfficer", Hold, { productId: product.id, batchNumber: "LOT-7", note: "厂家召回通知" });
  const order = await sentOrder(stage, supplier, [line(product, 20)]);
  const receipt = await receive(stage, order, dock, [arrival(stage, 10, { batchNumber: "LOT-7" }), arrival(stage, 10, { batchNumber: "LOT-8" })]);
  const inspections = await listed(stage, Inspection, "receiptId", receipt.id);
  const batches = await Promise.all(inspections.map(({ batchId }) => stage.fresh<Batch>(batchId)));
  const [held, free] = ["LOT-7", "LOT-8"].map((number) => batches.findIndex(({ batchNumber }) => batchNumber === number)) as [number, number];
  expect(batches[held]).toMatchObject({ held: true, holds: [{ holdId: hold.id, reason: "NOTICE" }] });
  expect(batches[free]!.held).toBeUndefined();
  await stage.update("inspector", Inspection, inspections[held]!, { sampledQuantity: 1, appearanceOk: true, packagingOk: true, papersOk: true });
  await stage.cannot("inspector", Inspection, "qualify", inspections[held]!, {}, "BATCH_HELD");
  await qualify(stage, inspections[free]!);
});

test("each reason is closed by its own process, and a lot is held by quality", async () => {
  const batch = await batchAtLocation(stage, await approvedProduct(stage), shelf, { quantity: 5, expiresIn: 300 });
  await stage.cannotCreate("picker", Hold, notice(batch), "ACCESS_DENIED");
  const lot = await stage.create("qaOfficer", Hold, notice(batch));
  await stage.cannot("qaOfficer", Hold, "lift", lot, { reason: "误会" }, "ACCESS_DENIED");
  await stage.cannot("headOfQuality", Hold, "release", lot, { reason: "误会" }, "HOLD_OF_ANOTHER_PROCESS");
  await stage.act("picker", Batch, "hold", batch, { reason: "破损" });
  const [suspicion] = await listed(stage, Hold, "batchId", batch.id);
  await stage.cannot("headOfQuality", Hold, "lift", suspicion!, { reason: "误会" }, "HOLD_OF_ANOTHER_PROCESS");
  await stage.cannot("picker", Hold, "release", suspicion!, { reason: "误会" }, "ACCESS_DENIED");
});

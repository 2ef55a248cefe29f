/** What was read wrongly from a pack is set right: first expired first out, papers, warnings and holds follow. GSP */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, batchAtLocation, buyer, confirmedLines, confirmedOrder, draftReceipt, line, listed, place, qualifiedSupplier, receiptInput, sentOrder, shipped, stockInStorage } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Notice } from "../../../platform/notification/notice.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import { balanceId } from "../stock/allocatable.ts";
import { Batch } from "../stock/batch.ts";
import { Hold } from "../stock/hold.ts";
import { firstBadDay } from "../stock/printedExpiry.ts";
import type { StockBalance } from "../stock/stockBalance.ts";
import { BatchCorrection } from "./batchCorrection.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "salesLead", "picker", "outboundChecker", "logisticsCoordinator", "salesRepresentative");
  customer = await buyer(stage);
});
afterAll(() => stage.close());

const correctionReason = "收货时把有效期月份看错，复核包装发现";

async function entered({ id: batchId }: Batch, values: object): Promise<BatchCorrection> {
  return stage.create("warehouseKeeper", BatchCorrection, { batchId, correctionReason, evidenceFileId: await storedScan(stage, "warehouseKeeper"), ...values });
}

async function corrected(batch: Batch, values: object): Promise<BatchCorrection> {
  const one = await entered(batch, values);
  await stage.act("warehouseKeeper", BatchCorrection, "submit", one);
  await stage.act("qaOfficer", BatchCorrection, "approve", one);
  return stage.act("headOfQuality", BatchCorrection, "approve", one);
}

async function allocated(product: Product, quantity: number): Promise<Delivery> {
  const order = await confirmedOrder(stage, customer, [line(product, quantity, 1_500)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return (await listed(stage, Delivery, "salesOrderId", order.id))[0]!;
}

describe("the expiry that is printed", () => {
  test("with a month or with its last day means the same: sellable through 2027-11-30, first bad day 2027-12-01", async () => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 100)]);
    const lines = ["2027-11", "2027-11-30"].map((printedExpiry) => arrival(stage, 10, { expiresOn: undefined, printedExpiry }));
    const receipt = await stage.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", await draftReceipt(stage, order, await place(stage, "RECEIVING"), lines));
    expect(receipt.lines.map(({ expiresOn }) => expiresOn)).toEqual(["2027-12-01", "2027-12-01"]);
    const inspections = await listed(stage, Inspection, "receiptId", receipt.id);
    const batches = await Promise.all(inspections.map(({ batchId }) => stage.fresh<Batch>(batchId)));
    expect(batches.map(({ printedExpiry, expiresOn }) => [printedExpiry, expiresOn])).toEqual([["2027-11", "2027-12-01"], ["2027-11-30", "2027-12-01"]]);
  });

  test("makes the stock sellable on its last day, and not on the next", async () => {
    const { batch } = await stockInStorage(stage, 10);
    await corrected(batch, { printedExpiry: "2027-11" });
    const on = (day: string) => stage.at(day).answer("warehouseKeeper", `{ stockBalances(filter: { batchId: { eq: "${batch.id}" }, inStock: { eq: true } }) { nodes { available } } }`);
    expect((await on("2027-11-30")).stockBalances.nodes).toEqual([{ available: 10 }]);
    expect((await on("2027-12-01")).stockBalances.nodes).toEqual([{ available: 0 }]);
  });

  test.each([
    ["2027-11", "2027-12-01"],
    ["2027-12", "2028-01-01"],
    ["202711", "2027-12-01"],
    ["2028.02", "2028-03-01"],
    ["2028/02/29", "2028-03-01"],
    ["20271130", "2027-12-01"],
    ["2027年11月", "2027-12-01"],
    ["2027年1月5日", "2027-01-06"],
    ["2027-13", undefined],
    ["2027-02-29", undefined],
    ["2027-00", undefined],
  ])("%s as the first bad day is %s", (printed, day) => expect(firstBadDay(printed)).toBe(day));

  test("is asked for, and must agree with a date that is given beside it", async () => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 100)]);
    const dock = await place(stage, "RECEIVING");
    const refused = (values: object, code: string) => stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, [arrival(stage, 5, values)]), code);
    await refused({ expiresOn: undefined }, "EXPIRY_REQUIRED");
    const [differs] = await refused({ expiresOn: "2027-11-30", printedExpiry: "2027-11-30" }, "EXPIRY_DIFFERS");
    expect(differs).toMatchObject({ field: "lines.0.expiresOn", message: { en: expect.stringContaining("2027-12-01") } });
    await refused({ expiresOn: undefined, printedExpiry: "2027-02-30" }, "PRINTED_EXPIRY_INVALID");
    await refused({ expiresOn: undefined, printedExpiry: "soon" }, "WRONG_FORM");
    const only = await draftReceipt(stage, order, dock, [arrival(stage, 5, { expiresOn: "2027-12-01" })]);
    expect(only.lines[0]).toMatchObject({ printedExpiry: "2027-11-30" });
  });
});

describe("a correction", () => {
  test("is decided by quality twice, with evidence, and changes nothing before", async () => {
    const { batch } = await stockInStorage(stage, 10);
    const one = await entered(batch, { printedExpiry: "2027-03", evidenceFileId: undefined });
    await stage.cannot("warehouseKeeper", BatchCorrection, "submit", one, {}, "NEEDS_EVIDENCE");
    await stage.update("warehouseKeeper", BatchCorrection, one, { evidenceFileId: await storedScan(stage, "warehouseKeeper") });
    await stage.act("warehouseKeeper", BatchCorrection, "submit", one);
    await stage.cannot("headOfQuality", BatchCorrection, "approve", one, {}, "NOT_YOUR_DECISION");
    await stage.act("qaOfficer", BatchCorrection, "approve", one);
    expect(await stage.fresh(batch)).toMatchObject({ expiresOn: batch.expiresOn });
    expect(await stage.act("headOfQuality", BatchCorrection, "approve", one)).toMatchObject({ status: "POSTED", shipped: [], shippedQuantity: 0 });
    expect(await stage.fresh(batch)).toMatchObject({ expiresOn: "2027-04-01", printedExpiry: "2027-03", batchNumber: batch.batchNumber });
    await stage.cannotCreate("salesRepresentative", BatchCorrection, { batchId: batch.id, printedExpiry: "2027-04", correctionReason }, "ACCESS_DENIED");
  });

  test("says nothing twice, nothing impossible, and nothing that was corrected meanwhile", async () => {
    const { batch } = await stockInStorage(stage, 10);
    const refused = (values: object, code: string) => stage.cannotCreate("warehouseKeeper", BatchCorrection, { batchId: batch.id, correctionReason, ...values }, code);
    await refused({}, "NOTHING_CORRECTED");
    await refused({ batchNumber: batch.batchNumber }, "NOTHING_CORRECTED");
    await refused({ printedExpiry: "2026-02-30" }, "PRINTED_EXPIRY_INVALID");
    await refused({ printedExpiry: "2026-01" }, "EXPIRES_BEFORE_PRODUCTION");
    const [early, late] = [await entered(batch, { printedExpiry: "2027-03" }), await entered(batch, { printedExpiry: "2027-05" })];
    await stage.act("warehouseKeeper", BatchCorrection, "submit", late);
    await stage.act("warehouseKeeper", BatchCorrection, "submit", early);
    await stage.act("qaOfficer", BatchCorrection, "approve", early);
    await stage.act("headOfQuality", BatchCorrection, "approve", early);
    await stage.cannot("qaOfficer", BatchCorrection, "approve", late, {}, "BATCH_CHANGED_SINCE");
  });

  test("changes which batch is taken first", async () => {
    const product = await approvedProduct(stage);
    const shelf = await place(stage, "STORAGE");
    const [soon, later] = [await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 300 }), await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 600 })];
    expect((await allocated(product, 2)).lines).toMatchObject([{ batchId: soon.id }]);
    await corrected(later, { printedExpiry: "2027-02" });
    expect(await stage.fresh<StockBalance>(balanceId(later.id, shelf.id))).toMatchObject({ expiresOn: "2027-03-01", onHand: 10 });
    expect((await allocated(product, 2)).lines).toMatchObject([{ batchId: later.id, expiresOn: "2027-03-01" }]);
  });

  test("updates deliveries not shipped yet, and stops an expired batch; shipped deliveries are listed", async () => {
    const product = await approvedProduct(stage);
    const batch = await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 20, expiresIn: 300 });
    const [gone, here] = [await shipped(stage, await allocated(product, 7)), await allocated(product, 5)];
    const one = await corrected(batch, { batchNumber: "LOT-RIGHT", printedExpiry: "2026-11-22", producedOn: "2025-01-01" });
    expect(one).toMatchObject({ shipped: [{ deliveryId: gone.id, quantity: 7, shippedOn: stage.today }], shippedQuantity: 7 });
    expect((await stage.fresh(here)).lines).toMatchObject([{ batchNumber: "LOT-RIGHT", expiresOn: "2026-11-23" }]);
    expect((await stage.fresh(gone)).lines, "what was said when it left").toMatchObject([{ batchNumber: batch.batchNumber }]);
    await stage.cannot("picker", Delivery, "pick", here, confirmedLines(here), "BATCH_TOO_SHORT_DATED");
    await stage.project(BatchCorrection);
    const notices = await listed(stage, Notice, "bellOfId", await stage.idOf("salesLead"));
    expect(notices.map(({ kind, aboutId }) => [kind, aboutId])).toContainEqual(["BATCH_CORRECTED", one.id]);
  });

  test("of the lot takes the batch into the holds of that lot, and out of those of the other", async () => {
    const product = await approvedProduct(stage);
    const batch = await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 20, expiresIn: 300 });
    const hold = (batchNumber: string) => stage.create<Hold>("qaOfficer", Hold, { productId: product.id, batchNumber, note: `召回 ${batchNumber}` });
    const wrong = await hold(batch.batchNumber);
    const right = await hold("LOT-HELD");
    expect((await stage.fresh(batch)).holds).toMatchObject([{ holdId: wrong.id }]);
    await stage.act("salesRepresentative", Batch, "hold", batch, { reason: "外盒变色" });
    await corrected(batch, { batchNumber: "LOT-HELD" });
    const { holds, held } = await stage.fresh(batch);
    expect({ held, notes: holds!.map(({ note }) => note) }).toEqual({ held: true, notes: ["外盒变色", "召回 LOT-HELD"] });
    await stage.act("headOfQuality", Hold, "lift", wrong, { reason: "通知撤销" });
    await stage.act("headOfQuality", Hold, "lift", right, { reason: "通知撤销" });
    expect((await stage.fresh(batch)).holds).toMatchObject([{ note: "外盒变色" }]);
  });

  test("to an earlier date is warned about as that date demands", async () => {
    const { batch } = await stockInStorage(stage, 10);
    await tick(stage.now, stage.table);
    await corrected(batch, { printedExpiry: "2026-12-10" });
    await stage.project(Batch);
    const later = stage.at("2026-11-24");
    await tick(later.now, stage.table);
    const notices = await listed(stage, Notice, "bellOfId", await stage.idOf("warehouseKeeper"));
    expect(notices.filter(({ aboutId }) => aboutId === batch.id)).toHaveLength(1);
  });
});

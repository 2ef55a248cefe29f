/** From the dock to the shelf: arrivals are compared, inspected by somebody else, and stored where they may be stored. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { approvedProduct, arrival, draftOrder, draftReceipt, inOrder, line, listed, stockAwaitingInspection, stockInStorage, place, qualify, qualifiedSupplier, receive, recordedCurve, receiptInput, sentOrder, releaseHold } from "../../../test/company.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Batch } from "../stock/batch.ts";
import { Hold } from "../stock/hold.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { PutAway } from "./putAway.ts";
import { StockBalance } from "../stock/stockBalance.ts";
import { StockCorrection } from "../stock/stockCorrection.ts";
import { StockMovement } from "../stock/stockMovement.ts";
import { StockTransfer } from "../stock/stockTransfer.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "departmentManager", "salesRepresentative", "auditor");
});
afterAll(() => stage.close());

const sent = async (quantity: number, storageClass: "AMBIENT" | "COLD" | "FROZEN" = "AMBIENT") => {
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage, { storageClass })];
  return { supplier, product, order: await sentOrder(stage, supplier, [line(product, quantity)]), dock: await place(stage, "RECEIVING", storageClass) };
};

describe("a goods receipt", () => {
  test("tells short from over from damaged, and takes in what the order still expects", async () => {
    const { order, dock } = await sent(100);
    const first = await receive(stage, order, dock, [arrival(stage, 40, { damagedQuantity: 10 })]);
    expect(first.lines[0]).toMatchObject({ acceptedQuantity: 30, overQuantity: 0, shortQuantity: 70 });
    expect(await stage.fresh(order)).toMatchObject({ status: "PARTLY_RECEIVED", lines: [{ receivedQuantity: 30 }] });
    const second = await receive(stage, order, dock, [arrival(stage, 90, { damagedQuantity: 5 })]);
    expect(second.lines[0]).toMatchObject({ acceptedQuantity: 70, overQuantity: 15, shortQuantity: 0 });
    expect(await stage.fresh(order)).toMatchObject({ status: "RECEIVED", lines: [{ receivedQuantity: 100 }] });
  });

  test("lets several batches of one order line share what it expects", async () => {
    const { order, dock } = await sent(100);
    const receipt = await receive(stage, order, dock, [arrival(stage, 60), arrival(stage, 60), arrival(stage, 10)]);
    expect(receipt.lines.map(({ acceptedQuantity, overQuantity, shortQuantity }) => [acceptedQuantity, overQuantity, shortQuantity])).toEqual([[60, 0, 40], [40, 20, 0], [0, 10, 0]]);
    const inspections = await listed(stage, Inspection, "receiptId", receipt.id);
    expect(inspections.map(({ quantity }) => quantity).sort()).toEqual([40, 60]);
    expect(await stage.fresh(order)).toMatchObject({ status: "RECEIVED" });
  });

  test("is compared with the order as it is when it is confirmed, not when it was written", async () => {
    const { order, dock } = await sent(100);
    const [early, late] = [await draftReceipt(stage, order, dock, [arrival(stage, 80)]), await draftReceipt(stage, order, dock, [arrival(stage, 80)])];
    expect(late.lines[0]).toMatchObject({ acceptedQuantity: 80 });
    await stage.act("receiver", GoodsReceipt, "confirm", early);
    expect((await stage.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", late)).lines[0]).toMatchObject({ acceptedQuantity: 20, overQuantity: 60 });
  });

  test("of two confirmed at once never more is taken in than was ordered", async () => {
    const { order, dock } = await sent(100);
    const receipts = [await draftReceipt(stage, order, dock, [arrival(stage, 80)]), await draftReceipt(stage, order, dock, [arrival(stage, 80)])];
    await Promise.all(receipts.map((receipt) => stage.act("receiver", GoodsReceipt, "confirm", receipt)));
    const taken = await Promise.all(receipts.map(async (receipt) => (await stage.fresh(receipt)).lines[0]!.acceptedQuantity));
    expect(taken.sort()).toEqual([20, 80]);
    expect(await stage.fresh(order)).toMatchObject({ status: "RECEIVED", lines: [{ receivedQuantity: 100 }] });
  });

  test("fifty of one order confirmed at once all succeed, one after the other", async () => {
    const { order, dock } = await sent(100);
    const receipts = await Promise.all(Array.from({ length: 50 }, () => draftReceipt(stage, order, dock, [arrival(stage, 2)])));
    const outcomes = await Promise.all(receipts.map((receipt) => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt)));
    expect(outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([]);
    expect(await stage.fresh(order)).toMatchObject({ status: "RECEIVED", lines: [{ receivedQuantity: 100 }] });
    expect(await listed(stage, Inspection, "receiptId", receipts[0]!.id)).toMatchObject([{ quantity: 2 }]);
  });

  test("is refused where nothing of it is taken in: all damaged, or nothing expected any more", async () => {
    const { order, dock } = await sent(10);
    const damaged = await draftReceipt(stage, order, dock, [arrival(stage, 5, { damagedQuantity: 5 })]);
    await stage.cannot("receiver", GoodsReceipt, "confirm", damaged, {}, "NOTHING_ACCEPTED");

    const [supplier, a, b] = [await qualifiedSupplier(stage), await approvedProduct(stage), await approvedProduct(stage)];
    const two = await sentOrder(stage, supplier, [line(a, 10), line(b, 10)]);
    const [first, again] = [await draftReceipt(stage, two, dock, [arrival(stage, 10)]), await draftReceipt(stage, two, dock, [arrival(stage, 10)])];
    await stage.act("receiver", GoodsReceipt, "confirm", first);
    await stage.cannot("receiver", GoodsReceipt, "confirm", again, {}, "NOTHING_ACCEPTED");
  });

  test("is only for an order that was sent and is not complete", async () => {
    const { supplier, product, order, dock } = await sent(10);
    const draft = await draftOrder(stage, supplier, [line(product, 10)]);
    const [early, late] = [await draftReceipt(stage, draft, dock, [arrival(stage, 10)]), await draftReceipt(stage, order, dock, [arrival(stage, 10)])];
    await stage.cannot("receiver", GoodsReceipt, "confirm", early, {}, "ORDER_NOT_OPEN");
    await receive(stage, order, dock, [arrival(stage, 10)]);
    await stage.cannot("receiver", GoodsReceipt, "confirm", late, {}, "ORDER_NOT_OPEN");
  });

  test("takes in no batch that expires today, and all its faults are said at once", async () => {
    const { order, dock } = await sent(10);
    const lines = [arrival(stage, 5, { expiresOn: stage.today }), arrival(stage, 5, { expiresOn: addDays(stage.today, 1) }), arrival(stage, 5, { expiresOn: addDays(stage.today, -1) })];
    const receipt = await draftReceipt(stage, order, dock, lines, { receivedOn: addDays(stage.today, 1) });
    await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "EXPIRED_ON_ARRIVAL", "EXPIRED_ON_ARRIVAL", "RECEIVED_IN_FUTURE");
  });

  test("is refused before its order was sent, and with a pack that is yet to be produced", async () => {
    const { order, dock } = await sent(10);
    await stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, [arrival(stage, 5)], { receivedOn: addDays(stage.today, -1) }), "RECEIVED_BEFORE_ORDER");
    const [wrong] = await stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, [arrival(stage, 5, { producedOn: addDays(stage.today, 30) })]), "DATE_IN_FUTURE");
    expect(wrong).toMatchObject({ field: "lines.0.producedOn" });
  });

  test("asks for a second look where a lot comes with other dates than before", async () => {
    const { order, dock } = await sent(30);
    const lot = arrival(stage, 5);
    await receive(stage, order, dock, [lot]);
    await receive(stage, order, dock, [lot]);
    const other = { ...lot, expiresOn: addDays(lot.expiresOn, 31) };
    const [differs] = await stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, [other]), "LOT_DATES_DIFFER");
    expect(differs).toMatchObject({ field: "lines.0.expiresOn", message: { en: expect.stringContaining(lot.expiresOn) } });
    await stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, [lot, other]), "LOT_DATES_DIFFER");
    await receive(stage, order, dock, [{ ...other, datesCompared: true }]);
  });

  test("says where its lines do not fit the order or themselves", async () => {
    const { order, dock } = await sent(10);
    const wrong = [arrival(stage, 5, { orderLine: 2 }), arrival(stage, 5, { damagedQuantity: 6 }), arrival(stage, 5, { producedOn: addDays(stage.today, -30), expiresOn: addDays(stage.today, -30) })];
    const findings = await stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, wrong), "NO_SUCH_ORDER_LINE", "MORE_DAMAGED_THAN_DELIVERED", "EXPIRES_BEFORE_PRODUCTION");
    expect(findings.map(({ field }) => field).sort()).toEqual(["lines.0.orderLine", "lines.1.damagedQuantity", "lines.2.expiresOn"]);
  });

  test.each([
    ["COLD", 50, []],
    ["COLD", 20, []],
    ["COLD", 80, []],
    ["COLD", 19, ["ARRIVAL_TEMPERATURE_OUT_OF_RANGE"]],
    ["COLD", 81, ["ARRIVAL_TEMPERATURE_OUT_OF_RANGE"]],
    ["COLD", undefined, ["NEEDS_ARRIVAL_TEMPERATURE"]],
    ["FROZEN", -149, ["ARRIVAL_TEMPERATURE_OUT_OF_RANGE"]],
    ["FROZEN", -150, []],
    ["AMBIENT", undefined, []],
  ] as const)("of %s goods at %s tenths of a degree is refused with %j", async (storageClass, arrivalTemperature, codes) => {
    const { order, dock } = await sent(10, storageClass);
    const receipt = await draftReceipt(stage, order, dock, [arrival(stage, 10)], { arrivalTemperature });
    if (storageClass !== "AMBIENT") await recordedCurve(stage, receipt, { temperature: storageClass === "COLD" ? 50 : -180 });
    if (codes.length > 0) await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, ...codes);
    else await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  });

  test("is in a receiving zone of the goods' own temperature", async () => {
    const { order } = await sent(10, "COLD");
    const confirmAt = async (kind: "RECEIVING" | "STORAGE", storageClass: "AMBIENT" | "COLD", ...codes: string[]) => {
      const receipt = await draftReceipt(stage, order, await place(stage, kind, storageClass), [arrival(stage, 10)], { arrivalTemperature: 50 });
      await recordedCurve(stage, receipt);
      await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, ...codes);
    };
    await confirmAt("STORAGE", "COLD", "WRONG_ZONE");
    await confirmAt("RECEIVING", "AMBIENT", "WRONG_STORAGE_CLASS");
    await confirmAt("STORAGE", "AMBIENT", "WRONG_ZONE", "WRONG_STORAGE_CLASS");
  });

  test("is not for those who asked for or approved the order", async () => {
    await stage.hire("buyer who also receives", "purchaser", "receiver");
    const { order, dock } = await sent(10);
    const own = await stage.create<PurchaseOrder>("buyer who also receives", PurchaseOrder, { supplierId: order.supplierId, expectedOn: order.expectedOn, interestsDeclared: true, lines: [{ productId: order.lines[0]!.productId, quantity: 1, unitPrice: { amount: 1, currency: "CNY" } }] });
    await stage.act("buyer who also receives", PurchaseOrder, "submit", own);
    await stage.act("supplyLead", PurchaseOrder, "approve", own);
    await stage.act("buyer who also receives", PurchaseOrder, "send", own);
    const receipt = await draftReceipt(stage, own, dock, [arrival(stage, 1)]);
    await stage.cannot("buyer who also receives", GoodsReceipt, "confirm", receipt, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  });

  test("with all its lines fits one transaction", async () => {
    const { order, dock } = await sent(140);
    const receipt = await receive(stage, order, dock, Array.from({ length: 14 }, () => arrival(stage, 10)));
    expect(await listed(stage, Inspection, "receiptId", receipt.id)).toHaveLength(14);
  });
});

describe("an inspection", () => {
  test("is refused to anyone who received the goods, even with the inspector's role", async () => {
    const { inspection } = await stockAwaitingInspection(stage);
    const receiver = await stage.idOf("receiver");
    // The grant itself would have been refused; this is the second line.
    await stage.seedEdit(await stage.fresh(receiver) as never, { heldRoles: [{ role: "inspector", from: "2026-01-01", sourceId: "grant_x" }] } as never);
    await stage.update("inspector", Inspection, inspection, inOrder);
    await stage.cannot("receiver", Inspection, "qualify", inspection, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.cannot("receiver", Inspection, "reject", inspection, { reason: "破损" }, "DUTIES_MUST_BE_SEPARATE");
    await stage.seedEdit(await stage.fresh(receiver) as never, { heldRoles: [{ role: "receiver", from: "2026-01-01", sourceId: "grant_x" }] } as never);
  });

  test("qualifies only what was looked at in every respect", async () => {
    const { inspection, batch } = await stockAwaitingInspection(stage, 20);
    await stage.cannot("inspector", Inspection, "qualify", inspection, {}, "NOT_INSPECTED", "NOT_INSPECTED", "NOT_INSPECTED", "NOT_INSPECTED");
    await stage.refused(() => stage.tryUpdate("inspector", Inspection, inspection, { sampledQuantity: 21 }), "SAMPLED_MORE_THAN_ARRIVED");
    await stage.update("inspector", Inspection, inspection, { ...inOrder, packagingOk: false });
    await stage.cannot("inspector", Inspection, "qualify", inspection, {}, "NOT_INSPECTED");
    expect(await stage.fresh(batch)).toMatchObject({ status: "PENDING" });
    await stage.update("inspector", Inspection, inspection, { packagingOk: true });
    await stage.act("inspector", Inspection, "qualify", inspection);
    expect(await stage.fresh(batch)).toMatchObject({ status: "QUALIFIED" });
    await stage.cannot("inspector", Inspection, "reject", inspection, { reason: "后悔" }, "WRONG_STATE");
    await stage.refused(() => stage.tryUpdate("inspector", Inspection, inspection, { remark: "x" }), "NOT_EDITABLE");
  });

  test("that rejects asks for a reason and sends the batch to the rejected zone", async () => {
    const { inspection, batch, shelf } = await stockAwaitingInspection(stage, 20);
    await stage.cannot("inspector", Inspection, "reject", inspection, {}, "REQUIRED");
    await stage.act("inspector", Inspection, "reject", inspection, { reason: "外包装破损" });
    expect(await stage.fresh(batch)).toMatchObject({ status: "REJECTED" });
    const [task] = await listed(stage, PutAway, "batchId", batch.id);
    await stage.cannot("warehouseKeeper", PutAway, "complete", task!, { lines: [{ locationId: shelf.id, quantity: 20 }] }, "WRONG_ZONE");
    await stage.act("warehouseKeeper", PutAway, "complete", task!, { lines: [{ locationId: (await place(stage, "REJECTED")).id, quantity: 20 }] });
  });
});

describe("an order of which a batch was rejected", () => {
  test("expects the replacement, and is complete when that has come", async () => {
    const { order, inspection, dock } = await stockAwaitingInspection(stage, 20);
    expect((await stage.fresh(order)).status).toBe("RECEIVED");
    await stage.act("inspector", Inspection, "reject", inspection, { reason: "外包装破损" });
    expect(await stage.fresh(order)).toMatchObject({ status: "SENT", lines: [{ receivedQuantity: 0 }] });
    const replacement = await receive(stage, order, dock, [arrival(stage, 25)]);
    expect(replacement.lines).toMatchObject([{ acceptedQuantity: 20, overQuantity: 5 }]);
    expect(await stage.fresh(order)).toMatchObject({ status: "RECEIVED", lines: [{ receivedQuantity: 20 }] });
  });

  test("expects nothing where the purchaser had closed the rest, and has nothing to be invoiced", async () => {
    const { order, inspection } = await stockAwaitingInspection(stage, 20);
    await stage.act("purchaser", PurchaseOrder, "close", order, { reason: "不再补货" });
    await stage.cannot("purchaser", PurchaseOrder, "close", order, { reason: "再次关闭" }, "REST_IS_CLOSED");
    await stage.act("inspector", Inspection, "reject", inspection, { reason: "外包装破损" });
    expect(await stage.fresh(order)).toMatchObject({ status: "MATCHED", restClosed: true });
  });
});

describe("a put-away", () => {
  test("adds up to what is to be put away, in zones that may hold it, and happens once", async () => {
    const { inspection, batch, dock, shelf } = await stockAwaitingInspection(stage, 100);
    const task = await qualify(stage, inspection);
    const cold = await place(stage, "STORAGE", "COLD");
    const complete = (lines: object[], ...codes: string[]) => stage.cannot("warehouseKeeper", PutAway, "complete", task, { lines }, ...codes);
    await complete([{ locationId: shelf.id, quantity: 99 }], "PUT_AWAY_SUM_DIFFERS");
    await complete([{ locationId: shelf.id, quantity: 60 }, { locationId: shelf.id, quantity: 41 }], "PUT_AWAY_SUM_DIFFERS");
    await complete([{ locationId: shelf.id, quantity: 50 }, { locationId: dock.id, quantity: 50 }], "WRONG_ZONE");
    await complete([{ locationId: cold.id, quantity: 100 }], "WRONG_STORAGE_CLASS");
    await complete([], "TOO_FEW");
    await complete([{ locationId: shelf.id, quantity: 0 }], "TOO_SMALL");
    await complete([{ locationId: "loc_none", quantity: 100 }], "UNKNOWN_REFERENCE");
    await complete([{ locationId: cold.id, quantity: 1 }], "PUT_AWAY_SUM_DIFFERS", "WRONG_STORAGE_CLASS");

    await stage.act("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: shelf.id, quantity: 60 }, { locationId: shelf.id, quantity: 40 }] });
    await complete([{ locationId: shelf.id, quantity: 100 }], "WRONG_STATE");
    const balances = await listed(stage, StockBalance, "batchId", batch.id, "expiresOn");
    expect(balances.map(({ locationId, onHand }) => [locationId, onHand]).sort()).toEqual([[dock.id, 0], [shelf.id, 100]].sort());
    expect((await listed(stage, StockMovement, "batchId", batch.id)).map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual(["RECEIVE 100", "PUT_AWAY 60", "PUT_AWAY 40"]);
  });

  test("puts away what is there, also where a correction has changed it meanwhile", async () => {
    const { inspection, batch, dock, shelf } = await stockAwaitingInspection(stage, 100);
    await correct(batch, dock.id, -5);
    const task = await qualify(stage, inspection);
    await stage.cannot("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: shelf.id, quantity: 100 }] }, "PUT_AWAY_SUM_DIFFERS");
    await stage.act("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: shelf.id, quantity: 95 }] });
    expect(await stage.fresh(task)).toMatchObject({ status: "DONE", quantity: 95 });
  });
});

async function correct(batch: Batch, locationId: string, difference: number): Promise<StockCorrection> {
  const correction = await stage.create<StockCorrection>("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId, difference, reason: "清点差异" });
  await stage.act("warehouseKeeper", StockCorrection, "submit", correction);
  await stage.act("qaOfficer", StockCorrection, "approve", correction);
  return stage.act("departmentManager", StockCorrection, "approve", correction);
}

describe("a hold", () => {
  test("is set by anyone but the auditor, with a reason, and released by quality alone", async () => {
    const { batch } = await stockInStorage(stage);
    await stage.cannot("auditor", Batch, "hold", batch, { reason: "可疑" }, "ACCESS_DENIED");
    await stage.cannot("salesRepresentative", Batch, "hold", batch, {}, "REQUIRED");
    expect(await stage.act<Batch>("salesRepresentative", Batch, "hold", batch, { reason: "客户投诉" })).toMatchObject({ held: true, holds: [{ reason: "SUSPECT", note: "客户投诉" }], status: "QUALIFIED" });
    const [hold] = await listed(stage, Hold, "batchId", batch.id);
    for (const who of ["salesRepresentative", "departmentManager"]) await stage.cannot(who, Hold, "release", hold!, { reason: "误会" }, "ACCESS_DENIED");
    await releaseHold(stage, batch);
    expect((await stage.fresh(batch)).held).toBeUndefined();
  });

  test("stops inspection, put-away and transfer, and makes nothing available", async () => {
    const waiting = await stockAwaitingInspection(stage, 10);
    await stage.update("inspector", Inspection, waiting.inspection, inOrder);
    await stage.act("salesRepresentative", Batch, "hold", waiting.batch, { reason: "可疑" });
    const findings = await stage.cannot("inspector", Inspection, "qualify", waiting.inspection, {}, "BATCH_HELD");
    expect(findings[0]).toMatchObject({ record: { id: waiting.batch.id } });
    expect(findings[0]!.message.zh).toContain("可疑");
    await releaseHold(stage, waiting.batch);
    await stage.act("inspector", Inspection, "qualify", waiting.inspection);
    const [task] = await listed(stage, PutAway, "batchId", waiting.batch.id);
    await stage.act("salesRepresentative", Batch, "hold", waiting.batch, { reason: "可疑" });
    await stage.cannot("warehouseKeeper", PutAway, "complete", task!, { lines: [{ locationId: waiting.shelf.id, quantity: 10 }] }, "BATCH_HELD");

    const stocked = await stockInStorage(stage, 10);
    const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: stocked.batch.id, fromLocationId: stocked.shelf.id, toLocationId: (await place(stage, "STORAGE")).id, quantity: 1 });
    const available = async () => (await stage.answer("warehouseKeeper", `{ stockBalances(filter: { batchId: { eq: "${stocked.batch.id}" } }) { nodes { onHand available } } }`)).stockBalances.nodes.filter((one: { onHand: number }) => one.onHand > 0);
    expect(await available()).toEqual([{ onHand: 10, available: 10 }]);
    await stage.act("salesRepresentative", Batch, "hold", stocked.batch, { reason: "可疑" });
    await stage.cannot("warehouseKeeper", StockTransfer, "post", transfer, {}, "BATCH_HELD");
    expect(await available()).toEqual([{ onHand: 10, available: 0 }]);
  });

  test.each(["put-away", "transfer"] as const)("that is set while a %s is under way stops it", async (what) => {
    const stocked = what === "put-away" ? await stockAwaitingInspection(stage, 10) : await stockInStorage(stage, 10);
    const target = what === "put-away" ? PutAway : StockTransfer;
    const record = what === "put-away" ? await qualify(stage, stocked.inspection) : await stage.create("warehouseKeeper", StockTransfer, { batchId: stocked.batch.id, fromLocationId: stocked.shelf.id, toLocationId: (await place(stage, "STORAGE")).id, quantity: 1 });
    const ctx = await stage.as("warehouseKeeper");
    const meanwhile = stage.at(stage.today);
    const transact = ctx.table.transact.bind(ctx.table);
    let locked = false;
    ctx.table.transact = async (actions) => {
      if (!locked) {
        locked = true;
        await meanwhile.act("qaOfficer", Batch, "hold", stocked.batch, { reason: "可疑" });
      }
      return transact(actions);
    };
    const { transition } = await import("../../../platform/lifecycle/transition.ts");
    const action = what === "put-away" ? "complete" : "post";
    const { findings } = await transition(ctx, target as never, action, { id: record.id, lines: [{ locationId: stocked.shelf.id, quantity: 10 }] });
    ctx.table.transact = transact;
    expect(findings.map(({ code }) => code)).toEqual(["BATCH_HELD"]);
  });
});

describe("stock", () => {
  test("that expires today is not available today", async () => {
    const { batch } = await stockInStorage(stage, 10);
    const ask = `{ stockBalances(filter: { batchId: { eq: "${batch.id}" } }) { nodes { available } } }`;
    const total = async (day: string) => {
      const { stockBalances } = await stage.at(day).answer("warehouseKeeper", ask);
      return stockBalances.nodes.reduce((sum: number, one: { available: number }) => sum + one.available, 0);
    };
    expect(await total(addDays(batch.expiresOn, -1))).toBe(10);
    expect(await total(batch.expiresOn)).toBe(0);
  });

  test("is moved only within its own kind of zone, never below zero, and pending stock stays where it waits", async () => {
    const { batch, shelf, dock } = await stockInStorage(stage, 10);
    const other = await place(stage, "STORAGE");
    const transfer = (fromLocationId: string, toLocationId: string, quantity: number, of = batch) => stage.create<StockTransfer>("warehouseKeeper", StockTransfer, { batchId: of.id, fromLocationId, toLocationId, quantity });
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(shelf.id, (await place(stage, "REJECTED")).id, 1), {}, "WRONG_ZONE");
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(shelf.id, (await place(stage, "STORAGE", "COLD")).id, 1), {}, "WRONG_STORAGE_CLASS");
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(shelf.id, other.id, 11), {}, "NOT_ENOUGH_STOCK");
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(dock.id, other.id, 1), {}, "WRONG_ZONE", "NOT_ENOUGH_STOCK");
    await stage.act("warehouseKeeper", StockTransfer, "post", await transfer(shelf.id, other.id, 10));
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(shelf.id, other.id, 1), {}, "NOT_ENOUGH_STOCK");

    const pending = await stockAwaitingInspection(stage, 10);
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(pending.dock.id, (await place(stage, "RECEIVING")).id, 1, pending.batch), {}, "NOT_INSPECTED_YET");
    await qualify(stage, pending.inspection);
    await stage.cannot("warehouseKeeper", StockTransfer, "post", await transfer(pending.dock.id, other.id, 1, pending.batch), {}, "WRONG_ZONE");
  });

  test("is corrected with two approvals by two people, and never below zero", async () => {
    const { batch, shelf } = await stockInStorage(stage, 10);
    const correction = await stage.create<StockCorrection>("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference: -4, reason: "清点差异" });
    const onHand = async () => (await listed(stage, StockBalance, "locationId", shelf.id, "expiresOn"))[0]!.onHand;
    await stage.cannotCreate("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference: 0, reason: "清点差异" }, "NO_DIFFERENCE");
    await stage.act("warehouseKeeper", StockCorrection, "submit", correction);
    await stage.cannot("departmentManager", StockCorrection, "approve", correction, {}, "NOT_YOUR_DECISION");
    await stage.act("qaOfficer", StockCorrection, "approve", correction);
    expect(await onHand()).toBe(10);
    await stage.cannot("qaOfficer", StockCorrection, "approve", correction, {}, "DUTIES_MUST_BE_SEPARATE", "NOT_YOUR_DECISION");
    await stage.act("departmentManager", StockCorrection, "approve", correction);
    expect(await onHand()).toBe(6);

    const tooMuch = await stage.create<StockCorrection>("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference: -7, reason: "清点差异" });
    await stage.cannot("warehouseKeeper", StockCorrection, "submit", tooMuch, {}, "NOT_ENOUGH_STOCK");
    const [a, b] = await Promise.all([-4, -4].map((difference) => stage.create<StockCorrection>("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference, reason: "清点差异" })));
    for (const one of [a!, b!]) {
      await stage.act("warehouseKeeper", StockCorrection, "submit", one);
      await stage.act("qaOfficer", StockCorrection, "approve", one);
    }
    await stage.act("departmentManager", StockCorrection, "approve", a!);
    await stage.cannot("departmentManager", StockCorrection, "approve", b!, {}, "NOT_ENOUGH_STOCK");
    await stage.act("departmentManager", StockCorrection, "reject", b!, { reason: "已更正" });
    expect(await onHand()).toBe(2);
  });

  test("that has expired or is rejected can still be written off", async () => {
    const { batch, shelf } = await stockInStorage(stage, 10);
    await stage.seedEdit(batch, { expiresOn: addDays(stage.today, -1), status: "REJECTED" });
    await correct(batch, shelf.id, -10);
    expect((await listed(stage, StockBalance, "locationId", shelf.id, "expiresOn"))[0]).toMatchObject({ onHand: 0 });
  });
});

describe("a purchase order", () => {
  test("multiplies exactly, in one currency, with one line per product", async () => {
    const [supplier, product, other] = [await qualifiedSupplier(stage), await approvedProduct(stage), await approvedProduct(stage)];
    const order = await draftOrder(stage, supplier, [line(product, 3, 1_999), line(other, 7, 12_345)]);
    expect(order).toMatchObject({ total: { amount: 3 * 1_999 + 7 * 12_345, currency: "CNY" }, lines: [{ amount: { amount: 5_997 } }, { amount: { amount: 86_415 } }] });
    const input = (lines: object[]) => ({ supplierId: supplier.id, expectedOn: stage.today, lines });
    await stage.cannotCreate("purchaser", PurchaseOrder, input([line(product, 1), line(other, 1, 1, "USD"), line(product, 1)]), "ONE_CURRENCY", "SAME_PRODUCT_TWICE");
    await stage.cannotCreate("purchaser", PurchaseOrder, input([line(product, 100_000_000, 100_000_000_000)]), "AMOUNT_TOO_LARGE");
    await stage.cannotCreate("purchaser", PurchaseOrder, input([line(product, 1, 0)]), "TOO_SMALL");
  });

  test("is cancelled while nothing has arrived, closed once something has", async () => {
    const { order, dock } = await sent(10);
    await stage.cannot("purchaser", PurchaseOrder, "close", order, { reason: "结束" }, "WRONG_STATE");
    await receive(stage, order, dock, [arrival(stage, 4)]);
    await stage.cannot("purchaser", PurchaseOrder, "cancel", order, { reason: "取消" }, "WRONG_STATE");
    await stage.act("supplyLead", PurchaseOrder, "close", order, { reason: "不再供货" });
    const late = await draftReceipt(stage, order, dock, [arrival(stage, 6)]);
    await stage.cannot("receiver", GoodsReceipt, "confirm", late, {}, "ORDER_NOT_OPEN");
  });
});

/** Returns to suppliers: decided by quality and supply, reserved, picked, checked, shipped, credited. GSP */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, line, listed, place, qualifiedSupplier, qualify, receive, sentOrder, stockInStorage, stockAwaitingInspection, type Stocked } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import { PutAway } from "../receiving/putAway.ts";
import { balanceId } from "../stock/allocatable.ts";
import { Batch } from "../stock/batch.ts";
import type { StockBalance } from "../stock/stockBalance.ts";
import { StockMovement } from "../stock/stockMovement.ts";
import { StockTransfer } from "../stock/stockTransfer.ts";
import { SupplierEvent } from "../supplier/supplierEvent.ts";
import { PurchaseReturn } from "./purchaseReturn.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "picker", "outboundChecker", "logisticsCoordinator", "finance", "salesRepresentative", "auditor");
});
afterAll(() => stage.close());

const input = ({ supplier, batch, shelf }: Stocked, quantity: number, values: object = {}) => ({ supplierId: supplier.id, returnReason: "近效期，双方协商退回", lines: [{ batchId: batch.id, locationId: shelf.id, quantity }], ...values });
const draft = (stocked: Stocked, quantity: number) => stage.create<PurchaseReturn>("purchaser", PurchaseReturn, input(stocked, quantity));
const balanceOf = ({ batch, shelf }: Stocked) => stage.fresh<StockBalance>(balanceId(batch.id, shelf.id));
const all = ({ lines }: PurchaseReturn) => ({ confirmedLines: lines.map((_, i) => i + 1) });

async function approved(one: PurchaseReturn): Promise<PurchaseReturn> {
  await stage.act("purchaser", PurchaseReturn, "submit", one);
  await stage.act("qaOfficer", PurchaseReturn, "approve", one);
  return stage.act("supplyLead", PurchaseReturn, "approve", one);
}

async function shipped(one: PurchaseReturn): Promise<PurchaseReturn> {
  await approved(one);
  await stage.act("picker", PurchaseReturn, "pick", one, all(one));
  await stage.act("outboundChecker", PurchaseReturn, "check", one, all(one));
  return stage.act("logisticsCoordinator", PurchaseReturn, "ship", one, { takenBy: "供方司机 刘工" });
}

const redInvoice = { creditNoteNumber: "26112000000012345678", creditedOn: "2026-11-23", credited: money(30_000, "CNY") };

test("goes from draft to the supplier's red invoice, and moves the stock", async () => {
  const stocked = await stockInStorage(stage, 100);
  const one = await draft(stocked, 30);
  expect(one).toMatchObject({ supplierId: stocked.supplier.id, total: { amount: 30_000 }, lines: [{ receiptLine: 1, batchNumber: stocked.batch.batchNumber, unitPrice: { amount: 1_000 }, amount: { amount: 30_000 } }] });
  await stage.act("purchaser", PurchaseReturn, "submit", one);
  await stage.cannot("supplyLead", PurchaseReturn, "approve", one, {}, "NOT_YOUR_DECISION");
  await stage.act("qaOfficer", PurchaseReturn, "approve", one);
  expect((await balanceOf(stocked)).allocated, "one alone decides nothing").toBe(0);
  await stage.act("supplyLead", PurchaseReturn, "approve", one);
  expect(await balanceOf(stocked)).toMatchObject({ onHand: 100, allocated: 30 });

  await stage.cannot("picker", PurchaseReturn, "pick", one, { confirmedLines: [2] }, "LINES_NOT_DONE");
  await stage.act("picker", PurchaseReturn, "pick", one, all(one));
  await stage.cannot("picker", PurchaseReturn, "check", one, all(one), "ACCESS_DENIED");
  await stage.act("outboundChecker", PurchaseReturn, "check", one, all(one));
  await stage.act("logisticsCoordinator", PurchaseReturn, "ship", one, { takenBy: "供方司机 刘工" });
  expect(await balanceOf(stocked)).toMatchObject({ onHand: 70, allocated: 0 });
  expect(await stage.fresh(stocked.batch)).toMatchObject({ returnedQuantity: 30, receivedQuantity: 100 });
  expect((await listed(stage, StockMovement, "batchId", stocked.batch.id)).at(-1)).toMatchObject({ kind: "PURCHASE_RETURN", quantity: 30, fromLocationId: stocked.shelf.id, sourceId: one.id });
  await stage.cannot("purchaser", PurchaseReturn, "revoke", one, { reason: "不退了" }, "WRONG_STATE");

  await stage.cannot("purchaser", PurchaseReturn, "credit", one, redInvoice, "ACCESS_DENIED");
  await stage.cannot("finance", PurchaseReturn, "credit", one, { ...redInvoice, creditedOn: "2026-11-24" }, "CREDITED_OUT_OF_TIME");
  await stage.cannot("finance", PurchaseReturn, "credit", one, { ...redInvoice, credited: money(29_000, "CNY") }, "CREDIT_DIFFERS");
  expect(await stage.act("finance", PurchaseReturn, "credit", one, redInvoice)).toMatchObject({ status: "CREDITED", ...redInvoice });

  const again = await shipped(await draft(stocked, 10));
  await stage.cannot("finance", PurchaseReturn, "credit", again, { ...redInvoice, credited: money(10_000, "CNY") }, "VALUE_TAKEN");
  expect(await stage.act("finance", PurchaseReturn, "credit", again, { ...redInvoice, creditNoteNumber: "26112000000012345679", credited: money(9_500, "CNY"), creditRemark: "供方扣除运费 5 元" })).toMatchObject({ status: "CREDITED" });
});

describe("is refused", () => {
  test("to any other supplier", async () => {
    const stocked = await stockInStorage(stage, 10);
    const [wrong] = await stage.cannotCreate("purchaser", PurchaseReturn, input(stocked, 1, { supplierId: (await qualifiedSupplier(stage)).id }), "ORIGINAL_SUPPLIER_ONLY");
    expect(wrong).toMatchObject({ field: "lines.0.batchId" });
  });

  test("beyond the unallocated packs, and beyond the packs received and not returned", async () => {
    const stocked = await stockInStorage(stage, 40);
    await stage.cannotCreate("purchaser", PurchaseReturn, input(stocked, 41), "MORE_THAN_WAS_RECEIVED", "NOT_ENOUGH_STOCK");
    await shipped(await draft(stocked, 25));
    await stage.cannotCreate("purchaser", PurchaseReturn, input(stocked, 16), "MORE_THAN_WAS_RECEIVED", "NOT_ENOUGH_STOCK");
    const [, tooMany] = [await draft(stocked, 15), await stage.cannotCreate("purchaser", PurchaseReturn, input(stocked, 0), "TOO_SMALL")];
    expect(tooMany).toHaveLength(1);
  });

  test("of the same packs twice, in one document or in two that are approved at once", async () => {
    const stocked = await stockInStorage(stage, 10);
    const twice = { lines: [1, 2].map(() => ({ batchId: stocked.batch.id, locationId: stocked.shelf.id, quantity: 5 })) };
    await stage.cannotCreate("purchaser", PurchaseReturn, input(stocked, 5, twice), "SAME_STOCK_TWICE");
    const both = [await draft(stocked, 8), await draft(stocked, 8)];
    for (const one of both) {
      await stage.act("purchaser", PurchaseReturn, "submit", one);
      await stage.act("qaOfficer", PurchaseReturn, "approve", one);
    }
    const outcomes = await Promise.all(both.map((one) => stage.tryTo("supplyLead", PurchaseReturn, "approve", one)));
    expect(outcomes.map(({ findings }) => findings.map(({ code }) => code)).sort()).toEqual([[], ["NOT_ENOUGH_STOCK"]]);
    expect(await balanceOf(stocked)).toMatchObject({ onHand: 10, allocated: 8 });
  });

  test("before the goods were inspected and put away", async () => {
    const waiting = await stockAwaitingInspection(stage, 10);
    await stage.cannotCreate("purchaser", PurchaseReturn, input({ ...waiting, shelf: waiting.dock }, 5), "RETURNED_BEFORE_PUT_AWAY");
  });

  test("to roles outside purchasing, and at each step to roles of other steps", async () => {
    const stocked = await stockInStorage(stage, 10);
    await stage.cannotCreate("salesRepresentative", PurchaseReturn, input(stocked, 1), "ACCESS_DENIED");
    const one = await approved(await draft(stocked, 1));
    await stage.cannot("purchaser", PurchaseReturn, "pick", one, all(one), "ACCESS_DENIED");
    await stage.cannot("picker", PurchaseReturn, "ship", one, { takenBy: "x" }, "ACCESS_DENIED");
  });
});

test("a hold permits this exit, and no other", async () => {
  const stocked = await stockInStorage(stage, 10);
  const elsewhere = await place(stage, "STORAGE");
  await stage.act("salesRepresentative", Batch, "hold", stocked.batch, { reason: "厂家召回通知" });
  const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: stocked.batch.id, fromLocationId: stocked.shelf.id, toLocationId: elsewhere.id, quantity: 1 });
  await stage.cannot("warehouseKeeper", StockTransfer, "post", transfer, {}, "BATCH_HELD");
  await shipped(await draft(stocked, 10));
  expect(await balanceOf(stocked)).toMatchObject({ onHand: 0, allocated: 0 });
  expect(await stage.fresh(stocked.batch)).toMatchObject({ held: true, returnedQuantity: 10 });
});

test("rejected goods go to the rejected zone, held or not, and from there back to the supplier", async () => {
  const waiting = await stockAwaitingInspection(stage, 12);
  await stage.act("qaOfficer", Batch, "hold", waiting.batch, { reason: "性状异常" });
  await stage.act("inspector", Inspection, "reject", waiting.inspection, { reason: "性状异常" });
  const red = await place(stage, "REJECTED");
  const [task] = await listed(stage, PutAway, "batchId", waiting.batch.id);
  await stage.act("warehouseKeeper", PutAway, "complete", task!, { lines: [{ locationId: red.id, quantity: 12 }] });
  await shipped(await draft({ ...waiting, shelf: red }, 12));
  expect(await stage.fresh<StockBalance>(balanceId(waiting.batch.id, red.id))).toMatchObject({ onHand: 0 });
});

test("cancelled before shipping, its packs are available again", async () => {
  const stocked = await stockInStorage(stage, 10);
  const one = await approved(await draft(stocked, 7));
  await stage.act("picker", PurchaseReturn, "pick", one, all(one));
  await stage.act("purchaser", PurchaseReturn, "revoke", one, { reason: "供方同意换货" });
  expect(await balanceOf(stocked)).toMatchObject({ onHand: 10, allocated: 0 });
  expect((await stage.fresh(stocked.batch)).returnedQuantity).toBeUndefined();
});

test("a long one is shipped in pieces, each batch once", async () => {
  const [supplier, dock, shelf] = [await qualifiedSupplier(stage), await place(stage, "RECEIVING"), await place(stage, "STORAGE")];
  const order = await sentOrder(stage, supplier, [line(await approvedProduct(stage), 90)]);
  const receipt = await receive(stage, order, dock, Array.from({ length: 30 }, () => arrival(stage, 3)));
  const inspections = await listed(stage, Inspection, "receiptId", receipt.id);
  for (const inspection of inspections) await stage.act("warehouseKeeper", PutAway, "complete", await qualify(stage, inspection), { lines: [{ locationId: shelf.id, quantity: 3 }] });
  const lines = inspections.map(({ batchId }) => ({ batchId, locationId: shelf.id, quantity: 2 }));
  const one = await shipped(await stage.create<PurchaseReturn>("purchaser", PurchaseReturn, { supplierId: supplier.id, returnReason: "整单退回", lines }));
  expect(one).toMatchObject({ status: "SHIPPED", shippedOn: stage.today, total: { amount: 60_000 } });
  const balances = await Promise.all(lines.map(({ batchId }) => stage.fresh<StockBalance>(balanceId(batchId, shelf.id))));
  expect(balances.map(({ onHand, allocated }) => `${onHand} ${allocated}`)).toEqual(lines.map(() => "1 0"));
  expect((await stage.fresh<GoodsReceipt>(receipt.id)).lines).toHaveLength(30);
});

test("its supplier reads it with prices once it is approved; roles without prices do not see them", async () => {
  const stocked = await stockInStorage(stage, 10);
  await stage.connect("theirs", stocked.supplier.id);
  const ask = "{ purchaseReturns { nodes { number status returnReason total { amount } lines { batchNumber quantity } } } }";
  const one = await draft(stocked, 4);
  expect((await stage.answer("theirs", ask)).purchaseReturns.nodes).toEqual([]);
  await approved(one);
  expect((await stage.answer("theirs", ask)).purchaseReturns.nodes).toEqual([{ number: one.number, status: "APPROVED", returnReason: one.returnReason, total: { amount: 4_000 }, lines: [{ batchNumber: stocked.batch.batchNumber, quantity: 4 }] }]);
  expect((await stage.answer("picker", `{ purchaseReturn(id: "${one.id}") { total { amount } lines { quantity unitPrice { amount } } } }`)).purchaseReturn).toEqual({ total: null, lines: [{ quantity: 4, unitPrice: null }] });
});

test("appears in the supplier's history on the day it was shipped", async () => {
  const stocked = await stockInStorage(stage, 10);
  await shipped(await draft(stocked, 4));
  await stage.project(PurchaseReturn);
  const history = await listed(stage, SupplierEvent, "supplierId", stocked.supplier.id, "happenedOn");
  expect(history.map(({ event, amount }) => [event, amount?.amount])).toContainEqual(["RETURNED", 4_000]);
});

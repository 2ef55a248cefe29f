/** A recall stops its lots in one step, notifies customers in time, and closes only when every pack is accounted for. 公告 92/2022 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place, qualifiedSupplier, shipped, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { DeliveredLot } from "../../sales/deliveries/deliveredLot.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { SalesReturn } from "../../sales/returns/salesReturn.ts";
import { DeliveryException } from "../../logistics/exceptions/deliveryException.ts";
import type { Location } from "../../supply/places/location.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import { StockTransfer } from "../../supply/stock/stockTransfer.ts";
import { Recall } from "./recall.ts";
import { RecallNotice } from "./recallNotice.ts";
import { noticeId } from "./recallNotices.ts";
import { RecallRequest } from "./recallRequest.ts";

let stage: Stage;
let customer: Customer;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open("2026-11-20");
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector", "qaOfficer", "headOfQuality", "warehouseKeeper", "serviceAgent");
  customer = await buyer(stage);
  shelf = await place(stage, "STORAGE");
  await usualCarrier(stage);
});
afterAll(() => stage.close());

interface Sold {
  product: Product;
  batch: Batch;
  delivery: Delivery;
}

async function allocated(product: Product, quantity: number, to = customer): Promise<Delivery> {
  const order = await confirmedOrder(stage, to, [line(product, quantity)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return (await listed(stage, Delivery, "salesOrderId", order.id))[0]!;
}

/** Stocks packs of a new lot, and ships some of them. */
async function sold(stocked: number, quantity: number): Promise<Sold> {
  const product = await approvedProduct(stage);
  const batch = await batchAtLocation(stage, product, shelf, { quantity: stocked, expiresIn: 400 });
  const delivery = await shipped(stage, await allocated(product, quantity));
  await stage.project(Delivery);
  return { product, batch, delivery };
}

const recallInput = ({ productId, batchNumber }: Batch, values: object = {}) => ({
  origin: "HOLDER", noticeNumber: "2026-召-018", holderName: "某持有人", receivedAt: stage.now.toISOString(), recallClass: "II", lots: [{ productId, batchNumber }], recallReason: "含量测定不合格", drill: false, ...values,
});

async function held(batch: Batch, values: object = {}): Promise<Recall> {
  const recall = await stage.create("qaOfficer", Recall, recallInput(batch, values));
  return stage.act("qaOfficer", Recall, "hold", recall);
}

const later = (hours: number): Stage => stage.at(new Date(stage.now.getTime() + hours * 3_600_000).toISOString());

test("a class II notice received on 20 November at ten: customers are notified by the 23rd at ten, the report is due ten working days after the end", async () => {
  const { batch } = await sold(10, 4);
  const recall = await stage.create("qaOfficer", Recall, recallInput(batch, { receivedAt: "2026-11-20T02:00:00.000Z", drill: true }));
  expect(recall).toMatchObject({ notifyBy: "2026-11-23T02:00:00.000Z", progressDays: 3 });
  await stage.act("qaOfficer", Recall, "hold", recall);
  await stage.act("qaOfficer", Recall, "notify", recall);
  const notice = await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id));
  await stage.act("qaOfficer", RecallNotice, "send", notice, { channel: "PHONE" });
  await stage.act("qaOfficer", Recall, "beginReturning", recall);
  expect(await stage.at("2026-12-04").act("qaOfficer", Recall, "finish", recall)).toMatchObject({ finishedOn: "2026-12-04", reportBy: "2026-12-18" });
});

test("the lot leads to its deliveries and customers", async () => {
  const { batch, delivery } = await sold(20, 8);
  expect(await listed(stage, DeliveredLot, "deliveryId", delivery.id, "requestedOn")).toMatchObject([{ customerId: customer.id, batchNumber: batch.batchNumber, quantity: 8, returnedQuantity: 0, deliveryStatus: "SHIPPED" }]);
});

test("a recalled lot cannot be allocated, picked, checked, shipped, moved or returned to storage", async () => {
  const { product, batch, delivery: onTheWay } = await sold(100, 10);
  const [toPick, toCheck, toShip] = [await allocated(product, 5), await allocated(product, 5), await allocated(product, 5)];
  for (const one of [toCheck, toShip]) await stage.act("picker", Delivery, "pick", one, confirmedLines(one));
  await stage.act("outboundChecker", Delivery, "check", toShip, confirmedLines(toShip));
  const returning = await stage.create("salesLead", SalesReturn, { deliveryId: onTheWay.id, returnReason: "客户退货", lines: [{ deliveryLine: 1, quantity: 3 }] });

  const recall = await held(batch);
  expect(recall).toMatchObject({ status: "HELD", lots: [{ holdId: expect.any(String) }] });
  expect((await planSupply(await stage.as("salesLead"), [{ productId: product.id, quantity: 1 }], 40))[0]).toMatchObject({ picks: [], missing: 1 });
  await stage.cannot("picker", Delivery, "pick", toPick, confirmedLines(toPick), "BATCH_HELD");
  await stage.cannot("outboundChecker", Delivery, "check", toCheck, confirmedLines(toCheck), "BATCH_HELD");
  await stage.cannot("logisticsCoordinator", Delivery, "ship", toShip, { carrierId: (await usualCarrier(stage)).id }, "BATCH_HELD");
  const other = await place(stage, "STORAGE");
  const move = await stage.create("warehouseKeeper", StockTransfer, { batchId: batch.id, fromLocationId: shelf.id, toLocationId: other.id, quantity: 1 });
  await stage.cannot("warehouseKeeper", StockTransfer, "post", move, {}, "BATCH_HELD");
  const [hold] = await listed(stage, Hold, "batchNumber", batch.batchNumber);
  for (const action of ["release", "lift"]) await stage.cannot("headOfQuality", Hold, action, hold!, { reason: "误会" }, "HOLD_OF_ANOTHER_PROCESS");

  // Deliveries in transit are stopped, and can be signed for only if the recalled packs are refused.
  expect(await stage.fresh(onTheWay)).toMatchObject({ stoppedById: recall.id });
  expect((await listed(stage, DeliveryException, "deliveryId", onTheWay.id)).map(({ kind }) => kind)).toEqual(["RECALLED"]);
  await stage.cannot("logisticsCoordinator", Delivery, "sign", onTheWay, { signedBy: "药库 王药师", signedOn: stage.today }, "RECALLED_ON_ITS_WAY");

  // Returned packs are not restocked.
  await stage.act("salesLead", SalesReturn, "submit", returning);
  await stage.hire("secondSalesLead", "salesLead");
  await stage.act("secondSalesLead", SalesReturn, "approve", returning);
  const [returns, rejects] = [await place(stage, "RETURNS"), await place(stage, "REJECTED")];
  await stage.act("receiver", SalesReturn, "receive", returning, { locationId: returns.id });
  await stage.cannot("inspector", SalesReturn, "inspect", returning, { findings: [{ line: 1, qualifiedQuantity: 3, storageLocationId: shelf.id, rejectedQuantity: 0 }] }, "RECALLED_NOT_RESTOCKED");
  await stage.act("inspector", SalesReturn, "inspect", returning, { findings: [{ line: 1, qualifiedQuantity: 0, rejectedQuantity: 3, rejectedLocationId: rejects.id }] });
});

test("a delivery can be signed for with the lot refused, or once the customer has stated to quality what it keeps", async () => {
  const [refused, kept] = [await sold(10, 6), await sold(10, 6)];
  await held(refused.batch);
  const signature = { signedBy: "药库 王药师", signedOn: stage.today };
  expect(await stage.act("logisticsCoordinator", Delivery, "sign", refused.delivery, { ...signature, refused: [{ line: 1, quantity: 6, reason: "召回" }] })).toMatchObject({ status: "RETURNED" });
  const recall = await held(kept.batch);
  await stage.act("qaOfficer", Recall, "notify", recall);
  const notice = await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id));
  await stage.act("serviceAgent", RecallNotice, "send", notice, { channel: "PHONE" });
  const stated = { line: 1, heldQuantity: 4, usedQuantity: 2, returningQuantity: 4 };
  await stage.cannot("serviceAgent", RecallNotice, "acknowledge", notice, { acknowledgedBy: "李药师", quantities: [{ ...stated, usedQuantity: 3 }] }, "STATES_MORE_THAN_DELIVERED");
  expect(await stage.act("serviceAgent", RecallNotice, "acknowledge", notice, { acknowledgedBy: "李药师", quantities: [stated] })).toMatchObject({ status: "ACKNOWLEDGED", usedQuantity: 2 });
  expect(await stage.act("logisticsCoordinator", Delivery, "sign", kept.delivery, signature)).toMatchObject({ status: "SIGNED" });
});

test("quality opens a recall; only the head of quality closes it, when it is reported and every pack is accounted for", async () => {
  const { batch, delivery } = await sold(50, 20);
  await stage.cannotCreate("warehouseKeeper", Recall, recallInput(batch), "ACCESS_DENIED");
  const recall = await held(batch, { origin: "OWN" });
  await stage.act("qaOfficer", Recall, "notify", recall);
  await stage.cannot("qaOfficer", Recall, "beginReturning", recall, {}, "CUSTOMERS_NOT_TOLD");
  const notice = await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id));
  expect(notice).toMatchObject({ customerId: customer.id, lines: [{ batchNumber: batch.batchNumber, deliveredQuantity: 20 }] });
  await stage.act("qaOfficer", RecallNotice, "send", notice, { channel: "SYSTEM" });
  await stage.act("qaOfficer", Recall, "beginReturning", recall);
  expect(await stage.act("qaOfficer", Recall, "finish", recall)).toMatchObject({ toReturn: 20, cameBack: 0 });
  await stage.cannot("headOfQuality", Recall, "close", recall, {}, "RECALL_REPORT_MISSING", "RECALL_REPORT_MISSING", "RECALL_REPORT_MISSING");
  for (const kind of ["COMPLETION", "HOLDER_TOLD", "AUTHORITY"]) await stage.act("qaOfficer", Recall, "report", recall, { kind, content: "函 2026-18" });
  await stage.cannot("qaOfficer", Recall, "close", recall, {}, "ACCESS_DENIED");
  await stage.seedEdit(await stage.fresh(batch), { receivedQuantity: 51 });
  await stage.cannot("headOfQuality", Recall, "close", recall, {}, "RECALL_GAP");
  await stage.seedEdit(await stage.fresh(batch), { receivedQuantity: 50 });
  expect(await stage.act("headOfQuality", Recall, "close", recall)).toMatchObject({ status: "CLOSED" });
  expect(await stage.fresh(batch), "its lots stay held").toMatchObject({ held: true });
  await stage.act("headOfQuality", Recall, "withdraw", recall, { reason: "持有人撤回通知" });
  expect((await stage.fresh(batch)).held).toBeUndefined();
  expect((await stage.fresh(delivery)).stoppedById).toBe(recall.id);
});

test("a drill takes the same steps without holding stock, stopping deliveries or notifying customers", async () => {
  const { product, batch, delivery } = await sold(30, 10);
  await stage.connect("hospital", customer.id);
  const recall = await held(batch, { drill: true });
  await stage.act("qaOfficer", Recall, "notify", recall);
  await stage.act("qaOfficer", RecallNotice, "send", await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id)), { channel: "SYSTEM" });
  await tick(later(1).now, stage.table);
  expect((await stage.fresh(batch)).held).toBeUndefined();
  expect((await stage.fresh(delivery)).stoppedById).toBeUndefined();
  expect((await planSupply(await stage.as("salesLead"), [{ productId: product.id, quantity: 5 }], 40))[0]!.missing).toBe(0);
  const { recallNotices } = await stage.partnerAnswer("hospital", "{ recallNotices { nodes { recallClass } } }");
  expect(recallNotices.nodes.filter((one: { recallClass: string }) => one.recallClass === "II").length).toBeLessThan(10);
  expect((await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id))).sharedWithId).toBeUndefined();
});

test("a missing acknowledgement raises one alarm at half of the time and one at its end", async () => {
  const { batch } = await sold(10, 5);
  const recall = await held(batch, { recallClass: "I" });
  await stage.act("qaOfficer", Recall, "notify", recall);
  const id = noticeId(recall.id, customer.id);
  const alarms = async () => (await stage.fresh<RecallNotice>(id)).alarms;
  await tick(later(11.9).now, stage.table);
  expect(await alarms()).toBe(0);
  await tick(later(12).now, stage.table);
  expect(await alarms()).toBe(1);
  await tick(later(23.9).now, stage.table);
  expect(await alarms()).toBe(1);
  await tick(later(24).now, stage.table);
  await tick(later(30).now, stage.table);
  expect(await alarms()).toBe(2);
  expect(await stage.fresh(recall), "the holder waits for its report").toMatchObject({ overdueSince: later(24).now.toISOString() });
  expect(await later(31).act("qaOfficer", Recall, "report", recall, { kind: "PROGRESS", content: "已通知全部客户" })).toMatchObject({ nextProgressAt: later(55).now.toISOString() });
  expect((await stage.fresh(recall)).overdueSince).toBeUndefined();
});

test("a supplier's API client requests a recall and reads totals, never customers; a customer's states what it holds", async () => {
  const { batch } = await sold(40, 16);
  const supplier = await qualifiedSupplier(stage);
  await stage.connect("holder", supplier.id);
  const asked = { supplierId: supplier.id, holderName: "某持有人", recallClass: "II", medicine: "药品 10mg", batchNumbers: [batch.batchNumber], defect: "溶出度不合格" };
  const request = await stage.create("holder", RecallRequest, asked);
  await stage.cannot("holder", RecallRequest, "accept", request, { lots: [{ productId: batch.productId, batchNumber: batch.batchNumber }] }, "ACCESS_DENIED");
  const { recallId } = await stage.act("qaOfficer", RecallRequest, "accept", request, { lots: [{ productId: batch.productId, batchNumber: batch.batchNumber }] });
  const recall = await stage.act("qaOfficer", Recall, "hold", await stage.fresh<Recall>(recallId!));
  await stage.act("qaOfficer", Recall, "notify", recall);
  await stage.act("qaOfficer", RecallNotice, "send", await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id)), { channel: "SYSTEM" });

  const question = "query ($id: ID!) { recall(id: $id) { recallClass customersTold customersAcknowledged packsSold packsReturned } }";
  expect((await stage.partnerAnswer("holder", question, { id: recall.id })).recall).toEqual({ recallClass: "II", customersTold: 1, customersAcknowledged: 0, packsSold: 16, packsReturned: 0 });
  expect((await stage.ask("holder", "{ recallNotices { nodes { id } } }", {}, "partner")).errors).toBeDefined();
  await stage.connect("theirs", customer.id);
  const answer = await stage.partnerAnswer("theirs", "mutation ($input: AcknowledgeRecallNoticeInput!) { acknowledgeRecallNotice(input: $input) { record { status } problems { code } } }", {
    input: { id: noticeId(recall.id, customer.id), acknowledgedBy: "李药师", quantities: [{ line: 1, heldQuantity: 16, usedQuantity: 0, returningQuantity: 16 }] },
  });
  expect(answer.acknowledgeRecallNotice).toEqual({ record: { status: "ACKNOWLEDGED" }, problems: [] });
  expect((await stage.partnerAnswer("holder", question, { id: recall.id })).recall.customersAcknowledged).toBe(1);
});

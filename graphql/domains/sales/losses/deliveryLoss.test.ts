/** A delivery that does not arrive: searched for, found or declared lost by two who did not ship it. 五(三)3 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, deliveryInTransit, line, listed, place, shipped, stockInStorage, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { TrackingEvent } from "../../logistics/tracking/trackingEvent.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { DeliveryLoss } from "./deliveryLoss.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "finance", "qaOfficer", "purchaser", "supplyLead", "inspector", "warehouseKeeper");
  customer = await buyer(stage);
  await stage.connect("carrier", (await usualCarrier(stage)).id);
});
afterAll(() => stage.close());

interface Sold {
  delivery: Delivery;
  order: SalesOrder;
  batch: Batch;
}

async function sold(quantity: number, stocked?: { product: Product; batch: Batch }): Promise<Sold> {
  const product = stocked?.product ?? (await approvedProduct(stage));
  const batch = stocked?.batch ?? (await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity, expiresIn: 300 }));
  const order = await confirmedOrder(stage, customer, [line(product, quantity, 1_500)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return { delivery: await shipped(stage, delivery!), order, batch };
}

const later = (hours: number): Stage => stage.at(new Date(stage.now.getTime() + hours * 3_600_000).toISOString());
const lossOf = async ({ id }: Delivery): Promise<DeliveryLoss> => (await listed(stage, DeliveryLoss, "deliveryId", id)).at(-1)!;
const reportLost = (delivery: Delivery) =>
  stage.create("carrier", TrackingEvent, { deliveryId: delivery.id, kind: "LOST", happenedAt: stage.now.toISOString(), place: "分拨中心", remark: "盘点未见", reference: `L-${delivery.id}` });
const explained = { bearer: "CARRIER", findings: "分拨中心与客户均未见到货物" };
const owed = async (order: SalesOrder) => (await listed(stage, Receivable, "salesOrderId", order.id, "dueOn"))[0]!.open.amount;

async function submitted(delivery: Delivery): Promise<DeliveryLoss> {
  await reportLost(delivery);
  const loss = await lossOf(delivery);
  await stage.act("logisticsCoordinator", DeliveryLoss, "search", loss);
  await stage.update("logisticsCoordinator", DeliveryLoss, loss, explained);
  return stage.act("logisticsCoordinator", DeliveryLoss, "submit", loss);
}

async function declared(delivery: Delivery): Promise<DeliveryLoss> {
  const loss = await submitted(delivery);
  await stage.act("finance", DeliveryLoss, "approve", loss);
  return stage.act("qaOfficer", DeliveryLoss, "approve", loss);
}

test("the carrier's machine reports the loss; two approve it; the customer owes nothing, and the carrier is claimed at cost", async () => {
  const { delivery, order, batch } = await sold(10, await stockInStorage(stage, 10));
  const loss = await submitted(delivery);
  expect(loss).toMatchObject({ cause: "REPORTED", lines: [{ deliveryLine: 1, quantity: 10, batchId: batch.id, cost: { amount: 10_000 } }], totalCost: { amount: 10_000, currency: "CNY" } });
  await stage.cannot("logisticsCoordinator", DeliveryLoss, "approve", loss, {}, "ACCESS_DENIED");
  await stage.act("finance", DeliveryLoss, "approve", loss);
  expect((await stage.fresh(delivery)).status, "one alone decides nothing").toBe("SHIPPED");
  expect(await owed(order)).toBe(15_000);
  expect(await stage.act("qaOfficer", DeliveryLoss, "approve", loss)).toMatchObject({ status: "DECLARED", declaredOn: stage.today });
  expect(await stage.fresh(delivery)).toMatchObject({ status: "LOST", lines: [{ lostQuantity: 10, returnedQuantity: 0 }] });
  expect(await stage.fresh(order)).toMatchObject({ status: "COMPLETED", lines: [{ shippedQuantity: 10, returnedQuantity: 10 }] });
  expect(await owed(order)).toBe(0);
});

test("its movement takes from no location: what was sold has left already, and on hand is the sum of the movements", async () => {
  const { delivery, batch } = await sold(7);
  await declared(delivery);
  const movements = await listed(stage, StockMovement, "batchId", batch.id);
  expect(movements.map(({ kind, quantity, fromLocationId, toLocationId }) => [kind, quantity, Boolean(fromLocationId), Boolean(toLocationId)])).toEqual([
    ["RECEIVE", 7, false, true],
    ["SALE", 7, true, false],
    ["LOSS", 7, false, false],
  ]);
  expect(await stage.fresh<StockBalance>(balanceId(batch.id, movements[0]!.toLocationId!))).toMatchObject({ onHand: 0, allocated: 0 });
});

test("found after that, the goods come back to the returns zone and credit nobody a second time", async () => {
  const { delivery, order, batch } = await sold(6);
  const loss = await declared(delivery);
  await stage.act("logisticsCoordinator", DeliveryLoss, "find", loss, { reason: "承运商仓库寻得" });
  const [back] = await listed(stage, SalesReturn, "deliveryId", delivery.id);
  expect(back).toMatchObject({ status: "RETURN_IN_TRANSIT", creditedBefore: true, returnReason: "承运商仓库寻得", lines: [{ quantity: 6 }] });
  const returns = await place(stage, "RETURNS");
  await stage.act("receiver", SalesReturn, "receive", back!, { locationId: returns.id });
  expect(await stage.fresh<StockBalance>(balanceId(batch.id, returns.id))).toMatchObject({ onHand: 6 });
  expect(await owed(order)).toBe(0);
  expect(await stage.fresh(delivery)).toMatchObject({ status: "LOST", lines: [{ lostQuantity: 0, returnedQuantity: 6 }] });
});

test("found in transit, the delivery continues and is signed for", async () => {
  const { delivery, order } = await sold(4);
  await reportLost(delivery);
  await stage.act("logisticsCoordinator", DeliveryLoss, "find", await lossOf(delivery), { reason: "错分至邻站" });
  await stage.act("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today });
  expect(await owed(order)).toBe(6_000);
  expect(await stage.fresh(delivery)).toMatchObject({ status: "SIGNED" });
});

test("a signature ends the search, even while its approval is pending", async () => {
  const { delivery } = await sold(4);
  const loss = await submitted(delivery);
  await stage.act("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today });
  expect(await stage.fresh(loss)).toMatchObject({ status: "FOUND" });
  await stage.cannot("finance", DeliveryLoss, "approve", loss, {}, "WRONG_STATE");
});

test("five days without contact start the search, once; any contact restarts the count", async () => {
  const delivery = await deliveryInTransit(stage);
  await tick(later(119.9).now, stage.table);
  expect(await lossOf(delivery)).toBeUndefined();
  await tick(later(120).now, stage.table);
  await tick(later(200).now, stage.table);
  expect(await listed(stage, DeliveryLoss, "deliveryId", delivery.id)).toMatchObject([{ cause: "SILENT", status: "OPEN" }]);
  await later(201).act("logisticsCoordinator", DeliveryLoss, "find", await lossOf(delivery), { reason: "承运商确认在途" });
  await tick(later(320).now, stage.table);
  expect(await listed(stage, DeliveryLoss, "deliveryId", delivery.id)).toHaveLength(1);
  await tick(later(321).now, stage.table);
  expect(await listed(stage, DeliveryLoss, "deliveryId", delivery.id)).toHaveLength(2);
});

test("is declared by the coordinator, who says who bears it, after a search", async () => {
  const { delivery } = await sold(3);
  await reportLost(delivery);
  const loss = await lossOf(delivery);
  await stage.cannot("logisticsCoordinator", DeliveryLoss, "submit", loss, {}, "WRONG_STATE");
  await stage.cannot("salesLead", DeliveryLoss, "search", loss, {}, "ACCESS_DENIED");
  await stage.act("logisticsCoordinator", DeliveryLoss, "search", loss);
  await stage.cannot("logisticsCoordinator", DeliveryLoss, "submit", loss, {}, "LOSS_NEEDS_BEARER");
  await stage.cannot("salesLead", DeliveryLoss, "submit", loss, {}, "ACCESS_DENIED");
});

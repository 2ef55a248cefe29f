/** Trade of two hundred lines: ordered, allocated, shipped and returned in pieces, of which nothing counts by halves. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place, usualCarrier } from "../../../test/company.ts";
import { dying, Killed } from "../../../test/mortal.ts";
import { Stage } from "../../../test/stage.ts";
import { verifyTrail } from "../../../platform/audit/verify.ts";
import { Context } from "../../../platform/context.ts";
import { transition } from "../../../platform/lifecycle/transition.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import type { Location } from "../../supply/places/location.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { SalesOrder } from "./salesOrder.ts";

let stage: Stage;
let customer: Customer;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector");
  customer = await buyer(stage, { representativeId: await stage.idOf("salesRepresentative") });
  shelf = await place(stage, "STORAGE");
});
afterAll(() => stage.close());

async function clock(name: string): Promise<void> {
  await declaredWork().find((work) => work.name === name)!.run(new Context(stage.table, systemPrincipal, "zh", name, new Date(Date.now() + 60_000)));
}

/** An order of so many products, of each of which there are ten packs in stock; five are ordered. */
async function longOrder(lines: number): Promise<SalesOrder> {
  const products = await Promise.all(Array.from({ length: lines }, () => approvedProduct(stage)));
  await Promise.all(products.map((product) => batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 200 })));
  return confirmedOrder(stage, customer, products.map((product) => line(product, 5)));
}

const deliveriesOf = (order: SalesOrder): Promise<Delivery[]> => listed(stage, Delivery, "salesOrderId", order.id);

async function checkedDelivery(lines: number): Promise<{ order: SalesOrder; delivery: Delivery }> {
  const order = await longOrder(lines);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await deliveriesOf(order);
  await stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
  return { order, delivery: await stage.act("outboundChecker", Delivery, "check", delivery!, confirmedLines(delivery!)) };
}

const balances = ({ lines }: Delivery): Promise<StockBalance[]> => Promise.all(lines.map(({ batchId, locationId }) => stage.fresh<StockBalance>(balanceId(batchId!, locationId!))));
const sumOf = (all: readonly StockBalance[]) => ({ onHand: all.reduce((sum, { onHand }) => sum + onHand, 0), allocated: all.reduce((sum, { allocated }) => sum + allocated, 0) });

/** Every sum is what was added to it, every trail is whole: also in the middle of a posting. */
async function expectSound(): Promise<void> {
  expect((await verifyTrail(stage.table)).breaches).toEqual([]);
}

test("an order of two hundred lines is allocated by itself, in deliveries that the warehouse can handle", { timeout: 180_000 }, async () => {
  const order = await longOrder(200);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  expect((await deliveriesOf(order)).map(({ lines }) => lines.length)).toEqual([80]);
  expect(await stage.fresh(order)).toMatchObject({ status: "CONFIRMED", backOrdered: false });
  await clock("allocation");
  expect((await deliveriesOf(order)).map(({ lines }) => lines.length)).toEqual([80, 80, 40]);
  expect((await stage.fresh(order)).lines.map(({ allocatedQuantity }) => allocatedQuantity)).toEqual(Array(200).fill(5));
  await clock("allocation");
  expect(await deliveriesOf(order)).toHaveLength(3);
  await expectSound();
});

test("an order that is cancelled meanwhile is allocated no further", { timeout: 60_000 }, async () => {
  const order = await longOrder(85);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await deliveriesOf(order);
  await stage.act("salesLead", Delivery, "release", delivery!, { reason: "客户取消" });
  await stage.act("salesLead", SalesOrder, "cancel", order, { reason: "客户取消" });
  await clock("allocation");
  expect((await deliveriesOf(order)).map(({ status }) => status)).toEqual(["RELEASED"]);
});

test("a delivery of eighty lines that is interrupted while it is shipped keeps what has not left, and ships once", { timeout: 120_000 }, async () => {
  const { order, delivery } = await checkedDelivery(80);
  const input = { id: delivery.id, carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 };
  const death = await dying(stage, "logisticsCoordinator", { at: 2, written: true });
  await expect(transition(death, Delivery, "ship", input)).rejects.toThrow(Killed);
  const unfinished = await stage.fresh(delivery);
  expect(unfinished).toMatchObject({ status: "POSTING", posting: { done: 40, of: 80 } });
  expect(unfinished.shippedOn).toBeUndefined();
  expect(sumOf(await balances(unfinished))).toEqual({ onHand: 800 - 40 * 5, allocated: 40 * 5 });
  expect((await stage.fresh(order)).lines.every(({ shippedQuantity }) => shippedQuantity === 0)).toBe(true);
  expect(await listed(stage, Receivable, "salesOrderId", order.id, "dueOn")).toEqual([]);
  await stage.cannot("salesLead", Delivery, "release", unfinished, { reason: "客户取消" }, "WRONG_STATE");
  await expectSound();

  await clock("posting");
  expect(await stage.fresh(delivery)).toMatchObject({ status: "SHIPPED", shippedOn: expect.any(String), watched: true });
  expect(sumOf(await balances(unfinished))).toEqual({ onHand: 400, allocated: 0 });
  expect(await stage.fresh(order)).toMatchObject({ status: "SHIPPED" });
  expect(await listed(stage, Receivable, "salesOrderId", order.id, "dueOn")).toMatchObject([{ amount: delivery.total, open: delivery.total }]);
  await expectSound();
});

test("a return of sixty lines is received and inspected in pieces; it counts, and is credited, when all are posted", { timeout: 120_000 }, async () => {
  const { order, delivery: checked } = await checkedDelivery(60);
  const delivery = await stage.act<Delivery>("logisticsCoordinator", Delivery, "ship", checked, { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 });
  expect(delivery.status).toBe("SHIPPED");
  const [dock, rejects] = [await place(stage, "RETURNS"), await place(stage, "REJECTED")];
  const draft = await stage.create<SalesReturn>("salesRepresentative", SalesReturn, { deliveryId: delivery.id, returnReason: "外包装破损", lines: delivery.lines.map((_, i) => ({ deliveryLine: i + 1, quantity: 2 })) });
  await stage.act("salesRepresentative", SalesReturn, "submit", draft);
  await stage.act("salesLead", SalesReturn, "approve", draft);
  const other = await stage.create<SalesReturn>("salesRepresentative", SalesReturn, { deliveryId: delivery.id, returnReason: "多送", lines: [{ deliveryLine: 60, quantity: 4 }] });

  await stage.cannot("receiver", SalesReturn, "receive", draft, { locationId: shelf.id }, "WRONG_ZONE");
  await expect(transition(await dying(stage, "receiver", { at: 3, written: false }), SalesReturn, "receive", { id: draft.id, locationId: dock.id })).rejects.toThrow(Killed);
  expect(await stage.fresh(draft)).toMatchObject({ status: "POSTING", posting: { done: 12, of: 60 } });
  expect((await stage.fresh(delivery)).lines.every(({ returnedQuantity }) => returnedQuantity === 0)).toBe(true);
  await stage.cannot("salesRepresentative", SalesReturn, "submit", other, {}, "BEING_POSTED");
  await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today }, "BEING_POSTED");
  await expectSound();
  await clock("posting");
  expect(await stage.fresh(draft)).toMatchObject({ status: "RECEIVED", receivedOn: expect.any(String), locationId: dock.id });
  expect((await stage.fresh(delivery)).lines.map(({ returnedQuantity }) => returnedQuantity)).toEqual(Array(60).fill(2));
  await stage.cannot("salesRepresentative", SalesReturn, "submit", other, {}, "MORE_THAN_WAS_SOLD");

  const findings = delivery.lines.map((_, i) => ({ line: i + 1, qualifiedQuantity: 1, storageLocationId: shelf.id, rejectedQuantity: 1, rejectedLocationId: rejects.id }));
  await stage.cannot("inspector", SalesReturn, "inspect", draft, { findings: [...findings, { line: 61, qualifiedQuantity: 1, storageLocationId: shelf.id, rejectedQuantity: 0 }] }, "INSPECTION_SUM_DIFFERS");
  await expect(transition(await dying(stage, "inspector", { at: 4, written: true }), SalesReturn, "inspect", { id: draft.id, findings })).rejects.toThrow(Killed);
  expect(await stage.fresh(draft)).toMatchObject({ status: "POSTING", posting: { done: 36, of: 60 } });
  expect((await listed(stage, Receivable, "salesOrderId", order.id, "dueOn"))[0]).toMatchObject({ credited: { amount: 0 } });
  await expectSound();
  await clock("posting");
  expect(await stage.fresh(draft)).toMatchObject({ status: "INSPECTED", lines: Array(60).fill({ qualifiedQuantity: 1, rejectedQuantity: 1 }) });
  expect((await listed(stage, Receivable, "salesOrderId", order.id, "dueOn"))[0]).toMatchObject({ credited: { amount: 120_000 } });
  expect(sumOf(await balances(delivery))).toEqual({ onHand: 60 * 6, allocated: 0 });
  await expectSound();
});

/** Back orders are served by the clock when stock has come, in the order of the days they are wanted by. 四(四)2 */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, place, batchAtLocation } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "./salesOrder.ts";

let stage: Stage;
let customer: Customer;
let product: Product;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "warehouseKeeper");
  [customer, shelf] = [await buyer(stage), await place(stage, "STORAGE")];
});
afterAll(() => stage.close());
beforeEach(async () => {
  product = await approvedProduct(stage);
});

const stock = (quantity: number, expiresIn = 300) => batchAtLocation(stage, product, shelf, { quantity, expiresIn });
const clock = () => tick(stage.now, stage.table);

/** An order that found nothing, wanted in so many days. */
async function backOrder(quantity: number, wantedIn: number, by = customer): Promise<SalesOrder> {
  const order = await confirmedOrder(stage, by, [line(product, quantity)], { requestedOn: addDays(stage.today, wantedIn) });
  return stage.act("salesLead", SalesOrder, "allocate", order);
}

const promised = async (...orders: SalesOrder[]) => (await Promise.all(orders.map((order) => stage.fresh(order)))).map(({ lines, backOrdered }) => [lines[0]!.allocatedQuantity, backOrdered]);

test("anyone who wants the goods earliest is served first, of equals anyone who ordered first, and the trail says that nobody did it by hand", async () => {
  const [first, second, urgent] = [await backOrder(10, 9), await backOrder(10, 9), await backOrder(10, 5)];
  await clock();
  expect(await promised(first, second, urgent), "nothing has come").toEqual([[0, true], [0, true], [0, true]]);
  expect((await stage.fresh(urgent)).version, "nor was anything written").toBe(urgent.version);

  const batch = await stock(15);
  await clock();
  expect(await promised(first, second, urgent)).toEqual([[5, true], [0, true], [10, false]]);
  expect((await listed(stage, Delivery, "salesOrderId", urgent.id)).map(({ status, lines }) => [status, lines[0]!.batchNumber])).toEqual([["ALLOCATED", batch.batchNumber]]);
  const { version } = await stage.fresh(urgent);
  expect(await readEntries(stage.table, urgent.id, { from: version, to: version })).toMatchObject([{ action: "allocate", actorId: "system" }]);

  await stock(40);
  await clock();
  expect(await promised(first, second)).toEqual([[10, false], [10, false]]);
  const versions = (await Promise.all([first, second].map((order) => stage.fresh(order)))).map((order) => order.version);
  await clock();
  expect((await Promise.all([first, second].map((order) => stage.fresh(order)))).map((order) => order.version), "once").toEqual(versions);
});

test("what a release gives back goes to who waits, and not to the order that it was released from", async () => {
  await stock(10);
  const order = await confirmedOrder(stage, customer, [line(product, 10)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const waiting = await backOrder(4, 20);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  await stage.act("warehouseKeeper", Delivery, "release", delivery!, { reason: "客户推迟" });
  await clock();
  expect(await promised(order, waiting)).toEqual([[0, false], [4, false]]);
});

test("who may not be sold to today, or wants fresher goods, holds up nobody behind them", async () => {
  const choosy = await backOrder(5, 1, await buyer(stage, { minimumShelfLifeDays: 400 }));
  const frozen = await buyer(stage);
  const stopped = await backOrder(5, 2, frozen);
  await stage.seedEdit(frozen, { status: "FROZEN" });
  const next = await backOrder(5, 3);
  await stock(5);
  await clock();
  expect(await promised(choosy, stopped, next)).toEqual([[0, true], [0, true], [5, false]]);
});

test("what one transaction has no room for waits for the next round", async () => {
  const order = await backOrder(85, 4);
  await Promise.all(Array.from({ length: 85 }, () => stock(1)));
  await clock();
  expect(await promised(order)).toEqual([[80, true]]);
  await clock();
  expect(await promised(order)).toEqual([[85, false]]);
});

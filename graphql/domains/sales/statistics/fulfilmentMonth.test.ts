import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, place, shipped, batchAtLocation } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open("2026-11-05");
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator");
  customer = await buyer(stage);
});
afterAll(() => stage.close());

/** An order of so many packs of which so many are in stock, signed for so many days after it was entered. */
async function delivered(quantity: number, inStock: number, signedAfter: number): Promise<void> {
  const product = await approvedProduct(stage);
  await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: inStock, expiresIn: 200 });
  const order = await confirmedOrder(stage, customer, [line(product, quantity)], { requestedOn: addDays(stage.today, 5) });
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  await shipped(stage, delivery!);
  if (inStock < quantity) await stage.act("salesLead", SalesOrder, "cancelRemainder", order, { reason: "无货" });
  const later = stage.at(addDays(stage.today, signedAfter));
  await later.act("logisticsCoordinator", Delivery, "sign", delivery!, { signedBy: "王", signedOn: later.today });
}

const months = async () => {
  await stage.project(SalesOrder);
  return (await stage.answer("salesLead", "{ fulfilmentMonths(last: 3) { month completedOrders onTimeInFullOrders askedPacks filledPacks onTimeInFull fillRate } }")).fulfilmentMonths;
};

test("on time in full is what was wholly signed for by the day asked for; the fill rate is what there was at once", async () => {
  expect(await months()).toEqual([]);
  await delivered(10, 10, 5);
  await delivered(10, 10, 6);
  await delivered(12, 4, 1);
  await delivered(8, 8, 40);
  expect(await months()).toEqual([
    { month: "2026-11", completedOrders: 3, onTimeInFullOrders: 1, askedPacks: 40, filledPacks: 32, onTimeInFull: 3333, fillRate: 8000 },
    { month: "2026-12", completedOrders: 1, onTimeInFullOrders: 0, askedPacks: 0, filledPacks: 0, onTimeInFull: 0, fillRate: null },
  ]);
});

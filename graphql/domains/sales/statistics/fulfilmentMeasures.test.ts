import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, place, qualifiedSupplier, shipped, batchAtLocation } from "../../../test/company.ts";
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
  await later.act("logisticsCoordinator", Delivery, "sign", delivery!, { signedBy: "药库 王药师", signedOn: later.today });
}

/** Both KPIs as they are read on this day: month, part, whole, share, and whether it is good. */
async function readings(today: string): Promise<Record<"onTimeInFull" | "fillRate", unknown[][]>> {
  await stage.project(SalesOrder);
  const fields = "{ readings { period numerator denominator value band isRunning } }";
  const answer = await stage.at(today).answer("salesLead", `{ onTimeInFull: kpiReadings(kpi: onTimeInFull) ${fields} fillRate: kpiReadings(kpi: fillRate) ${fields} }`);
  return Object.fromEntries(Object.entries(answer).map(([name, { readings: all }]) => [name, all.map((one: object) => Object.values(one))])) as never;
}

test("on time in full is what was wholly signed for by the day asked for; the fill rate is what there was at once", async () => {
  expect(await readings("2026-12-15")).toEqual({ onTimeInFull: [], fillRate: [] });
  await delivered(10, 10, 5);
  await delivered(10, 10, 6);
  await delivered(12, 4, 1);
  await delivered(8, 8, 40);
  expect(await readings("2026-12-15")).toEqual({
    // Of fewer than five orders nothing can be said, nor of fewer than a hundred packs.
    onTimeInFull: [["2026-11", 1, 3, 3_333, null, false], ["2026-12", 0, 1, 0, null, true]],
    fillRate: [["2026-11", 32, 40, 8_000, null, false], ["2026-12", 0, 0, null, null, true]],
  });
});

test("a customer's machine reads how its own orders were served, by the same definitions, and nothing of others", async () => {
  const [other, supplier] = [await buyer(stage), await qualifiedSupplier(stage)];
  await stage.connect("customer-client", customer.id);
  await stage.connect("other-client", other.id);
  await stage.connect("supplier-client", supplier.id);
  const levels = async (client: string, last = 2) => (await stage.at("2026-12-15").partnerAnswer(client, `{ serviceLevels(last: ${last}) { month completed onTimeInFull onTimeInFullShare packsOrdered packsFilled fillRate } }`)).serviceLevels;
  const none = { completed: 0, onTimeInFull: 0, onTimeInFullShare: null, packsOrdered: 0, packsFilled: 0, fillRate: null };
  expect(await levels("customer-client")).toEqual([
    { month: "2026-11", completed: 3, onTimeInFull: 1, onTimeInFullShare: 3_333, packsOrdered: 40, packsFilled: 32, fillRate: 8_000 },
    { ...none, month: "2026-12", completed: 1, onTimeInFullShare: 0 },
  ]);
  expect(await levels("other-client", 1)).toEqual([{ ...none, month: "2026-12" }]);
  expect(await levels("supplier-client")).toEqual([]);
  // People have the KPIs of the company instead.
  const { errors } = await stage.ask("salesLead", "{ serviceLevels { month } }");
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});

/** Cold goods that come back: no unbroken curve, no restocking. GSP 附录3, GSP 销后退回 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, recordedCurve, shipped } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { coldRecordCovers } from "../../supply/api.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { SalesReturn } from "./salesReturn.ts";

let stage: Stage;

beforeAll(async () => {
  const then = await Stage.open("2026-11-21");
  stage = then.at("2026-11-23");
  await then.staff("salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector");
  await then.hire("secondLead", "salesLead");
});
afterAll(() => stage.close());

/** Cold goods that were signed for two days ago and have come back now. */
async function cameBack(arrivalTemperature: number) {
  const customer = await buyer(stage, { representativeId: await stage.idOf("salesRepresentative") });
  const [shelf, dock, rejects] = [await place(stage, "STORAGE", "COLD"), await place(stage, "RETURNS", "COLD"), await place(stage, "REJECTED", "COLD")];
  const product = await approvedProduct(stage, { storageClass: "COLD" });
  await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 200 });
  const then = stage.at("2026-11-21");
  const order = await confirmedOrder(then, customer, [line(product, 10)], { transport: "COLD_CHAIN" });
  await then.act("salesLead", SalesOrder, "allocate", order);
  const delivery = await shipped(then, (await listed(then, Delivery, "salesOrderId", order.id))[0]!);
  await stage.seedEdit(delivery, { status: "SIGNED", signedOn: "2026-11-21", handedOverAt: "2026-11-21T02:00:00.000Z" });
  const draft = await stage.create("salesRepresentative", SalesReturn, { deliveryId: delivery.id, returnReason: "客户退货", lines: [{ deliveryLine: 1, quantity: 4 }] });
  await stage.act("salesRepresentative", SalesReturn, "submit", draft);
  await stage.act("secondLead", SalesReturn, "approve", draft);
  await stage.cannot("receiver", SalesReturn, "receive", draft, { locationId: dock.id }, "NEEDS_ARRIVAL_TEMPERATURE");
  const record = await stage.act("receiver", SalesReturn, "receive", draft, { locationId: dock.id, arrivalTemperature });
  const restocked = { findings: [{ line: 1, qualifiedQuantity: 4, storageLocationId: shelf.id, rejectedQuantity: 0 }] };
  const rejected = { findings: [{ line: 1, qualifiedQuantity: 0, rejectedQuantity: 4, rejectedLocationId: rejects.id }] };
  return { record, restocked, rejected };
}

test("cold goods are restocked only with curves of the customer's store and of the way back, without a break", async () => {
  const { record, restocked } = await cameBack(50);
  await stage.cannot("inspector", SalesReturn, "inspect", record, restocked, "COLD_RECORD_MISSING");
  await recordedCurve(stage, record, { kind: "CUSTOMER_STORE", from: "2026-11-21T02:20:00.000Z", to: "2026-11-22T22:20:00.000Z" });
  await stage.cannot("inspector", SalesReturn, "inspect", record, restocked, "COLD_RECORD_MISSING");
  await recordedCurve(stage, record, { from: "2026-11-22T22:50:00.000Z", to: "2026-11-23T01:35:00.000Z" });
  expect(await stage.act("inspector", SalesReturn, "inspect", record, restocked)).toMatchObject({ status: "INSPECTED", lines: [{ qualifiedQuantity: 4 }] });
});

test("what was out of range on the way or came back warm is rejected, whatever covers it", async () => {
  const { record, restocked, rejected } = await cameBack(95);
  await recordedCurve(stage, record, { kind: "CUSTOMER_STORE", from: "2026-11-21T02:00:00.000Z", to: "2026-11-23T02:00:00.000Z" });
  await stage.cannot("inspector", SalesReturn, "inspect", record, restocked, "COLD_RETURN_OUT_OF_RANGE");
  await recordedCurve(stage, record, { temperature: 90 });
  await stage.cannot("inspector", SalesReturn, "inspect", record, restocked, "COLD_RECORD_OUT_OF_RANGE", "COLD_RETURN_OUT_OF_RANGE");
  expect(await stage.act("inspector", SalesReturn, "inspect", record, rejected)).toMatchObject({ status: "INSPECTED", lines: [{ rejectedQuantity: 4 }] });
});

const minute = (value: number): string => new Date(value * 60_000).toISOString();
const span = (from: number, to: number, verdict: "IN_RANGE" | "INCOMPLETE" | "OUT_OF_RANGE" = "IN_RANGE") => ({ startsAt: minute(from), endsAt: minute(to), verdict, storageClass: "COLD" as const });

test("half an hour is for the hand-over, and no minute more", () => {
  expect(coldRecordCovers([span(30, 100), span(130, 170)], "COLD", minute(0), minute(200))).toBe(true);
  expect(coldRecordCovers([span(31, 200)], "COLD", minute(0), minute(200))).toBe(false);
  expect(coldRecordCovers([span(0, 100), span(131, 200)], "COLD", minute(0), minute(200))).toBe(false);
  expect(coldRecordCovers([span(0, 169)], "COLD", minute(0), minute(200))).toBe(false);
  expect(coldRecordCovers([span(0, 200, "INCOMPLETE")], "COLD", minute(0), minute(200))).toBe(false);
  expect(coldRecordCovers([span(0, 200)], "FROZEN", minute(0), minute(200))).toBe(false);
});

test("property: what is covered has no half hour and a minute in which nothing in range was measured", () => {
  const spans = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 120 }), fc.constantFrom("IN_RANGE", "OUT_OF_RANGE") as fc.Arbitrary<"IN_RANGE" | "OUT_OF_RANGE">), { maxLength: 6 });
  fc.assert(
    fc.property(spans, fc.nat(300), (drawn, to) => {
      const curves = drawn.map(([from, minutes, verdict]) => span(from, from + minutes, verdict));
      const fit = drawn.filter(([, , verdict]) => verdict === "IN_RANGE").map(([from, minutes]) => [from, from + minutes] as const);
      // Broken where nothing was measured for longer than half an hour between the hand-over and the return.
      const broken = Array.from({ length: Math.max(0, to - 30) }, (_, since) => since).some((since) => !fit.some(([from, until]) => from < since + 31 && until > since));
      expect(coldRecordCovers(curves, "COLD", minute(0), minute(to))).toBe(!broken);
    }),
    { numRuns: 300 },
  );
});

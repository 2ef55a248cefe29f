/** Carriers' bills: matched shipment by shipment, decided on by others than those who entered them, paid once. 五(三)4 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookedShipment, departedShipment } from "../../../test/carriage.ts";
import { approvedCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { money, type Money } from "../../../table/money.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import { sharesOf } from "../freight/allocateFreight.ts";
import { CarrierBill, mostShipments } from "./carrierBill.ts";
import { FreightCost, freightCostId } from "../freight/freightCost.ts";
import { isNear } from "./matchBill.ts";
import { Shipment } from "../shipments/shipment.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "supplyLead", "finance", "cashier", "purchaser");
  await stage.hire("secondFinance", "finance");
});
afterAll(() => stage.close());

const yuan = (amount: number): Money => money(amount, "CNY");
let bills = 0;
/** A bill of one shipment, accrued at 74.97. */
const input = (carrier: Carrier, shipments: readonly Shipment[], amount: number, values: object = {}) => ({
  carrierId: carrier.id,
  billNumber: `B-${++bills}`,
  issuedOn: stage.today,
  lines: shipments.map(({ id }) => ({ shipmentId: id, amount: yuan(amount) })),
  vat: yuan(0),
  total: yuan(amount * shipments.length),
  ...values,
});
const entered = (carrier: Carrier, shipments: readonly Shipment[], amount: number, values: object = {}): Promise<CarrierBill> => stage.create("finance", CarrierBill, input(carrier, shipments, amount, values));
const act = (subject: string, action: string, bill: CarrierBill, values: object = {}): Promise<CarrierBill> => stage.act(subject, CarrierBill, action, bill, values);
const costOf = (shipment: Shipment): Promise<FreightCost> => stage.fresh<FreightCost>(freightCostId(shipment.id));

describe("a bill is near enough", () => {
  const tolerance = { amount: 100, share: 100 };
  test.each([
    [7_497, 7_497, true],
    [7_597, 7_497, true],
    [7_598, 7_497, false],
    [7_397, 7_497, true],
    [7_396, 7_497, false],
    [50_500, 50_000, true],
    [50_501, 50_000, false],
  ])("%i of %i: %s", (billed, accrued, near) => expect(isNear(billed, accrued, tolerance)).toBe(near));

  test("within 1.00 or 1 %, and never beyond both", () => {
    const amount = fc.integer({ min: 1, max: 100_000_000_000 });
    fc.assert(
      fc.property(amount, fc.integer({ min: -5_000_000, max: 5_000_000 }), (accrued, difference) => {
        const allowed = Math.max(100, Math.floor(accrued / 100));
        expect(isNear(accrued + difference, accrued, tolerance)).toBe(Math.abs(difference) <= allowed);
      }),
    );
  });
});

test("shares add up to whatever is billed, and none is negative", () => {
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 100_000 }), weight: fc.integer({ min: 0, max: 10_000_000_000 }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), fc.array(line, { minLength: 1, maxLength: 40 }), (total, lines) => {
      const { shares } = sharesOf(yuan(total), lines.map((one, i) => ({ ...one, deliveryId: "dlv_1", orderLine: i + 1, productId: "prod_1" })));
      expect(shares.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total);
      expect(shares.every(({ amount }) => amount.amount >= 0)).toBe(true);
    }),
  );
});

describe("a bill", () => {
  test("that agrees replaces the accrual when a second person of finance has approved it, and is paid by a third", async () => {
    const { carrier, shipment } = await departedShipment(stage);
    const bill = await entered(carrier, [shipment], 7_550);
    expect(await act("finance", "match", bill)).toMatchObject({ status: "MATCHED", variance: yuan(53), lines: [{ accrued: yuan(7_497), difference: yuan(53) }] });
    await act("finance", "submit", bill);
    await stage.cannot("finance", CarrierBill, "approve", bill, {}, "DUTIES_MUST_BE_SEPARATE");
    expect((await costOf(shipment)).isOpen).toBe(true);
    await act("secondFinance", "approve", bill);
    const cost = await costOf(shipment);
    expect(cost).toMatchObject({ accrued: yuan(7_497), billed: yuan(7_550), freight: yuan(7_550), billId: bill.id });
    expect(cost.isOpen).toBeUndefined();
    expect(cost.shares.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(7_550);
    await stage.cannot("finance", CarrierBill, "pay", bill, { bankReference: "T-1" }, "ACCESS_DENIED");
    expect(await act("cashier", "pay", bill, { bankReference: "T-1" })).toMatchObject({ status: "PAID", paidOn: stage.today });
    await stage.cannotCreate("finance", CarrierBill, input(carrier, [shipment], 7_550), "SHIPMENT_ALREADY_BILLED");
  });

  test("of as many shipments as it may have is approved in one transaction", async () => {
    const { carrier, shipment } = await departedShipment(stage);
    const known = await costOf(shipment);
    const more = await Promise.all(Array.from({ length: mostShipments - 1 }, async (_, i) => {
      const another = await stage.seed(Shipment, { ...shipment, id: idFrom(Shipment, `${shipment.id} ${i}`), number: `${shipment.number}-${i}` });
      await stage.seed(FreightCost, { ...known, id: freightCostId(another.id), shipmentId: another.id });
      return another;
    }));
    const bill = await entered(carrier, [shipment, ...more], 7_550, { vat: yuan(600), total: yuan(7_550 * mostShipments + 600) });
    await act("finance", "match", bill);
    await act("finance", "submit", bill);
    expect(await act("secondFinance", "approve", bill)).toMatchObject({ status: "APPROVED" });
    expect((await costOf(more.at(-1)!)).billId).toBe(bill.id);
  });

  test("that differs is blocked until it is refused, or explained and approved by those who engage carriers as well", async () => {
    const { carrier, shipment } = await departedShipment(stage);
    const bill = await entered(carrier, [shipment], 8_000);
    expect(await act("finance", "match", bill)).toMatchObject({ status: "BLOCKED", mismatches: ["FREIGHT"] });
    await act("finance", "refuse", bill, { reason: "附加费未约定" });
    const again = await entered(carrier, [shipment], 8_000, { billNumber: bill.billNumber });
    await act("finance", "match", again);
    await act("logisticsCoordinator", "explainVariance", again, { reason: "等待费，已现场确认" });
    await act("finance", "submit", again);
    await stage.cannot("secondFinance", CarrierBill, "approve", again, {}, "NOT_YOUR_DECISION");
    await act("supplyLead", "approve", again);
    await act("secondFinance", "approve", again);
    expect((await costOf(shipment)).freight).toEqual(yuan(8_000));
  });

  test("with a wrong total is not explained away", async () => {
    const { carrier, shipment } = await departedShipment(stage);
    const bill = await entered(carrier, [shipment], 7_497, { vat: yuan(675), total: yuan(8_200) });
    expect(await act("finance", "match", bill)).toMatchObject({ status: "BLOCKED", mismatches: ["TOTAL"] });
    await stage.cannot("finance", CarrierBill, "explainVariance", bill, { reason: "尾差" }, "CARRIER_BILL_TOTAL_DIFFERS");
  });

  test("of a shipment that another bill was approved for meanwhile is not approved", async () => {
    const { carrier, shipment } = await departedShipment(stage);
    const [first, second] = [await entered(carrier, [shipment], 7_497), await entered(carrier, [shipment], 7_497)];
    for (const bill of [first, second]) {
      await act("finance", "match", bill);
      await act("finance", "submit", bill);
    }
    await act("secondFinance", "approve", first);
    await stage.cannot("secondFinance", CarrierBill, "approve", second, {}, "SHIPMENT_ALREADY_BILLED");
    expect((await costOf(shipment)).billId).toBe(first.id);
  });

  test("is not entered for what did not leave, another carrier carried, is listed twice, or is in another currency", async () => {
    const [left, waiting] = [await departedShipment(stage), await bookedShipment(stage)];
    await stage.cannotCreate("finance", CarrierBill, input(waiting.carrier, [waiting.shipment], 7_497), "SHIPMENT_NOT_DEPARTED");
    await stage.cannotCreate("finance", CarrierBill, input(waiting.carrier, [left.shipment], 7_497), "SHIPMENT_OF_ANOTHER_CARRIER");
    await stage.cannotCreate("finance", CarrierBill, input(left.carrier, [left.shipment, left.shipment], 7_497), "SHIPMENT_BILLED_TWICE");
    await stage.cannotCreate("finance", CarrierBill, input(left.carrier, [left.shipment], 7_497, { total: money(7_497, "USD") }), "FREIGHT_IN_OTHER_CURRENCY");
    await stage.cannotCreate("purchaser", CarrierBill, input(left.carrier, [left.shipment], 7_497), "ACCESS_DENIED");
    const bill = await entered(left.carrier, [left.shipment], 7_497);
    await stage.cannotCreate("finance", CarrierBill, input(left.carrier, [left.shipment], 7_497, { billNumber: bill.billNumber }), "VALUE_TAKEN");
  });

  test("is handed in by its carrier's own machine, and by no other carrier's", async () => {
    const { carrier, shipment } = await departedShipment(stage);
    await stage.connect("billing-machine", carrier.id);
    await stage.connect("rival-machine", (await approvedCarrier(stage)).id);
    const text = "mutation ($input: CreateCarrierBillInput!) { createCarrierBill(input: $input) { record { number status } problems { code } } }";
    const hand = async (who: string) => (await stage.partnerAnswer(who, text, { input: { ...input(carrier, [shipment], 7_497), idempotencyKey: who } })).createCarrierBill;
    const refused = await hand("rival-machine");
    expect(refused.record).toBeNull();
    expect(await hand("billing-machine")).toMatchObject({ record: { status: "RECEIVED" }, problems: [] });
    // Whether another carrier has used a number is not told.
    const taken = { ...input(carrier, [shipment], 7_497), billNumber: `B-${bills - 1}` };
    expect((await stage.partnerAnswer("rival-machine", text, { input: taken })).createCarrierBill).toEqual(refused);
  });
});

test("figures by carrier, region and mode are what the shipments came to", async () => {
  const { carrier, shipment, delivery } = await departedShipment(stage);
  await stage.project(FreightCost);
  const asked = async (who: string, by: string) => (await stage.answer(who, "query ($by: FreightBy!) { freightFigures(by: $by) { total { shipments freight { amount } } members { id name shipments orders freight { amount } perOrder { amount } shareOfValue onTimeShare } } }", { by })).freightFigures;
  const { members, total } = await asked("finance", "CARRIER");
  expect(members.find(({ id }: { id: string }) => id === carrier.id)).toEqual({ id: carrier.id, name: carrier.name, shipments: 1, orders: 1, freight: { amount: 7_497 }, perOrder: { amount: 7_497 }, shareOfValue: Math.floor((7_497 * 10_000) / delivery.net!.amount), onTimeShare: null });
  const { members: modes, total: ofModes } = await asked("finance", "MODE");
  expect(modes).toMatchObject([{ id: "ROAD", name: "公路", shipments: total.shipments }]);
  expect(ofModes).toEqual(total);
  expect((await asked("finance", "REGION")).members.map(({ id }: { id: string }) => id)).toContain(shipment.regionId);
  const { errors } = await stage.ask("purchaser", "{ freightFigures(by: MODE) { total { shipments } } }");
  expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

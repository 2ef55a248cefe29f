/** Curves that come with cold goods: without one in range nothing is received, and what is recorded never changes. GSP 附录3 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedCarrier, approvedProduct, arrival, deliveryInTransit, draftReceipt, line, listed, place, qualifiedSupplier, recordedCurve, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { DeliveryException } from "../../logistics/exceptions/deliveryException.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Batch } from "../stock/batch.ts";
import { TransportCurve } from "./transportCurve.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "qaOfficer", "logisticsCoordinator", "warehouseKeeper", "salesLead");
});
afterAll(() => stage.close());

async function arrived(...classes: ("AMBIENT" | "COLD" | "FROZEN")[]): Promise<GoodsReceipt> {
  const products = [];
  for (const storageClass of classes) products.push(await approvedProduct(stage, { storageClass }));
  const order = await sentOrder(stage, await qualifiedSupplier(stage), products.map((product) => line(product, 10)));
  return draftReceipt(stage, order, await place(stage, "RECEIVING", classes[0]), classes.map((_, i) => arrival(stage, 10, { orderLine: i + 1 })), { arrivalTemperature: classes[0] === "FROZEN" ? -180 : 50 });
}

const values = (source: GoodsReceipt, more: object = {}) => ({ sourceId: source.id, kind: "TRANSPORT", intervalMinutes: 5, device: "RC-9", calibratedUntil: "2027-06-30", ...more });
const at = (minute: number, temperature: number) => ({ at: new Date(Date.parse("2026-11-22T20:00:00Z") + minute * 60_000).toISOString(), temperature });
const record = (curve: TransportCurve, ...readings: object[]) => stage.act("receiver", TransportCurve, "record", curve, { readings });

test("without a curve cold goods are not received; with one in range they are", async () => {
  const receipt = await arrived("COLD");
  const [finding] = await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "COLD_RECORD_MISSING");
  expect(finding!.message.en).toContain("came without a transport curve");
  expect(await listed(stage, Batch, "supplierId", receipt.supplierId)).toEqual([]);
  expect(await recordedCurve(stage, receipt)).toMatchObject({ storageClass: "COLD", low: 20, high: 80, verdict: "IN_RANGE", minutesOutside: 0, gaps: 0, readings: 13, lowest: 50, highest: 50 });
  expect(await stage.act("receiver", GoodsReceipt, "confirm", receipt)).toMatchObject({ status: "CONFIRMED" });
});

test("a curve with a gap is no record of the whole way; another logger's may be", async () => {
  const receipt = await arrived("COLD");
  const gappy = await record(await stage.create("receiver", TransportCurve, values(receipt)), at(0, 50), at(5, 50), at(16, 50));
  expect(gappy).toMatchObject({ verdict: "INCOMPLETE", gaps: 1 });
  const [finding] = await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "COLD_RECORD_MISSING");
  expect(finding!.message.en).toContain("has gaps");
  await recordedCurve(stage, receipt);
  await stage.act("receiver", GoodsReceipt, "confirm", receipt);
});

test("a curve out of range is quality's: it may not be received or refused by the receiver, and quality rejects the lines", async () => {
  const receipt = await arrived("COLD", "AMBIENT");
  const curve = await record(await stage.create("receiver", TransportCurve, values(receipt)), at(0, 80), at(5, 81), at(10, 86), at(15, 80));
  expect(curve).toMatchObject({ verdict: "OUT_OF_RANGE", minutesOutside: 10, lowest: 80, highest: 86 });
  for (const action of ["confirm", "refuseAll"]) expect(await stage.tryTo("receiver", GoodsReceipt, action, receipt, { reason: "超温" })).toMatchObject({ record: null, findings: expect.arrayContaining([expect.objectContaining({ code: "COLD_RECORD_OUT_OF_RANGE" })]) as unknown });
  await stage.act("receiver", GoodsReceipt, "callQuality", receipt);
  expect(await stage.act("qaOfficer", GoodsReceipt, "rejectArrival", receipt, { reason: "途中 8.6 ℃" })).toMatchObject({ status: "DECIDED", lines: [{ acceptedQuantity: 0, refusedQuantity: 10 }, { acceptedQuantity: 10 }] });
});

test("frozen goods have one bound, and the last reading outside counts", async () => {
  const receipt = await arrived("FROZEN");
  const curve = await record(await stage.create("receiver", TransportCurve, values(receipt)), at(0, -150), at(5, -149), at(10, -149));
  expect([curve.low, curve.high, curve.verdict, curve.minutesOutside]).toEqual([undefined, -150, "OUT_OF_RANGE", 5]);
});

test("readings are recorded once and for all, or not at all; every bad line is named", async () => {
  const receipt = await arrived("COLD");
  const curve = await stage.create("receiver", TransportCurve, values(receipt, { calibratedUntil: "2026-11-24" }));
  const findings = await stage.cannot("receiver", TransportCurve, "recordFile", curve, { unit: "C", content: "time,temperature\nyesterday,5\n2026-11-22T20:00:00,\n" }, "READING_UNREADABLE", "READING_UNREADABLE");
  expect(findings.map(({ message }) => message.en)).toEqual(["Line 2 of the file: no time", "Line 3 of the file: no temperature"]);
  await stage.cannot("receiver", TransportCurve, "record", curve, { readings: [at(0, 50)] }, "TOO_FEW_READINGS");
  await stage.cannot("receiver", TransportCurve, "record", curve, { readings: [at(0, 50), at(0, 51)] }, "READING_TWICE");
  await stage.cannot("receiver", TransportCurve, "record", curve, { readings: [at(0, 50), at(2_000, 50)] }, "READING_IN_FUTURE", "LOGGER_NOT_CALIBRATED");
  await record(curve, at(0, 50), at(5, 51));
  await stage.cannot("receiver", TransportCurve, "record", curve, { readings: [at(0, 50), at(5, 50)] }, "WRONG_STATE");
  await stage.refused(() => stage.tryUpdate("receiver", TransportCurve, curve, { device: "RC-10" }), "NOT_EDITABLE");
  const { transportCurve } = await stage.answer("receiver", "query ($id: ID!) { transportCurve(id: $id) { curve { day seconds temperatures outside } } }", { id: curve.id });
  expect(transportCurve.curve).toEqual([{ day: "2026-11-22", seconds: [72_000, 72_300], temperatures: [50, 51], outside: 0 }]);
});

test("a curve is for cold goods of the document, at the interval of its kind; of two classes one is chosen", async () => {
  const [cold, ambient] = [await arrived("COLD"), await arrived("AMBIENT")];
  await stage.cannotCreate("receiver", TransportCurve, values(ambient), "NOTHING_COLD");
  await stage.cannotCreate("receiver", TransportCurve, values(cold, { storageClass: "FROZEN" }), "NOTHING_COLD");
  await stage.cannotCreate("receiver", TransportCurve, values(cold, { intervalMinutes: 6 }), "INTERVAL_TOO_LONG");
  await stage.cannotCreate("receiver", TransportCurve, values(await arrived("COLD", "FROZEN")), "CURVE_NEEDS_CLASS");
  await stage.cannotCreate("salesLead", TransportCurve, values(cold), "ACCESS_DENIED");
});

test("what quality discards does not count any more", async () => {
  const receipt = await arrived("COLD");
  const curve = await recordedCurve(stage, receipt);
  await stage.cannot("receiver", TransportCurve, "discard", curve, { reason: "他单" }, "ACCESS_DENIED");
  await stage.act("qaOfficer", TransportCurve, "discard", curve, { reason: "属于另一单" });
  await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "COLD_RECORD_MISSING");
});

test("a carrier's machine sends the curve of its own delivery only; out of range it is an exception of the delivery", async () => {
  const [own, other] = [await approvedCarrier(stage), await approvedCarrier(stage)];
  await stage.connect("carrier", own.id);
  const delivery = async (carrierId: string) => deliveryInTransit(stage, { carrierId, storageClass: "COLD", shippedOn: "2026-11-22" });
  const [ours, theirs] = [await delivery(own.id), await delivery(other.id)];
  const curve = await stage.create("carrier", TransportCurve, values(ours as never));
  expect(curve).toMatchObject({ carrierId: own.id, storageClass: "COLD" });
  await stage.act("carrier", TransportCurve, "record", curve, { readings: [at(0, 50), at(5, 95)] });
  expect((await listed(stage, DeliveryException, "deliveryId", ours.id)).map(({ kind, status }) => [kind, status])).toEqual([["TEMPERATURE", "OPEN"]]);
  const { record: refused } = await stage.tryCreate("carrier", TransportCurve, values(theirs as never));
  expect(refused).toBeNull();
});

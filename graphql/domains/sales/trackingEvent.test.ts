/** What is told of a delivery on its way: what is believed, what the delivery keeps of it, and what raises an exception. 五(三)2–3 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bareCustomer, listed, onTheWay } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { addDays } from "../../platform/businessDate.ts";
import { Delivery } from "./delivery.ts";
import { DeliveryException } from "./deliveryException.ts";
import { TrackingEvent } from "./trackingEvent.ts";

let stage: Stage;
let delivery: Delivery;
let cold: Delivery;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("logisticsCoordinator", "supplyLead", "salesRepresentative", "warehouseKeeper");
  const { id: customerId } = await bareCustomer(stage);
  [delivery, cold] = await Promise.all([onTheWay(stage, { customerId }), onTheWay(stage, { customerId, storageClass: "COLD" })]);
});
afterAll(() => stage.close());

/** So many minutes after the goods left. */
const after = (minutes: number): string => new Date(stage.now.getTime() + minutes * 60_000).toISOString();
const event = (of: Delivery, values: object = {}) => ({ deliveryId: of.id, kind: "IN_TRANSIT", happenedAt: after(0), place: "石家庄分拨中心", ...values });
const tell = (of: Delivery, values: object = {}, now = stage): Promise<TrackingEvent> => now.create("logisticsCoordinator", TrackingEvent, event(of, values));
const exceptions = async (of: Delivery) => (await listed(stage, DeliveryException, "deliveryId", of.id)).map(({ kind, status, eventCount, endedBy }) => [kind, status, eventCount, endedBy]);

describe("an event", () => {
  test("says whose delivery it happened to, and the delivery keeps the newest, however late an older one is told", async () => {
    const later = stage.at(after(120));
    const told = await tell(delivery, { kind: "OUT_FOR_DELIVERY", happenedAt: after(110), place: "正定" }, later);
    expect(told).toMatchObject({ carrierId: delivery.carrierId, customerId: delivery.customerId });
    await tell(delivery, { kind: "PICKED_UP", happenedAt: after(10) }, later);
    expect(await stage.fresh(delivery)).toMatchObject({ lastTrackingKind: "OUT_FOR_DELIVERY", lastTrackedAt: after(110) });
    expect((await listed(stage, TrackingEvent, "deliveryId", delivery.id, "happenedAt")).map(({ kind, place }) => [kind, place])).toEqual([["PICKED_UP", "石家庄分拨中心"], ["OUT_FOR_DELIVERY", "正定"]]);
  });

  test.each([
    ["is nothing of a delivery that has not left", async () => ({ deliveryId: (await stage.seed(Delivery, { ...delivery, id: undefined, number: "DN-0", status: "CHECKED", shippedOn: undefined })).id }), "NOT_ON_ITS_WAY"],
    ["does not happen before the goods left", async () => ({ happenedAt: `${addDays(stage.today, -1)}T02:00:00.000Z` }), "TRACKED_OUT_OF_TIME"],
    ["does not happen in the future", async () => ({ happenedAt: after(6) }), "TRACKED_OUT_OF_TIME"],
    ["that tells of trouble says what went wrong", async () => ({ kind: "DAMAGED" }), "NEEDS_REMARK"],
    ["has a place", async () => ({ place: " " }), "REQUIRED"],
  ])("%s", async (_, difference, code) => {
    await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(delivery, await difference()), code);
  });

  test("of a machine whose clock is minutes ahead of ours is believed", async () => expect((await tell(delivery, { happenedAt: after(4) })).happenedAt).toBe(after(4)));

  test("of cold goods names their temperature, except where nobody is with them; everything that is missing is said at once", async () => {
    await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(cold, { kind: "FAILED_ATTEMPT", happenedAt: after(60) }), "TRACKED_OUT_OF_TIME", "NEEDS_TEMPERATURE", "NEEDS_REMARK");
    await tell(cold, { kind: "DELAYED", remark: "京港澳高速大雾封闭" });
  });

  test("told of a signed delivery must have happened by then", async () => {
    const signed = await onTheWay(stage, { status: "SIGNED", signedOn: stage.today });
    const nextDay = stage.at(addDays(stage.today, 1));
    await tell(signed, { kind: "DELIVERED" }, nextDay);
    const tooLate = event(signed, { happenedAt: nextDay.now.toISOString() });
    await nextDay.cannotCreate("logisticsCoordinator", TrackingEvent, tooLate, "TRACKED_OUT_OF_TIME");
  });

  test("is entered by nobody but those who coordinate transport, and changed by nobody", async () => {
    for (const subject of ["salesRepresentative", "warehouseKeeper"]) await stage.cannotCreate(subject, TrackingEvent, event(delivery), "ACCESS_DENIED");
    const { errors } = await stage.ask("logisticsCoordinator", "mutation { updateTrackingEvent(input: {}) { problems { code } } }");
    expect(errors![0]!.message).toContain("Cannot query field");
  });
});

describe("a carrier's reference", () => {
  test("sent again with the same content is answered by the event that stands, even at the same moment; nothing is written twice", async () => {
    const own = await onTheWay(stage);
    const input = event(own, { reference: "E-1" });
    const outcomes = await Promise.all([1, 2, 3].map(() => stage.tryCreate("logisticsCoordinator", TrackingEvent, input)));
    expect(outcomes.flatMap(({ findings }) => findings)).toEqual([]);
    expect(new Set(outcomes.map(({ record }) => record!.id)).size).toBe(1);
    expect(await listed(stage, TrackingEvent, "deliveryId", own.id, "happenedAt")).toHaveLength(1);
    expect((await stage.fresh(own)).version).toBe(2);
  });

  test("with other content is refused, naming what differs and the event that stands", async () => {
    const own = await onTheWay(stage);
    const told = await tell(own, { reference: "E-2", remark: "第一站" });
    const [finding] = await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(own, { reference: "E-2", place: "保定" }), "ENTERED_OTHERWISE");
    expect(finding).toMatchObject({ record: { id: told.id }, message: { en: expect.stringMatching(/: Place, Remark$/) } });
    await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(delivery, { reference: "E-2", remark: "第一站" }), "ENTERED_OTHERWISE");
  });

  test("is its own: another carrier may use the same", async () => {
    const [one, other] = [await onTheWay(stage), await onTheWay(stage, { carrierId: "car_other" })];
    expect((await tell(one, { reference: "E-3" })).id).not.toBe((await tell(other, { reference: "E-3" })).id);
  });
});

describe("an exception", () => {
  test("is raised by trouble that is reported; while it is open, more of it is counted", async () => {
    const own = await onTheWay(stage);
    const first = await tell(own, { kind: "FAILED_ATTEMPT", remark: "药库无人收货" });
    expect(await exceptions(own)).toEqual([["REPORTED", "OPEN", 1, undefined]]);
    const second = await tell(own, { kind: "DAMAGED", remark: "外箱破损" });
    const [open] = await listed(stage, DeliveryException, "deliveryId", own.id);
    expect(open).toMatchObject({ number: expect.stringMatching(/^YC/), carrierId: own.carrierId, customerId: own.customerId, eventId: second.id, eventCount: 2 });
    expect(second.id).not.toBe(first.id);
    await stage.act("logisticsCoordinator", DeliveryException, "resolve", open!, { resolution: "改约次日,破损退回" });
    expect(await stage.fresh(open!)).toMatchObject({ status: "RESOLVED", endedBy: "PERSON", resolution: "改约次日,破损退回", resolvedById: await stage.idOf("logisticsCoordinator") });
    await tell(own, { kind: "DAMAGED", remark: "又有破损" });
    expect(await exceptions(own)).toEqual([["REPORTED", "RESOLVED", 2, "PERSON"], ["REPORTED", "OPEN", 1, undefined]]);
  });

  test.each([[20, 0], [80, 0], [19, 1], [81, 1]])("of cold goods at %i tenths of a degree: %i", async (temperature, raised) => {
    const own = await onTheWay(stage, { storageClass: "COLD" });
    await tell(own, { temperature });
    expect(await exceptions(own)).toEqual(raised ? [["TEMPERATURE", "OPEN", 1, undefined]] : []);
  });

  test("is not raised by what other goods were measured at", async () => {
    const own = await onTheWay(stage);
    await tell(own, { temperature: 350 });
    expect(await exceptions(own)).toEqual([]);
  });

  test("is resolved with what was done, once, by those who coordinate transport or lead the supply chain", async () => {
    const own = await onTheWay(stage);
    await tell(own, { kind: "LOST", remark: "分拨中心未见" });
    const [open] = await listed(stage, DeliveryException, "deliveryId", own.id);
    await stage.cannot("salesRepresentative", DeliveryException, "resolve", open!, { resolution: "知道了" }, "ACCESS_DENIED");
    await stage.cannot("supplyLead", DeliveryException, "resolve", open!, {}, "REQUIRED");
    await stage.act("supplyLead", DeliveryException, "resolve", open!, { resolution: "已找回" });
    await stage.cannot("supplyLead", DeliveryException, "resolve", open!, { resolution: "再次" }, "WRONG_STATE");
  });
});

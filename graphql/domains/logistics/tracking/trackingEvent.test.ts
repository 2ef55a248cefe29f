/** What is notified of a delivery on its way: what is believed, what the delivery keeps of it, and what raises an exception. 五(三)2–3 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedCarrier, approvedProduct, bareCustomer, batchAtLocation, buyer, confirmedOrder, deliveryInTransit, line, listed, place, shipped, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { schemaOf } from "../../../schema/audience.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { DeliveryException } from "../exceptions/deliveryException.ts";
import { TrackingEvent } from "./trackingEvent.ts";

let stage: Stage;
let delivery: Delivery;
let cold: Delivery;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("logisticsCoordinator", "supplyLead", "salesRepresentative", "warehouseKeeper", "qaOfficer", "salesLead", "picker", "outboundChecker");
  const { id: customerId } = await bareCustomer(stage);
  await stage.connect("carrier", (await usualCarrier(stage)).id);
  await stage.connect("other carrier", (await approvedCarrier(stage)).id);
  await stage.connect("customer", customerId);
  await stage.connect("other customer", (await bareCustomer(stage)).id);
  [delivery, cold] = await Promise.all([deliveryInTransit(stage, { customerId }), deliveryInTransit(stage, { customerId, storageClass: "COLD" })]);
});
afterAll(() => stage.close());

/** So many minutes after the goods left. */
const after = (minutes: number): string => new Date(stage.now.getTime() + minutes * 60_000).toISOString();
const event = (of: Delivery, values: object = {}) => ({ deliveryId: of.id, kind: "IN_TRANSIT", happenedAt: after(0), place: "石家庄分拨中心", ...values });
const report = (of: Delivery, values: object = {}, now = stage): Promise<TrackingEvent> => now.create("logisticsCoordinator", TrackingEvent, event(of, values));
const exceptions = async (of: Delivery) => (await listed(stage, DeliveryException, "deliveryId", of.id)).map(({ kind, status, eventCount, endedBy }) => [kind, status, eventCount, endedBy]);

describe("an event", () => {
  test("says whose delivery it happened to, and the delivery keeps the newest, however late an older one is told", async () => {
    const later = stage.at(after(120));
    const recorded = await report(delivery, { kind: "OUT_FOR_DELIVERY", happenedAt: after(110), place: "正定" }, later);
    expect(recorded).toMatchObject({ carrierId: delivery.carrierId, customerId: delivery.customerId });
    await report(delivery, { kind: "PICKED_UP", happenedAt: after(10) }, later);
    expect(await stage.fresh(delivery)).toMatchObject({ lastTrackingKind: "OUT_FOR_DELIVERY", lastTrackedAt: after(110) });
    expect((await listed(stage, TrackingEvent, "deliveryId", delivery.id, "happenedAt")).map((one) => [one.kind, one.place])).toEqual([["PICKED_UP", "石家庄分拨中心"], ["OUT_FOR_DELIVERY", "正定"]]);
  });

  test.each([
    ["is nothing of a delivery that has not left", async () => ({ deliveryId: (await stage.seed(Delivery, { ...delivery, id: undefined, number: "DN-0", status: "CHECKED", shippedOn: undefined })).id }), "NOT_ON_ITS_WAY"],
    ["does not happen before the goods left", async () => ({ happenedAt: `${addDays(stage.today, -1)}T02:00:00.000Z` }), "TRACKED_OUT_OF_TIME"],
    ["does not happen in the future", async () => ({ happenedAt: after(6) }), "TRACKED_OUT_OF_TIME"],
    ["that reports a problem needs a remark", async () => ({ kind: "DAMAGED" }), "NEEDS_REMARK"],
    ["has a place", async () => ({ place: " " }), "REQUIRED"],
  ])("%s", async (_, difference, code) => {
    await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(delivery, await difference()), code);
  });

  test("of a machine whose clock is minutes ahead of ours is believed", async () => expect((await report(delivery, { happenedAt: after(4) })).happenedAt).toBe(after(4)));

  test("of cold goods names their temperature, except where nobody is with them; everything that is missing is said at once", async () => {
    await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(cold, { kind: "FAILED_ATTEMPT", happenedAt: after(60) }), "TRACKED_OUT_OF_TIME", "NEEDS_TEMPERATURE", "NEEDS_REMARK");
    await report(cold, { kind: "DELAYED", remark: "京港澳高速大雾封闭" });
  });

  test("an event of a signed delivery must have happened before its signature", async () => {
    const signed = await deliveryInTransit(stage, { status: "SIGNED", signedOn: stage.today });
    const nextDay = stage.at(addDays(stage.today, 1));
    await report(signed, { kind: "DELIVERED" }, nextDay);
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
  test("sent again with the same content is answered by the existing event, even at the same moment; nothing is written twice", async () => {
    const own = await deliveryInTransit(stage);
    const input = event(own, { reference: "E-1" });
    const outcomes = await Promise.all([1, 2, 3].map(() => stage.tryCreate("logisticsCoordinator", TrackingEvent, input)));
    expect(outcomes.flatMap(({ findings }) => findings)).toEqual([]);
    expect(new Set(outcomes.map(({ record }) => record!.id)).size).toBe(1);
    expect(await listed(stage, TrackingEvent, "deliveryId", own.id, "happenedAt")).toHaveLength(1);
    expect((await stage.fresh(own)).version).toBe(2);
  });

  test("with other content is refused, naming what differs and the existing event", async () => {
    const own = await deliveryInTransit(stage);
    const recorded = await report(own, { reference: "E-2", remark: "第一站" });
    const [finding] = await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(own, { reference: "E-2", place: "保定" }), "ENTERED_OTHERWISE");
    expect(finding).toMatchObject({ record: { id: recorded.id }, message: { en: expect.stringMatching(/: Place, Remark$/) } });
    await stage.cannotCreate("logisticsCoordinator", TrackingEvent, event(delivery, { reference: "E-2", remark: "第一站" }), "ENTERED_OTHERWISE");
  });

  test("is its own: another carrier may use the same", async () => {
    const [one, other] = [await deliveryInTransit(stage), await deliveryInTransit(stage, { carrierId: "car_other" })];
    expect((await report(one, { reference: "E-3" })).id).not.toBe((await report(other, { reference: "E-3" })).id);
  });
});

describe("a carrier's machine", () => {
  const create = "mutation ($input: CreateTrackingEventInput!) { createTrackingEvent(input: $input) { record { id carrierId } problems { code ... on FieldProblem { field } } } }";
  const timeline = "query ($id: ID!) { trackingEvents(filter: { deliveryId: { eq: $id } }, orderBy: HAPPENED_AT_ASC) { nodes { kind place reference } totalCount } }";
  const post = async (machine: string, input: object) => (await stage.partnerAnswer(machine, create, { input })).createTrackingEvent;

  test("reports its own deliveries, with its own reference; only carrier and customer read it", async () => {
    const own = await deliveryInTransit(stage, { customerId: delivery.customerId });
    expect((await post("carrier", event(own))).problems).toEqual([{ code: "NEEDS_REFERENCE", field: "reference" }]);
    const recorded = await post("carrier", event(own, { reference: "M-1" }));
    expect(recorded).toEqual({ record: { id: expect.stringMatching(/^trk_/), carrierId: own.carrierId }, problems: [] });
    // Another way to write the same moment.
    expect(await post("carrier", event(own, { reference: "M-1", happenedAt: after(0).replace("T02:00:00.000Z", "T10:00:00+08:00") }))).toEqual(recorded);
    await stage.project(TrackingEvent);
    for (const machine of ["carrier", "customer"]) expect((await stage.partnerAnswer(machine, timeline, { id: own.id })).trackingEvents).toEqual({ nodes: [{ kind: "IN_TRANSIT", place: "石家庄分拨中心", reference: "M-1" }], totalCount: 1 });
    for (const machine of ["other carrier", "other customer"]) expect((await stage.partnerAnswer(machine, timeline, { id: own.id })).trackingEvents).toEqual({ nodes: [], totalCount: 0 });
  });

  test("can say nothing of another's delivery, which to it does not exist; customers tell nothing", async () => {
    const [own, none] = await Promise.all([delivery.id, "dlv_none"].map((deliveryId) => post("other carrier", event(delivery, { deliveryId, reference: "M-2" }))));
    expect(own).toEqual({ record: null, problems: [{ code: "UNKNOWN_REFERENCE", field: "deliveryId" }] });
    expect(none).toEqual(own);
    expect(await post("customer", event(delivery, { reference: "M-2" }))).toEqual({ record: null, problems: [{ code: "ACCESS_DENIED" }] });
  });

  test("reads the exceptions of what it carries and not how they were resolved, and resolves none", async () => {
    const own = await deliveryInTransit(stage);
    await post("carrier", event(own, { kind: "FAILED_ATTEMPT", remark: "无人收货", reference: "M-3" }));
    const read = "query ($id: ID!) { deliveryExceptions(filter: { deliveryId: { eq: $id } }) { nodes { kind status eventCount } } }";
    expect((await stage.partnerAnswer("carrier", read, { id: own.id })).deliveryExceptions.nodes).toEqual([{ kind: "REPORTED", status: "OPEN", eventCount: 1 }]);
    expect((await stage.partnerAnswer("other carrier", read, { id: own.id })).deliveryExceptions.nodes).toEqual([]);
    const { errors } = await stage.ask("carrier", "{ deliveryExceptions { nodes { resolution } } }", {}, "partner");
    expect(errors![0]!.message).toContain("Cannot query field");
    expect(Object.keys(schemaOf("partner").getMutationType()!.getFields())).not.toContain("resolveDeliveryException");
  });
});

describe("an exception", () => {
  test("is raised by trouble that is reported; while it is open, more of it is counted", async () => {
    const own = await deliveryInTransit(stage);
    const first = await report(own, { kind: "FAILED_ATTEMPT", remark: "药库无人收货" });
    expect(await exceptions(own)).toEqual([["REPORTED", "OPEN", 1, undefined]]);
    const second = await report(own, { kind: "DAMAGED", remark: "外箱破损" });
    const [open] = await listed(stage, DeliveryException, "deliveryId", own.id);
    expect(open).toMatchObject({ number: expect.stringMatching(/^YC/), carrierId: own.carrierId, customerId: own.customerId, eventId: second.id, eventCount: 2 });
    expect(second.id).not.toBe(first.id);
    await stage.act("logisticsCoordinator", DeliveryException, "resolve", open!, { resolution: "改约次日，破损退回" });
    expect(await stage.fresh(open!)).toMatchObject({ status: "RESOLVED", endedBy: "PERSON", resolution: "改约次日，破损退回", resolvedById: await stage.idOf("logisticsCoordinator") });
    await report(own, { kind: "DAMAGED", remark: "又有破损" });
    expect(await exceptions(own)).toEqual([["REPORTED", "RESOLVED", 2, "PERSON"], ["REPORTED", "OPEN", 1, undefined]]);
  });

  test.each([[20, 0], [80, 0], [19, 1], [81, 1]])("of cold goods at %i tenths of a degree: %i", async (temperature, raised) => {
    const own = await deliveryInTransit(stage, { storageClass: "COLD" });
    await report(own, { temperature });
    expect(await exceptions(own)).toEqual(raised ? [["TEMPERATURE", "OPEN", 1, undefined]] : []);
  });

  test("of temperature is quality's to resolve, and until then what is kept cannot be signed for", async () => {
    const customer = await buyer(stage);
    const product = await approvedProduct(stage, { storageClass: "COLD" });
    await batchAtLocation(stage, product, await place(stage, "STORAGE", "COLD"), { quantity: 10, expiresIn: 200 });
    const order = await confirmedOrder(stage, customer, [line(product, 10)], { transport: "COLD_CHAIN" });
    await stage.act("salesLead", SalesOrder, "allocate", order);
    const sent = await shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
    await report(sent, { temperature: 95 });
    const [open] = await listed(stage, DeliveryException, "deliveryId", sent.id);
    const signature = { signedBy: "药库 王药师", signedOn: stage.today };
    await stage.cannot("logisticsCoordinator", Delivery, "sign", sent, signature, "TEMPERATURE_NOT_DECIDED");
    await stage.cannot("logisticsCoordinator", DeliveryException, "resolve", open!, { resolution: "自行判定" }, "ACCESS_DENIED");
    await stage.act("qaOfficer", DeliveryException, "resolve", open!, { resolution: "稳定性数据支持 25 ℃ 24 h" });
    expect(await stage.act("logisticsCoordinator", Delivery, "sign", sent, signature)).toMatchObject({ status: "SIGNED" });
  });

  test("is not raised by what other goods were measured at", async () => {
    const own = await deliveryInTransit(stage);
    await report(own, { temperature: 350 });
    expect(await exceptions(own)).toEqual([]);
  });

  test("is resolved with what was done, once, by those who coordinate transport or lead the supply chain", async () => {
    const own = await deliveryInTransit(stage);
    await report(own, { kind: "LOST", remark: "分拨中心未见" });
    const [open] = await listed(stage, DeliveryException, "deliveryId", own.id);
    await stage.cannot("salesRepresentative", DeliveryException, "resolve", open!, { resolution: "知道了" }, "ACCESS_DENIED");
    await stage.cannot("supplyLead", DeliveryException, "resolve", open!, {}, "REQUIRED");
    await stage.act("supplyLead", DeliveryException, "resolve", open!, { resolution: "已找回" });
    await stage.cannot("supplyLead", DeliveryException, "resolve", open!, { resolution: "再次" }, "WRONG_STATE");
  });
});

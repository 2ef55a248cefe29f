/** Late deliveries and deliveries without tracking events: each found once by the clock, and ended by their cause's end. 五(三)3 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, deliveryInTransit, place, shipped, batchAtLocation } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryWatchTerms } from "../../sales/deliveries/deliveryWatchTerms.ts";
import { DeliveryException } from "./deliveryException.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { TrackingEvent } from "../tracking/trackingEvent.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("departmentManager", "salesLead", "picker", "outboundChecker", "logisticsCoordinator", "salesRepresentative");
});
afterAll(() => stage.close());

/** The company so many hours after the goods left, at ten in the morning. */
const later = (hours: number): Stage => stage.at(new Date(stage.now.getTime() + hours * 3_600_000).toISOString());
const clock = async (hours: number): Promise<void> => tick(later(hours).now, stage.table);
const exceptions = async ({ id }: Delivery) => (await listed(stage, DeliveryException, "deliveryId", id)).map(({ kind, status, endedBy }) => [kind, status, endedBy]);
const event = (of: Delivery, hours: number, kind = "IN_TRANSIT") => later(hours).create("logisticsCoordinator", TrackingEvent, { deliveryId: of.id, kind, happenedAt: later(hours).now.toISOString(), place: "石家庄" });

test("a day without an event raises an exception; the next event ends it, and the next gap raises another", async () => {
  const delivery = await deliveryInTransit(stage);
  await clock(23.9);
  expect(await exceptions(delivery)).toEqual([]);
  await clock(24);
  expect(await exceptions(delivery)).toEqual([["SILENT", "OPEN", undefined]]);
  const { version } = await stage.fresh(delivery);
  expect(await readEntries(stage.table, delivery.id, { from: version, to: version })).toMatchObject([{ action: "watch", actorId: "system" }]);
  await clock(25);
  expect((await stage.fresh(delivery)).version, "said once").toBe(version);
  await event(delivery, 26);
  expect(await exceptions(delivery)).toEqual([["SILENT", "RESOLVED", "EVENT"]]);
  await clock(49.9);
  expect(await exceptions(delivery)).toHaveLength(1);
  await clock(50);
  expect(await exceptions(delivery)).toEqual([["SILENT", "RESOLVED", "EVENT"], ["SILENT", "OPEN", undefined]]);
});

test("the person who has asked the carrier and says so is left alone for a day", async () => {
  const delivery = await deliveryInTransit(stage);
  await clock(24);
  const [open] = await listed(stage, DeliveryException, "deliveryId", delivery.id);
  await later(30).act("logisticsCoordinator", DeliveryException, "resolve", open!, { resolution: "承运商电话确认在途" });
  await clock(53);
  expect(await exceptions(delivery)).toHaveLength(1);
  await clock(54);
  expect(await exceptions(delivery)).toHaveLength(2);
});

test("what was handed over is not silent, but late where nobody has signed by the end of the day that it was wanted by", async () => {
  const delivery = await deliveryInTransit(stage, { requestedOn: addDays(stage.today, 1) });
  await event(delivery, 1, "DELIVERED");
  // 10:00 in Shanghai and 38 hours: the last moment of the next day is before that.
  await clock(37.9);
  expect(await exceptions(delivery)).toEqual([]);
  await clock(38);
  expect(await exceptions(delivery)).toEqual([["LATE", "OPEN", undefined]]);
  expect((await stage.fresh(delivery)).nextCheckAt, "when it has to be searched for").toBe(later(121).now.toISOString());
  const [open] = await listed(stage, DeliveryException, "deliveryId", delivery.id);
  await later(39).act("logisticsCoordinator", DeliveryException, "resolve", open!, { resolution: "客户同意明日补签" });
  await clock(90);
  expect(await exceptions(delivery), "once").toHaveLength(1);
});

test("a delivery that leaves late is late at once, and the signature ends what the clock has found", async () => {
  const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
  await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 5, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 5)], { requestedOn: stage.today });
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [allocated] = await listed(stage, Delivery, "salesOrderId", order.id);
  const nextDay = later(24);
  const delivery = await shipped(nextDay, allocated!);
  await clock(24);
  expect(await exceptions(delivery)).toEqual([["LATE", "OPEN", undefined]]);
  await clock(48);
  expect((await exceptions(delivery)).sort()).toEqual([["LATE", "OPEN", undefined], ["SILENT", "OPEN", undefined]]);
  await later(49).act("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: later(48).today });
  expect((await exceptions(delivery)).sort()).toEqual([["LATE", "RESOLVED", "SIGNATURE"], ["SILENT", "RESOLVED", "SIGNATURE"]]);
  await clock(200);
  expect((await exceptions(delivery)).map(([kind]) => kind).sort(), "only its proof is missing").toEqual(["LATE", "PROOF", "SILENT"]);
});

test("only logistics coordinators are notified, once", async () => {
  const delivery = await deliveryInTransit(stage);
  await clock(24);
  const [raised] = await listed(stage, DeliveryException, "deliveryId", delivery.id);
  await notify(stage.table, [...announcementsOf({ after: raised! }), ...announcementsOf({ after: raised! })]);
  const noticesOf = async (subject: string) => (await stage.answer(subject, "{ myNotices(first: 50) { nodes { kind text aboutId } } }")).myNotices.nodes;
  expect(await noticesOf("logisticsCoordinator")).toEqual([{ kind: "DELIVERY_EXCEPTION", text: `配送异常 ${raised!.number} 待处理`, aboutId: raised!.id }]);
  expect(await noticesOf("salesRepresentative")).toEqual([]);
});

test("how long is too long is a setting, which counts from its first day on for what is on its way already", async () => {
  const delivery = await deliveryInTransit(later(480));
  const values = { validFrom: addDays(stage.today, 21), reason: "偏远线路", silentHours: 40, proofHours: 24, searchDays: 3 };
  await stage.cannotCreate("salesRepresentative", DeliveryWatchTerms, values, "ACCESS_DENIED");
  const terms = await stage.create("logisticsCoordinator", DeliveryWatchTerms, values);
  await stage.act("logisticsCoordinator", DeliveryWatchTerms, "submit", terms);
  await stage.act("departmentManager", DeliveryWatchTerms, "approve", terms);
  await clock(504);
  expect([await exceptions(delivery), (await stage.fresh(delivery)).nextCheckAt]).toEqual([[], later(520).now.toISOString()]);
  await clock(520);
  expect(await exceptions(delivery)).toEqual([["SILENT", "OPEN", undefined]]);
  expect((await stage.fresh(delivery)).nextCheckAt, "searched for after three days").toBe(later(552).now.toISOString());
});

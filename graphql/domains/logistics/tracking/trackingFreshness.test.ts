/** A carrier's machine reads how current its own tracking is, and nothing of others. 五(三)2, 七 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedCarrier, bareCustomer, deliveryInTransit, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { TrackingEvent } from "./trackingEvent.ts";

let stage: Stage;
const after = (minutes: number): string => new Date(stage.now.getTime() + minutes * 60_000).toISOString();
const read = async (client: string, minutes: number) => (await stage.at(after(minutes)).partnerAnswer(client, "{ trackingFreshness { newestAt ageMinutes onTheirWay silent silentAfterMinutes nextSilentAt } }")).trackingFreshness;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("logisticsCoordinator", "salesLead");
  const { id: customerId } = await bareCustomer(stage);
  await stage.connect("carrier", (await usualCarrier(stage)).id);
  await stage.connect("other carrier", (await approvedCarrier(stage)).id);
  await stage.connect("customer", customerId);
  const [tracked] = await Promise.all([deliveryInTransit(stage, { customerId }), deliveryInTransit(stage, { customerId })]);
  // Two are on their way since now, and of one there is news an hour later.
  await stage.at(after(60)).create("logisticsCoordinator", TrackingEvent, { deliveryId: tracked.id, kind: "IN_TRANSIT", happenedAt: after(60), place: "石家庄分拨中心" });
});
afterAll(() => stage.close());

test("as long as each delivery was heard of within a day, none is silent", async () => {
  expect(await read("carrier", 90)).toEqual({ newestAt: after(60), ageMinutes: 30, onTheirWay: 2, silent: 0, silentAfterMinutes: 1_440, nextSilentAt: after(1_440) });
});

test("a delivery is silent from the moment on at which the day is over", async () => {
  expect(await read("carrier", 1_439)).toMatchObject({ silent: 0 });
  expect(await read("carrier", 1_440)).toMatchObject({ silent: 1, nextSilentAt: after(1_500) });
  expect(await read("carrier", 1_500)).toMatchObject({ silent: 2, nextSilentAt: null });
});

test("another carrier reads its own, a customer nothing, and people have the list of sources instead", async () => {
  expect(await read("other carrier", 90)).toEqual({ newestAt: null, ageMinutes: null, onTheirWay: 0, silent: 0, silentAfterMinutes: 1_440, nextSilentAt: null });
  expect(await read("customer", 90)).toBeNull();
  const { errors } = await stage.ask("salesLead", "{ trackingFreshness { silent } }");
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});

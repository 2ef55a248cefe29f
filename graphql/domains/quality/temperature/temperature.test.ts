/** Readings of devices: recorded unchanged, excursions hold batches at once, missing readings are detected. GSP 附录3 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, listed, place, qualifiedSupplier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Location } from "../../supply/places/location.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import { Excursion } from "./excursion.ts";
import { MonitoringPoint } from "./monitoringPoint.ts";
import { blockId, type ReadingBlock } from "./readingBlock.ts";
import { ReadingGap } from "./readingGap.ts";

let stage: Stage;
let devices = 0;

beforeAll(async () => {
  stage = (await Stage.open("2026-11-23")).at("2026-11-23T12:00:00Z");
  await stage.staff("warehouseKeeper", "qaOfficer", "headOfQuality", "salesLead");
});
afterAll(() => stage.close());

const point = async (at: Location, values: object = {}): Promise<MonitoringPoint> =>
  stage.create("qaOfficer", MonitoringPoint, { name: `探头 ${++devices}`, device: `TH-${devices}`, kind: "ZONE", zoneId: at.zoneId, low: 20, high: 80, intervalMinutes: 30, holdAfterMinutes: 0, ...values });
const reading = (time: string, temperature: number) => ({ at: `2026-11-23T${time}:00.000Z`, temperature });
const record = (of: MonitoringPoint, ...readings: object[]) => stage.act("warehouseKeeper", MonitoringPoint, "record", of, { readings });
const excursions = (of: MonitoringPoint) => listed(stage, Excursion, "pointId", of.id, "startedAt");
const gaps = (of: MonitoringPoint) => listed(stage, ReadingGap, "pointId", of.id, "raisedAt");
const block = (of: MonitoringPoint) => stage.fresh<ReadingBlock>(blockId(of.id, "2026-11-23"));

test("refrigerated goods are held at the first reading outside, until the head of quality agrees that they are unharmed", async () => {
  const [product, at] = [await approvedProduct(stage, { storageClass: "COLD" }), await place(stage, "STORAGE", "COLD")];
  const batch = await batchAtLocation(stage, product, at, { quantity: 9, expiresIn: 400 });
  const probe = await point(at);
  await record(probe, reading("09:00", 79));
  expect(await excursions(probe)).toEqual([]);
  await record(probe, reading("09:30", 81));
  expect(await stage.fresh(batch)).toMatchObject({ held: true, holds: [{ reason: "EXCURSION" }] });
  expect((await planSupply(await stage.as("salesLead"), [{ productId: product.id, quantity: 1 }], 40))[0]!.missing).toBe(1);
  await record(probe, reading("10:00", 86), reading("10:30", 80));
  await record(probe, reading("11:35", 70));
  const [excursion] = await excursions(probe);
  expect(excursion).toMatchObject({ status: "ENDED", startedAt: reading("09:30", 0).at, endedAt: reading("10:30", 0).at, minutes: 60, highest: 86, longestInterval: 30, tooRare: true, endUnknown: false });
  expect(await gaps(probe)).toMatchObject([{ since: reading("10:30", 0).at, raisedAt: reading("11:05", 0).at, endedAt: reading("11:35", 0).at }]);
  await stage.cannot("headOfQuality", Excursion, "close", excursion!, {}, "WRONG_STATE");
  await stage.cannot("warehouseKeeper", Excursion, "assess", excursion!, { stability: "25 ℃ 24 h", verdict: "UNHARMED" }, "ACCESS_DENIED");
  await stage.act("qaOfficer", Excursion, "assess", excursion!, { stability: "加速试验 25 ℃ 24 h 合格", verdict: "UNHARMED" });
  await stage.cannot("qaOfficer", Excursion, "close", excursion!, {}, "ACCESS_DENIED");
  await stage.act("headOfQuality", Excursion, "close", excursion!);
  expect((await stage.fresh(batch)).held).toBeUndefined();
});

test("harmed goods stay held; others are held only after the minutes set on the point", async () => {
  const at = await place(stage, "STORAGE");
  const batch = await batchAtLocation(stage, await approvedProduct(stage), at, { quantity: 3, expiresIn: 400 });
  const probe = await point(at, { low: 100, high: 300, holdAfterMinutes: 60 });
  await record(probe, reading("09:00", 310), reading("09:30", 312));
  expect((await stage.fresh(batch)).held).toBeUndefined();
  await record(probe, reading("10:00", 311), reading("10:20", 250));
  expect(await stage.fresh(batch)).toMatchObject({ held: true });
  const [excursion] = await excursions(probe);
  await stage.act("qaOfficer", Excursion, "assess", excursion!, { stability: "无数据", verdict: "HARMED" });
  await stage.act("headOfQuality", Excursion, "close", excursion!);
  expect(await stage.fresh(batch)).toMatchObject({ held: true });
});

test("a recorded reading never changes: a repeated one is ignored, another value is a conflict, a late one is sorted in", async () => {
  const probe = await point(await place(stage, "STORAGE"));
  await record(probe, reading("08:00", 50), reading("09:00", 52));
  const before = (await block(probe)).version;
  await record(probe, reading("08:00", 50));
  expect((await block(probe)).version).toBe(before);
  await record(probe, reading("08:00", 61), reading("08:30", 51));
  expect(await block(probe)).toMatchObject({ seconds: [28_800, 30_600, 32_400], temperatures: [50, 51, 52], lowest: 50, highest: 52, conflicts: [{ second: 28_800, temperature: 61 }] });
});

test("a reading in the future is named by its line, and nothing of the request is recorded", async () => {
  const probe = await point(await place(stage, "STORAGE"));
  const [finding] = await stage.cannot("warehouseKeeper", MonitoringPoint, "record", probe, { readings: [reading("08:00", 50), reading("13:00", 50)] }, "READING_IN_FUTURE");
  expect(finding!.field).toBe("readings.1.at");
});

test("missing readings are a gap, found by the clock once; an open excursion ends with it, end unknown", async () => {
  const probe = await point(await place(stage, "STORAGE"));
  await record(probe, reading("11:00", 90));
  await tick(new Date("2026-11-23T11:34:00Z"), stage.table);
  expect(await gaps(probe)).toEqual([]);
  await tick(new Date("2026-11-23T11:35:00Z"), stage.table);
  await tick(new Date("2026-11-23T11:50:00Z"), stage.table);
  expect(await gaps(probe)).toMatchObject([{ raisedAt: reading("11:35", 0).at, silent: true }]);
  expect(await excursions(probe)).toMatchObject([{ status: "ENDED", endUnknown: true, minutes: 0 }]);
  await record(probe, reading("11:55", 50));
  const [gap] = await gaps(probe);
  expect([gap!.endedAt, gap!.silent]).toEqual([reading("11:55", 0).at, undefined]);
});

test("the vendor's API client sends readings of its own points only", async () => {
  const supplier = await qualifiedSupplier(stage);
  await stage.connect("logger", supplier.id);
  const at = await place(stage, "STORAGE");
  const [own, other] = [await point(at, { vendorId: supplier.id }), await point(at)];
  await stage.act("logger", MonitoringPoint, "record", own, { readings: [reading("09:00", 50)] });
  const { record: refused } = await stage.tryTo("logger", MonitoringPoint, "record", other, { readings: [reading("09:00", 50)] });
  expect(refused).toBeNull();
});

test("a logger's file is recorded as a whole, in Fahrenheit too; all unreadable lines are named, and then nothing is recorded", async () => {
  const probe = await point(await place(stage, "STORAGE"), { low: 100, high: 300, intervalMinutes: 30 });
  const head = "timestamp,value\n";
  const findings = await stage.cannot("warehouseKeeper", MonitoringPoint, "recordFile", probe, { unit: "F", content: `${head}2026-11-20 00:00:00,69.88\nyesterday,70\n2026-11-20 01:00:00,\n` }, "READING_UNREADABLE", "READING_UNREADABLE");
  expect(findings.map(({ message }) => message.en.slice(0, 6))).toEqual(["Line 3", "Line 4"]);
  const hours = Array.from({ length: 192 }, (_, i) => `${new Date(Date.UTC(2026, 10, 12, 0, i * 30)).toISOString().slice(0, 19).replace("T", " ")},69.88083514`).join("\n");
  await stage.act("warehouseKeeper", MonitoringPoint, "recordFile", probe, { unit: "F", content: head + hours });
  const kept = await stage.fresh<ReadingBlock>(blockId(probe.id, "2026-11-14"));
  expect([kept.seconds.length, kept.lowest, kept.highest, kept.outside]).toEqual([48, 210, 210, 0]);
});

test("a point of kind zone needs its zone, bounds must not cross, and a vehicle's interval is at most five minutes", async () => {
  const at = await place(stage, "STORAGE");
  const values = { name: "探头", device: "X-1", kind: "ZONE", zoneId: at.zoneId, low: 20, high: 80, intervalMinutes: 30, holdAfterMinutes: 0 };
  await stage.cannotCreate("qaOfficer", MonitoringPoint, { ...values, zoneId: undefined }, "POINT_NEEDS_ZONE");
  await stage.cannotCreate("qaOfficer", MonitoringPoint, { ...values, low: 90 }, "BOUNDS_CROSS");
  await stage.cannotCreate("qaOfficer", MonitoringPoint, { ...values, kind: "VEHICLE", zoneId: undefined, intervalMinutes: 6 }, "INTERVAL_TOO_LONG");
});

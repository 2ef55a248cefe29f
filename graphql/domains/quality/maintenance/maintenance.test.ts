/** Stored goods are looked at again and again; what is suspicious is held at once. 五(二), GSP 养护 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Location } from "../../supply/places/location.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import { StockTransfer } from "../../supply/stock/stockTransfer.ts";
import { keyReason, type StoredGoods } from "./keyGoods.ts";
import { MaintenanceAnalysis } from "./maintenanceAnalysis.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { MaintenancePlan } from "./maintenancePlan.ts";
import { MaintenanceRound } from "./maintenanceRound.ts";
import { lastQuarter } from "./quarterlyAnalysis.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("maintainer", "qaOfficer", "headOfQuality", "warehouseKeeper", "salesLead", "supplyLead");
});
afterAll(() => stage.close());

const onDay = (days: number): Stage => stage.at(addDays(stage.today, days));
const clock = (days: number) => tick(onDay(days).now, stage.table);
const planInput = (at: Location, values: object = {}) => ({ name: `计划 ${at.code}`, zoneId: at.zoneId, scope: "GENERAL", startsOn: addDays(stage.today, 1), intervalDays: 90, roundDays: 7, ...values });
const roundsOf = ({ id }: MaintenancePlan) => listed(stage, MaintenanceRound, "planId", id, "plannedOn");
const checksIn = ({ id }: MaintenanceRound) => listed(stage, MaintenanceCheck, "roundId", id, "locationCode");
const good = { appearanceOk: true, packagingOk: true, temperature: 215, humidity: 520, result: "IN_ORDER" };

const terms = { keyExpiryDays: 180, firstYearDays: 365, specialProducts: [{ productId: "prod_s", because: "易潮解" }] };
const goods: StoredGoods = { productId: "prod_1", storageClass: "AMBIENT", approvedOn: "2024-01-01", expiresOn: "2029-01-01" };

test.each<[Partial<StoredGoods>, string | undefined]>([
  [{}, undefined],
  [{ storageClass: "COOL" }, undefined],
  [{ storageClass: "COLD" }, "COLD_CHAIN"],
  [{ storageClass: "FROZEN" }, "COLD_CHAIN"],
  [{ expiresOn: addDays("2026-11-23", 181) }, undefined],
  [{ expiresOn: addDays("2026-11-23", 180) }, "NEAR_EXPIRY"],
  [{ approvedOn: "2025-11-24" }, "FIRST_YEAR"],
  [{ approvedOn: "2025-11-23" }, undefined],
  [{ productId: "prod_s" }, "SPECIAL"],
])("of goods with %o the reason for more care is %s", (difference, reason) => {
  expect(keyReason({ ...goods, ...difference }, "2026-11-23", terms)).toBe(reason);
});

test.each([["2026-11-30", "2026-Q3", "2026-07-01", "2026-09-30"], ["2027-01-01", "2026-Q4", "2026-10-01", "2026-12-31"], ["2027-03-31", "2026-Q4", "2026-10-01", "2026-12-31"]])("on %s the quarter %s is over", (today, quarter, startsOn, endsOn) => {
  expect(lastQuarter(today)).toEqual({ quarter, startsOn, endsOn });
});

test("a plan looks at general goods every 90 days at least and at key products every 30; one of a kind for each zone", async () => {
  const at = await place(stage, "STORAGE");
  await stage.cannotCreate("qaOfficer", MaintenancePlan, planInput(at, { intervalDays: 91 }), "MAINTENANCE_TOO_RARE");
  await stage.cannotCreate("qaOfficer", MaintenancePlan, planInput(at, { scope: "KEY", intervalDays: 31, roundDays: 32 }), "MAINTENANCE_TOO_RARE", "ROUND_LONGER_THAN_INTERVAL");
  await stage.cannotCreate("maintainer", MaintenancePlan, planInput(at), "ACCESS_DENIED");
  const plan = await stage.create("qaOfficer", MaintenancePlan, planInput(at));
  await stage.cannotCreate("qaOfficer", MaintenancePlan, planInput(at), "VALUE_TAKEN");
  await stage.act("qaOfficer", MaintenancePlan, "end", plan, { reason: "库区停用" });
  await stage.create("qaOfficer", MaintenancePlan, planInput(at));
});

test("the clock makes a round, lists what lies there on its day, and calls it overdue when it is not done", async () => {
  const at = await place(stage, "STORAGE");
  const product = await approvedProduct(stage);
  const [near, far] = [await batchAtLocation(stage, product, at, { quantity: 5, expiresIn: 100 }), await batchAtLocation(stage, product, at, { quantity: 7, expiresIn: 900 })];
  const all = await stage.create("qaOfficer", MaintenancePlan, planInput(at));
  const key = await stage.create("qaOfficer", MaintenancePlan, planInput(at, { scope: "KEY", intervalDays: 30, roundDays: 3 }));
  await clock(0);
  const [round] = await roundsOf(all);
  expect(round).toMatchObject({ status: "PLANNED", plannedOn: addDays(stage.today, 1), overdueOn: addDays(stage.today, 8) });
  expect(await checksIn(round!)).toEqual([]);
  await clock(1);
  await clock(1);
  expect((await stage.fresh(round!)).status).toBe("OPEN");
  const checks = await checksIn(round!);
  expect(checks.map(({ batchId }) => batchId).sort()).toEqual([near.id, far.id].sort());
  const [keyRound] = await roundsOf(key);
  expect((await checksIn(keyRound!)).map(({ batchId, keyReason: reason }) => [batchId, reason])).toEqual([[near.id, "NEAR_EXPIRY"]]);

  await stage.cannot("maintainer", MaintenanceRound, "finish", round!, {}, "MAINTENANCE_CHECKS_LEFT");
  await stage.cannot("maintainer", MaintenanceCheck, "markGone", checks[0]!, {}, "MAINTENANCE_STILL_THERE");
  await stage.cannot("warehouseKeeper", MaintenanceCheck, "check", checks[0]!, good, "ACCESS_DENIED");
  for (const check of checks) await onDay(2).act("maintainer", MaintenanceCheck, "check", check, good);
  const done = await onDay(2).act("maintainer", MaintenanceRound, "finish", round!);
  expect(done).toMatchObject({ status: "DONE", checkedBatches: 2, suspectBatches: 0, outOfBounds: 0, finishedOn: addDays(stage.today, 2) });
  expect(done.late).toBeUndefined();
  await clock(4);
  expect((await stage.fresh(keyRound!)).status).toBe("OVERDUE");
  await onDay(4).act("maintainer", MaintenanceCheck, "check", (await checksIn(keyRound!))[0]!, good);
  expect((await onDay(4).act("maintainer", MaintenanceRound, "finish", keyRound!)).late).toBe(true);
});

test("what is suspicious is held in the same step, and a QA officer alone releases it; a climate that is not permitted needs measures", async () => {
  const [at, other] = [await place(stage, "STORAGE"), await place(stage, "STORAGE")];
  const product = await approvedProduct(stage);
  const batch = await batchAtLocation(stage, product, at, { quantity: 9, expiresIn: 600 });
  const gone = await batchAtLocation(stage, product, at, { quantity: 4, expiresIn: 700 });
  const plan = await stage.create("qaOfficer", MaintenancePlan, planInput(at, { startsOn: stage.today }));
  await clock(6);
  const [round] = await roundsOf(plan);
  const byBatch = new Map((await checksIn(round!)).map((check) => [check.batchId, check]));
  const check = byBatch.get(batch.id)!;
  await stage.cannot("maintainer", MaintenanceCheck, "check", check, { ...good, packagingOk: false }, "DEFECT_IN_ORDER");
  await stage.cannot("maintainer", MaintenanceCheck, "check", check, { ...good, result: "SUSPECT", humidity: 751 }, "MAINTENANCE_FINDINGS_MISSING", "MAINTENANCE_MEASURES_MISSING");
  await stage.cannot("maintainer", MaintenanceCheck, "check", check, { ...good, temperature: 301 }, "MAINTENANCE_MEASURES_MISSING");
  const found = await stage.act("maintainer", MaintenanceCheck, "check", check, { ...good, packagingOk: false, result: "SUSPECT", findings: "外箱受潮变形", humidity: 760, measures: "开启除湿机" });
  expect(found).toMatchObject({ status: "DONE", outside: true, quantity: 9 });
  expect((await stage.fresh(batch)).holds).toMatchObject([{ reason: "MAINTENANCE", holdId: found.holdId, note: "外箱受潮变形" }]);
  const missing = async () => (await planSupply(await stage.as("salesLead"), [{ productId: product.id, quantity: 13 }], 40))[0]!.missing;
  expect(await missing()).toBe(9);
  const hold = await stage.fresh<Hold>(found.holdId!);
  await stage.cannot("headOfQuality", Hold, "release", hold, { reason: "尚可" }, "HOLD_FOR_QA_OFFICER");
  await stage.cannot("maintainer", Hold, "release", hold, { reason: "尚可" }, "ACCESS_DENIED");
  await stage.act("qaOfficer", Hold, "release", hold, { reason: "复检合格" });
  expect([await missing(), (await stage.fresh<Batch>(batch)).held]).toEqual([0, undefined]);

  const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: gone.id, fromLocationId: at.id, toLocationId: other.id, quantity: 4 });
  await stage.act("warehouseKeeper", StockTransfer, "post", transfer);
  expect((await stage.act("maintainer", MaintenanceCheck, "markGone", byBatch.get(gone.id)!)).status).toBe("GONE");
  expect(await stage.act("maintainer", MaintenanceRound, "finish", round!)).toMatchObject({ checkedBatches: 1, suspectBatches: 1, outOfBounds: 1 });
});

test("once a quarter is over its figures are there, once, and a QA officer concludes", async () => {
  const later = stage.at("2027-01-04");
  await tick(later.now, stage.table);
  await tick(stage.at("2027-01-05").now, stage.table);
  const found = await listed(stage, MaintenanceAnalysis, "status", "OPEN", "endsOn");
  expect(found).toMatchObject([{ quarter: "2026-Q4", checkedBatches: 4, suspectBatches: 1, outOfBounds: 1 }]);
  expect(found[0]!.suspects).toMatchObject([{ findings: "外箱受潮变形" }]);
  expect(found[0]!.rounds).toBeGreaterThanOrEqual(3);
  await later.cannot("maintainer", MaintenanceAnalysis, "conclude", found[0]!, { conclusion: "总体良好，除湿能力不足。" }, "ACCESS_DENIED");
  expect((await later.act("qaOfficer", MaintenanceAnalysis, "conclude", found[0]!, { conclusion: "总体良好，除湿能力不足。" })).status).toBe("DONE");
});

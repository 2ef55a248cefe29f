import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage } from "../../test/stage.ts";
import { money } from "../../table/money.ts";
import { SalesReturn } from "../../domains/sales/returns/salesReturn.ts";
import { SalesOrderLine } from "../../domains/sales/orders/salesOrderLine.ts";
import { addDays } from "../businessDate.ts";
import { isWorkingDay } from "../calendar/workingDays.ts";
import { bandOf } from "./kpiReadings.ts";
import { KpiTargets } from "./kpiTargets.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesLead", "departmentManager", "salesRepresentative", "purchaser");
});
afterAll(() => stage.close());

test.each([
  ["LOWER", 500, null], ["LOWER", 501, "WARNING"], ["LOWER", 800, "WARNING"], ["LOWER", 801, "CRITICAL"],
  ["HIGHER", 500, "CRITICAL"], ["HIGHER", 800, null], ["HIGHER", 799, "CRITICAL"],
] as const)("equal to a threshold is not beyond it: %s %i is %s", (direction, value, band) => {
  const thresholds = direction === "LOWER" ? { warning: 500, critical: 800 } : { critical: 800 };
  expect(bandOf(value, direction, thresholds)).toBe(band ?? "GOOD");
});

test.each([[300, "CRITICAL"], [400, "WARNING"], [599, "WARNING"], [600, "GOOD"], [1_500, "GOOD"], [1_501, "WARNING"], [2_400, "WARNING"], [2_401, "CRITICAL"]] as const)("of a band both sides are bad: %i is %s", (value, band) => {
  expect(bandOf(value, "BAND", { warningLow: 600, criticalLow: 400, warning: 1_500, critical: 2_400 })).toBe(band);
});

test("a band is judged as the plain comparison of both sides has it, whichever of its thresholds are given", () => {
  const value = fc.integer({ min: 0, max: 1_000 });
  const some = fc.option(value, { nil: undefined });
  fc.assert(
    fc.property(value, fc.record({ warning: some, critical: some, warningLow: some, criticalLow: some }), (at, thresholds) => {
      const { warning = Infinity, critical = Infinity, warningLow = -Infinity, criticalLow = -Infinity } = thresholds;
      const known = Object.values(thresholds).some((one) => one !== undefined);
      const expected = at > critical || at < criticalLow ? "CRITICAL" : at > warning || at < warningLow ? "WARNING" : known ? "GOOD" : null;
      expect(bandOf(at, "BAND", thresholds)).toBe(expected);
    }),
  );
});

test("without thresholds there is no band", () => {
  expect(bandOf(1, "LOWER", { target: 0 })).toBeNull();
});

const line = (values: object) => ({ validFrom: "2026-12-01", reason: "年度目标", targets: [{ kpi: "returnsRejected", ...values }] });

describe("targets and thresholds", () => {
  test.each<[string, object, string]>([
    ["that do not get worse in their order", { target: 500, warning: 400 }, "KPI_THRESHOLDS_OUT_OF_ORDER"],
    ["of a KPI that is no share, among the shares", { kpi: "returnsReceived", target: 5 }, "KPI_IN_WRONG_LIST"],
    ["with a lower end, of a KPI without a band", { target: 500, warningLow: 100 }, "KPI_HAS_ONE_BAD_SIDE"],
  ])("%s are refused", async (_, values, code) => {
    const [finding] = await stage.cannotCreate("salesLead", KpiTargets, line(values), code);
    expect(finding!.field).toBe("targets.0.kpi");
  });

  test.each<[string, object, string]>([
    ["of a share among the figures", { kpi: "returnsRejected", target: 500 }, "KPI_IN_WRONG_LIST"],
    ["of a count that is no whole number", { kpi: "returnsReceived", target: 550 }, "KPI_COUNTS_WHOLE"],
    ["of a band whose lower end is above its upper one", { kpi: "stockTurnover", warning: 600, warningLow: 700 }, "KPI_THRESHOLDS_OUT_OF_ORDER"],
    ["of a band whose target is beyond its warning", { kpi: "stockTurnover", target: 500, warningLow: 600, warning: 900 }, "KPI_THRESHOLDS_OUT_OF_ORDER"],
  ])("%s are refused", async (_, values, code) => {
    const [finding] = await stage.cannotCreate("salesLead", KpiTargets, { ...line({ target: 100 }), figures: [values] }, code);
    expect(finding!.field).toBe("figures.0.kpi");
  });

  test("of one KPI are listed once, and entered by those who lead an area", async () => {
    const one = line({ target: 100 });
    await stage.cannotCreate("salesLead", KpiTargets, { ...one, targets: [...one.targets, ...one.targets] }, "KPI_LISTED_TWICE");
    await stage.cannotCreate("salesRepresentative", KpiTargets, one, "ACCESS_DENIED");
  });

  test("apply from their first day on, after the manager has approved them", async () => {
    await stage.seed(SalesReturn, { receivedOn: "2026-11-10", total: money(100, "CNY"), lines: [{ quantity: 20, qualifiedQuantity: 18, rejectedQuantity: 2, amount: money(100, "CNY") }], customerId: "cus_1", number: "SR-1", status: "INSPECTED" } as never);
    await stage.project();
    const read = async (today: string) => (await stage.at(today).answer("salesLead", "{ kpiReadings(kpi: returnsRejected, last: 20) { target least readings { period value band } } }")).kpiReadings;
    expect(await read("2026-11-23")).toEqual({ target: null, least: 10, readings: [{ period: "2026-11", value: 1_000, band: null }] });

    const version = await stage.create("salesLead", KpiTargets, { ...line({ target: 500, warning: 900, critical: 1_000, least: 20 }), figures: [{ kpi: "returnsReceived", target: 0, warning: 100 }, { kpi: "returnedValue", target: 50 }] });
    await stage.act("salesLead", KpiTargets, "submit", version);
    await stage.cannot("salesLead", KpiTargets, "approve", version, {}, "ACCESS_DENIED");
    await stage.act("departmentManager", KpiTargets, "approve", version);
    expect((await read("2026-11-30")).target).toBeNull();
    expect(await read("2026-12-01")).toEqual({ target: 500, least: 20, readings: [{ period: "2026-11", value: 1_000, band: "WARNING" }, { period: "2026-12", value: null, band: null }] });
    // A count in its own unit, an amount in the company's currency alone.
    const figure = async (kpi: string, currency: string) => (await stage.at("2026-12-01").answer("salesLead", `{ kpiReadings(kpi: ${kpi}, last: 20, currency: "${currency}") { target warning readings { value band } } }`)).kpiReadings;
    expect(await figure("returnsReceived", "CNY")).toMatchObject({ target: 0, warning: 1, readings: [{ value: 1, band: "GOOD" }, { value: 0, band: "GOOD" }] });
    expect(await figure("returnedValue", "CNY")).toMatchObject({ target: 50 });
    expect(await figure("returnedValue", "USD")).toMatchObject({ target: null });
  });
});

test("the control chart of a daily KPI leaves days off out, so that a quiet Sunday is no signal", async () => {
  // Ten thousand on each working day of October and November, and a little at weekends and in the National Day week.
  const days = Array.from({ length: 60 }, (_, i) => addDays("2026-09-24", i));
  for (const [i, orderedOn] of days.entries()) {
    const amount = isWorkingDay(orderedOn) ? 1_000_000 + (i % 2) * 1_000 : 100;
    await stage.seed(SalesOrderLine, { orderedOn, amount: money(amount, "CNY"), salesOrderId: "so_1", line: i + 1, customerId: "cus_1", productId: "prd_1", quantity: 1 } as never);
  }
  await stage.project(SalesOrderLine);
  const { kpiReadings } = await stage.answer("departmentManager", "{ kpiReadings(kpi: dailySales, last: 90) { limits { centre } readings { period signals } } }");
  const { limits, readings } = kpiReadings as { limits: { centre: number }; readings: { period: string; signals: string[] }[] };
  expect(limits.centre).toBeGreaterThan(100_000_000);
  expect(readings.filter(({ period, signals }) => signals.length > 0 && !isWorkingDay(period))).toEqual([]);
  expect(readings.filter(({ signals }) => signals.includes("BEYOND_LIMITS"))).toEqual([]);
});

test("the catalogue names the KPIs that a person may read, and no others", async () => {
  const names = async (subject: string) => ((await stage.answer(subject, "{ kpis { name } }")).kpis as { name: string }[]).map(({ name }) => name);
  expect(await names("salesLead")).toEqual(expect.arrayContaining(["unpaidDue", "onTimeInFull", "returnedValue"]));
  expect(await names("salesLead")).not.toContain("purchases");
  expect(await names("purchaser")).toContain("purchases");
  // Of receivables a representative reads only those of their own customers.
  expect(await names("salesRepresentative")).not.toContain("unpaidDue");
  expect((await stage.answer("salesRepresentative", "{ kpiReadings(kpi: unpaidDue) { target } }")).kpiReadings).toBeNull();
});

test("the tiles are the readings of each KPI that a person may read, as each by itself says", async () => {
  const { kpiTiles } = await stage.answer("departmentManager", "{ kpiTiles(last: 3) { name currency target readings { period value band } limits { centre } } }");
  const sales = (kpiTiles as { name: string; currency: string | null }[]).filter(({ name }) => name === "dailySales");
  const { kpiReadings } = await stage.answer("departmentManager", "{ kpiReadings(kpi: dailySales, last: 3) { target readings { period value band } limits { centre } } }");
  expect(sales).toEqual([{ name: "dailySales", currency: "CNY", ...kpiReadings }]);
  expect((await stage.answer("purchaser", "{ kpiTiles { name } }")).kpiTiles.map(({ name }: { name: string }) => name)).not.toContain("dailySales");
});

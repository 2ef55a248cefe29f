/** From an alert to its recovery, through the clock: raised once, acted on by one person, closed by another. 七(三) */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectedBeatKey } from "../../../table/keys.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Context } from "../../../platform/context.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { SalesOrderLine } from "../../sales/orders/salesOrderLine.ts";
import { ServiceCase } from "../../service/cases/serviceCase.ts";
import { Alert } from "./alert.ts";
import { AlertLevel } from "./alertLevel.ts";
import { AlertRule } from "./alertRule.ts";
import { judgeRules } from "./evaluateRules.ts";

let stage: Stage;
const at = (time: string): Stage => stage.at(new Date(`${time}+08:00`).toISOString());
/** The piece of the clock's work that is about alerts. */
const run = (time: string) => judgeRules(new Context(stage.table, systemPrincipal, "zh", `clock-${time}`, at(time).now));

beforeAll(async () => {
  stage = await Stage.open("2026-11-02");
  await stage.staff("salesLead", "serviceLead", "departmentManager", "finance", "purchaser", "auditor", "systemAdministrator");
  await stage.hire("otherSalesLead", "salesLead");
});
afterAll(() => stage.close());

const drafted = (difference: object): object => ({ name: "日销售额过低", kind: "THRESHOLD", kpi: "dailySales", group: "salesLead", limitAmount: money(10_000, "CNY"), ...difference });

async function inForce(difference: object, by = "salesLead"): Promise<AlertRule> {
  const rule = await stage.create(by, AlertRule, drafted(difference));
  await stage.act(by, AlertRule, "submit", rule);
  return stage.act<AlertRule>("departmentManager", AlertRule, "approve", rule);
}

const alertsOf = async (rule: AlertRule) => (await listed(stage, Alert, "ruleId", rule.id)).sort((one, other) => (one.raisedIn < other.raisedIn ? -1 : 1));

let line = 0;
const sold = (orderedOn: string, amount: number) => stage.seed(SalesOrderLine, { orderedOn, amount: money(amount, "CNY"), salesOrderId: "so_1", line: ++line, customerId: "cus_1", productId: "prd_1", quantity: 1 } as never);

describe("a rule", () => {
  test.each<[string, object, string, string]>([
    ["of a threshold without a limit", { limitAmount: null }, "ALERT_RULE_INCOMPLETE", "limitAmount"],
    ["with a limit in another form than its KPI", { limitShare: 100 }, "ALERT_RULE_SAYS_TOO_MUCH", "limitShare"],
    ["whose recovery is worse than its limit", { recoverAmount: money(9_999, "CNY") }, "RECOVERY_NOT_BETTER", "recoverAmount"],
    ["of a band without a lower limit", { kind: "BAND" }, "ALERT_RULE_INCOMPLETE", "lowerAmount"],
    ["of a band whose limits are the wrong way round", { kind: "BAND", lowerAmount: money(10_000, "CNY") }, "BAND_UPSIDE_DOWN", "lowerAmount"],
    ["of a band whose lower recovery is below its limit", { kind: "BAND", lowerAmount: money(5_000, "CNY"), recoverLowerAmount: money(4_999, "CNY") }, "RECOVERY_NOT_BETTER", "recoverLowerAmount"],
    ["of a band whose recovery is above its limit", { kind: "BAND", lowerAmount: money(5_000, "CNY"), recoverAmount: money(10_001, "CNY") }, "RECOVERY_NOT_BETTER", "recoverAmount"],
    ["of a band that leaves nothing to recover to", { kind: "BAND", lowerAmount: money(5_000, "CNY"), recoverAmount: money(6_000, "CNY"), recoverLowerAmount: money(7_000, "CNY") }, "BAND_UPSIDE_DOWN", "recoverLowerAmount"],
    ["of a threshold with a lower end", { lowerAmount: money(5_000, "CNY") }, "ALERT_RULE_SAYS_TOO_MUCH", "lowerAmount"],
    ["with amounts in two currencies", { recoverAmount: money(20_000, "USD") }, "ALERT_CURRENCIES_DIFFER", "recoverAmount"],
    ["of one limit for a KPI of which both sides are bad", { kpi: "stockTurnover", group: "supplyLead", limitAmount: null, limitNumber: 4 }, "KPI_HAS_TWO_BAD_SIDES", "kind"],
    ["of a season for a KPI by day", { kind: "SEASONAL", limitAmount: null, percent: 3_000 }, "SEASONAL_ONLY_BY_MONTH", "kpi"],
    ["whose group may not read what it watches", { group: "serviceLead", kpi: "purchases" }, "GROUP_CANNOT_READ", "group"],
    ["that nobody who leads an area acts on", { group: "purchaser" }, "GROUP_DOES_NOT_LEAD", "group"],
  ])("%s is refused", async (_, difference, code, field) => {
    const [finding] = await stage.cannotCreate("salesLead", AlertRule, drafted(difference), code);
    expect(finding!.field).toBe(field);
  });

  test("is defined by those who lead an area, and put in force by the manager alone", async () => {
    await stage.cannotCreate("departmentManager", AlertRule, drafted({}), "ACCESS_DENIED");
    await stage.cannotCreate("purchaser", AlertRule, drafted({}), "ACCESS_DENIED");
    const rule = await stage.create<AlertRule>("salesLead", AlertRule, drafted({ name: "草稿" }));
    await stage.act("salesLead", AlertRule, "submit", rule);
    await stage.cannot("salesLead", AlertRule, "approve", rule, {}, "ACCESS_DENIED");
    await stage.cannot("departmentManager", AlertRule, "reject", rule, {}, "REQUIRED");
    await run("2026-11-02T11:00:00");
    expect(await alertsOf(rule)).toEqual([]);
  });
});

describe("the loop", () => {
  let rule: AlertRule;
  const alert = async () => (await alertsOf(rule)).at(-1)!;
  const act = async (time: string, subject: string, action: string, input: object = {}) => at(time).act<Alert>(subject, Alert, action, await alert(), input);
  const cannot = async (time: string, subject: string, action: string, input: object, ...codes: string[]) => at(time).cannot(subject, Alert, action, await alert(), input, ...codes);
  const cause = { cause: "系统停机半天", measures: "已补录订单" };

  test("raises one alert, adds the breaches that follow, and tells only once", async () => {
    rule = await inForce({ recoverAmount: money(20_000, "CNY"), recoveryPeriods: 2 });
    // Below 100.00, then below and above again; 200.00 on two days recovers.
    for (const [i, amount] of [50_000, 9_999, 10_000, 5_000, 15_000, 25_000, 15_000, 20_000, 30_000].entries()) await sold(addDays("2026-11-02", i), amount);
    await stage.project(SalesOrderLine);
    // Until midnight the day may still become a good one.
    await run("2026-11-03T23:50:00");
    expect(await alertsOf(rule)).toEqual([]);
    await run("2026-11-04T00:10:00");
    const [raised] = await alertsOf(rule);
    expect(raised).toMatchObject({ raisedIn: "2026-11-03", status: "RAISED", group: "salesLead", kind: "THRESHOLD", ruleVersion: rule.version, title: "日销售额过低", unrecovered: true, evidence: [{ period: "2026-11-03", amount: money(9_999, "CNY"), numerator: 9_999, isRunning: false }] });
    expect(raised!.number).toMatch(/^YJ2026/);
    // With the list behind it, and its largest rows.
    const [sale] = await listed(stage, SalesOrderLine, "customerId", "cus_1", "orderedOn").then((lines) => lines.filter(({ orderedOn }) => orderedOn === "2026-11-03"));
    expect([raised!.rows, JSON.parse(raised!.listFilter!)]).toEqual([[{ recordId: sale!.id, adds: 9_999 }], { orderedOn: { from: "2026-11-03", to: "2026-11-03" } }]);
    expect(announcementsOf({ after: raised! })).toMatchObject([{ kind: "ALERT_RAISED", audience: { roles: ["salesLead"] } }]);
    const written = (await stage.fresh(raised!)).version;
    await run("2026-11-04T00:15:00");
    expect((await stage.fresh(raised!)).version).toBe(written);
    await run("2026-11-06T10:00:00");
    const [grown, ...none] = await alertsOf(rule);
    expect(none).toEqual([]);
    expect(grown!.evidence.map(({ period, isRunning }) => ({ period, isRunning }))).toEqual([{ period: "2026-11-03", isRunning: false }, { period: "2026-11-05", isRunning: false }]);
    expect(announcementsOf({ before: raised, after: grown! })).toEqual([]);
  });

  test("is acknowledged by those who act on it; the deputies are notified when nobody does in time", async () => {
    await cannot("2026-11-06T10:00:00", "finance", "acknowledge", {}, "NO_SUCH_RECORD");
    await cannot("2026-11-06T10:00:00", "auditor", "acknowledge", {}, "ACCESS_DENIED");
    await tick(at("2026-11-06T10:00:00").now, stage.table);
    const [clock] = (await alert()).clocks!;
    expect(clock).toMatchObject({ name: "acknowledge", minutes: 240, outcome: "MISSED" });
    const acknowledged = await act("2026-11-06T10:00:00", "salesLead", "acknowledge");
    expect(acknowledged).toMatchObject({ status: "ACKNOWLEDGED", assigneeId: await stage.idOf("salesLead"), clocks: [{ status: "ENDED", outcome: "MISSED" }] });
    expect(await act("2026-11-06T10:00:00", "otherSalesLead", "takeOver")).toMatchObject({ status: "ACKNOWLEDGED", assigneeId: await stage.idOf("otherSalesLead") });
  });

  test("is closed with cause, measures and recovery, by somebody else than it was handled by", async () => {
    await cannot("2026-11-06T10:10:00", "salesLead", "close", {}, "WRONG_STATE");
    await cannot("2026-11-06T10:10:00", "salesLead", "handle", { cause: "系统停机半天" }, "REQUIRED");
    const handled = await act("2026-11-06T10:10:00", "salesLead", "handle", cause);
    expect(announcementsOf({ before: { ...handled, status: "ACKNOWLEDGED" } as Alert, after: handled })).toMatchObject([{ kind: "ALERT_TO_CLOSE", exceptId: await stage.idOf("salesLead") }]);
    await cannot("2026-11-06T10:20:00", "otherSalesLead", "close", {}, "ALERT_NOT_RECOVERED");
    await cannot("2026-11-06T10:20:00", "salesLead", "close", {}, "ALERT_NOT_RECOVERED", "CLOSED_BY_HANDLER");
    await cannot("2026-11-06T10:20:00", "otherSalesLead", "closeUnrecovered", { reason: "不再关注" }, "ACCESS_DENIED");
  });

  test("recovers at its own value and count, and the rule's change ends nothing", async () => {
    // 250.00 on one day is not twice.
    await run("2026-11-08T10:00:00");
    expect((await alert()).recoveredIn ?? null).toBeNull();
    const suspended = await at("2026-11-08T11:00:00").act<AlertRule>("salesLead", AlertRule, "suspend", rule, { reason: "核对数据" });
    await run("2026-11-11T10:00:00");
    expect(await alert()).toMatchObject({ status: "HANDLED", unrecovered: true });
    await at("2026-11-11T10:00:00").act("departmentManager", AlertRule, "resume", suspended);
    const before = await alert();
    await run("2026-11-11T10:05:00");
    const recovered = await alert();
    expect(recovered).toMatchObject({ recoveredIn: "2026-11-10", recoveredOn: "2026-11-11", relapses: 0 });
    expect(announcementsOf({ before, after: recovered })).toMatchObject([{ kind: "ALERT_RECOVERED" }]);
    expect(await act("2026-11-11T10:10:00", "otherSalesLead", "close")).toMatchObject({ status: "CLOSED", closedOn: "2026-11-11" });
  });

  test("comes back to those who act on it where it relapses, and is told again", async () => {
    await sold("2026-11-12", 1);
    await stage.project(SalesOrderLine);
    const before = await alert();
    await run("2026-11-13T10:00:00");
    const back = await alert();
    expect(await alertsOf(rule)).toHaveLength(1);
    expect(back).toMatchObject({ id: before.id, status: "RAISED", relapses: 1, unrecovered: true, raisedOn: "2026-11-13", evidence: [{ period: "2026-11-03" }, { period: "2026-11-05" }, { period: "2026-11-11" }, { period: "2026-11-12" }] });
    expect(back.clocks!.map(({ status }) => status)).toEqual(["ENDED", "RUNNING"]);
    expect(announcementsOf({ before, after: back })).toMatchObject([{ kind: "ALERT_RAISED" }]);
    await act("2026-11-13T10:10:00", "salesLead", "acknowledge");
    await act("2026-11-13T10:10:00", "salesLead", "handle", cause);
    expect(await act("2026-11-13T10:20:00", "departmentManager", "closeUnrecovered", { reason: "展会期间停止接单" })).toMatchObject({ status: "CLOSED", closedBecause: "展会期间停止接单", unrecovered: true });
  });
});

test("a band raises on either side, and recovers between its recovery values", async () => {
  const rule = await at("2026-11-14T09:00:00").create<AlertRule>("salesLead", AlertRule, drafted({ name: "日销售额异常", kind: "BAND", lowerAmount: money(10_000, "CNY"), recoverLowerAmount: money(20_000, "CNY"), limitAmount: money(100_000, "CNY"), recoverAmount: money(90_000, "CNY") }));
  await at("2026-11-14T09:00:00").act("salesLead", AlertRule, "submit", rule);
  await at("2026-11-14T09:00:00").act("departmentManager", AlertRule, "approve", rule);
  // While the day runs a low sum says nothing, and a high one is beyond the band already.
  for (const [date, amount] of [["2026-11-13", 50_000], ["2026-11-14", 50_000], ["2026-11-15", 100_001], ["2026-11-16", 95_000], ["2026-11-17", 9_999], ["2026-11-18", 15_000], ["2026-11-19", 90_000]] as const) await sold(date, amount);
  await stage.project(SalesOrderLine);
  await run("2026-11-15T12:00:00");
  expect(await alertsOf(rule)).toMatchObject([{ kind: "BAND", raisedIn: "2026-11-15", evidence: [{ isRunning: true }] }]);
  await run("2026-11-17T12:00:00");
  expect((await alertsOf(rule))[0]!.evidence).toHaveLength(1);
  await run("2026-11-19T09:00:00");
  const [open] = await alertsOf(rule);
  expect(open).toMatchObject({ unrecovered: true, evidence: [{ period: "2026-11-15", isRunning: false }, { period: "2026-11-17" }] });
  await run("2026-11-20T09:00:00");
  expect(await alertsOf(rule)).toMatchObject([{ recoveredIn: "2026-11-19" }]);
});

test("a swing compares a running month with as many working days of those before, and not with the whole of them", async () => {
  const rule = await inForce({ name: "服务单激增", kind: "SWING", kpi: "serviceCasesOpened", group: "serviceLead", limitAmount: null, percent: 3_000 }, "serviceLead");
  // Up to the eleventh working day 22, 20, 18 and 27; of the whole months 60 each.
  const cases = async (openedOn: string, count: number) => {
    for (let i = 0; i < count; i++) await stage.seed(ServiceCase, { number: `SC-${++line}`, subject: "询价", openedOn, status: "OPEN", clocks: [], duties: [] } as never);
  };
  for (const [month, day, before] of [["2026-08", "17", 22], ["2026-09", "15", 20], ["2026-10", "21", 18]] as const) {
    await cases(`${month}-${day}`, before);
    await cases(`${month}-28`, 60 - before);
  }
  await cases("2026-11-16", 26);
  await stage.project(ServiceCase);
  await run("2026-11-16T17:00:00");
  expect(await alertsOf(rule)).toEqual([]);
  await cases("2026-11-16", 1);
  await stage.project(ServiceCase);
  await run("2026-11-16T17:05:00");
  expect(await alertsOf(rule)).toMatchObject([{ kind: "SWING", raisedIn: "2026-11", evidence: [{ period: "2026-11", number: 27, change: 3_500, isRunning: true }] }]);
});

test("how many are open is counted at the end of each day, for the KPI of those who oversee all areas", async () => {
  const open = (await Promise.all((["RAISED", "ACKNOWLEDGED", "INVESTIGATING", "HANDLED"] as const).map((status) => listed(stage, Alert, "status", status)))).flat();
  expect(open.length).toBeGreaterThan(0);
  const clock = () => declaredWork().find(({ name }) => name === "alertLevel")!.run(new Context(stage.table, systemPrincipal, "zh", "clock-levels", at("2026-11-21T00:10:00").now));
  await clock();
  await clock();
  await stage.project(AlertLevel);
  const read = async (subject: string) => (await at("2026-11-21T09:00:00").answer(subject, "{ kpiReadings(kpi: alertsOpen) { readings { period value } } }")).kpiReadings;
  expect((await read("departmentManager")).readings.at(-1)).toEqual({ period: "2026-11-20", value: open.length });
  expect(await read("purchaser")).toBeNull();
});

test("data is missing from the moment on at which its source is stale, and is back with the next record", async () => {
  const rule = await inForce({ name: "客服热线无记录", kind: "MISSING", kpi: null, source: "ServiceCase", group: "serviceLead", limitAmount: null }, "serviceLead");
  // The heartbeats come through.
  await stage.table.put({ ...projectedBeatKey, beatAt: "2026-11-23T00:00:00.000Z", projectedAt: "2026-11-23T00:00:02.000Z" });
  // Entered at 10:00 on Monday: 240 working minutes later it is 15:30.
  await stage.at("2026-11-23T02:00:00Z").seed(ServiceCase, { number: "SC-M1", subject: "询价", openedOn: "2026-11-23", status: "OPEN", clocks: [], duties: [] } as never);
  await run("2026-11-23T15:29:00");
  expect(await alertsOf(rule)).toEqual([]);
  await run("2026-11-23T15:35:00");
  await run("2026-11-23T16:35:00");
  expect(await alertsOf(rule)).toMatchObject([{ kind: "MISSING", source: "ServiceCase", raisedIn: "2026-11-23T07:30:00.000Z", unrecovered: true, evidence: [{ period: "2026-11-23T07:30:00.000Z" }] }]);
  await at("2026-11-23T16:40:00").seed(ServiceCase, { number: "SC-M2", subject: "询价", openedOn: "2026-11-23", status: "OPEN", clocks: [], duties: [] } as never);
  await run("2026-11-23T16:45:00");
  expect(await alertsOf(rule)).toMatchObject([{ recoveredOn: "2026-11-23" }]);
});

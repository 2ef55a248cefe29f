import { cleanup, screen, within } from "@testing-library/react";
import productModel from "virtual:console-model";
import { afterEach, expect, test } from "vitest";
import { me, renderConsole } from "../../../test/renderConsole.tsx";
import Home from "../../../home/Home.tsx";
import MonitorGlance from "./MonitorGlance.tsx";
import { beyondSince, withoutAlert, type Monitor, type MonitorTile } from "./useMonitor.ts";

afterEach(cleanup);

const reading = (period: string, band: string | null, value = 5_000) => ({ period, value, numerator: 1, denominator: 2, band, isRunning: false, signals: [] });
const tile = (name: string, ...readings: ReturnType<typeof reading>[]): MonitorTile => ({ name, entity: "GoodsReceipt", form: "SHARE", owner: "supplyLead", currency: null, target: 9_500, warning: 9_000, critical: 8_000, warningLow: null, criticalLow: null, limits: null, readings });
const alert = { id: "alert_1", title: "客户答复超时过多", status: "RAISED", kpi: "serviceAnswersMissed", source: null, group: "serviceLead", raisedOn: "2026-11-20", unrecovered: true, relapses: 0, assignee: null, evidence: [{ period: "2026-11", share: 1_250, mean: null, amount: null, number: null, change: null }], clocks: [{ name: "acknowledge", status: "RUNNING", outcome: null, leftMinutes: 90 }] };
const late = tile("supplierPunctuality", reading("2026-08", "GOOD"), reading("2026-09", "CRITICAL"), reading("2026-10", null), reading("2026-11", "CRITICAL", 7_512));
const handlers = {
  Counts: (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, { totalCount: 0 }])),
  Monitor: () => ({ alerts: { nodes: [alert] }, kpiTiles: [late, tile("serviceAnswersMissed", reading("2026-11", "CRITICAL")), tile("fillRate", reading("2026-11", "WARNING"))] }),
  PlanInForce: () => ({ departmentPlans: { nodes: [] } }),
  DeputyReportsOpen: () => ({ deputyReports: { nodes: [] } }),
  PlatformInbox: () => ({ approvals: { nodes: [] }, returned: { nodes: [] } }),
  SupplyInbox: () => ({ qualifications: { nodes: [] } }),
};

test("the manager's first page says what is off, since when and who is on it: alerts, then critical KPIs without one", async () => {
  renderConsole(<MonitorGlance />, { of: productModel, handlers, as: { ...me, roles: ["departmentManager"] } });
  const glance = within(await screen.findByRole("region", { name: "经营看板" }));
  const [, first, second, ...none] = await glance.findAllByRole("row");
  expect(none).toEqual([]);
  expect(first!.textContent).toMatch(/客户答复超时过多.*12\.50 %.*2026\/11\/20.*客户服务组长.*剩余 90.*待确认/);
  expect(second!.textContent).toMatch(/供应商准时到货率75\.12 %2026-09供应链组长严重/);
  expect(second!.textContent).toContain("未触发预警");
});

test("who does not steer is asked for none of it", async () => {
  const { api } = renderConsole(<Home />, { handlers, as: { ...me, roles: ["purchaser"] } });
  await screen.findByText("目前没有待办事项。");
  expect(api.named("Monitor")).toEqual([]);
});

test("a KPI is critical since the first of its latest periods that are all critical; periods that say nothing end nothing", () => {
  const monitor: Monitor = { alerts: [alert], tiles: handlers.Monitor().kpiTiles };
  expect(withoutAlert(monitor)).toEqual([late]);
  expect(beyondSince(late)).toBe("2026-09");
  expect(beyondSince(tile("fillRate", reading("2026-10", "CRITICAL"), reading("2026-11", "CRITICAL")))).toBe("2026-10");
});

import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { afterEach, expect, test } from "vitest";
import { fault, type Handlers } from "../test/fakeApi.ts";
import { me, renderConsole, type RenderOptions } from "../test/renderConsole.tsx";
import DomainPage from "./DomainPage.tsx";
import Home from "./Home.tsx";

const reading = { period: "2026-11", value: 6_666, numerator: 2, denominator: 3, band: null, isRunning: true, signals: [] };
const readings = { readings: [reading], target: 9_500, warning: null, critical: null, limits: null };

/** Every list as long as this. */
const handlers = (length: number | null): Handlers => ({
  Counts: (filters) => Object.fromEntries(Object.keys(filters).map((name) => [name, { totalCount: length }])),
  KpiReadings: () => ({ cny: readings }),
});
const open = (domain: string, options: RenderOptions) =>
  renderConsole(
    <Routes>
      <Route path="/domains/:domain" element={<DomainPage />} />
      <Route path="/" element={<Home />} />
    </Routes>,
    { path: `/domains/${domain}`, ...options },
  );
afterEach(cleanup);

test("every figure opens the list that it counts, with the same filter", async () => {
  const { api } = open("supply", { handlers: handlers(10_000) });
  const expiry = within(await screen.findByRole("region", { name: "证照到期" }));
  const link = await expiry.findByRole("link", { name: "1–30 天 10,000" });
  const { pathname, searchParams } = new URL(link.getAttribute("href")!, "http://console.test");
  expect(pathname).toBe("/qualifications");
  expect(JSON.parse(searchParams.get("filter")!)).toEqual({ status: "VERIFIED", expiresOn: { from: "2026-11-23", to: "2026-12-22" } });
  expect(expiry.getByRole("link", { name: "已到期 10,000" }).getAttribute("href")).toContain(encodeURIComponent('"to":"2026-11-22"'));
  // All figures of the page in one request, its flow in another.
  expect(api.named("Counts")).toHaveLength(2);
});

test("what is not known yet is no zero", async () => {
  open("supply", { handlers: { ...handlers(1), Counts: () => new Promise(() => undefined) } });
  const expiry = within(await screen.findByRole("region", { name: "证照到期" }));
  expect(expiry.getByRole("link", { name: "已到期 …" })).toBeTruthy();
});

test("a KPI is told in figures too, for who does not see the chart, and leads to its own page", async () => {
  open("supply", { handlers: handlers(1) });
  // The charts are fetched only here.
  const link = await screen.findByRole("link", { name: "供应商准时到货率" });
  expect(link.getAttribute("href")).toBe("/kpis/purchaseOrders/supplierPunctuality");
  expect(screen.getByText("2026-11 截至目前 · 目标 95.00 %")).toBeTruthy();
  expect(screen.getAllByText("66.66 %")).toHaveLength(2);
  expect(screen.getAllByRole("cell", { hidden: true }).map(({ textContent }) => textContent?.trim())).toEqual(["2", "3", "66.66 %", "—"]);
});

test("of what a person may not see all of, there is no KPI", async () => {
  open("supply", { handlers: { ...handlers(1), KpiReadings: () => ({ cny: null }) } });
  expect(await screen.findByRole("region", { name: "采购订单状态分布" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "供应商准时到货率" })).toBeNull();
});

test("a fault of one panel leaves the others as they are, and says so", async () => {
  open("supply", { handlers: { ...handlers(1), KpiReadings: () => fault("INTERNAL_SERVER_ERROR", "系统出现故障") } });
  expect(await screen.findByText("请求编号：req-1")).toBeTruthy();
  expect(screen.getByRole("region", { name: "采购订单状态分布" })).toBeTruthy();
});

test("the flow counts what is at each step, and leads to it", async () => {
  open("supply", { handlers: handlers(12) });
  const flow = within(await screen.findByRole("list", { name: "供应链" }));
  const step = await flow.findByRole("link", { name: /待到货\s*12/ });
  expect(JSON.parse(new URL(step.getAttribute("href")!, "http://console.test").searchParams.get("filter")!)).toEqual({ status: ["SENT", "PARTLY_RECEIVED"] });
});

test("lists that a person works with come first; who only reads finds them, too", async () => {
  const reader = { ...me, permissions: me.permissions.filter(({ entity, action }) => action === "read" || entity === "PurchaseOrder") };
  open("supply", { handlers: handlers(1), as: reader });
  const worked = within(await screen.findByRole("region", { name: "常用列表" }));
  expect(worked.getByRole("link", { name: "采购订单" }).getAttribute("href")).toBe("/purchaseOrders");
  expect(within(screen.getByRole("region", { name: "其他列表" })).getByRole("link", { name: "供应商" })).toBeTruthy();
});

test("a domain of which a person may read nothing is no page of theirs", async () => {
  open("supply", { handlers: handlers(1), as: { ...me, permissions: [] } });
  expect(await screen.findByRole("heading", { level: 1, name: /不存在|未找到|找不到/ })).toBeTruthy();
});

test("a pinned chart is on the home page, until it is taken away", async () => {
  const user = userEvent.setup();
  const { router } = open("supply", { handlers: { ...handlers(1), PlatformInbox: () => ({ approvals: { nodes: [] }, returned: { nodes: [] } }), SupplyInbox: () => ({ qualifications: { nodes: [] } }) } });
  await screen.findByRole("region", { name: "证照到期" });
  await user.click(screen.getAllByRole("button", { name: "固定到首页" })[0]!);
  await router.navigate("/");
  const pinned = within(await screen.findByRole("region", { name: "固定的图表" }));
  await user.click(await pinned.findByRole("button", { name: "从首页移除" }));
  expect(screen.queryByRole("region", { name: "固定的图表" })).toBeNull();
});

test("a scanned code with Enter behind it leads to what it names, before anything could be listed", async () => {
  const user = userEvent.setup();
  const Search = () => ({ search: { complete: true, results: [{ type: "Supplier", record: { id: "sup_1", displayName: "国药控股" } }] } });
  const { router } = open("supply", { handlers: { ...handlers(1), Search } });
  await user.type(await screen.findByRole("combobox", { name: "搜索" }), "6901234500042{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/suppliers/sup_1/show"));
});

import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { fault, type Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import Home from "./Home.tsx";

const months = [{ month: "2026-11", orders: 3, volume: [{ amount: 1_250_000, currency: "CNY" }], deliveredLines: 3, onTimeLines: 2, onTimeShare: 6666 }];

/** Every list as long as this. */
const handlers = (length: number | null): Handlers => ({
  Counts: (filters) => Object.fromEntries(Object.keys(filters).map((name) => [name, { totalCount: length }])),
  PurchasingMonths: () => ({ purchasingMonths: months }),
});
afterEach(cleanup);

test("every figure opens the list that it counts, with the same filter", async () => {
  const { api } = renderConsole(<Home />, { handlers: handlers(10_000) });
  const expiry = within(await screen.findByRole("region", { name: "证照到期" }));
  const link = await expiry.findByRole("link", { name: "1–30 天 10,000" });
  const { pathname, searchParams } = new URL(link.getAttribute("href")!, "http://console.test");
  expect(pathname).toBe("/qualifications");
  expect(JSON.parse(searchParams.get("filter")!)).toEqual({ status: "VERIFIED", expiresOn: { from: "2026-11-23", to: "2026-12-22" } });
  expect(expiry.getByRole("link", { name: "已到期 10,000" }).getAttribute("href")).toContain(encodeURIComponent('"to":"2026-11-22"'));
  // Queues in one request, all figures of the page in another.
  expect(api.named("Counts")).toHaveLength(2);
});

test("queues are counted, and who has nothing to do is told so", async () => {
  renderConsole(<Home />, { handlers: handlers(7) });
  const work = within(await screen.findByRole("region", { name: "我的待办" }));
  expect((await work.findByRole("link", { name: /待我审批\s*7/ })).getAttribute("href")).toBe("/work?queue=approvals");
  cleanup();
  renderConsole(<Home />, { handlers: handlers(0) });
  expect(await screen.findByText("目前没有待办事项。")).toBeTruthy();
});

test("what the API does not count is counted by reading, as far as one looks; what is empty waits for nobody", async () => {
  const beginning = (name: string) => (name === "approvals" ? 20 : name === "qualifications" ? 3 : 0);
  const { api } = renderConsole(<Home />, {
    handlers: {
      ...handlers(null),
      Beginnings: (asked) => {
        const names = Object.keys(asked).filter((name) => asked[`count_${name}`]);
        return Object.fromEntries(names.map((name) => [name, { edges: Array.from({ length: beginning(name) }, (_, i) => ({ cursor: String(i) })), pageInfo: { hasNextPage: beginning(name) === 20 } }]));
      },
    },
  });
  const work = within(await screen.findByRole("region", { name: "我的待办" }));
  expect(await work.findByRole("link", { name: /待我审批\s*20\+/ })).toBeTruthy();
  expect(work.getAllByRole("link")).toHaveLength(1);
  // In the queue's own order, which is what its index serves.
  expect(api.named("Beginnings").find(({ variables }) => "approvals" in variables)!.variables).toMatchObject({ order_approvals: "DUE_AT_ASC" });
});

test("what is not known yet is no zero", async () => {
  renderConsole(<Home />, { handlers: { ...handlers(1), Counts: () => new Promise(() => undefined) } });
  const expiry = within(await screen.findByRole("region", { name: "证照到期" }));
  expect(expiry.getByRole("link", { name: "已到期 …" })).toBeTruthy();
  expect(screen.queryByText("目前没有待办事项。")).toBeNull();
});

test("purchases are told in figures too, for who does not see the chart", async () => {
  renderConsole(<Home />, { handlers: handlers(1) });
  // The charts are fetched only here.
  expect(await screen.findByText("66.66 %", {}, { timeout: 15_000 })).toBeTruthy();
  expect(screen.getByText("¥12,500.00")).toBeTruthy();
});

test("a fault of one panel leaves the others standing, and says so", async () => {
  renderConsole(<Home />, { handlers: { ...handlers(1), PurchasingMonths: () => fault("INTERNAL_SERVER_ERROR", "系统出现故障") } });
  expect(await screen.findByText("请求编号：req-1")).toBeTruthy();
  expect(screen.getByRole("region", { name: "证照到期" })).toBeTruthy();
});

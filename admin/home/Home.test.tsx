import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { fault, type Handlers } from "../test/fakeApi.ts";
import { me, renderConsole } from "../test/renderConsole.tsx";
import Home from "./Home.tsx";

const task = (number: number, dueAt: string) => ({ id: `task_${number}`, displayName: `PO${number}`, documentType: "PurchaseOrder", documentId: `po_${number}`, amount: { amount: 100_000, currency: "CNY" }, dueAt });

/** Two decisions wait, and a licence expires; the queues are as long as this. */
const handlers = (length: number | null, tasks = [task(2, "2026-12-02T00:00:00Z"), task(1, "2026-12-01T00:00:00Z")]): Handlers => ({
  Counts: (filters) => Object.fromEntries(Object.keys(filters).map((name) => [name, { totalCount: length }])),
  PlatformInbox: () => ({ approvals: { nodes: tasks }, returned: { nodes: [] } }),
  SupplyInbox: () => ({ qualifications: { nodes: tasks.length > 0 ? [{ id: "qual_1", displayName: "药品经营许可证 A-1", expiresOn: "2026-11-30" }] : [] } }),
});
/** Whose work licences are. */
const purchaser = { ...me, roles: ["purchaser"] };
afterEach(cleanup);

test("what waits is one stream with its verb: decisions that others wait for first, then by when they are due", async () => {
  renderConsole(<Home />, { handlers: handlers(7), as: purchaser });
  const inbox = within(await screen.findByRole("region", { name: "待处理" }));
  const rows = inbox.getAllByRole("link", { name: /：/ });
  expect(rows.map((row) => row.getAttribute("aria-label"))).toEqual(["审批：采购订单 PO1", "审批：采购订单 PO2", "查看：资质证照 药品经营许可证 A-1"]);
  expect(rows[0]!.getAttribute("href")).toBe("/work?queue=approvals&task=task_1");
  // The inbox shows the beginning of each queue, with a link to the rest.
  expect(inbox.getByRole("link", { name: "待我审批 · 其余 5 项" }).getAttribute("href")).toBe("/work?queue=approvals");
});

test("what somebody else must decide is not in one's inbox", async () => {
  const { api } = renderConsole(<Home />, { handlers: handlers(7) });
  await screen.findByRole("region", { name: "待处理" });
  expect(api.named("PlatformInbox")[0]!.variables).toMatchObject({ count_approvals: true, count_returned: true });
  expect(api.named("PlatformInbox")[0]!.variables).not.toHaveProperty("count_submitted");
});

test("queues are counted, four of them at most, and who has nothing to do is told so", async () => {
  const { api } = renderConsole(<Home />, { handlers: handlers(7) });
  const work = within(await screen.findByRole("region", { name: "我的待办" }));
  expect((await work.findByRole("link", { name: /待我审批\s*7/ })).getAttribute("href")).toBe("/work?queue=approvals");
  expect(work.getAllByRole("link").length).toBeLessThanOrEqual(4);
  // All queues in one request.
  expect(api.named("Counts")).toHaveLength(1);
  cleanup();
  renderConsole(<Home />, { handlers: handlers(0, []) });
  expect(await screen.findByText("目前没有待办事项。")).toBeTruthy();
});

test("what the API does not count is counted by reading, as far as one looks; what is empty waits for nobody", async () => {
  const beginning = (name: string) => (name === "approvals" ? 20 : name === "qualifications" ? 3 : 0);
  const { api } = renderConsole(<Home />, {
    handlers: {
      ...handlers(null),
      Counts: (input) => {
        const names = Object.keys(input).filter((name) => input[`read_${name}`]);
        return Object.fromEntries(names.map((name) => [`read_${name}`, { edges: Array.from({ length: beginning(name) }, (_, i) => ({ cursor: String(i) })), pageInfo: { hasNextPage: beginning(name) === 20 } }]));
      },
    },
  });
  const work = within(await screen.findByRole("region", { name: "我的待办" }));
  expect(await work.findByRole("link", { name: /待我审批\s*20\+/ })).toBeTruthy();
  expect(work.getAllByRole("link")).toHaveLength(1);
  // In the queue's own order, which is what its index serves.
  const [first, second, ...others] = api.named("Counts").map(({ variables }) => variables);
  expect(first).toMatchObject({ count_approvals: true });
  expect(first).not.toHaveProperty("read_approvals");
  expect(second).toMatchObject({ read_approvals: true, order_approvals: "DUE_AT_ASC" });
  expect(others).toEqual([]);
});

test("what is not known yet is no empty inbox", async () => {
  renderConsole(<Home />, { handlers: { ...handlers(1), PlatformInbox: () => new Promise(() => undefined) } });
  expect(await screen.findByRole("region", { name: "我的待办" })).toBeTruthy();
  expect(screen.queryByText("目前没有待办事项。")).toBeNull();
});

test("a fault is said, and asked for again", async () => {
  const user = userEvent.setup();
  let broken = true;
  const good = handlers(1);
  renderConsole(<Home />, { handlers: { ...good, PlatformInbox: (...call) => (broken ? fault("INTERNAL_SERVER_ERROR", "系统出现故障") : good.PlatformInbox!(...call)) } });
  expect(await screen.findByText("请求编号：req-1")).toBeTruthy();
  broken = false;
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("link", { name: "审批：采购订单 PO1" })).toBeTruthy();
});

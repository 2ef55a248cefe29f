import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TimelineEntry } from "../api/record.ts";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import MyWork from "./MyWork.tsx";
import { changesSinceReturned } from "../documents/SinceReturned.tsx";

const task = (number: number, dueAt: string) => ({
  id: `task_${number}`,
  displayName: `PO${number}`,
  documentType: "PurchaseOrder",
  documentId: `po_${number}`,
  title: `PO${number}`,
  amount: { amount: 100_000 * number, currency: "CNY" },
  role: "supplyLead",
  status: "PENDING",
  dueAt,
  submittedBy: { id: "emp_2", displayName: "王丽" },
  step: 1,
});
const order = (id: string) => ({
  id,
  displayName: id.replace("po_", "PO"),
  version: 2,
  number: id,
  status: "SUBMITTED",
  lines: [],
  createdAt: "2026-11-22T00:00:00Z",
  updatedAt: "2026-11-22T00:00:00Z",
  availableActions: ["approve", "reject", "delegate"].map((name) => ({ name, allowed: true, problems: [] })),
  approval: { submittedBy: null, submittedAt: null, submittedById: null, steps: [] },
});

/** A queue from which what is decided goes away. `refused` are orders that may not be approved. */
function queue(tasks = [task(1, "2020-01-01T00:00:00Z"), task(2, "2099-01-01T00:00:00Z")], refused: string[] = []): Handlers {
  let left = tasks;
  const mine = (filter: unknown) => ((filter as { status: { eq: string }; queue?: unknown }).queue ? left : []);
  return {
    Counts: (filters) => Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, { totalCount: mine(filter).length }])),
    ApprovalTaskList: ({ filter }) => ({ list: { nodes: mine(filter), pageInfo: { hasNextPage: false, endCursor: null } } }),
    PurchaseOrderRecord: ({ id }) => ({ record: order(String(id)) }),
    PurchaseOrderTimeline: ({ id }) => ({ record: { id, timeline: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } }),
    ApprovePurchaseOrder: ({ input }) => {
      const { id } = input as { id: string };
      if (refused.includes(id)) return { outcome: { record: null, problems: [{ __typename: "RuleProblem", code: "LICENCE_EXPIRED", message: "药品经营许可证已失效", remedy: null, clause: null, record: null }] } };
      left = left.filter(({ documentId }) => documentId !== id);
      return { outcome: { record: order(id), problems: [] } };
    },
    Names: () => ({ nodes: [] }),
  };
}

beforeEach(() => {
  // Room for queue and document beside each other.
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: /min-width/.test(query),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

test("the queue is worked with the keyboard alone: choose, decide, next", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<MyWork />, { path: "/work", handlers: queue() });
  const list = within(await screen.findByRole("list", { name: "待我审批" }));
  expect(list.getByText(/已逾期/)).toBeTruthy();
  expect(await screen.findByRole("heading", { level: 2, name: /PO1/ })).toBeTruthy();

  await user.keyboard("j");
  expect(await screen.findByRole("heading", { level: 2, name: /PO2/ })).toBeTruthy();
  await user.keyboard("k");
  expect(await screen.findByRole("heading", { level: 2, name: /PO1/ })).toBeTruthy();

  await user.keyboard("a");
  const comment = await within(await screen.findByRole("dialog")).findByRole("textbox", { name: "意见" });
  await waitFor(() => expect(document.activeElement).toBe(comment));
  await user.keyboard("价格合理{Control>}{Enter}{/Control}");

  expect(await screen.findByRole("heading", { level: 2, name: /PO2/ })).toBeTruthy();
  expect(api.named("ApprovePurchaseOrder")[0]?.variables.input).toMatchObject({ id: "po_1", version: 2, comment: "价格合理" });
  expect(list.queryByText(/PO1/)).toBeNull();
});

test("a document that has left the queue since an earlier visit is not opened again", async () => {
  const user = userEvent.setup();
  let tasks = [task(2, "2020-01-01T00:00:00Z")];
  const handlers: Handlers = { ...queue(), ApprovalTaskList: () => ({ list: { nodes: tasks, pageInfo: { hasNextPage: false, endCursor: null } } }) };
  function Visits() {
    const [there, go] = useState(true);
    return (
      <>
        <button onClick={() => go(!there)}>leave or return</button>
        {there && <MyWork />}
      </>
    );
  }
  const { router } = renderConsole(<Visits />, { path: "/work", handlers });
  await screen.findByRole("heading", { level: 2, name: /PO2/ });
  await user.click(screen.getByText("leave or return"));
  tasks = [];
  await act(() => router.navigate("/work"));
  await user.click(screen.getByText("leave or return"));
  expect(await screen.findByText("这里没有等待您处理的事项。")).toBeTruthy();
  expect(screen.queryByRole("heading", { level: 2, name: /PO2/ })).toBeNull();
});

describe("a decision that was begun", () => {
  const begin = async () => {
    const user = userEvent.setup();
    const handlers = queue();
    let tasks = [task(2, "2020-01-01T00:00:00Z")];
    const changing: Handlers = { ...handlers, ApprovalTaskList: () => ({ list: { nodes: tasks, pageInfo: { hasNextPage: false, endCursor: null } } }) };
    const { router, unmount } = renderConsole(<MyWork />, { path: "/work", handlers: changing });
    await screen.findByRole("heading", { level: 2, name: /PO2/ });
    await user.keyboard("r");
    await user.type(await within(await screen.findByRole("dialog")).findByRole("textbox", { name: "原因" }), "数量超出月度计划");
    return { user, router, unmount, changing, become: (others: typeof tasks) => (tasks = others) };
  };
  const reason = async () => (await within(await screen.findByRole("dialog")).findByRole<HTMLTextAreaElement>("textbox", { name: "原因" })).value;
  // React Query reads again what was read whenever somebody comes back to the window.
  const comeBack = () => act(() => void window.dispatchEvent(new Event("visibilitychange")));

  test("stays, with what was typed, when something more urgent comes or somebody else was faster", async () => {
    const { become } = await begin();
    become([task(1, "2019-01-01T00:00:00Z"), task(2, "2020-01-01T00:00:00Z")]);
    comeBack();
    await within(screen.getByRole("list", { name: "待我审批", hidden: true })).findByText(/PO1/);
    expect(screen.getByRole("dialog", { name: "驳回：PO2" })).toBeTruthy();
    become([]);
    comeBack();
    await waitFor(() => expect(within(screen.getByRole("list", { name: "待我审批", hidden: true })).queryByText(/PO/)).toBeNull());
    expect(screen.getByRole("dialog", { name: "驳回：PO2" })).toBeTruthy();
    expect(await reason()).toBe("数量超出月度计划");
  });

  test("is there again after a reload, at the address where it was, and gone once it is cancelled", async () => {
    const { user, router, unmount, changing } = await begin();
    unmount();
    const { location } = router.state;
    renderConsole(<MyWork />, { path: location.pathname + location.search, handlers: changing });
    await screen.findByRole("heading", { level: 2, name: /PO2/ });
    await user.keyboard("r");
    expect(await reason()).toBe("数量超出月度计划");
    await user.click(screen.getByRole("button", { name: "取消" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.keyboard("r");
    expect(await reason()).toBe("");
  });
});

test("an empty queue says so, and the tabs say how much is in the others", async () => {
  renderConsole(<MyWork />, { path: "/work?queue=returned", handlers: queue() });
  expect(await screen.findByText("这里没有等待您处理的事项。")).toBeTruthy();
  expect((await screen.findByRole("tab", { name: "待我审批 (2)" })).getAttribute("aria-selected")).toBe("false");
  expect(screen.getByRole("tab", { name: "退回待修改 (0)" }).getAttribute("aria-selected")).toBe("true");
});

test("only queues that hold something are shown, the others behind a button; what was shown stays while somebody works", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<MyWork />, { path: "/work", handlers: queue([task(1, "2020-01-01T00:00:00Z")]) });
  await screen.findByRole("tab", { name: "待我审批 (1)" });
  expect(screen.getAllByRole("tab")).toHaveLength(1);

  await user.click(screen.getByRole("button", { name: /^全部待办分类 \(\d+\)$/ }));
  const others = within(await screen.findByRole("menu", { name: "全部待办分类" }));
  expect(others.getAllByRole("menuitem").length).toBeGreaterThan(1);
  // By keyboard: the menu opens with the chosen queue, letters lead to the others.
  await user.keyboard("退回{Enter}");
  expect((await screen.findByRole("tab", { name: "退回待修改 (0)" })).getAttribute("aria-selected")).toBe("true");
  await user.click(screen.getByRole("tab", { name: "待我审批 (1)" }));
  expect(screen.getByRole("tab", { name: "退回待修改 (0)" })).toBeTruthy();

  await screen.findByRole("heading", { level: 2, name: /PO1/ });
  await user.keyboard("a");
  const comment = await within(await screen.findByRole("dialog")).findByRole("textbox", { name: "意见" });
  await waitFor(() => expect(document.activeElement).toBe(comment));
  await user.keyboard("同意{Control>}{Enter}{/Control}");
  await waitFor(() => expect(api.named("ApprovePurchaseOrder")).toHaveLength(1));
  expect(await screen.findByRole("tab", { name: "待我审批 (0)" })).toBeTruthy();
});

test("several are decided one by one, each with its own answer", async () => {
  const user = userEvent.setup();
  const tasks = [1, 2, 3].map((number) => task(number, "2099-01-01T00:00:00Z"));
  const { api } = renderConsole(<MyWork />, { path: "/work", handlers: queue(tasks, ["po_2"]) });
  for (const number of [1, 2, 3]) await user.click(await screen.findByRole("checkbox", { name: `选择 PO${number}` }));
  await user.click(screen.getByRole("button", { name: "同意所选的 3 项" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(await dialog.findByRole("textbox", { name: "意见" }), "同意");
  await user.click(dialog.getByRole("button", { name: "逐项批准" }));

  expect(await dialog.findAllByLabelText("已完成")).toHaveLength(2);
  expect(dialog.getByText("药品经营许可证已失效")).toBeTruthy();
  const inputs = api.named("ApprovePurchaseOrder").map(({ variables }) => variables.input as Record<string, unknown>);
  expect(inputs.map(({ id, version, comment }) => [id, version, comment])).toEqual([["po_1", 2, "同意"], ["po_2", 2, "同意"], ["po_3", 2, "同意"]]);
  expect(new Set(inputs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);

  await user.click(dialog.getByRole("button", { name: "关闭" }));
  await waitFor(() => expect(screen.queryByRole("checkbox", { name: "选择 PO1" })).toBeNull());
  expect(screen.getByRole("checkbox", { name: "选择 PO2" })).toBeTruthy();
});

test("without the network it says so, and continues after a retry", async () => {
  const user = userEvent.setup();
  const working = queue();
  let offline = true;
  const ApprovalTaskList: Handlers[string] = (variables, call) => {
    if (offline) throw new TypeError("Failed to fetch");
    return working.ApprovalTaskList!(variables, call);
  };
  renderConsole(<MyWork />, { path: "/work?task=task_2", handlers: { ...working, ApprovalTaskList } });
  expect(await screen.findByText("无法连接服务器，请检查网络后重试。")).toBeTruthy();
  expect(screen.queryByText("这里没有等待您处理的事项。")).toBeNull();
  offline = false;
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("heading", { level: 2, name: /PO2/ })).toBeTruthy();
});

test("a queue that is still read is not called empty", async () => {
  renderConsole(<MyWork />, { path: "/work", handlers: { ...queue(), ApprovalTaskList: () => new Promise(() => undefined) } });
  expect(await screen.findByRole("tab", { name: "待我审批 (2)" })).toBeTruthy();
  expect(screen.queryByText("这里没有等待您处理的事项。")).toBeNull();
  expect(screen.getAllByRole("progressbar").length).toBeGreaterThan(0);
});

test("of ten thousand the most urgent are read, and more when they are asked for", async () => {
  const user = userEvent.setup();
  const all = Array.from({ length: 10_000 }, (_, i) => task(i, "2099-01-01T00:00:00Z"));
  const { api } = renderConsole(<MyWork />, {
    path: "/work",
    handlers: {
      ...queue(all),
      ApprovalTaskList: ({ first, after }) => {
        const start = Number(after ?? 0);
        const end = start + Number(first);
        return { list: { nodes: all.slice(start, end), pageInfo: { hasNextPage: end < all.length, endCursor: String(end) } } };
      },
    },
  });
  const list = within(await screen.findByRole("list", { name: "待我审批" }));
  expect(list.getAllByRole("listitem")).toHaveLength(50);
  expect(await screen.findByRole("tab", { name: "待我审批 (10,000)" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "加载更多" }));
  await waitFor(() => expect(list.getAllByRole("listitem")).toHaveLength(100));
  expect(api.named("ApprovalTaskList").map(({ variables }) => variables.after ?? null)).toEqual([null, "50"]);
});

describe("what was changed since a document came back", () => {
  const entry = (action: string, changes: [path: string, before: string | null, after: string | null][] = []) =>
    ({ action, changes: changes.map(([path, before, after]) => ({ path, before, after })) }) as TimelineEntry;

  test("is the sum of the edits between the rejection and the submission after it", () => {
    const history = [entry("submit"), entry("update", [["quantity", "2", "3"], ["remark", "\"a\"", "\"b\""]]), entry("update", [["quantity", "1", "2"], ["remark", "\"b\"", "\"a\""]]), entry("reject"), entry("submit"), entry("create")];
    expect(changesSinceReturned(history)).toEqual([{ path: "quantity", before: "1", after: "3" }]);
  });

  test("is nothing for what was submitted for the first time", () => {
    expect(changesSinceReturned([entry("submit"), entry("update", [["quantity", "1", "2"]]), entry("create")])).toEqual([]);
  });
});

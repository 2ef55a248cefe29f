import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import MyApprovals from "./MyApprovals.tsx";

const task = (number: number, dueAt: string) => ({
  id: `task_${number}`,
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

/** A queue from which what is decided goes away. */
function queue(): Handlers {
  let tasks = [task(1, "2020-01-01T00:00:00Z"), task(2, "2099-01-01T00:00:00Z")];
  return {
    MyApprovals: () => ({ myApprovals: { nodes: tasks, pageInfo: { hasNextPage: false, endCursor: null }, totalCount: null } }),
    PurchaseOrderRecord: ({ id }) => ({ record: order(String(id)) }),
    ApprovePurchaseOrder: ({ input }) => {
      const { id } = input as { id: string };
      tasks = tasks.filter(({ documentId }) => documentId !== id);
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
  vi.unstubAllGlobals();
});

test("the queue is worked with the keyboard alone: choose, decide, next", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<MyApprovals />, { path: "/approvals", handlers: queue() });
  const list = within(await screen.findByRole("list", { name: "我的审批" }));
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

test("an empty queue says so", async () => {
  const handlers = { ...queue(), MyApprovals: () => ({ myApprovals: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }) };
  renderConsole(<MyApprovals />, { path: "/approvals", handlers });
  expect(await screen.findByText("没有等待您审批的单据。")).toBeTruthy();
});

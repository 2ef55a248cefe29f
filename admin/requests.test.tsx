/** How many requests a page costs: what it asks for, by name, and nothing twice. */
import { cleanup, screen, waitFor } from "@testing-library/react";
import { Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import EntityShow from "./documents/EntityShow.tsx";
import { ConsoleMenu } from "./layout/ConsoleMenu.tsx";
import EntityList from "./lists/EntityList.tsx";
import type { Handlers } from "./test/fakeApi.ts";
import { renderConsole } from "./test/renderConsole.tsx";
import MyWork from "./work/MyWork.tsx";

const order = {
  id: "po_1",
  displayName: "PO1",
  version: 1,
  number: "PO1",
  status: "SUBMITTED",
  supplierId: "sup_1",
  supplier: { id: "sup_1", displayName: "国药控股" },
  lines: [],
  createdAt: "2026-11-22T00:00:00Z",
  updatedAt: "2026-11-22T00:00:00Z",
  availableActions: [],
};
const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Nothing of the queues is counted: the most that they can cost. */
const handlers: Handlers = {
  Counts: (asked) => Object.fromEntries(Object.keys(asked).map((name) => [name, name.startsWith("read_") ? { ...none, edges: [] } : { totalCount: null }])),
  PurchaseOrderList: () => ({ list: { ...none, nodes: [order], totalCount: 1 } }),
  PurchaseOrderRecord: () => ({ record: order }),
  PurchaseOrderTimeline: () => ({ record: { id: "po_1", timeline: { ...none, mayComment: false } } }),
  ApprovalTaskList: () => ({ list: { ...none, nodes: [{ id: "task_1", displayName: "PO1", documentType: "PurchaseOrder", documentId: "po_1", title: "PO1", status: "PENDING", dueAt: "2099-01-01T00:00:00Z" }] } }),
  SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: [] } }),
  Jobs: () => ({ jobs: { nodes: [] } }),
};

const Pages = () => (
  <>
    <ConsoleMenu />
    <Routes>
      <Route path="/purchaseOrders" element={<EntityList />} />
      <Route path="/purchaseOrders/:id/show" element={<EntityShow />} />
      <Route path="/work" element={<MyWork />} />
    </Routes>
  </>
);

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

/** What was asked for until the page is at rest. */
async function askedBy(path: string, isThere: () => Promise<unknown>) {
  const { api, router } = renderConsole(<Pages />, { path, handlers });
  await isThere();
  const names = () => api.calls.map(({ name }) => name).toSorted();
  return { names, router, api };
}

test("a list is its rows with its numbers, its views and what was started here, and the badge of the menu", async () => {
  const { names, router, api } = await askedBy("/purchaseOrders", () => screen.findByRole("link", { name: "PO1" }));
  // Once more for queues that turn out to have no counter; from then on they are known.
  const first = ["Counts", "Counts", "Jobs", "PurchaseOrderList", "SavedViews"];
  await waitFor(() => expect(names()).toEqual(first));
  // Another list, or this one again, is its rows only.
  await router.navigate("/work");
  await screen.findByRole("heading", { level: 1 });
  api.calls.length = 0;
  await router.navigate("/purchaseOrders");
  await screen.findByRole("link", { name: "PO1" });
  await waitFor(() => expect(names()).toEqual(["PurchaseOrderList"]));
});

test("a record is itself and its history", async () => {
  const { names } = await askedBy("/purchaseOrders/po_1/show", () => screen.findByText("PO1", { selector: "h1 *, h1", exact: false }));
  await waitFor(() => expect(names()).toEqual(["Counts", "Counts", "PurchaseOrderRecord", "PurchaseOrderTimeline"]));
});

test("my work is the rows of one queue and the numbers of all", async () => {
  const { names } = await askedBy("/work", () => screen.findByText(/PO1/));
  await waitFor(() => expect(names()).toEqual(["ApprovalTaskList", "Counts", "Counts", "Counts", "Counts"]));
});

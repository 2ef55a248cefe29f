import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import EntityList from "../lists/EntityList.tsx";
import { renderConsole } from "../test/renderConsole.tsx";
import EntityShow from "./EntityShow.tsx";

const order = { id: "po_1", displayName: "PO1", version: 1, number: "PO1", status: "DRAFT", lines: [], availableActions: [], createdAt: "2026-11-22T00:00:00Z", updatedAt: "2026-11-22T00:00:00Z" };

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("from a list, the name and the state are there at once; the record and its history are asked for together", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(
    <Routes>
      <Route path="/purchaseOrders" element={<EntityList />} />
      <Route path="/purchaseOrders/:id/show" element={<EntityShow />} />
    </Routes>,
    {
      path: "/purchaseOrders",
      handlers: {
        PurchaseOrderList: () => ({ list: { nodes: [order], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 1 } }),
        PurchaseOrderRecord: () => new Promise(() => undefined),
        PurchaseOrderTimeline: () => new Promise(() => undefined),
        SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: [] } }),
        Jobs: () => ({ jobs: { nodes: [] } }),
        Names: () => ({ nodes: [] }),
      },
    },
  );
  await user.click(await screen.findByRole("link", { name: "PO1" }));
  const heading = await screen.findByRole("heading", { level: 1, name: /PO1/ });
  expect(heading.closest("header")!.textContent).toContain("草稿");
  expect(screen.getByRole("progressbar")).toBeTruthy();
  await waitFor(() => expect(api.calls.map(({ name }) => name)).toEqual(expect.arrayContaining(["PurchaseOrderRecord", "PurchaseOrderTimeline"])));
});

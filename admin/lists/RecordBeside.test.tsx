import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import EntityList from "./EntityList.tsx";

const order = (number: number) => ({ id: `po_${number}`, displayName: `PO${number}`, version: 1, number: `PO${number}`, status: "DRAFT", lines: [], availableActions: [], createdAt: "2026-11-22T00:00:00Z", updatedAt: "2026-11-22T00:00:00Z" });
let listed = [1, 2, 3];
const handlers: Handlers = {
  PurchaseOrderList: () => ({ list: { nodes: listed.map(order), pageInfo: { hasNextPage: false, endCursor: null }, totalCount: listed.length } }),
  PurchaseOrderRecord: ({ id }) => ({ record: order(Number(String(id).slice(3))) }),
  PurchaseOrderTimeline: ({ id }) => ({ record: { id, timeline: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, mayComment: false } } }),
  SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: [] } }),
  Jobs: () => ({ jobs: { nodes: [] } }),
  Names: () => ({ nodes: [] }),
};

beforeEach(() => {
  sessionStorage.clear();
  listed = [1, 2, 3];
  // A wide screen.
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: /min-width/.test(query), media: query, addEventListener: () => undefined, removeEventListener: () => undefined }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("a record is shown beside the list, the arrow keys go on, Enter leads to its page, and what has left the list stays", async () => {
  const user = userEvent.setup();
  const { router } = renderConsole(<EntityList />, { path: "/purchaseOrders", handlers });
  await user.click(await screen.findByRole("button", { name: "分栏" }));
  const pane = within(await screen.findByRole("region", { name: "所选记录" }));
  expect(await pane.findByRole("heading", { level: 2, name: /PO1/ })).toBeTruthy();

  within(screen.getByRole("table")).getByRole("link", { name: "PO1" }).focus();
  await user.keyboard("{ArrowDown}");
  expect(await pane.findByRole("heading", { level: 2, name: /PO2/ })).toBeTruthy();
  expect(screen.getByRole("row", { current: true }).textContent).toContain("PO2");
  expect(router.state.location.pathname).toBe("/purchaseOrders");

  listed = [1, 3];
  // React Query reads again what was read whenever somebody comes back to the window.
  act(() => void window.dispatchEvent(new Event("visibilitychange")));
  await waitFor(() => expect(within(screen.getByRole("table")).queryByRole("link", { name: "PO2" })).toBeNull());
  expect(pane.getByRole("heading", { level: 2, name: /PO2/ })).toBeTruthy();

  await user.click(screen.getByRole("row", { name: /PO3/ }).querySelector("td:last-child")!);
  expect(await pane.findByRole("heading", { level: 2, name: /PO3/ })).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/purchaseOrders/po_3/show"));
});

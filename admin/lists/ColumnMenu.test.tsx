import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ListPreference } from "../views/savedView.ts";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import EntityList from "./EntityList.tsx";
import { moved } from "./columns.ts";

const row = { id: "po_1", displayName: "PO1", number: "PO1", status: "DRAFT", supplierId: "sup_1", supplier: { id: "sup_1", displayName: "国药控股" }, total: { amount: 100, currency: "CNY" } };

/** A server that keeps one preference; a change of a version that is not its newest is a conflict. */
function server(preference: ListPreference | null): Handlers {
  let kept = preference;
  const keep = ({ input }: Record<string, unknown>) => {
    const { version = 0, columns, widths } = input as ListPreference;
    expect(version).toBe(kept?.version ?? 0);
    kept = { ...(kept ?? { id: "lpref_1", version: 0, defaultViewId: null, columns: null, widths: null }), ...(columns && { columns }), ...(widths && { widths }), version: version + 1 };
    return { outcome: { record: kept, problems: [] } };
  };
  return {
    PurchaseOrderList: () => ({ list: { nodes: [row], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 1 } }),
    SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: kept ? [kept] : [] } }),
    Jobs: () => ({ jobs: { nodes: [] } }),
    Names: () => ({ nodes: [] }),
    CreateListPreference: keep,
    UpdateListPreference: keep,
  };
}

const heads = () => within(screen.getByRole("table")).getAllByRole("columnheader").map(({ textContent }) => textContent);
const open = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole("button", { name: "列" }));
  return within(await screen.findByRole("dialog", { name: "列" }));
};

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("columns are chosen, ordered and made wider by keyboard, and kept for the person, one change after the other", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path: "/purchaseOrders", handlers: server(null) });
  await screen.findByRole("link", { name: "PO1" });
  const before = heads();
  const [first, second] = before.slice(1, 3) as [string, string];
  const menu = await open(user);
  expect(menu.getByRole("button", { name: `${second}：前移` })).toHaveProperty("disabled", false);
  // The record's name stays the first.
  expect(menu.getByRole("button", { name: `${first}：前移` })).toHaveProperty("disabled", true);
  menu.getByRole("button", { name: `${second}：前移` }).focus();
  await user.keyboard("{Enter}");
  await user.selectOptions(menu.getByRole("combobox", { name: `${second}：列宽` }), "窄");
  await user.click(menu.getByRole("checkbox", { name: first }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(heads()).toEqual([before[0], second, ...before.slice(3)]));
  await waitFor(() => {
    const sent = api.calls.filter(({ name }) => name.endsWith("ListPreference")).map(({ variables }) => variables.input as ListPreference);
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.findLast(({ columns }) => columns)!.columns).not.toContain("supplierId");
    expect(sent.findLast(({ widths }) => widths)!.widths).toEqual([expect.objectContaining({ width: 90 })]);
  });
});

test("what was arranged on another device is taken over", async () => {
  const kept = { id: "lpref_1", version: 3, defaultViewId: null, columns: ["number", "total", "status"], widths: [{ attribute: "total", width: 222 }] };
  const user = userEvent.setup();
  renderConsole(<EntityList />, { path: "/purchaseOrders", handlers: server(kept) });
  await screen.findByRole("link", { name: "PO1" });
  await waitFor(() => expect(heads().slice(1)).toEqual(["总金额", "状态"]));
  expect(getComputedStyle(screen.getByRole("columnheader", { name: /总金额/ })).maxWidth).toBe("222px");
  const menu = await open(user);
  expect(menu.getByRole<HTMLSelectElement>("combobox", { name: "总金额：列宽" }).selectedOptions[0]!.textContent).toBe("222 像素");
});

test("a column moves by one place and never before the record's name", () => {
  expect(moved(["number", "a", "b"], "b", -1)).toEqual(["number", "b", "a"]);
  expect(moved(["number", "a", "b"], "a", -1)).toEqual(["number", "a", "b"]);
  expect(moved(["number", "a", "b"], "b", 1)).toEqual(["number", "a", "b"]);
});

import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import EntityList from "../lists/EntityList.tsx";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";

// Each step reads from the API and then from react-admin's address.

const mine = {
  id: "view_1",
  version: 3,
  name: "我的草稿",
  createdById: "emp_1",
  createdBy: { id: "emp_1", displayName: "王采购" },
  groupId: null,
  group: null,
  selection: { conditions: [{ attribute: "status", values: ["DRAFT"] }], orderBy: "TOTAL_DESC", columns: ["number", "total"] },
};
const theirs = { ...mine, id: "view_2", name: "周会", createdById: "emp_2", createdBy: { id: "emp_2", displayName: "周建平" }, groupId: "grp_1", group: { id: "grp_1", displayName: "供应链组" } };
const saved = (views: object[] = [mine, theirs], preference: object[] = []) => () => ({ savedViews: { nodes: views }, listPreferences: { nodes: preference } });
const list = () => ({ list: { nodes: [{ id: "po_1", displayName: "PO1", number: "PO1", status: "DRAFT" }], pageInfo: { hasNextPage: false, endCursor: "c" }, totalCount: 1 } });
const done = (id: string) => () => ({ outcome: { record: { id, displayName: "x", version: 1 }, problems: [] } });
const handlers: Handlers = { PurchaseOrderStates: () => ({ all: { totalCount: null } }), PurchaseOrderList: list, Jobs: () => ({ jobs: { nodes: [] } }), SavedViews: saved(), GroupList: () => ({ list: { nodes: [{ id: "grp_1", displayName: "供应链组" }], pageInfo: { hasNextPage: false, endCursor: "c" } } }) };
const path = "/purchaseOrders";

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(cleanup);

const menu = async (user: ReturnType<typeof userEvent.setup>, button: string | RegExp = "视图") => {
  await user.click(await screen.findByRole("button", { name: button }));
  return within(await screen.findByRole("menu"));
};

test("a view brings its filter, order and columns, and says when the list has left it", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path, handlers });
  await user.click((await menu(user)).getByRole("menuitemradio", { name: /我的草稿/ }));
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables).toMatchObject({ filter: { status: { eq: "DRAFT" } }, orderBy: "TOTAL_DESC" }));
  expect(await screen.findByRole("button", { name: "视图：我的草稿" })).toBeTruthy();
  expect(screen.getByRole("tab", { name: "草稿", selected: true })).toBeTruthy();
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["订单号", "总金额"]);
  await user.click(screen.getByRole("tab", { name: "已发出" }));
  expect(await screen.findByRole("button", { name: "视图：我的草稿（已修改）" })).toBeTruthy();
});

test("the owner saves what the list shows now, from the version that was read", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path: `${path}?view=view_1`, handlers: { ...handlers, UpdateSavedView: done("view_1") } });
  await screen.findByRole("button", { name: "视图：我的草稿" });
  await user.click(screen.getByRole("tab", { name: "已发出" }));
  await user.click((await menu(user, /已修改/)).getByRole("menuitem", { name: "将当前列表保存到“我的草稿”" }));
  await waitFor(() =>
    expect(api.named("UpdateSavedView").at(-1)?.variables.input).toMatchObject({ id: "view_1", version: 3, selection: { conditions: [{ attribute: "status", values: ["SENT"] }], orderBy: "TOTAL_DESC", columns: ["number", "total"] } }),
  );
});

test("somebody else's view can be used and made the default, not changed", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path: `${path}?view=view_2`, handlers: { ...handlers, CreateListPreference: done("lpref_1") } });
  const choices = await menu(user, "视图：周会");
  expect(choices.getByText("周建平 共享")).toBeTruthy();
  for (const name of ["重命名与共享", "删除视图"]) expect(choices.queryByRole("menuitem", { name })).toBeNull();
  await user.click(choices.getByRole("menuitem", { name: "设为我的默认视图" }));
  await waitFor(() => expect(api.named("CreateListPreference").at(-1)?.variables.input).toMatchObject({ listOf: "PurchaseOrder", defaultViewId: "view_2" }));
});

test("saving a new view shows what the API refuses, and keeps what was typed", async () => {
  const user = userEvent.setup();
  const refusal = { outcome: { record: null, problems: [{ __typename: "FieldProblem", code: "TOO_LONG", message: "名称最多 60 个字符", field: "name" }] } };
  const { api } = renderConsole(<EntityList />, { path, handlers: { ...handlers, CreateSavedView: () => (api.named("CreateSavedView").length === 1 ? refusal : done("view_1")()) } });
  await user.click((await menu(user)).getByRole("menuitem", { name: "另存为新视图" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: /名称/ }), "周一");
  await user.click(dialog.getByRole("combobox", { name: "共享给小组" }));
  await user.click(await screen.findByRole("option", { name: "供应链组" }));
  await user.click(dialog.getByRole("button", { name: "保存" }));
  expect(await dialog.findByText(/名称最多 60 个字符/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(api.named("CreateSavedView").at(-1)?.variables.input).toMatchObject({ name: "周一", groupId: "grp_1", listOf: "PurchaseOrder" });
});

test("a list opens in the default view, unless the address says otherwise", async () => {
  const preference = [{ id: "lpref_1", version: 1, defaultViewId: "view_1" }];
  const first = renderConsole(<EntityList />, { path, handlers: { ...handlers, SavedViews: saved([mine], preference) } });
  expect(await screen.findByRole("button", { name: "视图：我的草稿" })).toBeTruthy();
  first.unmount();
  const { api } = renderConsole(<EntityList />, { path: `${path}?filter=${encodeURIComponent('{"status":"SENT"}')}`, handlers: { ...handlers, SavedViews: saved([mine], preference) } });
  expect(await screen.findByRole("button", { name: "视图" })).toBeTruthy();
  await waitFor(() => expect(api.named("SavedViews")).toHaveLength(1));
  expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toEqual({ status: { eq: "SENT" } });
});

test("a view that no longer fits says what is gone, and shows the rest", async () => {
  const old = { ...mine, selection: { conditions: [{ attribute: "colour", values: ["red"] }, { attribute: "status", values: ["DRAFT"] }], orderBy: "TOTAL_DESC", columns: ["number", "shape"] } };
  const { api } = renderConsole(<EntityList />, { path: `${path}?view=view_1`, handlers: { ...handlers, SavedViews: saved([old]) } });
  expect(await screen.findByText("视图中的以下内容已不存在，未能应用：colour、shape")).toBeTruthy();
  expect(await screen.findByRole("link", { name: "PO1" })).toBeTruthy();
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toEqual({ status: { eq: "DRAFT" } }));
});

test("a link to a view that one does not have says so", async () => {
  renderConsole(<EntityList />, { path: `${path}?view=view_9`, handlers });
  expect(await screen.findByText("该视图不存在，或没有共享给您。")).toBeTruthy();
});

import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { createPartedModel } from "../model/consoleModel.ts";
import { splitModel } from "../model/splitModel.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import type { Handlers } from "../test/fakeApi.ts";
import { fault } from "../test/fakeApi.ts";
import { me, renderConsole } from "../test/renderConsole.tsx";
import EntityList from "./EntityList.tsx";

const row = (number: string, status: string) => ({
  id: `po_${number}`,
  displayName: number,
  number,
  status,
  supplierId: "sup_1",
  supplier: { id: "sup_1", displayName: "国药控股" },
  total: { amount: 1_234_567, currency: "CNY" },
});
const page = (nodes: object[], hasNextPage = false) => ({
  list: { nodes, pageInfo: { hasNextPage, endCursor: "c", budgetSpent: false }, totalCount: null },
  all: { totalCount: 2 },
  DRAFT: { totalCount: 1 },
  SENT: { totalCount: 1 },
  SUBMITTED: { totalCount: null },
});
const handlers: Handlers = {
  PurchaseOrderList: () => page([row("PO1", "DRAFT"), row("PO2", "SENT")], true),
  Names: () => ({ nodes: [{ __typename: "Supplier", id: "sup_1", displayName: "国药控股" }] }),
  SupplierList: () => page([{ id: "sup_1", displayName: "国药控股" }]),
  Jobs: () => ({ jobs: { nodes: [] } }),
  SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: [] } }),
  Search: () => ({ search: { complete: true, results: [] } }),
};
const path = "/purchaseOrders";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("waits for its domain's part of the model, and then shows its columns by their names", async () => {
  const { index, appendix, domains } = splitModel(fixtureModel);
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const fetched: string[] = [];
  const fetchDomain = async (domain: string) => {
    fetched.push(domain);
    await arrived;
    return domains[domain]!;
  };
  const model = createPartedModel(index, { fetchDomain, fetchAppendix: async () => appendix });
  // Awaited, because suspended rendering continues only within act().
  await act(async () => void renderConsole(<Suspense fallback="…"><EntityList /></Suspense>, { path, handlers, model }));
  await screen.findByText("…");
  expect(fetched).toEqual([model.summary("PurchaseOrder")!.domain]);
  await act(async () => arrive());
  const table = within(await screen.findByRole("table", { name: "采购订单" }));
  expect(await table.findByRole("link", { name: "PO1" })).toBeTruthy();
  expect(table.getByRole("columnheader", { name: /供应商/ })).toBeTruthy();
});

test("shows what the columns ask for, and sorts only by what the schema sorts by", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path, handlers });
  const table = within(await screen.findByRole("table", { name: "采购订单" }));
  expect(table.getByRole("link", { name: "PO1" }).getAttribute("href")).toBe("/purchaseOrders/po_PO1/show");
  expect(table.getAllByText("¥12,345.67")).toHaveLength(2);
  expect(table.queryByRole("button", { name: "供应商" })).toBeNull();
  await user.click(table.getByRole("button", { name: "总金额" }));
  await waitFor(() => expect(api.calls.at(-1)?.variables.orderBy).toBe("TOTAL_ASC"));
});

test("pages by cursor, and shows a count only if it is known", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path, handlers });
  expect((await screen.findByRole("status")).textContent).toBe("第 1–2 条");
  await user.click(screen.getByRole("button", { name: "下一页" }));
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables.after).toBe("c"));
});

test("filters by state in one click, and by anything else with chips that open and go away", async () => {
  const user = userEvent.setup();
  const { api, router } = renderConsole(<EntityList />, { path, handlers });
  await user.click(await screen.findByRole("tab", { name: /^草稿/ }));
  await waitFor(() => expect(api.calls.at(-1)?.variables.filter).toEqual({ status: { eq: "DRAFT" } }));

  await user.click(screen.getByRole("button", { name: "添加筛选" }));
  await user.click(await screen.findByRole("menuitem", { name: "总金额" }));
  await user.type(await screen.findByLabelText("从"), "1,000{Enter}");
  await waitFor(() =>
    expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toEqual({
      status: { eq: "DRAFT" },
      total: { from: 100_000 },
    }),
  );
  expect(screen.getByRole("button", { name: /总金额：1,000.00 起/ })).toBeTruthy();
  // A link to this list leads to this list.
  expect(JSON.parse(new URLSearchParams(router.state.location.search).get("filter") ?? "")).toEqual({
    status: "DRAFT",
    total: { from: 100_000 },
  });

  await user.click(screen.getByRole("button", { name: "清除全部筛选" }));
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toBeUndefined());
});

test("the states' tabs say how many, with the rows in one request, under the other filters that are set", async () => {
  const filter = encodeURIComponent(JSON.stringify({ supplierId: "sup_1", status: "SENT" }));
  const { api } = renderConsole(<EntityList />, { path: `${path}?filter=${filter}`, handlers });
  expect(await screen.findByRole("tab", { name: "草稿 1" })).toBeTruthy();
  expect(screen.getByRole("tab", { name: "全部 2" })).toBeTruthy();
  // What nobody counts has no number.
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toContain("待审批");
  // With the rows.
  const [call, ...others] = api.named("PurchaseOrderList");
  expect(others).toEqual([]);
  expect(call!.variables).toMatchObject({ all: { supplierId: { eq: "sup_1" } }, DRAFT: { supplierId: { eq: "sup_1" }, status: { eq: "DRAFT" } } });
});

test("the arrow keys go from row to row", async () => {
  const user = userEvent.setup();
  renderConsole(<EntityList />, { path, handlers });
  (await screen.findByRole("link", { name: "PO1" })).focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("PO2");
});

test("an empty list tells how to begin, a filtered one how to see more", async () => {
  const empty = { ...handlers, PurchaseOrderList: () => page([]) };
  const first = renderConsole(<EntityList />, { path, handlers: empty });
  expect(await screen.findByRole("link", { name: "新建第一条采购订单" })).toBeTruthy();
  first.unmount();
  const filter = encodeURIComponent(JSON.stringify({ status: "SENT" }));
  renderConsole(<EntityList />, { path: `${path}?filter=${filter}`, handlers: empty });
  expect(await screen.findByText("当前筛选下没有采购订单。")).toBeTruthy();
});

test("a fault is shown in place of the rows, with the request's number and a retry button", async () => {
  const user = userEvent.setup();
  let attempts = 0;
  renderConsole(<EntityList />, {
    path,
    locale: "en",
    handlers: {
      ...handlers,
      PurchaseOrderList: () => (++attempts === 1 ? fault("INTERNAL_SERVER_ERROR", "Something failed") : page([row("PO1", "DRAFT")])),
    },
  });
  expect(await screen.findByText("Request: req-1")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "PO1" })).toBeTruthy();
});

test("of records without states has no tabs, and all the rest", async () => {
  renderConsole(<EntityList />, { path: "/suppliers", resource: "suppliers", handlers });
  expect(await screen.findByRole("link", { name: "国药控股" })).toBeTruthy();
  expect(screen.queryByRole("tab")).toBeNull();
});

test.each([
  ["a year of five digits", { expectedOn: { from: "20261-05-01" } }],
  ["what is no range", { expectedOn: "2026-05-01", total: null }],
  ["a filter that there is not", { nonsense: 1 }],
])("with %s in its address, the list is drawn, and its filters can be taken away", async (_, filter) => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path: `${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`, handlers });
  await user.click(await screen.findByRole("button", { name: "清除全部筛选" }));
  expect(await screen.findByRole("link", { name: "PO1" })).toBeTruthy();
  expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toBeUndefined();
});

test("a day that there is not is said to be none and not looked for", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path, handlers });
  await user.click(await screen.findByRole("button", { name: "添加筛选" }));
  await user.click(await screen.findByRole("menuitem", { name: "预计到货日" }));
  fireEvent.change(await screen.findByLabelText("从"), { target: { value: "20261-05-01" } });
  expect(await screen.findByText("没有这一天")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "应用" }).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("从"), { target: { value: "2026-05-01" } });
  await user.click(screen.getByRole("button", { name: "应用" }));
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toEqual({ expectedOn: { from: "2026-05-01" } }));
});

test("finds within the list, under its filter; the address keeps the words, and clearing the filters clears them", async () => {
  const user = userEvent.setup();
  const filter = encodeURIComponent(JSON.stringify({ status: "SENT" }));
  const { api, router } = renderConsole(<EntityList />, { path: `${path}?filter=${filter}`, handlers });
  const box = await screen.findByRole<HTMLInputElement>("searchbox", { name: "在列表中搜索" });
  await user.type(box, " amxl ");
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables).toMatchObject({ search: "amxl", filter: { status: { eq: "SENT" } } }));
  expect(JSON.parse(new URLSearchParams(router.state.location.search).get("filter")!)).toEqual({ status: "SENT", q: "amxl" });
  // Nobody counts what is searched for.
  await waitFor(() => expect(screen.getByRole("tab", { name: "草稿" })).toBeTruthy());
  await user.click(screen.getByRole("button", { name: "清除全部筛选" }));
  await waitFor(() => expect(box.value).toBe(""));
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables.search).toBeUndefined());
});

test("says where more match than a search looks at", async () => {
  const cut = { list: { nodes: [row("PO1", "DRAFT")], pageInfo: { hasNextPage: false, endCursor: "c", budgetSpent: true }, totalCount: null } };
  renderConsole(<EntityList />, { path: `${path}?filter=${encodeURIComponent('{"q":"po"}')}`, handlers: { ...handlers, PurchaseOrderList: () => cut } });
  expect(await screen.findByText("相符的记录太多，请多输入几个字")).toBeTruthy();
});

test("an empty list of what nobody enters says where its records come from, and leads there", async () => {
  const reads = ["Inspection", "GoodsReceipt"].map((entity) => ({ entity, action: "read" }));
  renderConsole(<EntityList />, { of: productModel, path: "/inspections", resource: "inspections", as: { ...me, permissions: reads }, handlers: { ...handlers, InspectionList: () => page([]), Counts: () => ({}) } });
  expect(await screen.findByText("收货单确认后，每个批次生成一张验收单。")).toBeTruthy();
  expect(screen.getByRole("link", { name: "查看收货单" }).getAttribute("href")).toBe("/goodsReceipts");
});

test("the total of the whole list is below the rows, where it is known", async () => {
  const totals = [{ attribute: "total", sums: [{ amount: 9_876_543, currency: "CNY" }] }];
  const known = { list: { ...page([row("PO1", "DRAFT")]).list, totals } };
  const { api } = renderConsole(<EntityList />, { of: productModel, path, as: { ...me, permissions: [{ entity: "PurchaseOrder", action: "read" }] }, handlers: { ...handlers, PurchaseOrderList: () => known } });
  expect((await screen.findByText("总金额合计")).parentElement?.textContent).toContain("¥98,765.43");
  expect(api.named("PurchaseOrderList").at(-1)?.variables.totals).toBe(true);
});

test.each([
  ["LedgerEntry", "ledgerEntries", "2026-12-01", "en", "01 Dec 2026"],
  ["LedgerEntry", "ledgerEntries", "2026-12-01", "zh", "2026/12/01"],
  ["PersonalRecord", "personalRecords", "CONTACT", "en", "Business contact"],
] as const)("a row of %s is called as people write it: %s, %s, %s", async (entity, resource, displayName, locale, title) => {
  const permissions = [{ entity, action: "read" }];
  renderConsole(<EntityList />, { of: productModel, path: `/${resource}`, resource, locale, as: { ...me, permissions }, handlers: { ...handlers, [`${entity}List`]: () => page([{ id: "x_1", displayName }]) } });
  expect((await screen.findByRole("link", { name: title })).getAttribute("href")).toBe(`/${resource}/x_1/show`);
});

test("rows are grouped by what the list can be filtered by, with the size and the sums of each whole group", async () => {
  const user = userEvent.setup();
  const total = (amount: number) => [{ attribute: "total", sums: [{ amount, currency: "CNY" }] }];
  const nodes = [row("PO1", "DRAFT"), row("PO2", "SENT"), row("PO3", "DRAFT")];
  const { api } = renderConsole(<EntityList />, {
    path,
    handlers: {
      ...handlers,
      PurchaseOrderList: () => page(nodes),
      PurchaseOrderGroups: () => ({ group_0: { totalCount: 12, totals: total(500_000) }, group_1: { totalCount: null, totals: null } }),
    },
  });
  await screen.findByRole("link", { name: "PO1" });
  await user.selectOptions(screen.getByRole("combobox", { name: "分组" }), "按状态分组");
  const heads = await screen.findAllByRole("rowheader");
  expect(heads.map(({ textContent }) => textContent)).toEqual([expect.stringContaining("草稿"), expect.stringContaining("已发出")]);
  await waitFor(() => expect(heads[0]!.textContent).toContain("共 12 条总金额合计 ¥5,000.00"));
  // What nobody counts has no number.
  expect(heads[1]!.textContent).not.toMatch(/共|合计/);
  expect(screen.getAllByRole("link", { name: /^PO/ }).map(({ textContent }) => textContent)).toEqual(["PO1", "PO3", "PO2"]);
  expect(api.named("PurchaseOrderGroups")).toHaveLength(1);
  expect(api.named("PurchaseOrderGroups")[0]!.variables).toMatchObject({ group_0: { status: { eq: "DRAFT" } }, group_1: { status: { eq: "SENT" } }, count_group_1: true });
  await user.click(within(heads[0]!).getByRole("button", { name: "只看这一组" }));
  await waitFor(() => expect(api.named("PurchaseOrderList").at(-1)?.variables.filter).toEqual({ status: { eq: "DRAFT" } }));
});

import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Handlers } from "../test/fakeApi.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { me, renderConsole } from "../test/renderConsole.tsx";
import EntityList from "./EntityList.tsx";

const order = (number: number) => ({
  id: `po_${number}`,
  displayName: `PO${number}`,
  number: `PO${number}`,
  version: number,
  status: "DRAFT",
  lines: [],
  availableActions: [{ name: "submit", allowed: true, problems: [] }],
});
const expired = { __typename: "RuleProblem", code: "LICENCE_EXPIRED", message: "药品经营许可证已失效", remedy: null, clause: null, record: null };

const handlers: Handlers = {
  PurchaseOrderList: () => ({ list: { nodes: [1, 2, 3].map(order), pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 3 } }),
  PurchaseOrderRecord: ({ id }) => ({ record: order(Number(String(id).slice(3))) }),
  SubmitPurchaseOrder: ({ input }) => {
    const { id } = input as { id: string };
    return { outcome: id === "po_3" ? { record: null, problems: [expired] } : { record: order(1), problems: [] } };
  },
  Jobs: () => ({ jobs: { nodes: [] } }),
  SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: [] } }),
  Names: () => ({ nodes: [] }),
};
const buyer = { ...me, permissions: [...me.permissions, { entity: "PurchaseOrder", action: "submit" }] };

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("rows are selected with Space, and what is done with them is done one by one, each with its answer", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path: "/purchaseOrders", handlers, as: buyer });
  (await screen.findByRole("link", { name: "PO1" })).focus();
  await user.keyboard(" {ArrowDown}{ArrowDown} ");
  const bar = within(screen.getByRole("group", { name: "已选 2 项" }));
  // Only what this person may ever do.
  expect(bar.queryByRole("button", { name: "批准" })).toBeNull();
  await user.click(bar.getByRole("button", { name: "提交" }));

  const dialog = within(await screen.findByRole("dialog"));
  const start = dialog.getByRole("button", { name: "逐项提交" }) as HTMLButtonElement;
  await waitFor(() => expect(start.disabled).toBe(false));
  await user.click(start);
  expect(await dialog.findByText("药品经营许可证已失效")).toBeTruthy();
  expect(await dialog.findAllByLabelText("已完成")).toHaveLength(1);
  const sent = api.named("SubmitPurchaseOrder").map(({ variables }) => variables.input as { id: string; version: number });
  expect(sent.map(({ id, version }) => [id, version])).toEqual([["po_1", 1], ["po_3", 3]]);

  await user.click(dialog.getByRole("button", { name: "关闭" }));
  await waitFor(() => expect(screen.queryByRole("group", { name: /已选/ })).toBeNull());
});

test("all rows of a page are selected at once, and released again", async () => {
  const user = userEvent.setup();
  renderConsole(<EntityList />, { path: "/purchaseOrders", handlers, as: buyer });
  await user.click(await screen.findByRole("checkbox", { name: "选择本页全部" }));
  await user.click(within(screen.getByRole("group", { name: "已选 3 项" })).getByRole("button", { name: "取消选择" }));
  await waitFor(() => expect(screen.queryByRole("group", { name: /已选/ })).toBeNull());
});

test("who may do nothing with several records has nothing to select", async () => {
  renderConsole(<EntityList />, { path: "/purchaseOrders", handlers });
  await screen.findByRole("link", { name: "PO1" });
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test("the papers of the selected rows are printed by a job", async () => {
  const user = userEvent.setup();
  const { entities } = fixtureModel;
  const of = { ...fixtureModel, entities: { ...entities, PurchaseOrder: { ...entities.PurchaseOrder!, papers: [{ name: "purchaseOrder", label: { zh: "采购订单（打印）", en: "Purchase order" } }] } } };
  const printer = { ...me, permissions: [...me.permissions, { entity: "Job", action: "print" }] };
  const RequestPapers = () => ({ outcome: { record: { id: "job_1" }, problems: [] } });
  const { api } = renderConsole(<EntityList />, { path: "/purchaseOrders", handlers: { ...handlers, RequestPapers }, as: printer, of });
  await user.click(await screen.findByRole("checkbox", { name: "选择本页全部" }));
  await user.click(within(screen.getByRole("group", { name: "已选 3 项" })).getByRole("button", { name: "打印" }));
  await user.click(await screen.findByRole("menuitem", { name: "采购订单（打印）" }));
  await waitFor(() => expect(api.named("RequestPapers")).toHaveLength(1));
  expect(api.named("RequestPapers")[0]!.variables.input).toEqual({ listOf: "PurchaseOrder", ids: ["po_1", "po_2", "po_3"], paper: "purchaseOrder", language: "ZH", idempotencyKey: expect.any(String) });
});

import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";
import EntityEdit from "./EntityEdit.tsx";

const line = { productId: "prd_1", product: { id: "prd_1", displayName: "阿莫西林" }, quantity: 10, unitPrice: { amount: 1250, currency: "CNY" } };
const order = {
  id: "po_1",
  displayName: "PO20261122-0001",
  version: 3,
  createdAt: "2026-11-22T00:00:00Z",
  updatedAt: "2026-11-22T00:00:00Z",
  number: "PO20261122-0001",
  status: "DRAFT",
  supplierId: "sup_1",
  supplier: { id: "sup_1", displayName: "国药控股" },
  expectedOn: "2026-12-01",
  note: "原备注",
  lines: [line],
};
const names = {
  PurchaseOrderRecord: () => ({ record: order }),
  Names: ({ ids }: Record<string, unknown>) => ({
    nodes: (ids as string[]).map((id) => ({ __typename: "Supplier", id, displayName: `名称 ${id}` })),
  }),
};
type Input = Record<string, unknown>;

const page = (
  <Routes>
    <Route path="/purchaseOrders/:id" element={<EntityEdit />} />
    <Route path="*" element={<p>left</p>} />
  </Routes>
);
const path = "/purchaseOrders/po_1";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("a conflict shows both versions, and saves the merge against the current one", async () => {
  const user = userEvent.setup();
  const current = { ...order, version: 4, note: "别人的备注", supplierId: "sup_2", updatedAt: "2026-11-22T08:00:00Z" };
  const answers = [
    { record: null, problems: [{ __typename: "ConflictProblem", code: "CONFLICT", message: "已被修改", current }] },
    { record: { ...current, version: 5 }, problems: [] },
  ];
  const { api } = renderConsole(page, { path, handlers: { ...names, UpdatePurchaseOrder: () => ({ outcome: answers.shift() }) } });

  const note = await screen.findByRole("textbox", { name: "备注" });
  await user.clear(note);
  await user.type(note, "我的备注");
  await user.click(screen.getByRole("button", { name: "保存" }));

  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("我的备注")).toBeTruthy();
  expect(dialog.getByText("别人的备注")).toBeTruthy();
  expect(dialog.getByRole("row", { name: /供应商/ })).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: /待选择/ }).disabled).toBe(true);
  await user.click(dialog.getByRole("radio", { name: "备注：我的内容" }));
  await user.click(dialog.getByRole("button", { name: "合并并保存" }));

  await screen.findByText("left");
  const [first, second] = api.named("UpdatePurchaseOrder").map(({ variables }) => variables.input as Input);
  expect(first).toMatchObject({ version: 3, note: "我的备注" });
  expect(first).not.toHaveProperty("supplierId");
  // Theirs stays as it is: only my choice is sent, on top of the version that I have now seen.
  expect(second).toMatchObject({ version: 4, note: "我的备注" });
  expect(second).not.toHaveProperty("supplierId");
  expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
  // What is saved is no draft any more.
  expect(Object.keys(sessionStorage).filter((key) => key.includes("draft"))).toEqual([]);
});

test("problems are shown at their inputs, in lines too, and all together in one panel", async () => {
  const user = userEvent.setup();
  const problems = [
    { __typename: "FieldProblem", code: "TOO_MANY", message: "超出库容", field: "lines.0.quantity" },
    { __typename: "FieldProblem", code: "NEGATIVE", message: "高于合同价", field: "lines.0.unitPrice.amount" },
    { __typename: "RuleProblem", code: "BLOCKED", message: "供应商已停用", clause: "五(一)1" },
  ];
  const { api } = renderConsole(page, { path, handlers: { ...names, UpdatePurchaseOrder: () => ({ outcome: { record: null, problems } }) } });
  const quantity = await screen.findByRole("textbox", { name: "数量（第 1 行）" });
  await user.clear(quantity);
  await user.type(quantity, "９９");
  await user.click(screen.getByRole("button", { name: "保存" }));

  expect(await screen.findByText("未能完成，原因共 3 项")).toBeTruthy();
  expect(quantity.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("textbox", { name: "单价（第 1 行）" }).getAttribute("aria-invalid")).toBe("true");
  await user.click(screen.getByRole("button", { name: "第 1 行 数量：超出库容" }));
  expect(document.activeElement).toBe(quantity);

  // The same again is possible: what the server said does not hold the form back.
  await user.click(screen.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(api.named("UpdatePurchaseOrder")).toHaveLength(2));
  expect(api.calls.at(-1)?.variables.input).toMatchObject({ lines: [{ productId: "prd_1", quantity: 99 }] });
});

test("what was typed survives a reload, with the version it was typed against", async () => {
  const user = userEvent.setup();
  const first = renderConsole(page, { path, handlers: names });
  await user.type(await screen.findByRole("textbox", { name: "备注" }), "，加急");
  first.unmount();

  const newer = { ...order, version: 9 };
  const { api } = renderConsole(page, {
    path,
    handlers: {
      ...names,
      PurchaseOrderRecord: () => ({ record: newer }),
      UpdatePurchaseOrder: () => ({ outcome: { record: newer, problems: [] } }),
    },
  });
  expect((await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "备注" })).value).toBe("原备注，加急");
  expect(screen.getByText("已恢复您上次未保存的内容。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "保存" }));
  await screen.findByText("left");
  expect(sessionStorage.getItem("pharmops.draft.purchaseOrders.po_1")).toBeNull();
  expect(api.named("UpdatePurchaseOrder")[0]?.variables.input).toMatchObject({ version: 3, note: "原备注，加急" });
});

test("neither a save that fails nor a record that cannot be read again takes away what was typed", async () => {
  const user = userEvent.setup();
  let online = true;
  const answer = () => {
    if (!online) throw new TypeError("Failed to fetch");
    return { record: order };
  };
  const { api } = renderConsole(page, { path, handlers: { ...names, PurchaseOrderRecord: answer, UpdatePurchaseOrder: () => ({ outcome: { ...answer(), problems: [] } }) } });
  const note = await screen.findByRole<HTMLInputElement>("textbox", { name: "备注" });
  await user.clear(note);
  await user.type(note, "断网前写的");

  online = false;
  await user.click(screen.getByRole("button", { name: "保存" }));
  expect(await screen.findByText("无法连接服务器，请检查网络后重试。")).toBeTruthy();
  const read = api.named("PurchaseOrderRecord").length;
  // Anyone who comes back to the window has the record read again, in vain.
  act(() => void window.dispatchEvent(new Event("visibilitychange")));
  await waitFor(() => expect(api.named("PurchaseOrderRecord").length).toBeGreaterThan(read));
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "备注" }).value).toBe("断网前写的");

  online = true;
  await user.click(screen.getByRole("button", { name: "保存" }));
  await screen.findByText("left");
  const keys = api.named("UpdatePurchaseOrder").map(({ variables }) => (variables.input as Input).idempotencyKey);
  // One key for both, so that a first try that did arrive is not done twice.
  expect(new Set(keys).size).toBe(1);
});

test("Enter in the last line adds another one", async () => {
  const user = userEvent.setup();
  renderConsole(page, { path, handlers: names });
  await user.click(await screen.findByRole("textbox", { name: "数量（第 1 行）" }));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "商品（第 2 行）" })));
});

import { cleanup, screen, within } from "@testing-library/react";
import { Route, Routes } from "react-router";
import { afterEach, expect, test } from "vitest";
import { fault, type Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import PrintPage from "./PrintPage.tsx";

const order = {
  id: "po_1",
  displayName: "PO1",
  version: 4,
  number: "PO1",
  status: "APPROVED",
  supplierId: "sup_1",
  supplier: { id: "sup_1", displayName: "国药控股" },
  expectedOn: "2026-12-01",
  total: { amount: 1_488_000, currency: "CNY" },
  note: null,
  lines: [{ productId: "prod_1", product: { id: "prod_1", displayName: "阿莫西林胶囊" }, quantity: 800, unitPrice: { amount: 1_860, currency: "CNY" } }],
  createdAt: "2026-11-22T00:00:00Z",
  updatedAt: "2026-11-22T00:00:00Z",
  availableActions: [],
  approval: {
    submittedById: "emp_1",
    submittedBy: { id: "emp_1", displayName: "王丽" },
    submittedAt: "2026-11-22T01:00:00Z",
    steps: [{ role: "supplyLead", status: "APPROVED", dueAt: null, decidedById: "emp_2", decidedByName: "周建平", decidedAt: "2026-11-22T02:00:00Z", comment: "同意", delegatedToId: null, delegatedTo: null, escalated: false }],
  },
};

const print = (PurchaseOrderRecord: Handlers[string]) =>
  renderConsole(<Routes><Route path="/print/:resource/:id" element={<PrintPage />} /></Routes>, { path: "/print/purchaseOrders/po_1", handlers: { PurchaseOrderRecord } });

afterEach(cleanup);

test("on paper stand the facts that there are, the lines, who decided, and room to sign", async () => {
  print(() => ({ record: order }));
  const paper = within(await screen.findByRole("article"));
  expect(paper.getByText("国药控股").closest("a")).toBeNull();
  expect(paper.getByText("阿莫西林胶囊")).toBeTruthy();
  const decisions = within(paper.getByRole("table", { name: "审批进度" }));
  expect(decisions.getByText("周建平")).toBeTruthy();
  expect(decisions.getByText("同意")).toBeTruthy();
  expect(paper.getByText("采购员签字")).toBeTruthy();
  expect(paper.getByText(/版本 4$/)).toBeTruthy();
  // An empty place on paper asks to be filled in.
  expect(paper.queryByText("备注")).toBeNull();
  expect(document.title).toBe("采购订单 PO1");
});

test("a record that is not there, or not this person's to see, is no empty form", async () => {
  print(() => ({ record: null }));
  expect(await screen.findByText("记录不存在，或您的角色无权查看。")).toBeTruthy();
  expect(screen.queryByRole("article")).toBeNull();
});

test("a fault says its number and offers another try", async () => {
  print(() => fault("INTERNAL_SERVER_ERROR", "系统出现故障"));
  expect(await screen.findByText("请求编号：req-1")).toBeTruthy();
  expect(screen.getByRole("button", { name: "重试" })).toBeTruthy();
});

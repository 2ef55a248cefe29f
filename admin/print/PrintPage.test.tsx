import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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
  papers: [
    { name: "purchaseOrder", title: "采购订单", sheets: ["A4", "CONTINUOUS_241"], mayPrint: true, copies: 0, printedAt: null, printedByName: null, url: null, mails: [] },
    { name: "pickingList", title: "拣货单", sheets: ["A4"], mayPrint: false, copies: 1, printedAt: "2026-11-22T02:00:00Z", printedByName: "王丽", url: "http://files/1.pdf", mails: [] },
  ],
};

const print = (PurchaseOrderRecord: Handlers[string], more: Handlers = {}) =>
  renderConsole(<Routes><Route path="/print/:resource/:id" element={<PrintPage />} /></Routes>, { path: "/print/purchaseOrders/po_1", handlers: { PurchaseOrderRecord, ...more } });

afterEach(cleanup);

const previewed = { PreviewPaper: () => ({ outcome: { url: "http://files/preview.pdf", problems: [] } }) };

test("shows how the paper will look before anything is printed, and then the copy with its number", async () => {
  const inputs: unknown[] = [];
  const PrintPaper = ({ input }: Record<string, unknown>) => {
    inputs.push(input);
    return { outcome: { record: { id: "po_1", papers: [{ ...order.papers[0], copies: 1, url: "http://files/copy.pdf" }] }, problems: [] } };
  };
  print(() => ({ record: order }), { ...previewed, PrintPaper });
  expect((await screen.findByTitle("采购订单")).getAttribute("src")).toBe("http://files/preview.pdf");
  expect(screen.getByText("尚未打印")).toBeTruthy();
  expect(inputs).toEqual([]);
  expect(document.title).toBe("采购订单 PO1");
  await userEvent.click(screen.getByRole("button", { name: "打印" }));
  await waitFor(() => expect(screen.getByTitle("采购订单").getAttribute("src")).toBe("http://files/copy.pdf"));
  expect(inputs).toEqual([{ id: "po_1", paper: "purchaseOrder", sheet: "A4", language: "ZH", idempotencyKey: expect.any(String) }]);
});

test("a paper that cannot be issued now is not offered, and says why it cannot be looked at", async () => {
  const notYet = { __typename: "RuleProblem", code: "PAPER_NOT_YET", message: "当前状态不能出具拣货单", remedy: null, clause: null, record: null };
  print(() => ({ record: { ...order, papers: [order.papers[1]] } }), { PreviewPaper: () => ({ outcome: { url: null, problems: [notYet] } }) });
  expect(await screen.findByText(/当前状态不能出具拣货单/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "打印" })).toHaveProperty("disabled", true);
  expect(screen.getByText(/已打印 1 份/)).toBeTruthy();
});

test("a record that is not there, or not this person's to see, is no empty form", async () => {
  print(() => ({ record: null }));
  expect(await screen.findByText("记录不存在，或您的角色无权查看。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "打印" })).toBeNull();
});

test("a fault says its number and offers another try", async () => {
  print(() => fault("INTERNAL_SERVER_ERROR", "系统出现故障"));
  expect(await screen.findByText("请求编号：req-1")).toBeTruthy();
  expect(screen.getByRole("button", { name: "重试" })).toBeTruthy();
});

test("the printed copy is sent by e-mail, and the page says where it went", async () => {
  const inputs: unknown[] = [];
  const sent = { createdAt: "2026-11-22T03:00:00Z", sentByName: "王丽", toAddress: "sales@supplier.example", copy: 1, status: "PENDING", reason: null };
  const printed = { ...order.papers[0]!, copies: 1 };
  const MailPaper = ({ input }: Record<string, unknown>) => {
    inputs.push(input);
    return { outcome: { record: { id: "po_1", papers: [{ ...printed, mails: [sent] }] }, problems: [] } };
  };
  print(() => ({ record: { ...order, papers: [printed] } }), { ...previewed, MailPaper });
  await userEvent.click(await screen.findByText("用邮件发送"));
  await userEvent.type(screen.getByLabelText("收件地址"), " sales@supplier.example ");
  await userEvent.click(screen.getByRole("button", { name: "发送打印件" }));
  expect(await screen.findByText(/sales@supplier\.example · 第 1 份 · 待发送/)).toBeTruthy();
  expect(inputs).toEqual([{ id: "po_1", paper: "purchaseOrder", toAddress: "sales@supplier.example", idempotencyKey: expect.any(String) }]);
});

test("what was never printed is not offered to be sent", async () => {
  print(() => ({ record: order }), previewed);
  await screen.findByTitle("采购订单");
  expect(screen.queryByText("用邮件发送")).toBeNull();
});

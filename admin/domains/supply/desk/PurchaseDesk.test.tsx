import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { fixtureModel } from "../../../test/fixtureModel.ts";
import { renderConsole } from "../../../test/renderConsole.tsx";
import PurchaseDesk from "./PurchaseDesk.tsx";

fixtureModel.enums.PurchaseStep = { name: "PurchaseStep", values: [["ORDER", "订单"], ["RECEIPT", "到货"], ["PAYMENT", "付款"]].map(([value, zh]) => ({ value, label: { zh, en: value } })) } as never;

const document = (id: string, values: object) => ({ step: "ORDER", id, type: "PurchaseOrder", name: id, status: "SENT", open: true, on: "2026-11-20", supplier: "仁和", amount: { amount: 102_100, currency: "CNY" }, quantity: 100, orderIds: [id], ...values });
const desk = {
  id: "prod_1",
  type: "Product",
  name: "阿莫西林胶囊",
  incomplete: ["ORDER"],
  documents: [document("PO-1", {}), document("PO-2", { status: "CLOSED", open: false }), document("PO-3", { step: "RECEIPT", orderIds: ["PO-2"], amount: null })],
  prices: [],
};
afterEach(cleanup);

const show = (answer: object | null = desk) => renderConsole(<PurchaseDesk />, { handlers: { PurchaseDesk: () => ({ desk: answer }) }, path: "/purchase-desk?about=prod_1" });
const section = async (name: string) => within(await screen.findByRole("region", { name }));

test("every step has its documents, one click away, in one request", async () => {
  const { api } = show();
  const orders = await section("订单");
  expect(orders.getByRole("link", { name: "PO-1" }).getAttribute("href")).toBe("/purchaseOrders/PO-1/show");
  expect(orders.getByText("2 份，未完成 1")).toBeTruthy();
  expect(orders.getAllByText("¥1,021.00")).toHaveLength(2);
  expect(orders.getByText("更早的单据请在其列表中查找。")).toBeTruthy();
  expect((await section("付款")).getByText("无")).toBeTruthy();
  expect(api.named("PurchaseDesk").map(({ variables }) => variables)).toEqual([{ id: "prod_1" }]);
});

test("an order is followed, and what is done is left out", async () => {
  show();
  await userEvent.click((await section("订单")).getByRole("button", { name: "跟踪 PO-2" }));
  expect((await section("订单")).queryByText("PO-1")).toBeNull();
  expect((await section("到货")).getByText("PO-3")).toBeTruthy();
  await userEvent.click(screen.getByLabelText("仅显示未完成"));
  expect((await section("订单")).getByText("无")).toBeTruthy();
  expect((await section("到货")).getByText("PO-3")).toBeTruthy();
});

test("what there is not is said", async () => {
  show(null);
  expect(await screen.findByText("没有该商品或供应商。")).toBeTruthy();
});

import { cleanup, screen, within } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { Evidence } from "../../../documents/Evidence.tsx";
import { createConsoleModel } from "../../../model/consoleModel.ts";
import type { Handlers } from "../../../test/fakeApi.ts";
import { me, renderConsole } from "../../../test/renderConsole.tsx";

const model = createConsoleModel(productModel);
const page = (nodes: object[]) => ({ list: { nodes, pageInfo: { hasNextPage: false, endCursor: null, budgetSpent: false }, totalCount: nodes.length } });
const cny = (amount: number) => ({ amount, currency: "CNY" });
const handlers: Handlers = {
  SupplierPriceList: () => page([{ id: "price_1", displayName: "2026-10-01", supplierId: "sup_1", productId: "prd_1", orderedOn: "2026-10-01", unitPrice: cny(1_250) }]),
  StockBalanceList: () => page([40, 2].map((available, i) => ({ id: `bal_${i}`, displayName: "B", productId: "prd_1", available }))),
  QualificationList: () =>
    page([
      { id: "qual_1", displayName: "药品经营许可证 A", title: "药品经营许可证 A", status: "VERIFIED", kind: "DRUG_DISTRIBUTION_LICENCE", scope: ["ANTIBIOTIC"], expiresOn: "2026-11-01", fileId: "file_1", file: { id: "file_1", displayName: "a.png" } },
      { id: "qual_2", displayName: "营业执照 B", title: "营业执照 B", status: "VERIFIED", kind: "BUSINESS_LICENCE", scope: null, expiresOn: null, fileId: null, file: null },
    ]),
};
const order = {
  id: "po_1",
  displayName: "PO1",
  version: 1,
  supplierId: "sup_1",
  lines: [
    { productId: "prd_1", product: { id: "prd_1", displayName: "阿莫西林" }, quantity: 500, unitPrice: cny(12_500) },
    { productId: "prd_2", product: { id: "prd_2", displayName: "布洛芬" }, quantity: 5, unitPrice: cny(900) },
  ],
};
const approver = { ...me, permissions: [...me.permissions, ...["SupplierPrice", "StockBalance", "Qualification"].map((entity) => ({ entity, action: "read" }))] };
const open = (as = approver) =>
  renderConsole(
    <Suspense fallback="…">
      <Evidence entity={model.entity("PurchaseOrder")!} record={order as never} />
    </Suspense>,
    { of: productModel, as, handlers },
  );

afterEach(cleanup);

test("an order at ten times the usual price is remarked upon, beside the stock that there is", async () => {
  open();
  const prices = within(await screen.findByRole("region", { name: "价格与库存" }));
  const [first, second] = await prices.findAllByRole("listitem");
  expect(within(first!).getByText("+900.00 %")).toBeTruthy();
  expect(first!.textContent).toContain("上次 ¥12.50 · 2026/10/01；订购 500；可用库存 42");
  expect(within(second!).getByText("无历史价格")).toBeTruthy();
});

test("the supplier's licences are there with scope, end and scan; what has ended or has no scan says so", async () => {
  open();
  const licences = within(await screen.findByRole("region", { name: "供应商证照" }));
  const [first, second] = await licences.findAllByRole("listitem");
  expect(within(first!).getByText("已失效")).toBeTruthy();
  expect(within(first!).getByText("抗生素", { exact: false })).toBeTruthy();
  expect(within(first!).getByRole("button", { name: "查看扫描件" })).toBeTruthy();
  expect(within(second!).getByText("没有扫描件")).toBeTruthy();
});

test("who may not read prices is asked for none", async () => {
  const { api } = open({ ...me, permissions: [] });
  await screen.findByRole("region", { name: "价格与库存" });
  expect(api.named("SupplierPriceList")).toHaveLength(0);
});

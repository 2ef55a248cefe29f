import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import productModel from "virtual:console-model";
import EntityCreate from "../../../forms/EntityCreate.tsx";
import type { Handlers } from "../../../test/fakeApi.ts";
import { me, renderConsole } from "../../../test/renderConsole.tsx";

const page = (nodes: object[]) => ({ list: { nodes, pageInfo: { hasNextPage: false, endCursor: null, budgetSpent: false }, totalCount: nodes.length } });
const money = (amount: number) => ({ amount, currency: "CNY" });
const products = [
  { id: "prd_1", displayName: "阿莫西林胶囊 0.25g", code: "P-1", manufacturer: "仁和", storageClass: "AMBIENT" },
  { id: "prd_2", displayName: "人血白蛋白 10g", code: "P-2", manufacturer: "莱士", storageClass: "COLD" },
];
const handlers: Handlers = {
  SupplierList: () => page([{ id: "sup_1", displayName: "华北仁和", code: "HB-1", kind: "MANUFACTURER" }]),
  ProductList: ({ search }) => page(search ? products.filter(({ displayName }) => displayName.includes(String(search))) : products),
  QualificationList: () =>
    page([
      { id: "qual_1", displayName: "许可证", status: "VERIFIED", scope: ["ANTIBIOTIC"], expiresOn: "2027-01-01" },
      { id: "qual_2", displayName: "旧许可证", status: "VERIFIED", scope: ["NARCOTIC"], expiresOn: "2026-01-01" },
    ]),
  SupplierPriceList: ({ filter }) => {
    const { supplierId, productId } = filter as { supplierId?: object; productId: { eq: string } };
    const price = (amount: number) => [{ id: "price_1", displayName: "2026-10-01", orderedOn: "2026-10-01", unitPrice: money(amount) }];
    if (productId.eq === "prd_1") return page(supplierId ? price(1_250) : []);
    return page(supplierId ? [] : price(99_900));
  },
  Names: ({ ids }) => ({ nodes: (ids as string[]).map((id) => ({ __typename: "Product", id, displayName: id })) }),
};
const form = (
  <Routes>
    <Route path="/purchaseOrders/create" element={<EntityCreate />} />
    <Route path="*" element={<p>left</p>} />
  </Routes>
);
const buyer = { ...me, permissions: [...me.permissions, ...["Supplier", "Product", "Qualification", "SupplierPrice"].map((entity) => ({ entity, action: "read" }))] };
const open = (more: Handlers = {}) => renderConsole(form, { path: "/purchaseOrders/create", of: productModel, as: buyer, handlers: { ...handlers, ...more } });
const picker = (name: RegExp) => screen.findByRole("combobox", { name });

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("begins with the keyboard in the first field, and offers approved suppliers with the facts that decide", async () => {
  const user = userEvent.setup();
  const { api } = open();
  const supplier = await picker(/^供应商/);
  await waitFor(() => expect(document.activeElement).toBe(supplier));
  await user.click(supplier);
  const option = await screen.findByRole("option", { name: /华北仁和/ });
  expect(option.textContent).toContain("HB-1");
  expect(api.named("SupplierList")[0]?.variables.filter).toEqual({ status: { eq: "APPROVED" } });
  expect(screen.getByText("只列出首营合格的供应商。")).toBeTruthy();
});

test("offers only products of the categories that the supplier's valid licences cover, in the search as well, and begins with the last price", async () => {
  const user = userEvent.setup();
  const { api } = open();
  await user.click(await picker(/^供应商/));
  await user.click(await screen.findByRole("option", { name: /华北仁和/ }));
  await user.click(screen.getByRole("button", { name: "添加一行" }));
  const product = await picker(/^商品/);
  await user.type(product, "阿莫");
  const scope = { status: { eq: "APPROVED" }, category: { eq: "ANTIBIOTIC" } };
  await waitFor(() => expect(api.named("ProductList").at(-1)?.variables).toMatchObject({ search: "阿莫", filter: scope }));
  await user.click(await screen.findByRole("option", { name: /阿莫西林/ }));

  const price = within(screen.getByRole("table")).getByRole<HTMLInputElement>("textbox", { name: /^单价/ });
  await waitFor(() => expect(price.value).toBe("12.50"));
  expect(screen.getByText("上次采购价 ¥12.50（2026/10/01）")).toBeTruthy();

  // Another product of this supplier has no price: what another supplier asks is said, and not filled in.
  await user.clear(price);
  await user.type(price, "13");
  await user.clear(product);
  await user.type(product, "白蛋白");
  await user.click(await screen.findByRole("option", { name: /白蛋白/ }));
  expect(await screen.findByText(/^其他供应商 ¥999.00/)).toBeTruthy();
  expect(price.value).toBe("13.00");
});

test("is sent by Ctrl-S and Ctrl-Enter; errors are shown at their field and in one list above the buttons", async () => {
  const user = userEvent.setup();
  const { api } = open();
  await picker(/^供应商/);
  await user.keyboard("{Control>}s{/Control}");
  const list = within(await screen.findByRole("alert"));
  expect(list.getByRole("button", { name: /^供应商：/ })).toBeTruthy();
  expect(list.getByRole("button", { name: /^明细：/ })).toBeTruthy();
  expect(api.named("CreatePurchaseOrder")).toHaveLength(0);
  await user.click(list.getByRole("button", { name: /^要求到货日：/ }));
  await waitFor(() => expect((document.activeElement as HTMLInputElement).name).toBe("expectedOn"));
});

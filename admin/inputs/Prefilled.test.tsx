import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import model from "virtual:console-model";
import EntityCreate from "../forms/EntityCreate.tsx";
import { me, renderConsole } from "../test/renderConsole.tsx";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);


const everything = { ...me, permissions: Object.keys(model.entities).flatMap((entity) => ["create", "read", "update"].map((action) => ({ entity, action }))) };
const source = { customerId: "cust_1", requestedOn: "2026-12-01", transport: "AMBIENT", lines: [{ productId: "prod_1", quantity: 1_000 }] };
const none = { list: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null, budgetSpent: false }, totalCount: 0 } };

/** The form of a sales order whose price is answered when the test says so. */
function openOrder() {
  let answer = (_price: object): void => undefined;
  const price = new Promise<object>((resolve) => (answer = resolve));
  const { api } = renderConsole(
    <Routes>
      <Route path="/salesOrders/create" element={<EntityCreate />} />
      <Route path="*" element={null} />
    </Routes>,
    {
      of: model,
      as: everything,
      resource: "salesOrders",
      path: `/salesOrders/create?${new URLSearchParams({ source: JSON.stringify(source) })}`,
      handlers: {
        Names: () => ({ nodes: [] }),
        CustomerList: () => none,
        ContractList: () => none,
        ProductList: () => none,
        QualificationList: () => none,
        ShipToList: () => none,
        StockBalanceList: () => none,
        OrderPrices: async () => ({ prices: [await price] }),
        CreateSalesOrder: () => ({ outcome: { record: { id: "so_1", displayName: "SO1", version: 1 }, problems: [] } }),
      },
    },
  );
  return { api, answer };
}

test("a form that is saved before its price has come waits for it, and adds up its exact price", async () => {
  const user = userEvent.setup();
  const { api, answer } = openOrder();
  await waitFor(() => expect(api.named("OrderPrices")).toHaveLength(1));
  await user.click(await screen.findByRole("button", { name: "保存" }));
  expect(await screen.findByText("正在读取自动带出的值，随后保存…")).toBeTruthy();
  expect(api.named("CreateSalesOrder")).toHaveLength(0);
  answer({ productId: "prod_1", unitPrice: { amount: 750, currency: "CNY" }, exactPrice: 74_980, source: "LIST", number: "JG1" });
  await waitFor(() => expect(api.named("CreateSalesOrder")).toHaveLength(1));
  const { input } = api.named("CreateSalesOrder")[0]!.variables as { input: { lines: object[] } };
  // The exact price is the server's: it is shown and added up, and never sent.
  expect(input.lines[0]).toMatchObject({ productId: "prod_1", quantity: 1_000, unitPrice: { amount: 750, currency: "CNY" } });
  expect(input.lines[0]).not.toHaveProperty("exactPrice");
});

test("the subtotal of a price with four decimals is what the server will work out", async () => {
  const { answer } = openOrder();
  answer({ productId: "prod_1", unitPrice: { amount: 750, currency: "CNY" }, exactPrice: 74_980, source: "LIST", number: "JG1" });
  expect(await screen.findByText(/价格表（JG1）7.4980/)).toBeTruthy();
  expect((await screen.findAllByText(/¥7,498.00/)).length).toBeGreaterThan(0);
});

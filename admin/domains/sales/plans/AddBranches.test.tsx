import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import productModel from "virtual:console-model";
import type { Handlers } from "../../../test/fakeApi.ts";
import { renderConsole } from "../../../test/renderConsole.tsx";
import { AddBranches } from "./AddBranches.tsx";

afterEach(cleanup);

const list = (type: string, ...names: string[]) => () => ({ list: { nodes: names.map((displayName) => ({ __typename: type, id: `${type}-${displayName}`, displayName })), pageInfo: { hasNextPage: false, endCursor: null }, totalCount: names.length } });

function open(add = vi.fn(async () => true), more: Handlers = {}) {
  const handlers = { RegionList: list("Region", "华北", "华东"), ProductList: list("Product", "阿莫西林", "二甲双胍"), EmployeeList: list("Employee", "高鹏"), ...more };
  renderConsole(<AddBranches disabled={false} add={add} />, { of: productModel, handlers });
  return add;
}

async function choose(field: string, ...names: string[]) {
  for (const name of names) {
    await userEvent.click(screen.getByRole("combobox", { name: field }));
    await userEvent.click(await screen.findByRole("option", { name }));
  }
}

test("every combination of what was chosen is added, and said beforehand how many that are", async () => {
  const add = open();
  await userEvent.click(screen.getByRole("button", { name: "添加节点" }));
  const done = screen.getByRole<HTMLButtonElement>("button", { name: "添加" });
  await choose("区域", "华北", "华东");
  await choose("商品", "阿莫西林", "二甲双胍");
  expect(done.disabled, "nobody is to sell it yet").toBe(true);
  await choose("销售代表", "高鹏");
  expect(screen.getByText(/2 个区域 × 2 个商品 × 1 名代表 = 4 个节点/)).toBeTruthy();
  await userEvent.click(done);
  const branch = (region: string, product: string) => ({ regionId: `Region-${region}`, productId: `Product-${product}`, representativeId: "Employee-高鹏" });
  expect(add.mock.calls).toEqual([[[branch("华北", "阿莫西林"), branch("华北", "二甲双胍"), branch("华东", "阿莫西林"), branch("华东", "二甲双胍")]]]);
});

test("what is typed stays while the choices come in, and finds what is far down the list", async () => {
  const further = { type: "Product", record: { id: "Product-门冬", displayName: "门冬胰岛素" } };
  open(undefined, { Search: () => ({ search: { complete: true, results: [further] } }) });
  await userEvent.click(screen.getByRole("button", { name: "添加节点" }));
  const products = screen.getByRole("combobox", { name: "商品" });
  await userEvent.click(products);
  await userEvent.type(products, "mendong");
  await userEvent.click(await screen.findByRole("option", { name: "门冬胰岛素" }));
  expect(screen.getByRole("button", { name: "门冬胰岛素" })).toBeTruthy();
});

/** A search within a list: its words, under the list's filter, in the list's order, page by page, as the caller may see it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftOrder, line, approvedProduct, qualifiedSupplier } from "../../test/company.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import type { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";

let stage: Stage;
const orders: PurchaseOrder[] = [];
let supplier: Supplier;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "receiver");
  supplier = await qualifiedSupplier(stage, { name: "华北仁和制药有限公司" });
  const product = await approvedProduct(stage);
  for (const price of [300, 100, 200]) orders.push(await draftOrder(stage, supplier, [line(product, 1, price)]));
  for (const name of ["东瑞健康药业有限公司", "华南仁和制药有限公司"]) await stage.seed(Supplier, { code: name.slice(0, 2), name, status: "DRAFT" });
  await stage.project();
});
afterAll(() => stage.close());

const ask = "query ($search: String, $first: Int, $after: String, $filter: SupplierFilter, $orderBy: SupplierOrder) { suppliers(search: $search, first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { id name } totalCount pageInfo { hasNextPage hasPreviousPage endCursor budgetSpent } } }";
const suppliers = async (variables: Record<string, unknown>): Promise<Answer> => (await stage.answer("purchaser", ask, variables)).suppliers;
const refusal = async (...args: Parameters<Stage["ask"]>): Promise<string | undefined> => (await stage.ask(...args)).errors?.[0]?.message;
const namesOf = ({ nodes }: Answer): string[] => nodes.map(({ name }: Answer) => name);

test("finds inside of names, by pinyin and by initials, in the list's order, and counts what it finds", async () => {
  for (const search of ["仁和", "renhe", "rhzy"]) {
    const found = await suppliers({ search, orderBy: "NAME_ASC" });
    expect({ names: namesOf(found), total: found.totalCount }).toEqual({ names: ["华北仁和制药有限公司", "华南仁和制药有限公司"], total: 2 });
  }
  expect(namesOf(await suppliers({ search: "仁和", orderBy: "NAME_DESC" }))).toEqual(["华南仁和制药有限公司", "华北仁和制药有限公司"]);
  expect(await suppliers({ search: "没有" })).toMatchObject({ nodes: [], totalCount: 0 });
});

test("holds the filter of the list as well", async () => {
  expect(namesOf(await suppliers({ search: "仁和", filter: { status: { eq: supplier.status } } }))).toEqual(["华北仁和制药有限公司"]);
  const ofOrders = "query ($filter: PurchaseOrderFilter) { purchaseOrders(search: \"PO\", filter: $filter, orderBy: TOTAL_ASC) { nodes { number } } }";
  const between = await stage.answer("purchaser", ofOrders, { filter: { total: { from: 150, to: 300 } } });
  expect(between.purchaseOrders.nodes.map(({ number }: Answer) => number)).toEqual([orders[2]!.number, orders[0]!.number]);
});

test("pages by cursor, which belongs to these words", async () => {
  const first = await suppliers({ search: "仁和", first: 1, orderBy: "NAME_ASC" });
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, budgetSpent: false });
  const second = await suppliers({ search: "仁和", first: 1, orderBy: "NAME_ASC", after: first.pageInfo.endCursor });
  expect({ names: namesOf(second), ...second.pageInfo }).toMatchObject({ names: ["华南仁和制药有限公司"], hasNextPage: false, hasPreviousPage: true });
  expect(await refusal("purchaser", ask, { search: "华北", first: 1, orderBy: "NAME_ASC", after: first.pageInfo.endCursor })).toMatch(/cursor/);
});

test("blanks search for nothing: the list as it is", async () => {
  expect((await suppliers({ search: "  " })).nodes).toHaveLength(3);
});

test("neither order nor filter by what the caller may not see", async () => {
  expect(await refusal("receiver", "query { purchaseOrders(search: \"PO\", orderBy: TOTAL_ASC) { nodes { id } } }")).toMatch(/may not see/);
});

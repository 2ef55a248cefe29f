/** What a list of orders comes to, where its number is known: equal to its rows, and hidden with their amounts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, draftOrder, line, qualifiedSupplier, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import type { Supplier } from "../supplier/supplier.ts";

let stage: Stage;
let suppliers: Supplier[];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "departmentManager", "qaOfficer", "headOfQuality", "receiver");
  suppliers = [await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
  const product = await approvedProduct(stage);
  await draftOrder(stage, suppliers[0]!, [line(product, 10, 1_250)]);
  await draftOrder(stage, suppliers[1]!, [line(product, 3, 999, "USD")]);
  const changed = await draftOrder(stage, suppliers[1]!, [line(product, 100, 100)]);
  await stage.project(PurchaseOrder);
  await stage.update("purchaser", PurchaseOrder, changed, { lines: [line(product, 7, 100)] });
  await sentOrder(stage, suppliers[0]!, [line(product, 1, 500)]);
  await stage.project(PurchaseOrder);
});
afterAll(() => stage.close());

const sums = async (who: string, filter: object) => {
  const { orders } = await stage.answer(who, "query ($filter: PurchaseOrderFilter) { orders: purchaseOrders(first: 100, filter: $filter) { nodes { total { amount currency } } totals { attribute sums { amount currency } } } }", { filter });
  return orders as { nodes: { total: { amount: number; currency: string } | null }[]; totals: { attribute: string; sums: object[] }[] | null };
};
const cny = (amount: number) => ({ amount, currency: "CNY" });
const usd = (amount: number) => ({ amount, currency: "USD" });

test.each([
  ["all of them", () => ({}), [cny(13_700), usd(2_997)]],
  ["those of a supplier", () => ({ supplierId: { eq: suppliers[1]!.id } }), [cny(700), usd(2_997)]],
  ["those in a state", () => ({ status: { eq: "SENT" } }), [cny(500)]],
  ["those in several states", () => ({ status: { in: ["SENT", "DRAFT"] } }), [cny(13_700), usd(2_997)]],
  ["those of some days", () => ({ status: { eq: "DRAFT" }, expectedOn: { from: "2000-01-01" } }), [cny(13_200), usd(2_997)]],
  ["those of days that have none", () => ({ status: { eq: "DRAFT" }, expectedOn: { to: "2000-01-01" } }), []],
])("%s come to what their rows say, as they are now", async (_, filter, expected) => {
  const { nodes, totals } = await sums("purchaser", filter());
  expect(totals).toEqual([{ attribute: "total", sums: expected }]);
  const added = ["CNY", "USD"].map((currency) => ({ amount: nodes.reduce((sum, { total }) => sum + (total!.currency === currency ? total!.amount : 0), 0), currency })).filter(({ amount }) => amount > 0);
  expect(added).toEqual(expected);
});

test("no sum is told that nothing keeps, nor one of amounts that somebody does not see", async () => {
  expect((await sums("purchaser", { supplierId: { eq: suppliers[0]!.id }, expectedOn: { from: "2000-01-01" } })).totals).toBeNull();
  expect((await sums("receiver", {})).totals).toEqual([]);
});

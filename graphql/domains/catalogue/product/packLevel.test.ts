/** Ordered in cases, inner packs and packs; stored and priced in packs. 五(二)2 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { approvedProduct, arrival, buyer, line, listed, orderInput, place, qualifiedSupplier, receive, salesInput, sentOrder, signedContract } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { PackLevel } from "./packLevel.ts";
import type { Product } from "./product.ts";

let stage: Stage;
let product: Product;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "salesLead", "receiver", "warehouseKeeper");
  customer = await buyer(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  product = await approvedProduct(stage, { mayBeSplit: true });
});

const level = (name: string, factor: number, values: object = {}) => ({ productId: product.id, level: name, factor, startsOn: addDays(stage.today, -100), ...values });
const enter = (...given: Parameters<typeof level>): Promise<PackLevel> => stage.create("purchaser", PackLevel, level(...given));

async function packed(): Promise<void> {
  await enter("INNER", 10);
  await enter("CASE", 200, { gtin: "16902601000018", grams: 9_500, cubicCentimetres: 32_000 });
}

const ordered = (values: object) => salesInput(stage, customer, [{ productId: product.id, unitPrice: money(1_234, "CNY"), ...values }] as never);

test("2 cases, 3 inner packs and 5 packs are 435 packs, at 12.34 5,367.90", async () => {
  await packed();
  const order = await stage.create("salesLead", SalesOrder, ordered({ caseCount: 2, innerCount: 3, boxCount: 5 }));
  expect(order).toMatchObject({ lines: [{ quantity: 435, caseCount: 2, innerCount: 3, boxCount: 5 }], total: { amount: 536_790 } });
  const changed = await stage.update("salesLead", SalesOrder, order, { lines: [{ ...order.lines[0], caseCount: 1 }].map(({ productId, quantity, caseCount, innerCount, boxCount, unitPrice }) => ({ productId, quantity, caseCount, innerCount, boxCount, unitPrice })) });
  expect(changed.lines[0]!.quantity).toBe(235);
});

test("the supplier is ordered from in the same way, at the factor of the day", async () => {
  await packed();
  const supplier = await qualifiedSupplier(stage);
  const order = await stage.create("purchaser", PurchaseOrder, orderInput(stage, supplier, [{ productId: product.id, caseCount: 3, unitPrice: money(900, "CNY") }] as never));
  expect(order).toMatchObject({ lines: [{ quantity: 600 }], total: { amount: 540_000 } });
});

test.each([
  ["cases of which nobody knows how many packs they hold", { caseCount: 1 }, "PACK_LEVEL_UNKNOWN"],
  ["inner packs of which nobody knows", { innerCount: 1 }, "PACK_LEVEL_UNKNOWN"],
  ["no quantity in any form", {}, "QUANTITY_MISSING"],
])("refuses %s", async (_, values, code) => {
  await stage.cannotCreate("salesLead", SalesOrder, ordered(values), code);
});

test("a product that may not be split is sold in whole inner packs, or cases where it has none; it is bought as it comes", async () => {
  product = await approvedProduct(stage);
  await stage.create("salesLead", SalesOrder, ordered({ quantity: 7 }));
  await enter("CASE", 200);
  await stage.cannotCreate("salesLead", SalesOrder, ordered({ quantity: 150 }), "NOT_IN_WHOLE_PACKS");
  await enter("INNER", 10);
  await stage.create("salesLead", SalesOrder, ordered({ quantity: 150 }));
  await stage.cannotCreate("salesLead", SalesOrder, ordered({ innerCount: 1, boxCount: 5 }), "NOT_IN_WHOLE_PACKS");
  await stage.create("purchaser", PurchaseOrder, orderInput(stage, await qualifiedSupplier(stage), [line(product, 7)]));
});

test("a changed factor serves batches that arrive from its day on; those before keep theirs", async () => {
  await packed();
  const [supplier, dock] = [await qualifiedSupplier(stage), await place(stage, "RECEIVING")];
  const order = await sentOrder(stage, supplier, [line(product, 400)]);
  await receive(stage, order, dock, [arrival(stage, 100)]);
  await stage.cannotCreate("purchaser", PackLevel, level("CASE", 240, { startsOn: addDays(stage.today, -1) }), "PACK_LEVEL_IN_PAST");
  await enter("CASE", 240, { startsOn: addDays(stage.today, 5) });
  const later = stage.at(addDays(stage.today, 5));
  await receive(later, order, dock, [arrival(later, 100)]);
  expect((await listed(stage, Batch, "supplierId", supplier.id)).map(({ perInner, perCase }) => [perInner, perCase])).toEqual([[10, 200], [10, 240]]);
  const sold = (at: Stage) => at.create("salesLead", SalesOrder, salesInput(at, customer, [{ productId: product.id, caseCount: 1, unitPrice: money(1_000, "CNY") }] as never));
  expect([(await sold(stage)).lines[0]!.quantity, (await sold(later)).lines[0]!.quantity]).toEqual([200, 240]);
});

test("levels nest, a pack is one pack, and neither factor nor day is changed afterwards", async () => {
  await enter("INNER", 10);
  await stage.cannotCreate("purchaser", PackLevel, level("CASE", 205), "PACKS_DO_NOT_NEST");
  await stage.cannotCreate("purchaser", PackLevel, level("BOX", 2), "BOX_IS_ONE");
  await stage.cannotCreate("salesLead", PackLevel, level("CASE", 200), "ACCESS_DENIED");
  const outer = await enter("CASE", 200);
  expect(outer.name).toBe("1 件 = 200 盒");
  await stage.cannotCreate("purchaser", PackLevel, level("CASE", 400), "PACK_LEVEL_IN_PAST");
  await stage.update("purchaser", PackLevel, outer, { grams: 9_000 });
  expect((await stage.tryUpdate("purchaser", PackLevel, outer, { factor: 400 })).record).toBeNull();
});

test("a number of packs is the same in cases, inner packs and packs", async () => {
  await packed();
  await signedContract(stage, customer, [line(product, 1_000_000)]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 9 }), async (caseCount, innerCount, boxCount) => {
      const { lines, total } = await stage.create("salesLead", SalesOrder, ordered({ caseCount, innerCount, boxCount }));
      const packs = caseCount * 200 + innerCount * 10 + boxCount;
      expect([lines[0]!.quantity, total.amount]).toEqual([packs, packs * 1_234]);
    }),
    { numRuns: 15 },
  );
});

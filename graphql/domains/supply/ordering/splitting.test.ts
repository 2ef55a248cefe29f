/** Orders that belong together are decided on together, and prices that have risen are explained. 五(一)3 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { approvedProduct, draftOrder, line, qualifiedSupplier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { averageOf, isAbove, varianceOf } from "./priceVariance.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import { combinedTotal, type Submitted } from "./splitting.ts";
import { SupplierPrice } from "./supplierPrice.ts";

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "departmentManager", "finance", "headOfQuality");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

/** Day 1 of the worked example. */
const firstDay = "2026-11-23";
const onDay = (day: number): Stage => stage.at(addDays(firstDay, day - 1));

/** An order of 48,000.00 that is submitted on this day. */
async function submitted(day: number, supplier: Supplier, values: object = {}): Promise<PurchaseOrder> {
  const then = onDay(day);
  const order = await draftOrder(then, supplier, [line(product, 4_800)], values);
  return then.act("purchaser", PurchaseOrder, "submit", order);
}
const decides = async (order: PurchaseOrder) => (await stage.fresh(order)).approval!.steps.map(({ role }) => role);

describe("orders to one supplier", () => {
  test("within 30 days add up, and count alone again afterwards", async () => {
    const supplier = await qualifiedSupplier(stage);
    const orders: PurchaseOrder[] = [];
    for (const day of [1, 10, 20, 51]) orders.push(await submitted(day, supplier));
    expect(await Promise.all(orders.map(decides))).toEqual([["supplyLead"], ["departmentManager"], ["departmentManager"], ["supplyLead"]]);
    expect((await Promise.all(orders.map((order) => stage.fresh(order)))).map(({ combinedTotal: sum }) => sum!.amount)).toEqual([4_800_000, 9_600_000, 14_400_000, 4_800_000]);
  });

  test("add up whichever was written first, and with those to its group", async () => {
    const [one, other] = [await qualifiedSupplier(stage, { groupName: "仁和集团" }), await qualifiedSupplier(stage, { groupName: "仁和集团" })];
    const first = await draftOrder(stage, one, [line(product, 4_800)]);
    const second = await draftOrder(stage, other, [line(product, 4_800)]);
    await stage.act("purchaser", PurchaseOrder, "submit", second);
    await onDay(3).act("purchaser", PurchaseOrder, "submit", first);
    expect([await decides(second), await decides(first)]).toEqual([["supplyLead"], ["departmentManager"]]);
  });

  test("do not count while they are drafts, cancelled, or called off from an award", async () => {
    const supplier = await qualifiedSupplier(stage);
    await draftOrder(stage, supplier, [line(product, 4_800)]);
    const called = await draftOrder(stage, supplier, [line(product, 4_800)]);
    await stage.seedEdit(called, { rfqId: "rfq_none" });
    await stage.act("purchaser", PurchaseOrder, "submit", called);
    const last = await submitted(2, supplier);
    expect([await decides(called), await decides(last)]).toEqual([["supplyLead"], ["supplyLead"]]);
  });

  test("that did not see each other are not approved below their sum", async () => {
    const supplier = await qualifiedSupplier(stage);
    const one = await submitted(1, supplier);
    const two = await draftOrder(stage, supplier, [line(product, 4_800)]);
    // Both at the same moment: the list did not have the other yet.
    await stage.seedEdit(two, { status: "SUBMITTED", approval: (await stage.fresh(one)).approval });
    expect((await stage.fresh(one)).combinedTotal!.amount).toBe(4_800_000);
    await stage.cannot("supplyLead", PurchaseOrder, "approve", one, {}, "SPLIT_NEEDS_HIGHER_TIER");
  });

  test("come to the same sum in whatever order they are listed", () => {
    const at = (day: number): string => `${addDays(firstDay, day)}T04:00:00.000Z`;
    const anOrder = fc.record({ day: fc.nat(80), amount: fc.integer({ min: 1, max: 1_000 }), status: fc.constantFrom<PurchaseOrder["status"]>("DRAFT", "SUBMITTED", "APPROVED", "SENT", "CLOSED", "CANCELLED"), rfqId: fc.constantFrom(undefined, "rfq_1") });
    fc.assert(
      fc.property(fc.array(anOrder, { maxLength: 12 }), fc.nat(80), fc.infiniteStream(fc.nat()), (orders, day, shuffle) => {
        const others = orders.map(({ day: on, amount, status, rfqId }, i): Submitted => ({ id: `po_${i}`, status, total: money(amount, "CNY"), rfqId, historical: false, approval: { route: "r", submittedById: "e", submittedAt: at(on), steps: [] } }));
        const own: Submitted = { id: "po_own", status: "DRAFT", total: money(7, "CNY"), historical: false };
        const expected = orders.filter(({ day: on, status, rfqId }) => !rfqId && status !== "DRAFT" && status !== "CANCELLED" && on <= day && day - on <= 30).reduce((sum, { amount }) => sum + amount, 7);
        const shuffled = others.map((one) => ({ one, by: shuffle.next().value! })).sort((a, b) => a.by - b.by).map(({ one }) => one);
        expect(combinedTotal(own, others, at(day)).amount).toBe(expected);
        expect(combinedTotal(own, shuffled, at(day)).amount).toBe(expected);
      }),
    );
  });
});

describe("a price", () => {
  const bought = async (of: Product, supplier: Supplier, quantity: number, price: number, orderedOn: string) =>
    stage.seed(SupplierPrice, { supplierId: supplier.id, productId: of.id, purchaseOrderId: "po_none", orderedOn, quantity, unitPrice: money(price, "CNY") });

  test("is compared with what its packs cost on average, exactly", () => {
    const spent = { amount: 100n * 1_000n + 300n * 1_100n, packs: 400n };
    expect([averageOf(spent), varianceOf(1_075, spent), varianceOf(1_129, spent)]).toEqual([1_075, 0, 502]);
    expect([isAbove(1_128, spent), isAbove(1_129, spent)]).toEqual([false, true]);
    // 5.00 % is not more than 5 %.
    expect(isAbove(1_050, { amount: 1_000n, packs: 1n })).toBe(false);
  });

  test("more than 5 % above the average needs a reason and the supply lead, also where the manager decides", async () => {
    const [supplier, own] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
    await bought(own, supplier, 100, 1_000, addDays(stage.today, -30));
    await bought(own, supplier, 900, 1, addDays(stage.today, -366));
    const order = await draftOrder(stage, supplier, [line(own, 6_000, 1_051)]);
    await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "PRICE_VARIANCE_NOT_EXPLAINED");
    await stage.update("purchaser", PurchaseOrder, order, { varianceReason: "原料药价格自九月起上涨" });
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    expect(await decides(order)).toEqual(["supplyLead", "departmentManager"]);
    expect((await stage.fresh(order)).lines).toMatchObject([{ averagePrice: { amount: 1_000 }, priceVariance: 510 }]);
  });

  test("without history is compared with nothing", async () => {
    const [supplier, own] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
    const order = await draftOrder(stage, supplier, [line(own, 10, 9_999)]);
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    const [only] = (await stage.fresh(order)).lines;
    expect([only!.averagePrice, only!.priceVariance]).toEqual([undefined, undefined]);
  });
});

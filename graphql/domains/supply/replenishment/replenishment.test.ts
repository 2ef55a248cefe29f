/** From the night's suggestion to the plan and the orders that call it off. 五(一)2 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../../platform/businessDate.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { approvedProduct, batchAtLocation, draftOrder, line, listed, place, qualifiedSupplier, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { Location } from "../places/location.ts";
import { StockBalance } from "../stock/stockBalance.ts";
import { StockMovement } from "../stock/stockMovement.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { PurchasePlan } from "./purchasePlan.ts";
import { ReplenishmentRule } from "./replenishmentRule.ts";
import { ReplenishmentSuggestion } from "./replenishmentSuggestion.ts";
import { suggestAll } from "./suggest.ts";

let stage: Stage;
let supplier: Supplier;
let storage: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "marketingLead", "departmentManager", "receiver");
  [supplier, storage] = [await qualifiedSupplier(stage), await place(stage, "STORAGE")];
});
afterAll(() => stage.close());

const ruleFor = (product: Product, values: object = {}) => stage.create<ReplenishmentRule>("purchaser", ReplenishmentRule, { productId: product.id, supplierId: supplier.id, serviceFactor: 165, coverDays: 14, usualLeadDays: 9, minimumOrder: 100, ...values });

/** A product with a rule that has sold ten packs on each of so many days, and has so many left. */
async function sold(days: number, left: number): Promise<Product> {
  const product = await approvedProduct(stage);
  await ruleFor(product);
  const batch = await batchAtLocation(stage.at(addDays(stage.today, -days)), product, storage, { quantity: left + 10 * days, expiresIn: 400 });
  for (let i = 1; i <= days; i++) await stage.seed(StockMovement, { kind: "SALE", productId: product.id, batchId: batch.id, batchNumber: batch.batchNumber, fromLocationId: storage.id, quantity: 10, sourceId: "dlv_none", createdAt: `${addDays(stage.today, -i)}T04:00:00.000Z` });
  const [balance] = await listed(stage, StockBalance, "batchId", batch.id, "expiresOn");
  await stage.seedEdit(balance!, { onHand: left });
  return product;
}

const night = () => suggestAll(stage.request(systemPrincipal));
const suggestionOf = async (product: Product): Promise<ReplenishmentSuggestion | undefined> => (await listed(stage, ReplenishmentSuggestion, "productId", product.id)).at(-1);

describe("a suggestion", () => {
  test("is made at night with its arithmetic, once, and follows what has changed", async () => {
    const product = await sold(40, 50);
    await night();
    const first = (await suggestionOf(product))!;
    expect(first).toMatchObject({ status: "PROPOSED", manual: false, demandMean: 1_000, demandDeviation: 0, leadMean: 900, sellable: 50, onOrder: 0, position: 50, safetyStock: 0, reorderPoint: 90, need: 180, quantity: 180 });
    expect(first.arithmeticEn).toContain("= 180");
    await sentOrder(stage, supplier, [line(product, 30)]);
    await night();
    expect(await listed(stage, ReplenishmentSuggestion, "productId", product.id)).toMatchObject([{ onOrder: 30, position: 80, need: 150 }]);
    await sentOrder(stage, supplier, [line(product, 200)]);
    await night();
    expect((await suggestionOf(product))!.status).toBe("NOT_NEEDED");
  });

  test("is left to people where there are fewer than 30 days of demand", async () => {
    const product = await sold(29, 50);
    await night();
    const suggestion = (await suggestionOf(product))!;
    expect([suggestion.manual, suggestion.quantity, suggestion.arithmeticEn]).toEqual([true, undefined, undefined]);
    await stage.cannot("purchaser", ReplenishmentSuggestion, "accept", suggestion, {}, "SUGGESTION_DECIDED_BY_HAND");
    await stage.cannot("purchaser", ReplenishmentSuggestion, "alter", suggestion, { acceptedQuantity: 60 }, "REQUIRED");
    await stage.cannot("supplyLead", ReplenishmentSuggestion, "alter", suggestion, { acceptedQuantity: 60, reason: "新品" }, "ACCESS_DENIED");
    expect(await stage.act("purchaser", ReplenishmentSuggestion, "alter", suggestion, { acceptedQuantity: 60, reason: "新品铺货" })).toMatchObject({ status: "ACCEPTED", acceptedQuantity: 60 });
  });

  test("is not made without a rule, nor where there is enough", async () => {
    const [plain, full] = [await approvedProduct(stage), await sold(40, 500)];
    await night();
    expect([await suggestionOf(plain), await suggestionOf(full)]).toEqual([undefined, undefined]);
    await stage.cannotCreate("receiver", ReplenishmentRule, { productId: plain.id, serviceFactor: 165, coverDays: 14, usualLeadDays: 9, minimumOrder: 1 }, "ACCESS_DENIED");
  });
});

describe("a purchase plan", () => {
  let product: Product;
  let suggestion: ReplenishmentSuggestion;
  let plan: PurchasePlan;
  const planInput = (values: object = {}) => ({ subject: "十二月备货", neededOn: addDays(stage.today, 30), lines: [{ productId: product.id, quantity: 180, suggestionId: suggestion.id, ...values }] });

  beforeEach(async () => {
    product = await sold(40, 50);
    await night();
    suggestion = await stage.act("purchaser", ReplenishmentSuggestion, "accept", (await suggestionOf(product))!);
    plan = await stage.create("purchaser", PurchasePlan, planInput());
  });
  const approved = async (): Promise<void> => {
    await stage.act("purchaser", PurchasePlan, "submit", plan);
    await stage.act("supplyLead", PurchasePlan, "approve", plan);
    await stage.act("marketingLead", PurchasePlan, "approve", plan);
  };
  const order = (quantity: number) => draftOrder(stage, supplier, [line(product, quantity)], { planId: plan.id });

  test("takes an accepted suggestion once, and gives it back", async () => {
    expect(await stage.fresh(suggestion)).toMatchObject({ status: "PLANNED", planId: plan.id });
    await stage.cannotCreate("purchaser", PurchasePlan, planInput(), "SUGGESTION_NOT_ACCEPTED");
    await stage.update("purchaser", PurchasePlan, plan, { lines: [{ productId: product.id, quantity: 100 }] });
    expect((await stage.fresh(suggestion)).status).toBe("ACCEPTED");
    await stage.cannotCreate("purchaser", PurchasePlan, planInput({ productId: (await approvedProduct(stage)).id }), "SUGGESTION_NOT_ACCEPTED");
  });

  test("is decided by supply and marketing before orders call it off, and shows what is covered and open", async () => {
    const early = await order(10);
    await stage.cannot("purchaser", PurchaseOrder, "submit", early, {}, "PLAN_NOT_APPROVED");
    await approved();
    const first = await order(100);
    await stage.act("purchaser", PurchaseOrder, "submit", first);
    expect(await stage.fresh(plan)).toMatchObject({ status: "APPROVED", lines: [{ quantity: 180, coveredQuantity: 100, openQuantity: 80 }] });
    const tooMuch = await order(81);
    await stage.cannot("purchaser", PurchaseOrder, "submit", tooMuch, {}, "MORE_THAN_PLANNED");
    const second = await order(80);
    await stage.act("purchaser", PurchaseOrder, "submit", second);
    expect((await stage.fresh(plan)).status).toBe("ORDERED");
    await stage.act("purchaser", PurchaseOrder, "withdraw", first);
    expect(await stage.fresh(plan)).toMatchObject({ status: "APPROVED", lines: [{ coveredQuantity: 80, openQuantity: 100 }] });
  });

  test("that is closed gives back what nobody has ordered", async () => {
    await approved();
    await stage.cannot("receiver", PurchasePlan, "close", plan, { reason: "取消" }, "ACCESS_DENIED");
    await stage.act("purchaser", PurchasePlan, "close", plan, { reason: "需求变化" });
    expect((await stage.fresh(suggestion)).status).toBe("ACCEPTED");
  });
});

/** Rules of the stocked products, and a plan that was approved. */
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { suppliersPart } from "../supplier/suppliers.demo.ts";
import { PurchasePlan } from "./purchasePlan.ts";
import { ReplenishmentRule } from "./replenishmentRule.ts";

export const replenishmentsPart = demoPart({
  needs: { products: productsPart, suppliers: suppliersPart },
  async enter(cast, { products, suppliers }) {
    for (const [code, supplier, minimumOrder] of [["P-1001", "HB-001", 500], ["P-1002", "HB-001", 300], ["P-1003", "DR-002", 800]] as const) {
      await cast.create("purchaser", ReplenishmentRule, { productId: products.get(code)!.id, supplierId: suppliers.get(supplier)!.id, serviceFactor: 165, coverDays: 14, usualLeadDays: 9, minimumOrder });
    }
    const lines = [{ productId: products.get("P-1001")!.id, quantity: 2_000 }, { productId: products.get("P-1002")!.id, quantity: 600 }];
    const plan = await cast.create("purchaser", PurchasePlan, { subject: "十二月备货", neededOn: addDays(cast.today, 25), lines });
    await cast.act("purchaser", PurchasePlan, "submit", plan);
    await cast.act("supply-lead", PurchasePlan, "approve", plan, { comment: "同意" });
    await cast.act("marketing-lead", PurchasePlan, "approve", plan, { comment: "同意" });
  },
  report: () => "补货参数与采购计划 replenishment",
});

/** What the demo company had on its old sheets, entered late: one batch and two debts wait for quality and finance. */
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { money } from "../../../table/money.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { OpeningBalance } from "../../supply/opening/openingBalance.ts";
import { OpeningStock } from "../../supply/opening/openingStock.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { suppliersPart } from "../../supply/supplier/suppliers.demo.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { OpeningDebt } from "./openingDebt.ts";

const clerk = "office-clerk";
const cny = (amount: number) => money(amount, "CNY");

export const openingPart = demoPart({
  needs: { products: productsPart, suppliers: suppliersPart, places: placesPart, customers: customersPart },
  async enter(cast, { products, suppliers, places, customers }) {
    const product = [...products.values()].find(({ status, storageClass }) => status === "APPROVED" && storageClass === "AMBIENT")!;
    const supplier = [...suppliers.values()].find(({ status }) => status === "APPROVED")!;
    const customer = [...customers.values()].find(({ status }) => status === "ACTIVE")!;
    const { today } = await cast.as(clerk);
    const opening = await cast.create(clerk, OpeningBalance, {
      cutOverOn: addDays(today, -1),
      source: "旧账套：库存明细表、应收明细表",
      controlTotals: [
        { kind: "STOCK", lines: 1, packs: 240, amount: cny(240 * 860) },
        { kind: "RECEIVABLE", lines: 2, amount: cny(1_284_000) },
      ],
    });
    const openingBalanceId = opening.id;
    await cast.create(clerk, OpeningStock, {
      openingBalanceId,
      productId: product.id,
      batchNumber: "OLD-240817",
      producedOn: addDays(today, -400),
      expiresOn: addDays(today, 500),
      supplierId: supplier.id,
      locationId: places.get("A-02-01")!.id,
      quantity: 240,
      quality: "QUALIFIED",
      unitCost: cny(860),
    });
    await cast.create(clerk, OpeningDebt, { openingBalanceId, customerId: customer.id, documentNumber: "旧-XS-3391", documentOn: addDays(today, -70), dueOn: addDays(today, -10), amount: cny(1_500_000) });
    await cast.create(clerk, OpeningDebt, { openingBalanceId, customerId: customer.id, documentNumber: "旧-SK-1207", documentOn: addDays(today, -30), amount: cny(-216_000) });
    await cast.act(clerk, OpeningBalance, "validate", opening);
    await cast.act(clerk, OpeningBalance, "submit", opening);
    return opening;
  },
});

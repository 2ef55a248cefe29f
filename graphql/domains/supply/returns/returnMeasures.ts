/** Returns to suppliers, by the month of shipping. 五(一)1, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { PurchaseReturn } from "./purchaseReturn.ts";

measures(PurchaseReturn, {
  series: {
    shipped: { by: "month", on: "shippedOn", zh: "购进退出次数", en: "Returns to suppliers" },
    packs: { by: "month", on: "shippedOn", add: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0), zh: "购进退出件数", en: "Packs returned to suppliers" },
  },
  kpis: {
    purchaseReturns: { sum: "shipped", direction: "LOWER", cadence: "MONTH", owner: "supplyLead", zh: "购进退出次数", en: "Returns to suppliers", about: "Returns shipped to suppliers in the month." },
    packsReturnedToSuppliers: { sum: "packs", direction: "LOWER", cadence: "MONTH", owner: "supplyLead", zh: "购进退出件数", en: "Packs returned to suppliers", about: "Packs shipped back to suppliers in the month." },
  },
});

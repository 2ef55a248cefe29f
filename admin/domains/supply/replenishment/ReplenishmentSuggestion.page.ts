import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "status", "position", "reorderPoint", "quantity", "computedOn"],
  facts: ["productId", "supplierId", "position", "reorderPoint", "quantity", "acceptedQuantity", "decision", "planId"],
  sections: [
    { title: { zh: "需求与供货周期", en: "Demand and lead time" }, attributes: ["demandDays", "stockOutDays", "oneOffs", "demandMean", "demandDeviation", "leadMean", "leadDeviation", "receipts"] },
    { title: { zh: "库存位置", en: "Position" }, attributes: ["sellable", "expiring", "onOrder", "promised", "backOrdered"] },
  ],
  ownAttributes: ["arithmeticZh", "arithmeticEn"],
  more: "arithmeticZh arithmeticEn",
  panels: [lazy(() => import("./Arithmetic.tsx"))],
  arises: { from: "ReplenishmentRule", says: { zh: "每晚为有补货参数的商品计算。", en: "Computed each night for products that have a rule." } },
  queues: [
    {
      name: "suggestionsToDecide",
      title: { zh: "待处理的补货建议", en: "Replenishment to decide" },
      verb: { zh: "处理", en: "Decide" },
      roles: ["purchaser"],
      filter: () => ({ status: "PROPOSED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "quantity"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;

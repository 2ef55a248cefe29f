/** Stock accuracy by stocktakes. 五(二)3, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Stocktake } from "./stocktake.ts";

measures(Stocktake, {
  series: {
    counted: { by: "month", on: "postedOn", add: ({ countedLines = 0 }) => countedLines, zh: "盘点行数", en: "Lines counted" },
    exact: { by: "month", on: "postedOn", add: ({ exactLines = 0 }) => exactLines, zh: "相符行数", en: "Lines without a difference" },
  },
  kpis: {
    stockAccuracy: { share: ["exact", "counted"], direction: "HIGHER", cadence: "MONTH", owner: "supplyLead", target: 9_950, least: 10, zh: "库存准确率", en: "Stock accuracy", about: "Share of the lines counted in stocktakes posted in the month that had no difference." },
  },
});

/** What is earned month by month. 四(四)4, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { MarginLine } from "./marginLine.ts";

measures(MarginLine, {
  series: {
    revenue: { by: "month", on: "shippedOn", amount: "revenue", zh: "不含税收入", en: "Net revenue" },
    cost: { by: "day", on: "shippedOn", amount: "cost", zh: "销售成本", en: "Cost of sales" },
    margin: { by: "month", on: "shippedOn", amount: "margin", zh: "毛利", en: "Margin" },
  },
  kpis: {
    grossMargin: { share: ["margin", "revenue"], direction: "HIGHER", cadence: "MONTH", owner: "departmentManager", zh: "毛利率", en: "Gross margin", about: "Margin of the goods that were shipped in the month and stayed with customers, as a share of their value without tax." },
    marginEarned: { sum: "margin", direction: "HIGHER", cadence: "MONTH", owner: "departmentManager", zh: "毛利", en: "Margin", about: "Value without tax of the goods that were shipped in the month and stayed with customers, less their cost." },
  },
});

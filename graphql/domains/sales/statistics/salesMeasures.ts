/** What is sold day by day, net of cancellations and returns. 四(四)4, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { SalesOrderLine } from "../orders/salesOrderLine.ts";

measures(SalesOrderLine, {
  source: { minutes: "WORKING", late: 450, stale: 900 },
  series: { sold: { by: "day", on: "orderedOn", amount: "amount", zh: "销售金额", en: "Sales" } },
  kpis: { dailySales: { sum: "sold", direction: "HIGHER", cadence: "DAY", owner: "salesLead", clause: "四(四)4 · 七", zh: "每日销售额", en: "Daily sales", about: "Value of the order lines of the day, net of cancellations and returns." } },
});

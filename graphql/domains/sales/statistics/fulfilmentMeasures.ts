/** What is measured on orders: how completely and punctually they are delivered. 四(四)2, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { SalesOrder } from "../orders/salesOrder.ts";

const isCompleted = ({ status }: SalesOrder): boolean => status === "COMPLETED";
const isInFull = ({ lines }: SalesOrder): boolean => lines.every(({ cancelledQuantity }) => cancelledQuantity === 0);

measures(SalesOrder, {
  by: ["customerId", "representativeId"],
  series: {
    completed: { by: "month", on: "lastSignedOn", when: isCompleted, zh: "完成订单", en: "Orders completed" },
    onTimeInFull: { by: "month", on: "lastSignedOn", when: (order) => isCompleted(order) && isInFull(order) && order.lastSignedOn! <= order.requestedOn, zh: "准时足量订单", en: "Orders on time in full" },
    askedPacks: { by: "month", on: "firstAllocatedOn", add: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0), zh: "需求件数", en: "Packs ordered" },
    filledPacks: { by: "month", on: "firstAllocatedOn", add: ({ filledAtOnce = 0 }) => filledAtOnce, zh: "首次满足件数", en: "Packs in stock" },
  },
  kpis: {
    onTimeInFull: {
      share: ["onTimeInFull", "completed"],
      direction: "HIGHER",
      cadence: "MONTH",
      owner: "salesLead",
      target: 9_500,
      warning: 9_000,
      critical: 8_000,
      least: 5,
      clause: "四(四)2 · 七",
      list: { status: "COMPLETED" },
      zh: "准时足量率",
      en: "On time in full",
      about: "Of the orders completed in the month, those fully signed for by the requested date without cancellations.",
    },
    fillRate: {
      share: ["filledPacks", "askedPacks"],
      direction: "HIGHER",
      cadence: "MONTH",
      owner: "salesLead",
      target: 9_800,
      warning: 9_500,
      critical: 9_000,
      least: 100,
      clause: "四(四)2 · 七",
      zh: "首次满足率",
      en: "Fill rate",
      about: "Of the packs of orders first allocated in the month, those that were in stock.",
    },
  },
});

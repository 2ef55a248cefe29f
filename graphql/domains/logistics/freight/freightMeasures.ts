/** What carriage costs and how punctual it is, by the month in which shipments left. 五(三)4, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { FreightCost } from "./freightCost.ts";

/** Fen over hundredths of orders are yuan for an order. */
const hundredths = 100;

const inYuan = ({ freight }: FreightCost): boolean => freight.currency === "CNY";

measures(FreightCost, {
  series: {
    freight: { by: "month", on: "departedOn", amount: "freight", zh: "运费", en: "Freight" },
    goodsValue: { by: "month", on: "departedOn", amount: "goodsValue", zh: "承运货值", en: "Value carried" },
    freightFen: { by: "month", on: "departedOn", when: inYuan, add: ({ freight }) => freight.amount, zh: "人民币运费（分）", en: "Freight in fen" },
    orderHundredths: { by: "month", on: "departedOn", when: inYuan, add: ({ orders }) => orders * hundredths, zh: "承运订单（百分之一）", en: "Orders carried, in hundredths" },
    arrived: { by: "month", on: "departedOn", add: ({ arrived = 0 }) => arrived, zh: "到货发货单", en: "Deliveries arrived" },
    onTime: { by: "month", on: "departedOn", add: ({ onTime = 0 }) => onTime, zh: "准时发货单", en: "Deliveries on time" },
  },
  kpis: {
    freightToValue: { share: ["freight", "goodsValue"], direction: "LOWER", cadence: "MONTH", owner: "supplyLead", clause: "五(三)4 · 七", zh: "运费占货值比", en: "Freight to value", about: "Freight of the shipments that left in the month, as a share of the value of their goods without tax." },
    freightPerMonth: { sum: "freight", direction: "LOWER", cadence: "MONTH", owner: "supplyLead", clause: "五(三)4 · 七", zh: "运费", en: "Freight", about: "Freight of the shipments that left in the month: as billed, or accrued until then." },
    freightPerOrder: { mean: ["freightFen", "orderHundredths"], direction: "LOWER", cadence: "MONTH", owner: "supplyLead", clause: "五(三)4 · 七", zh: "单均运费（元）", en: "Freight per order (CNY)", about: "Freight in CNY of the shipments that left in the month, for each sales order that they carried something of." },
    carriedOnTime: { share: ["onTime", "arrived"], direction: "HIGHER", cadence: "MONTH", owner: "supplyLead", least: 5, target: 9_500, clause: "五(三)4 · 七", zh: "承运准时率", en: "Carried on time", about: "Of the deliveries on shipments that left in the month and arrived, those signed for by the requested date." },
  },
});

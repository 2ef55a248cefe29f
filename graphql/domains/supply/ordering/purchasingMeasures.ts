/** What is measured on purchasing: what is ordered, and how punctually it arrives. 五(一)1, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { isPunctual } from "../supplier/supplierFigures.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

const isSent = ({ status }: PurchaseOrder): boolean => status !== "CANCELLED";

measures(PurchaseOrder, {
  series: {
    sent: { by: "month", on: "orderedOn", when: isSent, zh: "已发订单", en: "Orders sent" },
    volume: { by: "month", on: "orderedOn", when: isSent, amount: "total", zh: "采购金额", en: "Purchases" },
  },
  kpis: {
    purchaseOrdersSent: { sum: "sent", direction: "HIGHER", cadence: "MONTH", owner: "supplyLead", zh: "采购订单数", en: "Purchase orders sent", about: "Orders sent to suppliers in the month, without those that were cancelled." },
    purchases: { sum: "volume", direction: "HIGHER", cadence: "MONTH", owner: "supplyLead", zh: "采购金额", en: "Purchases", about: "Value of the orders sent in the month, without those that were cancelled." },
  },
});

const isConfirmed = ({ status }: GoodsReceipt): boolean => status === "CONFIRMED";
const lines = (receipt: GoodsReceipt): number => receipt.lines.length;

measures(GoodsReceipt, {
  series: {
    delivered: { by: "month", on: "receivedOn", when: isConfirmed, add: lines, zh: "到货行", en: "Lines delivered" },
    onTime: { by: "month", on: "receivedOn", when: (receipt) => isConfirmed(receipt) && isPunctual(receipt), add: lines, zh: "准时行", en: "Lines on time" },
  },
  kpis: {
    supplierPunctuality: {
      share: ["onTime", "delivered"],
      direction: "HIGHER",
      cadence: "MONTH",
      owner: "supplyLead",
      target: 9_500,
      warning: 9_000,
      critical: 8_000,
      least: 5,
      clause: "五(一)1 · 七",
      list: { status: "CONFIRMED" },
      zh: "供应商准时到货率",
      en: "Suppliers on time",
      about: "Of the lines that arrived in the month, those that arrived on or before the required date of their order.",
    },
  },
});

/** What is measured on returns, by the month in which the goods arrived. 四(四)2, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { SalesReturn, type SalesReturnLine } from "./salesReturn.ts";

const packs = ({ lines }: SalesReturn, of: (line: SalesReturnLine) => number | undefined): number => lines.reduce((sum, line) => sum + (of(line) ?? 0), 0);
const rejectedPacks = (one: SalesReturn): number => packs(one, ({ rejectedQuantity }) => rejectedQuantity);

measures(SalesReturn, {
  series: {
    received: { by: "month", on: "receivedOn", zh: "到货退回单", en: "Returns received" },
    value: { by: "month", on: "receivedOn", amount: "total", zh: "退回金额", en: "Value returned" },
    inspectedPacks: { by: "month", on: "receivedOn", add: (one) => rejectedPacks(one) + packs(one, ({ qualifiedQuantity }) => qualifiedQuantity), zh: "已验收件数", en: "Packs inspected" },
    rejectedPacks: { by: "month", on: "receivedOn", add: rejectedPacks, zh: "不合格件数", en: "Packs rejected" },
  },
  kpis: {
    returnsReceived: { sum: "received", direction: "LOWER", cadence: "MONTH", owner: "salesLead", zh: "客户退货单数", en: "Customer returns", about: "Returns whose goods arrived in the month." },
    returnedValue: { sum: "value", direction: "LOWER", cadence: "MONTH", owner: "salesLead", zh: "退回金额", en: "Value returned", about: "Value of the returns whose goods arrived in the month." },
    returnsRejected: { share: ["rejectedPacks", "inspectedPacks"], direction: "LOWER", cadence: "MONTH", owner: "salesLead", least: 10, zh: "退货不合格率", en: "Returned packs rejected", about: "Of the inspected packs of returns that arrived in the month, those that were rejected." },
  },
});

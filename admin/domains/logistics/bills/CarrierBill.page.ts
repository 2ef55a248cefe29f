import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "roles">): WorkQueue => ({
  ...queue,
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["carrierId", "billNumber", "total"],
});

export default {
  columns: ["number", "carrierId", "billNumber", "status", "issuedOn", "total", "variance"],
  facts: ["carrierId", "billNumber", "issuedOn", "total", "mismatches", "variance"],
  choices: {
    carrierId: { facts: ["code", "kind"] },
    "lines.shipmentId": {
      dependsOn: ["carrierId"],
      filter: ([carrierId]) => (carrierId ? { carrierId, status: ["DEPARTED", "COMPLETED"] } : { status: ["DEPARTED", "COMPLETED"] }),
      facts: ["departedOn", "kilograms", "freight"],
      says: { zh: "只列出该承运商已发运的运单。", en: "Departed shipments of the carrier only." },
    },
  },
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  queues: [
    inState("RECEIVED", { name: "carrierBillsToMatch", title: { zh: "待核对的承运账单", en: "Carrier bills to match" }, verb: { zh: "核对", en: "Match" }, roles: ["finance"] }),
    inState("BLOCKED", { name: "carrierBillsBlocked", title: { zh: "不匹配的承运账单", en: "Blocked carrier bills" }, verb: { zh: "处理", en: "Clear up" }, roles: ["finance"] }),
    inState("MATCHED", { name: "carrierBillsToSubmit", title: { zh: "已匹配待提交的承运账单", en: "Matched carrier bills" }, verb: { zh: "提交", en: "Submit" }, roles: ["finance"] }),
    inState("APPROVED", { name: "carrierBillsToPay", title: { zh: "待付款的承运账单", en: "Carrier bills to pay" }, verb: { zh: "付款", en: "Pay" }, roles: ["cashier"] }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;

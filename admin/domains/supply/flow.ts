import type { FlowStep } from "../entityPage.ts";

/** From the need to stock. 五(一), 五(二) */
export default [
  { title: { zh: "待审批", en: "Awaiting approval" }, entity: "PurchaseOrder", filter: { status: "SUBMITTED" } },
  { title: { zh: "待发送", en: "To send" }, entity: "PurchaseOrder", filter: { status: "APPROVED" } },
  { title: { zh: "待到货", en: "On order" }, entity: "PurchaseOrder", filter: { status: ["SENT", "PARTLY_RECEIVED"] } },
  { title: { zh: "待验收", en: "To inspect" }, entity: "Inspection", filter: { status: "PENDING" } },
  { title: { zh: "待上架", en: "To put away" }, entity: "PutAway", filter: { status: "OPEN" } },
  { title: { zh: "在库", en: "In stock" }, entity: "StockBalance", filter: { inStock: true } },
] satisfies FlowStep[];

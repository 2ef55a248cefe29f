import type { FlowStep } from "../entityPage.ts";

/** From the order to cash. 四(四) */
export default [
  { title: { zh: "待确认", en: "To confirm" }, entity: "SalesOrder", filter: { status: "DRAFT" } },
  { title: { zh: "待拣货", en: "To pick" }, entity: "Delivery", filter: { status: "ALLOCATED" } },
  { title: { zh: "待复核", en: "To check" }, entity: "Delivery", filter: { status: "PICKED" } },
  { title: { zh: "待发货", en: "To ship" }, entity: "Delivery", filter: { status: "CHECKED" } },
  { title: { zh: "待签收", en: "To be signed for" }, entity: "Delivery", filter: { status: "SHIPPED" } },
  { title: { zh: "待收款", en: "To collect" }, entity: "Receivable", filter: { status: ["OPEN", "PARTIAL"] } },
] satisfies FlowStep[];

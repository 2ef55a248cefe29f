import type { FlowStep } from "../entityPage.ts";

/** From dispatch to the end of what went wrong on the way. 五(三) */
export default [
  { title: { zh: "待发货", en: "To ship" }, entity: "Delivery", filter: { status: "CHECKED" } },
  { title: { zh: "运输中", en: "On the way" }, entity: "Delivery", filter: { status: "SHIPPED" } },
  { title: { zh: "待处理异常", en: "Open exceptions" }, entity: "DeliveryException", filter: { status: "OPEN" } },
] satisfies FlowStep[];

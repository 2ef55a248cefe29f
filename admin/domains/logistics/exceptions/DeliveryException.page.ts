import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Delivery", says: { zh: "发货单在途超时、轨迹中断、超温或承运商报告异常时，系统自动登记。", en: "Opened by itself when a delivery is late, sends no tracking updates, or its temperature is out of range." } },
  columns: ["number", "deliveryId", "kind", "status", "carrierId", "customerId", "createdAt", "endedBy"],
  facts: ["deliveryId", "kind", "carrierId", "customerId", "eventId"],
  ownAttributes: ["createdById"],
  panels: [lazy(() => import("./ExceptionTracking.tsx"))],
  queues: [
    {
      name: "deliveryExceptions",
      title: { zh: "配送异常", en: "Delivery exceptions" },
      verb: { zh: "处理", en: "Resolve" },
      roles: ["logisticsCoordinator", "supplyLead"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["kind", "deliveryId", "carrierId", "createdAt"],
      urgent: true,
    },
    {
      name: "temperatureExceptions",
      title: { zh: "待判定的配送超温", en: "Temperature exceptions to decide" },
      verb: { zh: "判定", en: "Decide" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "OPEN", kind: "TEMPERATURE" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["deliveryId", "carrierId", "createdAt"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
  adds: { Delivery: { related: [{ entity: "DeliveryException", by: "deliveryId" }] } },
} satisfies EntityPage;

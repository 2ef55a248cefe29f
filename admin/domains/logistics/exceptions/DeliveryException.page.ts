import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
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
  ],
  dashboard: { states: true },
} satisfies EntityPage;

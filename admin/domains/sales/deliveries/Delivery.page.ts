import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "roles">): WorkQueue => ({
  ...queue,
  filter: () => ({ status }),
  sort: { field: "requestedOn", order: "ASC" },
  columns: ["customerId", "requestedOn", "storageClass"],
});

export default {
  columns: ["number", "customerId", "salesOrderId", "status", "storageClass", "requestedOn", "shippedOn", "lastTrackingKind"],
  facts: ["customerId", "salesOrderId", "requestedOn", "storageClass", "carrierName", "trackingNumber"],
  inputs: { carrierId: lazy(() => import("./CarrierInput.tsx")) },
  ownActions: ["pick", "check"],
  main: lazy(() => import("./ConfirmLines.tsx")),
  panels: [lazy(() => import("../../logistics/tracking/Tracking.tsx")), lazy(() => import("../returns/RecordReturn.tsx"))],
  ownAttributes: ["lastTrackingKind", "lastTrackedAt", "watched", "nextCheckAt"],
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  related: [
    { entity: "DeliveryException", by: "deliveryId" },
    { entity: "SalesReturn", by: "deliveryId" },
  ],
  print: {
    signatures: [
      { zh: "拣货员签字", en: "Picker" },
      { zh: "复核员签字", en: "Outbound checker" },
      { zh: "收货人签章", en: "Received by" },
    ],
    without: ["historical", "carrierId", "sourceReference", "createdAt", "updatedAt", "createdById", "lines.locationId", "lines.batchId", "lines.returnedQuantity", "lines.orderLine"],
  },
  queues: [
    inState("ALLOCATED", { name: "toPick", title: { zh: "待拣货", en: "To pick" }, roles: ["picker"] }),
    inState("PICKED", { name: "toCheck", title: { zh: "待出库复核", en: "To check" }, roles: ["outboundChecker"] }),
    inState("CHECKED", { name: "toShip", title: { zh: "待发货", en: "To ship" }, roles: ["logisticsCoordinator", "warehouseKeeper"] }),
    inState("SHIPPED", { name: "toSign", title: { zh: "待签收", en: "To be signed for" }, roles: ["logisticsCoordinator"] }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;

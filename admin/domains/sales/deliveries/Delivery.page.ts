import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "roles">): WorkQueue => ({
  ...queue,
  filter: () => ({ status }),
  sort: { field: "requestedOn", order: "ASC" },
  columns: ["customerId", "requestedOn", "storageClass"],
});

export default {
  arises: { from: "SalesOrder", says: { zh: "在销售订单上分配库存后，每个温区生成一张发货单。", en: "Allocating stock to a sales order makes its deliveries, one for each storage temperature." } },
  columns: ["number", "customerId", "salesOrderId", "status", "storageClass", "requestedOn", "shippedOn", "lastTrackingKind"],
  facts: ["customerId", "salesOrderId", "requestedOn", "storageClass", "carrierName", "trackingNumber"],
  inputs: { carrierId: lazy(() => import("./CarrierInput.tsx")) },
  ownActions: ["pick", "witness", "check"],
  main: lazy(() => import("../../../documents/ConfirmLines.tsx")),
  panels: [lazy(() => import("../invoices/InvoiceShipped.tsx"))],
  ownAttributes: ["lastTrackingKind", "lastTrackedAt", "watched", "nextCheckAt"],
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  related: [
    { entity: "DeliveryLoss", by: "deliveryId" },
    { entity: "SpotCount", by: "deliveryId" },
  ],
  queues: [
    inState("ALLOCATED", { name: "toPick", title: { zh: "待拣货", en: "To pick" }, verb: { zh: "拣货", en: "Pick" }, roles: ["picker"] }),
    inState("PICKED", { name: "toCheck", title: { zh: "待出库复核", en: "To check" }, verb: { zh: "复核", en: "Check" }, roles: ["outboundChecker"] }),
    inState("CHECKED", { name: "toShip", title: { zh: "待发货", en: "To ship" }, verb: { zh: "发货", en: "Ship" }, roles: ["logisticsCoordinator", "warehouseKeeper"] }),
    inState("SHIPPED", { name: "toSign", title: { zh: "待签收", en: "To be signed for" }, verb: { zh: "签收", en: "Sign" }, roles: ["logisticsCoordinator"] }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "purchaseOrderId", "supplierId", "status", "expectedOn", "carrierName", "trackingNumber"],
  facts: ["purchaseOrderId", "supplierId", "expectedOn", "shippedOn"],
  sourceLines: { "lines.orderLine": { document: "purchaseOrderId", done: "receivedQuantity" } },
  panels: [lazy(() => import("../receiving/ReceiveShipment.tsx"))],
  related: [{ entity: "GoodsReceipt", by: "shipmentNoticeId" }],
  queues: [
    {
      name: "announcedShipments",
      title: { zh: "即将到货", en: "Incoming shipments" },
      verb: { zh: "收货", en: "Receive" },
      roles: ["receiver", "purchaser"],
      filter: () => ({ status: "ANNOUNCED" }),
      sort: { field: "expectedOn", order: "ASC" },
      columns: ["supplierId", "expectedOn", "trackingNumber"],
    },
  ],
} satisfies EntityPage;

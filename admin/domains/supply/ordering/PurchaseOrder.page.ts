import { lazy } from "react";
import { times } from "../../../values/times.ts";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "status", "total", "expectedOn", "createdAt"],
  facts: ["supplierId", "total", "expectedOn", "orderedOn"],
  lineTotals: { lines: { attribute: "amount", of: ({ quantity, unitPrice }) => times(quantity, unitPrice) } },
  panels: [lazy(() => import("../receiving/ReceiveGoods.tsx"))],
  related: [
    { entity: "OrderConfirmation", by: "purchaseOrderId" },
    { entity: "ShipmentNotice", by: "purchaseOrderId" },
    { entity: "GoodsReceipt", by: "purchaseOrderId" },
  ],
  print: {
    signatures: [
      { zh: "采购员签字", en: "Purchaser" },
      { zh: "供应商签章", en: "Supplier" },
    ],
    without: ["historical", "sourceReference", "createdAt", "updatedAt", "createdById"],
  },
  queues: [
    {
      name: "overdueOrders",
      title: { zh: "逾期未到货", en: "Overdue deliveries" },
      roles: ["purchaser", "supplyLead"],
      filter: ({ today }) => ({ status: ["SENT", "PARTLY_RECEIVED"], expectedOn: { to: addDays(today, -1) } }),
      sort: { field: "expectedOn", order: "ASC" },
      columns: ["supplierId", "expectedOn", "status"],
    },
  ],
  dashboard: { states: true, panels: [lazy(() => import("./PurchasingPanel.tsx"))] },
} satisfies EntityPage;

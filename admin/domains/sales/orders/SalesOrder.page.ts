import { lazy } from "react";
import { times } from "../../../values/times.ts";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "status", "total", "requestedOn", "backOrdered", "createdAt"],
  facts: ["customerId", "contractId", "total", "requestedOn", "transport", "orderedOn"],
  lineTotals: { lines: { attribute: "amount", of: ({ quantity, unitPrice }) => times(quantity, unitPrice) } },
  ownActions: ["allocate"],
  main: lazy(() => import("./OrderSteps.tsx")),
  related: [
    { entity: "Delivery", by: "salesOrderId" },
    { entity: "SalesReturn", by: "salesOrderId" },
    { entity: "Receivable", by: "salesOrderId" },
  ],
  print: {
    signatures: [
      { zh: "供方签章", en: "Seller" },
      { zh: "需方签章", en: "Buyer" },
    ],
    without: ["historical", "sourceReference", "backOrdered", "firstAllocatedOn", "filledAtOnce", "overrides", "createdAt", "updatedAt", "createdById"],
  },
  queues: [
    {
      name: "backOrders",
      title: { zh: "缺货订单", en: "Back orders" },
      roles: ["salesRepresentative", "salesLead", "supplyLead", "purchaser"],
      filter: () => ({ backOrdered: true }),
      sort: { field: "requestedOn", order: "ASC" },
      columns: ["customerId", "requestedOn", "status"],
    },
    {
      name: "lateOrders",
      title: { zh: "逾期未发完的订单", en: "Orders overdue for shipping" },
      roles: ["salesRepresentative", "salesLead", "supplyLead"],
      filter: ({ today }) => ({ status: ["CONFIRMED", "PARTLY_SHIPPED"], requestedOn: { to: addDays(today, -1) } }),
      sort: { field: "requestedOn", order: "ASC" },
      columns: ["customerId", "requestedOn", "status"],
    },
  ],
  dashboard: { states: true, panels: [lazy(() => import("../statistics/FulfilmentPanel.tsx"))] },
} satisfies EntityPage;

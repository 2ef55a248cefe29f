import { lazy } from "react";
import { lineAmount } from "../../../values/linePrice.ts";
import { licensedProducts } from "../../catalogue/qualification/licensedProducts.ts";
import { agreedPrice } from "./agreedPrice.ts";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "status", "total", "requestedOn", "backOrdered", "createdAt"],
  facts: ["customerId", "contractId", "total", "requestedOn", "transport", "orderedOn"],
  lineTotals: { lines: { attribute: "amount", of: lineAmount } },
  choices: {
    customerId: { filter: () => ({ status: "ACTIVE" }), facts: ["code", "kind"], says: { zh: "只列出合格的客户；冻结或证照失效的不能下单。", en: "Active customers only; frozen or expired ones cannot order." } },
    contractId: {
      dependsOn: ["customerId"],
      filter: ([customerId]) => ({ status: ["SIGNED", "PERFORMING"], ...(customerId ? { customerId } : {}) }),
      facts: ["title", "endsOn", "total"],
      says: { zh: "只列出该客户已签署或履行中的合同。", en: "Signed contracts of this customer only." },
    },
    shipToId: {
      dependsOn: ["customerId"],
      filter: ([customerId]) => ({ status: "MATCHED", ...(customerId ? { customerId } : {}) }),
      facts: ["address", "hours"],
      says: { zh: "只列出该客户已与证照核对的收货地址；不填即默认地址。", en: "Addresses of this customer that were matched to its licence; the usual one where left out." },
    },
    "lines.productId": licensedProducts("customerId", { zh: "只列出首营合格、且在客户许可范围内的商品。", en: "Approved products within the customer's licence scope only." }),
  },
  prefills: { "lines.unitPrice": agreedPrice },
  ownActions: ["allocate"],
  main: lazy(() => import("./OrderSteps.tsx")),
  related: [
    { entity: "MarginLine", by: "salesOrderId" },
    { entity: "Delivery", by: "salesOrderId" },
    { entity: "Receivable", by: "salesOrderId" },
  ],
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
  dashboard: { states: true },
} satisfies EntityPage;

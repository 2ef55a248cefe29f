import { lazy } from "react";
import { times } from "../../../values/times.ts";
import { licensedProducts } from "../../catalogue/qualification/licensedProducts.ts";
import { lastPrice } from "./lastPrice.ts";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

interface PlanLine {
  productId: string;
  openQuantity: number;
}

export default {
  columns: ["number", "supplierId", "status", "total", "expectedOn", "createdAt"],
  facts: ["supplierId", "total", "expectedOn", "orderedOn"],
  lineTotals: { lines: { attribute: "amount", of: ({ quantity, unitPrice }) => times(quantity, unitPrice) } },
  choices: {
    contractId: {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId, status: "APPROVED" } : { status: "APPROVED" }),
      facts: ["subject", "amount", "ordered"],
      says: { zh: "只列出该供应商已批准的采购合同。", en: "Approved contracts of the supplier only." },
    },
    supplierId: { filter: () => ({ status: "APPROVED" }), facts: ["code", "kind"], says: { zh: "只列出首营合格的供应商。", en: "Approved suppliers only." } },
    "lines.productId": licensedProducts("supplierId", { zh: "只列出首营合格、且在供应商许可范围内的商品。", en: "Approved products within the supplier's licence scope only." }),
  },
  prefills: { "lines.unitPrice": lastPrice },
  followsFrom: {
    PurchaseContract: {
      says: { zh: "合同项下可以下单。", en: "Orders may be placed under it." },
      button: { zh: "按合同下单", en: "Order under it" },
      source: ({ id: contractId, status, supplierId, endsOn }, { today }) => (status === "APPROVED" && String(endsOn) >= today ? { supplierId, contractId } : undefined),
    },
    PurchasePlan: {
      says: { zh: "计划中尚有未下单的商品。", en: "Some of the plan is not ordered." },
      button: { zh: "下单", en: "Order" },
      // The purchaser chooses the supplier and takes out what it does not sell.
      source: ({ id, status, neededOn, lines }) => {
        const open = (lines as PlanLine[]).filter(({ openQuantity }) => openQuantity > 0).map(({ productId, openQuantity: quantity }) => ({ productId, quantity }));
        return status === "APPROVED" && open.length > 0 ? { planId: id, expectedOn: neededOn, lines: open } : undefined;
      },
    },
  },
  evidence: [lazy(() => import("./PriceEvidence.tsx")), lazy(() => import("./SupplierLicences.tsx"))],
  panels: [lazy(() => import("../receiving/ReceiveGoods.tsx")), lazy(() => import("../evidence/PackEvidence.tsx"))],
  related: [
    { entity: "OrderConfirmation", by: "purchaseOrderId" },
    { entity: "ShipmentNotice", by: "purchaseOrderId" },
    { entity: "GoodsReceipt", by: "purchaseOrderId" },
  ],
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
  dashboard: { states: true },
  overview: {
    path: "/purchase-desk",
    title: { zh: "采购工作台", en: "Purchaser's desk" },
    roles: ["purchaser", "supplyLead", "departmentManager", "deputyManager", "finance", "auditor"],
    page: lazy(() => import("../desk/PurchaseDesk.tsx")),
  },
  adds: { Product: { panels: [lazy(() => import("../desk/DeskLink.tsx"))] } },
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Shipment", says: { zh: "运单上最后一张发货单离库时暂估运费。", en: "Freight is accrued when the last delivery of a shipment has left." } },
  columns: ["shipmentId", "carrierId", "regionId", "mode", "departedOn", "kilograms", "accrued", "billed", "goodsValue"],
  facts: ["shipmentId", "carrierId", "freight", "accrued", "billed", "goodsValue"],
  ownAttributes: ["shipmentNumber"],
  opens: { sort: { field: "departedOn", order: "DESC" } },
  overview: {
    path: "/freight",
    title: { zh: "运费分析", en: "Freight figures" },
    roles: ["logisticsCoordinator", "supplyLead", "departmentManager", "deputyManager", "finance", "auditor"],
    page: lazy(() => import("./FreightFigures.tsx")),
  },
} satisfies EntityPage;

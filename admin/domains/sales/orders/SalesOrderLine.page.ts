import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";
import { SEES_ALL } from "../statistics/seesAll.ts";

export default {
  arises: { from: "SalesOrder", says: { zh: "销售订单确认后进入统计。", en: "Confirmed sales orders are counted here." } },
  columns: ["orderNumber", "orderedOn", "customerId", "regionId", "productId", "representativeId", "quantity", "amount"],
  overview: {
    path: "/sales-statistics",
    title: { zh: "销售统计", en: "Sales statistics" },
    roles: [...SEES_ALL, "salesRepresentative"],
    page: lazy(() => import("../statistics/SalesStatistics.tsx")),
  },
} satisfies EntityPage;

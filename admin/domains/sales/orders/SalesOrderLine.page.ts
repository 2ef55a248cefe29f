import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";
import { SEES_ALL } from "../statistics/seesAll.ts";

export default {
  columns: ["orderNumber", "orderedOn", "customerId", "regionId", "productId", "representativeId", "quantity", "amount"],
  overview: {
    path: "/sales-statistics",
    title: { zh: "销售统计", en: "Sales statistics" },
    roles: [...SEES_ALL, "salesRepresentative"],
    page: lazy(() => import("../statistics/SalesStatistics.tsx")),
  },
} satisfies EntityPage;

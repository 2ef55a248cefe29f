import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Delivery", says: { zh: "发货单发运后生成毛利明细。", en: "A delivery that is shipped makes its margin lines." } },
  columns: ["deliveryNumber", "productId", "customerId", "shippedOn", "quantity", "revenue", "cost", "margin"],
  opens: { sort: { field: "shippedOn", order: "DESC" } },
  facts: ["productId", "customerId", "revenue", "cost", "margin"],
  overview: {
    path: "/margins",
    title: { zh: "毛利分析", en: "Margins" },
    roles: ["purchaser", "supplyLead", "departmentManager", "deputyManager", "finance", "auditor"],
    page: lazy(() => import("./Margins.tsx")),
  },
} satisfies EntityPage;

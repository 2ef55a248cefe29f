import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["bookedOn", "customerId", "debit", "credit", "amount", "receivableId", "sourceId"],
  facts: ["customerId", "debit", "credit", "amount"],
  overview: {
    path: "/vouchers",
    title: { zh: "凭证导出", en: "Vouchers for accounting" },
    roles: ["finance"],
    page: lazy(() => import("../vouchers/Vouchers.tsx")),
  },
} satisfies EntityPage;

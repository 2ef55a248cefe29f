import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "move", "documentId", "productId", "batchNumber", "units", "status", "createdAt"],
  facts: ["move", "documentId", "productId", "batchNumber", "units", "customerId"],
  ownAttributes: ["unbilled"],
  overview: {
    path: "/handheld",
    title: { zh: "手持作业", en: "Handheld" },
    roles: ["receiver", "warehouseKeeper", "picker", "outboundChecker"],
    page: lazy(() => import("../handheld/Handheld.tsx")),
  },
} satisfies EntityPage;

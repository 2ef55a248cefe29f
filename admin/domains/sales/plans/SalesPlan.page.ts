import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "year", "status", "totalAmount", "totalQuantity", "branchCount", "updatedAt"],
  facts: ["totalAmount", "totalQuantity", "branchCount", "revisionReason"],
  ownAttributes: ["slot", "lastEdit"],
  describesEdits: "lastEdit",
  ownActions: ["addBranches", "removeBranches", "setTarget", "holdTargets", "releaseTargets", "restoreClosedMonths"],
  related: [{ entity: "SalesPlanReview", by: "planId" }],
  main: lazy(() => import("./PlanTree.tsx")),
  dashboard: { panels: [lazy(() => import("./PlanPanel.tsx"))] },
} satisfies EntityPage;

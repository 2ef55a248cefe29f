import { lazy } from "react";
import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["name", "year", "status", "totalAmount", "totalQuantity", "branchCount", "updatedAt"],
  facts: ["totalAmount", "totalQuantity", "branchCount", "revisionReason"],
  ownActions: ["addBranches", "removeBranches", "setTarget", "holdTargets", "releaseTargets", "restoreClosedMonths"],
  main: lazy(() => import("./plan/PlanTree.tsx")),
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "year", "status", "totalAmount", "totalQuantity", "branchCount", "updatedAt"],
  facts: ["totalAmount", "totalQuantity", "branchCount", "revisionReason"],
  ownAttributes: ["slot", "lastEdit"],
  describesEdits: "lastEdit",
  ownActions: ["addBranches", "removeBranches", "setTarget", "holdTargets", "releaseTargets", "restoreClosedMonths"],
  main: lazy(() => import("./PlanTree.tsx")),
  print: {
    signatures: [
      { zh: "销售管理组长", en: "Sales lead" },
      { zh: "部门经理", en: "Department manager" },
    ],
    without: ["previousId", "nextId", "lastEdit", "slot", "createdAt", "updatedAt", "createdById"],
    panel: lazy(() => import("./PrintedPlan.tsx")),
  },
  dashboard: { panels: [lazy(() => import("./PlanPanel.tsx"))] },
} satisfies EntityPage;

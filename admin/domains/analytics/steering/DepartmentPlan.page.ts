import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";
import { standingFields } from "./planStanding.ts";

export default {
  columns: ["number", "name", "year", "revision", "status", "inForceFrom"],
  opens: { sort: { field: "year", order: "DESC" } },
  facts: ["year", "revision", "inForceFrom", "previousId", "nextId"],
  sections: [
    { title: { zh: "计划", en: "Plan" }, attributes: ["year", "revision", "name", "revisionReason", "inForceFrom", "previousId", "nextId"] },
    { title: { zh: "目标与衡量标准", en: "Objectives and measures" }, attributes: ["objectives", "measures"] },
  ],
  ownAttributes: ["slot"],
  more: standingFields,
  main: lazy(() => import("./PlanStandingPanel.tsx")),
  related: [{ entity: "PlanReview", by: "planId" }],
  dashboard: { states: true },
} satisfies EntityPage;

import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "role", "kind", "everyMonths", "effect", "firstDueOn", "status"],
  facts: ["role", "kind", "everyMonths", "effect", "firstDueOn"],
  sections: [
    { title: { zh: "要求", en: "What is required" }, attributes: ["title", "role", "kind", "courseId", "everyMonths", "source"] },
    { title: { zh: "期限与后果", en: "Dates and effect" }, attributes: ["firstDueOn", "graceDays", "effect", "beforeStart"] },
  ],
  related: [{ entity: "Obligation", by: "requirementId" }],
  overview: {
    path: "/duty-grid",
    title: { zh: "人员与上岗要求", en: "People and requirements" },
    roles: ["hr", "departmentManager", "deputyManager", "marketingLead", "salesLead", "supplyLead", "serviceLead", "qaOfficer", "headOfQuality", "auditor"],
    page: lazy(() => import("../mine/DutyGridPage.tsx")),
  },
} satisfies EntityPage;

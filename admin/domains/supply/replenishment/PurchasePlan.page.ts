import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "subject", "status", "neededOn", "createdAt"],
  facts: ["subject", "neededOn"],
  choices: {
    "lines.suggestionId": { filter: () => ({ status: "ACCEPTED" }), facts: ["productId", "acceptedQuantity"], says: { zh: "只列出已采纳的建议。", en: "Accepted suggestions only." } },
  },
  panels: [lazy(() => import("./OrderPlan.tsx"))],
  dashboard: { states: true },
} satisfies EntityPage;

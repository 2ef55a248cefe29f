import { lazy } from "react";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "ownerId", "regionId", "status", "startsOn", "endsOn"],
  facts: ["ownerId", "regionId", "startsOn", "endsOn"],
  more: "progress { kind target reached currency share }",
  panels: [lazy(() => import("./GoalProgress.tsx"))],
  queues: [
    {
      name: "plansToEvaluate",
      title: { zh: "待评估的开发计划", en: "Development plans to evaluate" },
      verb: { zh: "评估", en: "Evaluate" },
      roles: ["salesRepresentative", "salesLead"],
      filter: ({ today }) => ({ status: "RUNNING", endsOn: { to: addDays(today, -1) } }),
      sort: { field: "endsOn", order: "ASC" },
      columns: ["ownerId", "endsOn"],
    },
  ],
} satisfies EntityPage;

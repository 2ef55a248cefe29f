import { lazy } from "react";
import { frozenNow } from "../../../documents/frozenNow.ts";
import type { EntityPage } from "../../entityPage.ts";
import { addDays } from "../../../values/dates.ts";

export default {
  columns: ["title", "planId", "dueOn", "status", "outcome", "doneOn"],
  facts: ["dueOn", "doneOn", "outcome"],
  ownAttributes: ["snapshots"],
  more: frozenNow,
  panels: [lazy(() => import("../../../documents/FrozenFigures.tsx"))],
  queues: [
    {
      name: "planReviewsDue",
      title: { zh: "待评审的销售计划", en: "Sales plan reviews due" },
      roles: ["salesLead"],
      filter: ({ today }) => ({ status: "OPEN", dueOn: { to: addDays(today, 10) } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["dueOn"],
    },
  ],
} satisfies EntityPage;

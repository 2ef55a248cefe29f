import { lazy } from "react";
import { frozenNow } from "../../../documents/frozenNow.ts";
import type { EntityPage } from "../../entityPage.ts";
import { addDays } from "../../../values/dates.ts";

export default {
  arises: { from: "MarketingPlan", says: { zh: "计划执行期间，系统按评审周期生成评审。", en: "Reviews of running plans are made on schedule." } },
  columns: ["title", "planId", "dueOn", "status", "outcome", "doneOn"],
  facts: ["dueOn", "doneOn", "outcome"],
  ownAttributes: ["snapshots"],
  more: frozenNow,
  panels: [lazy(() => import("../../../documents/FrozenFigures.tsx"))],
  queues: [
    {
      name: "marketingReviewsDue",
      title: { zh: "待评审的推广计划", en: "Marketing plan reviews due" },
      roles: ["marketingLead"],
      filter: ({ today }) => ({ status: "OPEN", dueOn: { to: addDays(today, 10) } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["dueOn"],
    },
  ],
} satisfies EntityPage;

import { lazy } from "react";
import { frozenNow } from "../../../documents/frozenNow.ts";
import type { EntityPage } from "../../entityPage.ts";

const byDueDate = { field: "dueOn", order: "ASC" } as const;

export default {
  columns: ["number", "title", "planId", "quarter", "dueOn", "status", "confirmedOn"],
  opens: { sort: { field: "dueOn", order: "DESC" } },
  facts: ["planId", "quarter", "dueOn", "submittedOn", "confirmedOn"],
  sections: [
    { title: { zh: "逐项说明", en: "Measure by measure" }, attributes: ["lines"] },
    { title: { zh: "总体说明与决定", en: "Narrative and decisions" }, attributes: ["narrative", "decisions"] },
    { title: { zh: "提交与确认", en: "Submission and confirmation" }, attributes: ["submittedOn", "confirmedOn", "returnReason"] },
  ],
  ownAttributes: ["snapshots"],
  more: frozenNow,
  panels: [lazy(() => import("../../../documents/FrozenFigures.tsx"))],
  queues: [
    {
      name: "quarterlyReviewsDue",
      title: { zh: "待编制的季度复盘", en: "Quarterly reviews to prepare" },
      verb: { zh: "填写", en: "Write" },
      roles: ["officeClerk", "deputyManager"],
      filter: () => ({ status: "DUE" }),
      sort: byDueDate,
      columns: ["quarter", "dueOn"],
    },
    {
      name: "quarterlyReviewsToConfirm",
      title: { zh: "待确认的季度复盘", en: "Quarterly reviews to confirm" },
      verb: { zh: "确认", en: "Confirm" },
      roles: ["departmentManager"],
      filter: () => ({ status: "SUBMITTED" }),
      sort: byDueDate,
      columns: ["quarter", "submittedOn"],
      urgent: true,
    },
  ],
} satisfies EntityPage;

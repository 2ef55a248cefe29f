import { lazy } from "react";
import { frozenNow } from "../../../documents/frozenNow.ts";
import type { EntityPage } from "../../entityPage.ts";

const newestFirst = { field: "createdAt", order: "DESC" } as const;

export default {
  columns: ["number", "title", "kind", "from", "to", "status", "submittedOn", "readOn"],
  opens: { sort: newestFirst },
  facts: ["kind", "from", "to", "submittedById", "submittedOn", "readBy", "readOn"],
  sections: [
    { title: { zh: "报告期", en: "Period" }, attributes: ["kind", "day", "from", "to"] },
    { title: { zh: "报告内容", en: "Report" }, attributes: ["overview", "results", "issues", "proposals"] },
    { title: { zh: "提交与阅读", en: "Submission and reading" }, attributes: ["edition", "submittedById", "submittedOn", "readBy", "readOn", "returnReason", "readers"] },
  ],
  ownAttributes: ["snapshots"],
  more: frozenNow,
  main: lazy(() => import("../../platform/receipt/ConfirmReading.tsx")),
  panels: [lazy(() => import("../../../documents/FrozenFigures.tsx"))],
  related: [
    { entity: "ActionItem", by: "sourceId" },
    { entity: "ReadReceipt", by: "documentId" },
  ],
  queues: [
    {
      name: "reportsToSubmit",
      title: { zh: "待提交的运营报告", en: "Operations reports to submit" },
      verb: { zh: "提交", en: "Submit" },
      roles: ["officeClerk"],
      filter: () => ({ status: ["DRAFT", "RETURNED"] }),
      sort: newestFirst,
      columns: ["kind", "from", "to"],
    },
  ],
  dashboard: { states: true, panels: [lazy(() => import("./DraftReports.tsx"))] },
} satisfies EntityPage;

import { lazy } from "react";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "ownerId", "status", "planned", "deadline"],
  facts: ["customerId", "ownerId", "planned", "deadline"],
  inputs: { "lines.receivableId": lazy(() => import("./OpenReceivableInput.tsx")) },
  queues: [
    {
      name: "collections",
      title: { zh: "我负责的回款", en: "My collection plans" },
      roles: ["salesRepresentative", "salesLead", "finance"],
      filter: ({ id, today }) => ({ ownerId: id, status: "ACTIVE", deadline: { to: addDays(today, 14) } }),
      sort: { field: "deadline", order: "ASC" },
      columns: ["customerId", "planned", "deadline"],
    },
    {
      name: "lateCollections",
      title: { zh: "逾期的回款计划", en: "Overdue collection plans" },
      roles: ["salesLead", "departmentManager"],
      filter: ({ today }) => ({ status: "ACTIVE", deadline: { to: addDays(today, -1) } }),
      sort: { field: "deadline", order: "ASC" },
      columns: ["customerId", "ownerId", "planned", "deadline"],
    },
  ],
} satisfies EntityPage;

import { lazy } from "react";
import type { Label } from "../../graphql/schema/model.ts";
import type { EntityPage } from "../domains/entityPage.ts";
import { addDays } from "../values/dates.ts";
import { frozenNow } from "./frozenNow.ts";

/** The page of the reviews of a plan, with the queue of those that are due within ten days. */
export const reviewPage = (queue: { name: string; title: Label; roles: string[] }) =>
  ({
    columns: ["title", "planId", "dueOn", "status", "outcome", "doneOn"],
    facts: ["dueOn", "doneOn", "outcome"],
    ownAttributes: ["snapshots"],
    more: frozenNow,
    panels: [lazy(() => import("./FrozenFigures.tsx"))],
    queues: [
      {
        ...queue,
        filter: ({ today }) => ({ status: "OPEN", dueOn: { to: addDays(today, 10) } }),
        sort: { field: "dueOn", order: "ASC" },
        columns: ["dueOn"],
      },
    ],
  }) satisfies EntityPage;

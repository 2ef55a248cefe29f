import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "status", "total", "createdAt"],
  facts: ["customerId", "total"],
  inputs: { "lines.receivableId": lazy(() => import("./OpenReceivableInput.tsx")) },
  related: [{ entity: "LedgerEntry", by: "sourceId" }],
} satisfies EntityPage;

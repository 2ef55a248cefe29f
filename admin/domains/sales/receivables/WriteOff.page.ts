import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "receivableId", "status", "amount", "createdAt"],
  facts: ["customerId", "receivableId", "amount"],
  evidence: [lazy(() => import("../customers/CustomerStanding.tsx"))],
  related: [{ entity: "LedgerEntry", by: "sourceId" }],
} satisfies EntityPage;

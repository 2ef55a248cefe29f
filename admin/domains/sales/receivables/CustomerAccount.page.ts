import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["customerId", "receivable", "onAccount", "committed", "balance", "creditLeft"],
  facts: ["receivable", "onAccount", "committed", "balance", "creditLeft"],
  panels: [lazy(() => import("./AccountAgeing.tsx"))],
} satisfies EntityPage;

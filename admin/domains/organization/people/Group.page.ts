import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "area"],
  panels: [lazy(() => import("../../../notifications/GroupWebhook.tsx"))],
  related: [{ entity: "Employee", by: "groupId" }],
} satisfies EntityPage;

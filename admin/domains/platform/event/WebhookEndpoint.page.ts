import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

/** Where partners' machines are notified of what happens. */
export default {
  columns: ["url", "partyId", "eventTypes", "status", "activeSince"],
  facts: ["partyId", "status", "activeSince"],
  panels: [lazy(() => import("./EndpointTools.tsx"))],
  related: [{ entity: "WebhookDelivery", by: "endpointId" }],
} satisfies EntityPage;

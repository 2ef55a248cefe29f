import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

/** What was sent to partners' machines, and what came of it. */
export default {
  columns: ["eventType", "recordId", "partyId", "status", "attempts", "happenedAt", "reason"],
  facts: ["eventType", "status", "attempts", "dueAt"],
  more: "body",
  panels: [lazy(() => import("./DeliveryReplay.tsx"))],
  related: [{ entity: "WebhookAttempt", by: "deliveryId" }],
} satisfies EntityPage;

import type { EntityPage } from "../entityPage.ts";

/** Where partners' machines are told of what happens. */
export default {
  columns: ["url", "partyId", "eventTypes", "status", "activeSince"],
  facts: ["partyId", "status", "activeSince"],
  related: [{ entity: "WebhookDelivery", by: "endpointId" }],
} satisfies EntityPage;

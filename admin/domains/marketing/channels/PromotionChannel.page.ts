import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "kind", "ownerId", "yearCost", "reviewOn", "rating", "status"],
  facts: ["kind", "ownerId", "contract", "contractExpiresOn", "yearCost", "reviewOn", "lastScore", "rating"],
  ownAttributes: ["countedFrom"],
  related: [{ entity: "ChannelReview", by: "channelId" }],
  dashboard: { states: true },
} satisfies EntityPage;

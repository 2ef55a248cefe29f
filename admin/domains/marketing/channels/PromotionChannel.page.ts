import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "kind", "ownerId", "yearCost", "reviewOn", "rating", "status"],
  facts: ["kind", "ownerId", "contract", "contractExpiresOn", "yearCost", "reviewOn", "lastScore", "rating"],
  ownAttributes: ["countedFrom"],
  related: [
    { entity: "ChannelReview", by: "channelId" },
    { entity: "Lead", by: "channelId" },
    { entity: "Expense", by: "channelId" },
  ],
  overview: {
    path: "/channel-comparison",
    title: { zh: "渠道对比", en: "Channels compared" },
    roles: ["marketingSpecialist", "marketingLead", "departmentManager", "deputyManager", "finance", "auditor"],
    page: lazy(() => import("./ChannelComparison.tsx")),
  },
  dashboard: { states: true },
} satisfies EntityPage;

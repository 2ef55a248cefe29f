/** Leads, the orders that they have led to, and what campaigns have come to. 三(三) */
import { managers, sellers } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { marketers, marketingReaders } from "../readers.ts";
import { ChannelResultsResolver } from "./channelResults.ts";
import { CampaignResultsResolver } from "./campaignResults.ts";
import { LeadAttributionResolver } from "./leadAttribution.ts";
import { LeadResolver } from "./leadResolver.ts";
import { MarketingReturnResolver } from "./marketingReturn.ts";
import "./marketingMeasures.ts";
import "./notices.ts";

/** Data of persons: those who follow leads up, and those who answer for it. */
const leadStaff = [...marketers, ...sellers] as const;

export const leadsRoom = declareRoom({
  resolvers: [LeadResolver, LeadAttributionResolver, CampaignResultsResolver, ChannelResultsResolver, MarketingReturnResolver],
  access: {
    Lead: {
      read: [...leadStaff, ...managers, "auditor"],
      actions: { create: marketers, update: leadStaff, qualify: leadStaff, lose: leadStaff, invalidate: leadStaff, withdrawConsent: leadStaff },
    },
    LeadAttribution: { read: marketingReaders, actions: {} },
    MarketingReturn: { read: marketingReaders, actions: {} },
  },
});

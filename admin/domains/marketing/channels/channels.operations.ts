import type { Operation } from "../../../api/operation.ts";

export const channelComparisonOperation: Operation = {
  name: "ChannelComparison",
  text: `query ChannelComparison {
    promotionChannels(first: 25, filter: { status: { in: [ACTIVE, REVIEW_DUE] } }, orderBy: REVIEW_ON_ASC) {
      nodes { id name reviewOn results { spent { amount currency } validLeads costPerLead { amount currency } revenue { amount currency } returnOnSpend } }
    }
  }`,
};

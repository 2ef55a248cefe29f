/** The ledger of promotion channels and their reviews. 三(四) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { marketers, marketingReaders } from "../readers.ts";
import { ChannelReviewResolver } from "./channelReview.ts";
import { ChannelTermsResolver } from "./channelTerms.ts";
import { PromotionChannelResolver } from "./promotionChannel.ts";

export const channelsRoom = declareRoom({
  resolvers: [PromotionChannelResolver, ChannelReviewResolver, ChannelTermsResolver],
  access: {
    PromotionChannel: { read: marketingReaders, actions: { create: marketers, update: marketers, retire: ["marketingLead", "departmentManager"] } },
    ChannelReview: { read: marketingReaders, actions: {} },
    ChannelTerms: { read: marketingReaders, actions: {} },
  },
});

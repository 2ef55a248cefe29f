/** Adverse reactions, reported within the legal time. Law §81 */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { AdverseReactionResolver } from "./adverseReaction.ts";
import { AdverseReactionTermsResolver } from "./adverseReactionTerms.ts";
import "./notices.ts";
import "./reactionClock.ts";
import "./reactionMeasures.ts";

export const adverseReactionsRoom = declareRoom({
  resolvers: [AdverseReactionResolver, AdverseReactionTermsResolver],
  access: {
    // Any employee records; the rest is quality's.
    AdverseReaction: {
      read: [...quality, "auditor", ...own("recorderId", contributors)],
      actions: { create: contributors, update: quality, assess: quality, learn: quality, report: quality, followUp: quality, close: ["headOfQuality"] },
      masks: { patientName: quality, patientAge: quality, patientNote: quality },
    },
    AdverseReactionTerms: { read: [...quality, "auditor", "departmentManager"], actions: {} },
  },
});

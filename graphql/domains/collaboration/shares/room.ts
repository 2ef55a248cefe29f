/** What people tell their colleagues of their experience. 八(一)2 */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ExperienceShareResolver } from "./experienceShare.ts";

export const sharesRoom = declareRoom({
  resolvers: [ExperienceShareResolver],
  access: {
    ExperienceShare: {
      // A draft is known to its author alone.
      read: [...everyone.map((role) => ({ role, only: "status", of: ["PUBLISHED", "RETIRED"] })), ...own("createdById")],
      actions: { create: contributors, update: own("createdById", contributors) },
    },
  },
});

/** Stocktakes: blind, recounted, approved by value. 五(二)3 */
import { everyone, managers, quality } from "../../../platform/access/roleGroups.ts";
import type { Role } from "../../../platform/access/role.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { StocktakeResolver } from "./stocktake.ts";
import { StocktakeLineResolver } from "./stocktakeLine.ts";
import "./notices.ts";
import "./stocktakeMeasures.ts";
import "./stocktakePapers.ts";
import "./stocktakePosting.ts";

/** Reviewers; counters see only the counted quantities. */
const reviewers: readonly Role[] = ["supplyLead", "finance", "auditor", ...quality, ...managers];

export const stocktakeRoom = declareRoom({
  resolvers: [StocktakeResolver, StocktakeLineResolver],
  access: {
    Stocktake: {
      read: everyone,
      actions: {
        create: ["supplyLead"], update: ["supplyLead"], start: ["supplyLead"], finishCounting: ["supplyLead"], finishRecount: ["supplyLead"], post: ["supplyLead"], cancel: ["supplyLead"],
        addLine: ["warehouseKeeper", "supplyLead"], addFound: ["warehouseKeeper", "supplyLead"], attach: ["warehouseKeeper", "supplyLead"],
      },
      masks: { value: reviewers, exactLines: reviewers },
    },
    StocktakeLine: {
      read: everyone,
      actions: { count: ["warehouseKeeper"], recount: ["warehouseKeeper"] },
      masks: { expected: reviewers, difference: reviewers, differs: reviewers, value: reviewers },
    },
  },
});

/** Opportunities, visits and plans for new customers. 四(三) */
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { salesStaff, sellers } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { DevelopmentPlanResolver } from "./developmentPlanResolver.ts";
import { OpportunityResolver } from "./opportunityResolver.ts";
import { VisitResolver } from "./visit.ts";
import "./visitCadence.ts";
import "./visitMeasures.ts";

export const developmentRoom = declareRoom({
  resolvers: [
    OpportunityResolver,
    VisitResolver,
    DevelopmentPlanResolver,
  ],
  access: {
    Opportunity: {
      read: salesStaff,
      actions: {
        create: sellers,
        update: assignedRepOrLead("ownerId"),
        qualify: assignedRepOrLead("ownerId"),
        offer: assignedRepOrLead("ownerId"),
        negotiate: assignedRepOrLead("ownerId"),
        win: assignedRepOrLead("ownerId"),
        lose: assignedRepOrLead("ownerId"),
        reopen: assignedRepOrLead("ownerId"),
        assign: ["salesLead"],
      },
    },
    Visit: {
      read: [...salesStaff, "serviceAgent"],
      actions: { create: sellers, update: assignedRepOrLead("visitorId"), complete: assignedRepOrLead("visitorId"), cancel: assignedRepOrLead("visitorId") },
    },
    DevelopmentPlan: {
      read: salesStaff,
      actions: {
        create: sellers,
        update: assignedRepOrLead("ownerId"),
        evaluate: assignedRepOrLead("ownerId"),
        cancel: ["salesLead", "departmentManager"],
      },
    },
  },
});

/** The department's yearly plan, its quarterly reviews, and the deputies' reports. 二(二) */
import { own } from "../../../platform/access/limitedRules.ts";
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { planAuthors } from "../steeringRoles.ts";
import { DepartmentPlanResolver } from "./departmentPlan.ts";
import { DeputyReportResolver } from "./deputyReport.ts";
import { PlanReviewResolver } from "./planReview.ts";
import { PlanStandingResolver } from "./planStandingResolver.ts";
import "./notices.ts";
import "./steeringClock.ts";

const manager = ["departmentManager"] as const;
const deputy = own("deputyId", ["deputyManager"]);

export const steeringRoom = declareRoom({
  resolvers: [DepartmentPlanResolver, DeputyReportResolver, PlanReviewResolver, PlanStandingResolver],
  access: {
    DepartmentPlan: { read: everyone, actions: { create: [...planAuthors, ...manager], update: [...planAuthors, ...manager], revise: [...planAuthors, ...manager], close: manager } },
    // Known to its author and to the manager.
    DeputyReport: { read: [...manager, "auditor", ...deputy], actions: { update: deputy, sendBack: manager, answer: manager } },
    PlanReview: {
      read: [...planAuthors, ...manager, "auditor", ...everyone.map((role) => ({ role, only: "status", of: ["CONFIRMED"] }))],
      actions: { update: planAuthors, sendBack: manager, confirm: manager },
    },
  },
});

/** Courses proposed to people, their careers, and what a role asks before it is granted. 九(二), 九(三) */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./beforeStart.ts";
import { CareerPlanResolver } from "./careerPlan.ts";
import { CourseProposalResolver } from "./courseProposal.ts";
import "./notices.ts";

export const careersRoom = declareRoom({
  resolvers: [CourseProposalResolver, CareerPlanResolver],
  access: {
    CourseProposal: { read: ["hr", ...own("employeeId"), ...own("managerId")], actions: {} },
    CareerPlan: { read: ["hr", ...own("employeeId"), ...own("managerId")], actions: { create: contributors, update: own("employeeId", contributors) } },
  },
});

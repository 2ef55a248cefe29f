/** Follow-ups: customers are asked whether they are satisfied. 六(二) */
import type { Role } from "../../../platform/access/role.ts";
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { FollowUpResolver } from "./followUp.ts";
import { FollowUpPlanResolver } from "./followUpPlan.ts";
import { FollowUpTargetResolver } from "./followUpTarget.ts";

const readers: readonly Role[] = [...serviceStaff, ...quality, ...managers, "salesLead", "auditor"];

export const followUpsRoom = declareRoom({
  resolvers: [FollowUpResolver, FollowUpTargetResolver, FollowUpPlanResolver],
  access: {
    FollowUp: { read: readers, actions: { create: serviceStaff, update: serviceStaff, attempt: serviceStaff, complete: serviceStaff, giveUp: serviceStaff, cancel: serviceStaff } },
    FollowUpTarget: { read: readers, actions: {} },
    FollowUpPlan: { read: readers, actions: { create: ["serviceLead"], update: ["serviceLead"], start: ["serviceLead"], close: ["serviceLead"] } },
  },
});

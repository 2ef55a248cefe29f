/** Investigations of complaints. 六(一)3 */
import type { Role } from "../../../platform/access/role.ts";
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { InvestigationResolver } from "./investigation.ts";
import "./investigationMeasures.ts";
import "./notices.ts";

const investigators: readonly Role[] = [...serviceStaff, ...quality];
const readers: readonly Role[] = [...serviceStaff, ...quality, ...managers, "auditor"];

export const investigationsRoom = declareRoom({
  resolvers: [InvestigationResolver],
  access: {
    Investigation: {
      read: readers,
      actions: { conclude: investigators, plan: investigators, recordDone: investigators, verifyMeasure: ["serviceLead", ...quality, "departmentManager"], verify: ["serviceLead", ...quality, "departmentManager"] },
    },
  },
});

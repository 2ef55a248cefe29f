/** Safety of the warehouse: inspections by a checklist, and what follows from what failed. 五(二)1 */
import { contributors, everyone } from "../../../platform/access/roleGroups.ts";
import type { Role } from "../../../platform/access/role.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { SafetyActionResolver } from "./safetyAction.ts";
import { SafetyChecklistResolver } from "./safetyChecklist.ts";
import { SafetyInspectionResolver } from "./safetyInspection.ts";
import "./notices.ts";
import "./safetyMeasures.ts";
import "./safetyPapers.ts";

const inspectors: readonly Role[] = ["warehouseKeeper", "maintainer", "supplyLead", "qaOfficer"];

export const safetyRoom = declareRoom({
  resolvers: [SafetyInspectionResolver, SafetyActionResolver, SafetyChecklistResolver],
  access: {
    SafetyInspection: { read: everyone, actions: { create: inspectors, update: inspectors, complete: inspectors, cancel: inspectors, attach: inspectors } },
    // Anybody may be made the owner; its owner alone says that it is dealt with.
    SafetyAction: { read: everyone, actions: { remedy: contributors, verify: [...inspectors, "departmentManager"], reopen: [...inspectors, "departmentManager"], attach: contributors } },
    SafetyChecklist: { read: everyone, actions: {} },
  },
});

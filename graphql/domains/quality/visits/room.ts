/** Visits of authorities: their stays, what they looked at, and what they take home. 药品管理法 §99 */
import { own } from "../../../platform/access/limitedRules.ts";
import { managers, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { InspectionLookResolver } from "./inspectionLook.ts";
import { InspectionResolver } from "./inspectionResolver.ts";
import { InspectionStayResolver } from "./inspectionStay.ts";
import { receivers } from "./inspectionStayLifecycle.ts";
import "./inspectionPapers.ts";

export const visitsRoom = declareRoom({
  resolvers: [InspectionStayResolver, InspectionLookResolver, InspectionResolver],
  access: {
    // The system administrator opens the account, and has to know for whom.
    InspectionStay: { read: [...quality, ...managers, "auditor", "systemAdministrator", ...own("hostId")], actions: { create: [...receivers], update: [...receivers] } },
    InspectionLook: { read: [...quality, ...managers, "auditor", ...own("hostId")], actions: {} },
  },
});

/** Requests between departments. 八(二) */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CollaborationRequestResolver } from "./collaborationRequest.ts";
import { inOwnDepartment } from "../department.ts";
import "./notices.ts";
import "./requestMeasures.ts";

export const requestsRoom = declareRoom({
  resolvers: [CollaborationRequestResolver],
  access: {
    // Known to both sides.
    CollaborationRequest: {
      read: ["departmentManager", "auditor", ...own("requesterId"), ...inOwnDepartment("toDepartment")],
      actions: { create: contributors, update: own("requesterId", contributors) },
    },
  },
});

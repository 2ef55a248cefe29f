/** What customers need, routed to departments. 六(二) */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { inOwnDepartment } from "../../collaboration/api.ts";
import { CustomerNeedResolver } from "./customerNeed.ts";
import "./notices.ts";

export const needsRoom = declareRoom({
  resolvers: [CustomerNeedResolver],
  access: {
    CustomerNeed: {
      read: ["departmentManager", "auditor", ...own("requesterId"), ...inOwnDepartment("toDepartment")],
      actions: { create: [...serviceStaff, "salesRepresentative", "salesLead"], update: own("requesterId", contributors) },
    },
  },
});

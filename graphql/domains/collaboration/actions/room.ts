/** Tasks of people with due dates, from meetings, reports and complaints. 八(一) */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ActionItemResolver } from "./actionItem.ts";
import "./actionMeasures.ts";
import "./leaversActions.ts";
import "./notices.ts";

export const actionsRoom = declareRoom({
  resolvers: [ActionItemResolver],
  access: {
    ActionItem: {
      read: ["departmentManager", "auditor", ...own("ownerId"), ...own("verifierId")],
      actions: { create: contributors, update: own("verifierId", contributors) },
    },
  },
});

/** Who may do what with saved views and list preferences. */
import { inOwnGroup, own } from "../../platform/access/limitedRules.ts";
import { everyone } from "../../platform/access/roleGroups.ts";
import type { Policy } from "../../platform/access/rule.ts";

export const collaborationAccess: Policy = {
  SavedView: {
    read: [...own("createdById"), ...inOwnGroup("groupId")],
    actions: { create: everyone, update: own("createdById"), remove: own("createdById") },
  },
  ListPreference: { read: own("createdById"), actions: { create: everyone, update: own("createdById") } },
};

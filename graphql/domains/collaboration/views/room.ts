/** Views of lists that people save and share. 八 */
import { inOwnGroup, own } from "../../../platform/access/limitedRules.ts";
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ListPreferenceResolver } from "./listPreference.ts";
import { SavedViewResolver } from "./savedView.ts";

export const viewsRoom = declareRoom({
  resolvers: [
    SavedViewResolver,
    ListPreferenceResolver,
  ],
  access: {
    SavedView: {
      read: [...own("createdById"), ...inOwnGroup("groupId")],
      actions: { create: everyone, update: own("createdById"), remove: own("createdById") },
    },
    ListPreference: { read: own("createdById"), actions: { create: everyone, update: own("createdById") } },
  },
});

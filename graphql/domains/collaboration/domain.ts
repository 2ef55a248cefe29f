/** Collaboration: views of lists that people save and share. 八 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { collaborationAccess } from "./access.ts";
import { ListPreferenceResolver } from "./views/listPreference.ts";
import { SavedViewResolver } from "./views/savedView.ts";

export const collaboration = declareDomain({
  name: "collaboration",
  resolvers: [
    SavedViewResolver,
    ListPreferenceResolver,
  ],
  access: collaborationAccess,
});

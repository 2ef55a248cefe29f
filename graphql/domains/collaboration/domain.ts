/** Collaboration: views of lists that people save and share. 八 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { collaborationAccess } from "./access.ts";
import { ListPreferenceResolver } from "./views/listPreference.ts";
import { SavedViewResolver } from "./views/savedView.ts";

declareDomain({
  name: "collaboration",
  label: { zh: "协作", en: "Collaboration" },
  resolvers: [
    SavedViewResolver,
    ListPreferenceResolver,
  ],
  access: collaborationAccess,
});

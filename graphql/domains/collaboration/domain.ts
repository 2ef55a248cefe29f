/** Collaboration: views of lists that people save and share. 八 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { viewsRoom } from "./views/room.ts";

declareDomain({
  name: "collaboration",
  label: { zh: "协作", en: "Collaboration" },
  rooms: [viewsRoom],
});

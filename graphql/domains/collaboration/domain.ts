/** Collaboration: announcements, action items, meetings, shared documents, experience shares, requests between departments, and views of lists that people save and share. 八 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { actionsRoom } from "./actions/room.ts";
import { announcementsRoom } from "./announcements/room.ts";
import { documentsRoom } from "./documents/room.ts";
import { meetingsRoom } from "./meetings/room.ts";
import { requestsRoom } from "./requests/room.ts";
import { sharesRoom } from "./shares/room.ts";
import { viewsRoom } from "./views/room.ts";

declareDomain({
  name: "collaboration",
  label: { zh: "协作", en: "Collaboration" },
  rooms: [actionsRoom, announcementsRoom, documentsRoom, meetingsRoom, requestsRoom, sharesRoom, viewsRoom],
});

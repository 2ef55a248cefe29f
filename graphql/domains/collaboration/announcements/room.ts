/** What everybody, or some departments, are to know, and confirm to have read. 八(一) */
import { own } from "../../../platform/access/limitedRules.ts";
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { AnnouncementResolver } from "./announcement.ts";
import { AnnouncementReadersResolver } from "./announcementReaders.ts";
import { publishers } from "./publishers.ts";
import "./notices.ts";

export const announcementsRoom = declareRoom({
  resolvers: [AnnouncementResolver, AnnouncementReadersResolver],
  access: {
    Announcement: {
      // A draft is known to its author alone.
      read: [...everyone.map((role) => ({ role, only: "status", of: ["PUBLISHED", "EXPIRED", "WITHDRAWN"] })), ...own("createdById")],
      actions: { create: publishers, update: own("createdById", publishers) },
    },
  },
});

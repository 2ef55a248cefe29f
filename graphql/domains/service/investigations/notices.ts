/** Who is notified of investigations. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { Investigation } from "./investigation.ts";

const kinds = declareNoticeKinds({
  INVESTIGATION_OPENED: {
    zh: "投诉待调查", en: "Complaint to investigate", about: "A complaint was accepted and waits for its investigation.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待调查`, en: ({ type, title }) => `${type.en} ${title} waits to be investigated` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(Investigation, ({ before, after: { id, number, caseKind, createdById, createdAt } }) =>
  before ? [] : [{ kind: "INVESTIGATION_OPENED", source: id, aboutId: id, title: number, audience: { roles: caseKind === "QUALITY_COMPLAINT" ? quality : serviceStaff }, exceptId: createdById, at: createdAt }],
);

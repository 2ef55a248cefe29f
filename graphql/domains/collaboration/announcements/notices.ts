/** What people are notified of about announcements. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { readerRolesOf } from "../audience.ts";
import { Announcement } from "./announcement.ts";

const kinds = declareNoticeKinds({
  ANNOUNCEMENT_PUBLISHED: {
    zh: "公告", en: "Announcement", about: "An announcement for you was published, or revised.", tone: "info",
    text: { zh: ({ title, on }) => `公告《${title}》已发布${on ? `，请于 ${on} 前确认已阅` : "，请阅读并确认"}`, en: ({ title, on }) => `Announcement "${title}": please read and confirm it${on ? ` by ${on}` : ""}` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(Announcement, ({ before, after }) => {
  const { id, status, revision, title, confirmBy, publishedById, updatedAt } = after;
  const isNews = status === "PUBLISHED" && (before?.status !== "PUBLISHED" || before.revision !== revision);
  return isNews ? [{ kind: "ANNOUNCEMENT_PUBLISHED", source: `${id} ${revision}`, aboutId: id, title, audience: { roles: readerRolesOf(after) }, exceptId: publishedById, on: confirmBy, at: updatedAt }] : [];
});

/** What people are notified of about shared documents. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { readerRolesOf } from "../audience.ts";
import { SharedDocument } from "./sharedDocument.ts";

const kinds = declareNoticeKinds({
  SHARED_DOCUMENT_IN_FORCE: {
    zh: "共享文件", en: "Shared document", about: "A document that is shared with you is in force, or has a new version.", tone: "info",
    text: { zh: ({ title, on }) => `共享文件《${title}》已生效或有新版本${on ? `，请于 ${on} 前确认已阅` : "，请阅读并确认"}`, en: ({ title, on }) => `Shared document "${title}" is in force or has a new version: please read and confirm it${on ? ` by ${on}` : ""}` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(SharedDocument, ({ before, after }) => {
  const { id, status, revision, title, confirmBy, publishedById, updatedAt } = after;
  const isNews = status === "IN_FORCE" && (before?.status !== "IN_FORCE" || before.revision !== revision);
  return isNews ? [{ kind: "SHARED_DOCUMENT_IN_FORCE", source: `${id} ${revision}`, aboutId: id, title, audience: { roles: readerRolesOf(after) }, exceptId: publishedById, on: confirmBy, at: updatedAt }] : [];
});

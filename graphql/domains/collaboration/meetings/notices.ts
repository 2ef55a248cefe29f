/** What people are notified of about meetings. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { Meeting } from "./meeting.ts";

const kinds = declareNoticeKinds({
  MEETING_PLANNED: {
    zh: "会议安排", en: "Meeting planned", about: "A meeting that you take part in was planned.", tone: "info",
    text: { zh: ({ title }) => `会议《${title}》已安排，可提交议题`, en: ({ title }) => `Meeting "${title}" is planned; topics can be entered` },
    channels: defaultQuietChannels,
  },
  MEETING_CANCELLED: {
    zh: "会议取消", en: "Meeting cancelled", about: "A meeting that you take part in was cancelled.", tone: "warning",
    text: { zh: ({ title }) => `会议《${title}》已取消`, en: ({ title }) => `Meeting "${title}" was cancelled` },
    channels: defaultUrgentChannels,
  },
  MINUTES_DRAFTED: {
    zh: "纪要待确认", en: "Minutes to confirm", about: "The minutes of a meeting that you lead await your confirmation.", tone: "info",
    text: { zh: ({ title }) => `会议《${title}》的纪要待您确认`, en: ({ title }) => `The minutes of "${title}" await your confirmation` },
    channels: defaultUrgentChannels,
  },
  MINUTES_CONFIRMED: {
    zh: "会议纪要", en: "Minutes", about: "The minutes of a meeting that you take part in were confirmed.", tone: "info",
    text: { zh: ({ title }) => `会议《${title}》的纪要已确认`, en: ({ title }) => `The minutes of "${title}" are confirmed` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

const kindOf: Partial<Record<Meeting["status"], keyof Kinds>> = { PLANNED: "MEETING_PLANNED", CANCELLED: "MEETING_CANCELLED", DRAFTED: "MINUTES_DRAFTED", CONFIRMED: "MINUTES_CONFIRMED" };

announces(Meeting, ({ before, after }) => {
  const { id, version, status, title, attendance, chairId, heldOn, updatedAt } = after;
  const kind = before?.status === status ? undefined : kindOf[status];
  return kind ? [{ kind, source: `${id} ${version}`, aboutId: id, title, audience: { people: status === "DRAFTED" ? [chairId] : attendance.map(({ personId }) => personId) }, on: heldOn, at: updatedAt }] : [];
});

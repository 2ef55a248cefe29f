/** What people are notified of about safety: the owner of what failed, and the department manager once it is overdue. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { SafetyAction } from "./safetyAction.ts";

const kinds = declareNoticeKinds({
  SAFETY_ACTION: {
    zh: "安全整改", en: "Safety action", about: "Something that failed in a safety inspection is yours to deal with, or yours to look at again.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待整改`, en: ({ type, title }) => `${type.en} ${title} is to be dealt with` },
    channels: defaultQuietChannels,
  },
  SAFETY_OVERDUE: {
    zh: "安全整改逾期", en: "Safety action overdue", about: "A safety action was not dealt with by its day.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 未按期整改`, en: ({ type, title }) => `${type.en} ${title} is overdue` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(SafetyAction, ({ before, after: { id, number, status, ownerId, updatedAt } }) => {
  if (before?.status === status) return [];
  if (status === "OPEN") return [{ kind: "SAFETY_ACTION", source: `${id} ${updatedAt}`, aboutId: id, title: number, audience: { people: [ownerId] }, at: updatedAt }];
  const overdue = { kind: "SAFETY_OVERDUE" as const, aboutId: id, title: number, at: updatedAt };
  return status === "OVERDUE" ? [{ ...overdue, source: `${id} manager`, audience: { roles: ["departmentManager"] } }, { ...overdue, source: `${id} owner`, audience: { people: [ownerId] } }] : [];
});

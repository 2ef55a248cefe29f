/** What customer service is notified of. */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { serviceStaff } from "../../../platform/access/roleGroups.ts";
import { ServiceCase } from "./serviceCase.ts";

const kinds = declareNoticeKinds({
  CASE_OPENED: {
    zh: "新的服务单", en: "New service case", about: "A customer has asked something or complained.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待受理`, en: ({ type, title }) => `${type.en} ${title} waits to be accepted` },
    channels: defaultQuietChannels,
  },
  CASE_ASSIGNED: {
    zh: "服务单分派给我", en: "Case assigned to me", about: "A service case was assigned to you.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 已分派给您`, en: ({ type, title }) => `${type.en} ${title} was assigned to you` },
    channels: defaultUrgentChannels,
  },
  CASE_RESUMED: {
    zh: "客户有新的来信", en: "Customer has replied", about: "A customer has replied while you waited, or has asked again after your answer.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：客户有新的来信`, en: ({ type, title }) => `${type.en} ${title}: the customer has written` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

const hasResumed = (before: ServiceCase, { status, rounds = [] }: ServiceCase): boolean => (before.status === "AWAITING_CUSTOMER" && status === "INVESTIGATING") || rounds.length > (before.rounds ?? []).length;

announces(ServiceCase, ({ before, after }): Announcement[] => {
  const { id, version, number, assigneeId, updatedAt, createdById } = after;
  const about = { source: `${id} ${version}`, aboutId: id, title: number, at: updatedAt };
  if (after.historical) return [];
  if (!before) return [{ ...about, kind: "CASE_OPENED", audience: { roles: serviceStaff }, exceptId: createdById }];
  if (!assigneeId) return [];
  if (before.assigneeId !== assigneeId && after.status !== "ACCEPTED") return [{ ...about, kind: "CASE_ASSIGNED", audience: { people: [assigneeId] } }];
  return hasResumed(before, after) ? [{ ...about, kind: "CASE_RESUMED", audience: { people: [assigneeId] } }] : [];
});

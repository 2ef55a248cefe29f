/** Whom an appraisal waits for, and who has appealed. What a notice says of a confidential record is that there is news of it. 十(二) */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { Appeal } from "./appeal.ts";
import { Appraisal } from "./appraisal.ts";

const kinds = declareNoticeKinds({
  APPRAISAL_PHASE: {
    zh: "考核进入下一阶段", en: "Appraisal in its next phase", about: "An appraisal waits for you, or your result was published.", tone: "info",
    text: { zh: ({ title }) => `考核 ${title} 进入下一阶段`, en: ({ title }) => `The appraisal ${title} is in its next phase` },
    channels: defaultUrgentChannels,
  },
  APPEAL_NEWS: {
    zh: "考核申诉", en: "Appeal", about: "An appeal is to be decided, or yours was decided.", tone: "info",
    text: { zh: ({ title }) => `考核申诉 ${title} 有更新`, en: ({ title }) => `There is news of the appeal ${title}` },
    channels: defaultUrgentChannels,
  },
  APPRAISAL_DUE: {
    zh: "考核即将到期", en: "Appraisal due", about: "The phase in which an appraisal waits for you ends soon.", tone: "warning",
    text: { zh: ({ title }) => `考核 ${title} 等待您处理，即将到期`, en: ({ title }) => `The appraisal ${title} waits for you and is due soon` },
    channels: defaultUrgentChannels,
  },
  APPRAISAL_OVERDUE: {
    zh: "考核已逾期", en: "Appraisal overdue", about: "The last day of the phase in which an appraisal waits for you has passed.", tone: "bad",
    text: { zh: ({ title }) => `考核 ${title} 已过本阶段期限`, en: ({ title }) => `The appraisal ${title} is past the date of its phase` },
    channels: defaultUrgentChannels,
  },
  APPEAL_DUE: {
    zh: "申诉待决定", en: "Appeal to decide", about: "An appeal is to be decided within the next working days.", tone: "warning",
    text: { zh: ({ title }) => `考核申诉 ${title} 即将到决定期限`, en: ({ title }) => `The appeal ${title} is to be decided soon` },
    channels: defaultUrgentChannels,
  },
  APPEAL_OVERDUE: {
    zh: "申诉逾期未决", en: "Appeal overdue", about: "An appeal was not decided in time: HR is told at once, the department manager two working days later.", tone: "bad",
    text: { zh: ({ title }) => `考核申诉 ${title} 已过决定期限`, en: ({ title }) => `The appeal ${title} was not decided in time` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Those whom an appraisal waits for in its phase; the person, once it is published and once it is final. */
export function concerned({ status, employeeId, appraiserIds, calibratorId }: Appraisal): readonly string[] {
  if (status === "MANAGER") return appraiserIds;
  if (status === "CALIBRATION") return calibratorId ? [calibratorId] : [];
  return status === "SELF" || status === "PUBLISHED" || status === "FINAL" ? [employeeId] : [];
}

announces(Appraisal, ({ before, after }): Announcement[] => {
  const { id, number, status, updatedAt } = after;
  const people = before?.status === status ? [] : concerned(after);
  return people.length > 0 ? [{ kind: "APPRAISAL_PHASE", source: `${id} ${status}`, aboutId: id, title: number, audience: { people }, at: updatedAt }] : [];
});

/** Those who judge are told of a new one, the person of the decision. */
announces(Appeal, ({ before, after: { id, number, status, employeeId, decideBy, updatedAt } }): Announcement[] => {
  if (before?.status === status) return [];
  const audience = status === "OPEN" ? { roles: ["hr", "departmentManager"] as const } : { people: [employeeId] };
  return [{ kind: "APPEAL_NEWS", source: `${id} ${status}`, aboutId: id, title: number, audience, on: status === "OPEN" ? decideBy : undefined, at: updatedAt }];
});

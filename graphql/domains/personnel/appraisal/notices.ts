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
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Those whom an appraisal waits for in its phase; the person, once it is published and once it is final. */
function concerned({ status, employeeId, appraiserIds, calibratorId }: Appraisal): readonly string[] {
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

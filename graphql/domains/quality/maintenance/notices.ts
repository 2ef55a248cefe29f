/** What people are notified of about maintenance. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { MaintenanceAnalysis } from "./maintenanceAnalysis.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { MaintenanceRound } from "./maintenanceRound.ts";

const kinds = declareNoticeKinds({
  MAINTENANCE_DUE: {
    zh: "养护开始", en: "Maintenance due", about: "A round of maintenance begins today.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待检查`, en: ({ type, title }) => `${type.en} ${title} begins` },
    channels: defaultQuietChannels,
  },
  MAINTENANCE_OVERDUE: {
    zh: "养护逾期", en: "Maintenance overdue", about: "A round of maintenance was not done in time.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 未按时完成`, en: ({ type, title }) => `${type.en} ${title} is overdue` },
    channels: defaultUrgentChannels,
  },
  MAINTENANCE_SUSPECT: {
    zh: "养护发现可疑", en: "Suspicious at maintenance", about: "A batch is held for what a check of maintenance found.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：质量可疑，已锁定`, en: ({ type, title }) => `${type.en} ${title}: suspicious, and held` },
    channels: defaultUrgentChannels,
  },
  MAINTENANCE_ANALYSIS: {
    zh: "养护季度分析", en: "Maintenance analysis", about: "The figures of a quarter are there, and wait for a conclusion.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待登记结论`, en: ({ type, title }) => `${type.en} ${title} waits for its conclusion` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(MaintenanceRound, ({ before, after: { id, number, status, updatedAt } }) => {
  if (!before || before.status === status) return [];
  if (status === "OPEN") return [{ kind: "MAINTENANCE_DUE", source: id, aboutId: id, title: number, audience: { roles: ["maintainer"] }, at: updatedAt }];
  return status === "OVERDUE" ? [{ kind: "MAINTENANCE_OVERDUE", source: id, aboutId: id, title: number, audience: { roles: ["maintainer", "qaOfficer", "supplyLead"] }, at: updatedAt }] : [];
});

announces(MaintenanceCheck, ({ before, after: { id, batchNumber, result, updatedAt } }) =>
  before && before.result !== result && result === "SUSPECT" ? [{ kind: "MAINTENANCE_SUSPECT", source: id, aboutId: id, title: batchNumber, audience: { roles: ["qaOfficer"] }, at: updatedAt }] : [],
);

announces(MaintenanceAnalysis, ({ before, after: { id, number, createdAt } }) =>
  before ? [] : [{ kind: "MAINTENANCE_ANALYSIS", source: id, aboutId: id, title: number, audience: { roles: ["qaOfficer"] }, at: createdAt }],
);

/** What people are notified of about operations reports and monthly summaries. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { MonthlySummary } from "./monthlySummary.ts";
import { OperationsReport } from "./operationsReport.ts";
import { reportReaders } from "../steeringRoles.ts";

const kinds = declareNoticeKinds({
  REPORT_SUBMITTED: {
    zh: "运营报告", en: "Operations report", about: "An operations report was submitted; you confirm that you have read it.", tone: "info",
    text: { zh: ({ title, on }) => `${title}已提交，请于 ${on} 前阅读并确认`, en: ({ title, on }) => `${title} was submitted; please read and confirm it by ${on}` },
    channels: defaultUrgentChannels,
  },
  REPORT_RETURNED: {
    zh: "运营报告被退回", en: "Operations report returned", about: "An operations report that you submitted was returned to be revised.", tone: "warning",
    text: { zh: ({ title }) => `${title}被退回，请修改后重新提交`, en: ({ title }) => `${title} was returned; please revise and submit it again` },
    channels: defaultUrgentChannels,
  },
  SUMMARY_PUBLISHED: {
    zh: "监控总结", en: "Monthly summary", about: "The monthly summary of the monitoring was published.", tone: "info",
    text: { zh: ({ title }) => `${title}已发布`, en: ({ title }) => `${title} was published` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(OperationsReport, ({ before, after: { id, version, title, status, edition, confirmBy, submittedById, updatedAt } }) => {
  if (status === before?.status) return [];
  if (status === "SUBMITTED") return [{ kind: "REPORT_SUBMITTED", source: `${id} ${edition ?? 1}`, aboutId: id, title, audience: { roles: reportReaders }, exceptId: submittedById, on: confirmBy, at: updatedAt }];
  return status === "RETURNED" && submittedById ? [{ kind: "REPORT_RETURNED", source: `${id} ${version}`, aboutId: id, title, audience: { people: [submittedById] }, at: updatedAt }] : [];
});

announces(MonthlySummary, ({ before, after: { id, title, status, updatedAt } }) =>
  status === "PUBLISHED" && before?.status !== "PUBLISHED" ? [{ kind: "SUMMARY_PUBLISHED", source: id, aboutId: id, title, audience: { roles: reportReaders }, at: updatedAt }] : [],
);

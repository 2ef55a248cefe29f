/** What people are notified of about the yearly plan, its reviews, and the deputies' reports. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { DeputyReport } from "./deputyReport.ts";
import { PlanReview } from "./planReview.ts";

const kinds = declareNoticeKinds({
  DEPUTY_REPORT_DUE: {
    zh: "待提交分管汇报", en: "Deputy's report due", about: "You report on your area; or your report was returned.", tone: "warning",
    text: { zh: ({ title, on }) => `分管汇报 ${title} 应于 ${on} 前提交`, en: ({ title, on }) => `The deputy's report ${title} is due by ${on}` },
    channels: defaultUrgentChannels,
  },
  DEPUTY_REPORT_SUBMITTED: {
    zh: "分管汇报待答复", en: "Deputy's report to answer", about: "A deputy has reported; you answer each proposal.", tone: "info",
    text: { zh: ({ title }) => `分管汇报 ${title} 已提交，请逐项答复建议`, en: ({ title }) => `The deputy's report ${title} was submitted; please answer its proposals` },
    channels: defaultUrgentChannels,
  },
  DEPUTY_REPORT_ANSWERED: {
    zh: "分管汇报已答复", en: "Deputy's report answered", about: "The manager has answered every proposal of your report.", tone: "good",
    text: { zh: ({ title }) => `分管汇报 ${title} 的建议均已答复`, en: ({ title }) => `Every proposal of the deputy's report ${title} is answered` },
    channels: defaultQuietChannels,
  },
  DEPUTY_REPORT_LATE: {
    zh: "分管汇报逾期", en: "Deputy's report late", about: "A deputy has not reported in time.", tone: "bad",
    text: { zh: ({ title, on }) => `分管汇报 ${title} 应于 ${on} 前提交，现已逾期`, en: ({ title, on }) => `The deputy's report ${title} was due by ${on} and is late` },
    channels: defaultUrgentChannels,
  },
  PLAN_REVIEW_DUE: {
    zh: "待编制季度复盘", en: "Quarterly review due", about: "A quarter has ended; the plan is reviewed.", tone: "warning",
    text: { zh: ({ title, on }) => `季度复盘 ${title} 应于 ${on} 前提交`, en: ({ title, on }) => `The quarterly review ${title} is due by ${on}` },
    channels: defaultUrgentChannels,
  },
  PLAN_REVIEW_SUBMITTED: {
    zh: "季度复盘待确认", en: "Quarterly review to confirm", about: "A quarterly review was submitted; you confirm it.", tone: "info",
    text: { zh: ({ title }) => `季度复盘 ${title} 已提交，请确认`, en: ({ title }) => `The quarterly review ${title} was submitted; please confirm it` },
    channels: defaultUrgentChannels,
  },
  PLAN_REVIEW_LATE: {
    zh: "季度复盘逾期", en: "Quarterly review late", about: "A quarterly review was not submitted in time.", tone: "bad",
    text: { zh: ({ title, on }) => `季度复盘 ${title} 应于 ${on} 前提交，现已逾期`, en: ({ title, on }) => `The quarterly review ${title} was due by ${on} and is late` },
    channels: defaultUrgentChannels,
  },
  AREA_WITHOUT_DEPUTY: {
    zh: "领域无分管副经理", en: "Area without a deputy", about: "Nobody holds an area on the day on which its report is due: there is no report.", tone: "warning",
    text: { zh: ({ title, on }) => `${title}在 ${on} 没有分管副经理，本月无分管汇报`, en: ({ title, on }) => `${title} has no deputy on ${on}: there is no report this month` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(DeputyReport, ({ before, after: { id, version, title, status, deputyId, dueOn, updatedAt } }) => {
  if (status === before?.status && deputyId === before.deputyId) return [];
  const about = { source: `${id} ${version}`, aboutId: id, title, on: dueOn, at: updatedAt };
  if (status === "DUE") return [{ ...about, kind: "DEPUTY_REPORT_DUE", audience: { people: [deputyId] } }];
  if (status === "SUBMITTED") return [{ ...about, kind: "DEPUTY_REPORT_SUBMITTED", audience: { roles: ["departmentManager"] } }];
  return [{ ...about, kind: "DEPUTY_REPORT_ANSWERED", audience: { people: [deputyId] } }];
});

announces(PlanReview, ({ before, after: { id, version, title, status, dueOn, updatedAt } }) => {
  if (status === before?.status || status === "CONFIRMED") return [];
  const about = { source: `${id} ${version}`, aboutId: id, title, on: dueOn, at: updatedAt };
  return [status === "DUE" ? { ...about, kind: "PLAN_REVIEW_DUE", audience: { roles: ["officeClerk", "deputyManager"] } } : { ...about, kind: "PLAN_REVIEW_SUBMITTED", audience: { roles: ["departmentManager"] } }];
});

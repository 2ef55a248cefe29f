/** What people are notified of about alerts. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { Alert } from "./alert.ts";

const kinds = declareNoticeKinds({
  ALERT_RAISED: {
    zh: "指标预警", en: "Alert raised", about: "A KPI or a source is beyond a rule that your role acts on.", tone: "bad",
    text: { zh: ({ title }) => `预警：${title}，请确认`, en: ({ title }) => `Alert: ${title}; please acknowledge it` },
    channels: defaultUrgentChannels,
  },
  ALERT_RECOVERED: {
    zh: "预警已恢复", en: "Alert recovered", about: "What an alert was about is within its recovery value again.", tone: "good",
    text: { zh: ({ title }) => `预警 ${title} 已恢复`, en: ({ title }) => `The alert ${title} has recovered` },
    channels: defaultQuietChannels,
  },
  ALERT_TO_CLOSE: {
    zh: "预警待关闭", en: "Alert to close", about: "An alert was handled; somebody else closes it.", tone: "info",
    text: { zh: ({ title }) => `预警 ${title} 已处理，请核对后关闭`, en: ({ title }) => `The alert ${title} was handled; please check and close it` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** What has become of it; nothing new where only its evidence has grown. */
function newsOf(before: Alert | undefined, { status, relapses, recoveredIn }: Alert): keyof Kinds | undefined {
  const hasRelapsed = before !== undefined && relapses > before.relapses && !recoveredIn;
  if (hasRelapsed || (status === "RAISED" && before?.status !== "RAISED")) return "ALERT_RAISED";
  if (recoveredIn && !before?.recoveredIn) return "ALERT_RECOVERED";
  return status === "HANDLED" && before?.status !== "HANDLED" ? "ALERT_TO_CLOSE" : undefined;
}

announces(Alert, ({ before, after }) => {
  const kind = newsOf(before, after);
  const { id, version, title, group, handledById, raisedOn, updatedAt } = after;
  return kind ? [{ kind, source: `${id} ${version}`, aboutId: id, title, audience: { roles: kind === "ALERT_TO_CLOSE" ? [group, "departmentManager"] : [group] }, exceptId: kind === "ALERT_TO_CLOSE" ? handledById : undefined, on: raisedOn, at: updatedAt }] : [];
});

/** The kinds of notices that the platform itself sends. */
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "./noticeKind.ts";

const kinds = declareNoticeKinds({
  APPROVAL_WAITING: {
    zh: "待我审批", en: "Awaiting my approval", about: "An approval step awaits your decision, also as a delegate.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 等待您审批`, en: ({ type, title }) => `${type.en} ${title} awaits your approval` },
    channels: defaultUrgentChannels,
  },
  DOCUMENT_APPROVED: {
    zh: "单据已批准", en: "Document approved", about: "A document that you submitted was approved in full.", tone: "good",
    text: { zh: ({ type, title }) => `您提交的${type.zh} ${title} 已批准`, en: ({ type, title }) => `Your ${type.en.toLowerCase()} ${title} was approved` },
    channels: defaultQuietChannels,
  },
  DOCUMENT_REJECTED: {
    zh: "单据被驳回", en: "Document rejected", about: "A document that you submitted was rejected.", tone: "bad",
    text: {
      zh: ({ type, title, actorName = "" }) => `您提交的${type.zh} ${title} 被${actorName}驳回`,
      en: ({ type, title, actorName = "somebody" }) => `Your ${type.en.toLowerCase()} ${title} was rejected by ${actorName}`,
    },
    channels: defaultUrgentChannels,
  },
  DEADLINE_ESCALATED: {
    zh: "审批逾期升级", en: "Deadline escalated", about: "A decision is overdue and was escalated to the next higher role.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 审批已逾期，现请您处理`, en: ({ type, title }) => `The approval of ${type.en.toLowerCase()} ${title} is overdue and was escalated to you` },
    channels: defaultUrgentChannels,
  },
  TIME_RUNNING_OUT: {
    zh: "时限将至", en: "Time running out", about: "Much of the working time for something that you are responsible for is used.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 的办理时限即将到期`, en: ({ type, title }) => `The time for ${type.en.toLowerCase()} ${title} is running out` },
    channels: defaultQuietChannels,
  },
  TIME_RUN_OUT: {
    zh: "办理超时", en: "Time run out", about: "A working time limit was missed.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 已超过办理时限`, en: ({ type, title }) => `The time for ${type.en.toLowerCase()} ${title} has run out` },
    channels: defaultUrgentChannels,
  },
  MENTIONED: {
    zh: "有人提到我", en: "Mentioned", about: "You were mentioned in a comment.", tone: "info",
    text: {
      zh: ({ type, title, actorName = "" }) => `${actorName}在${type.zh} ${title} 的评论中提到了您`,
      en: ({ type, title, actorName = "Somebody" }) => `${actorName} mentioned you in a comment on ${type.en.toLowerCase()} ${title}`,
    },
    channels: defaultUrgentChannels,
  },
  EXPIRY_WARNING: {
    zh: "即将失效", en: "About to expire", about: "A qualification or batch that you are responsible for is about to expire.", tone: "warning",
    text: { zh: ({ type, title, on = "" }) => `${type.zh} ${title} 将于 ${on} 失效`, en: ({ type, title, on = "" }) => `${type.en} ${title} expires on ${on}` },
    channels: defaultQuietChannels,
  },
  STANDING_ALERT: {
    zh: "新的预警", en: "New alert", about: "An alert that you are responsible for is active until its cause ends.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh}：${title}`, en: ({ type, title }) => `${type.en}: ${title}` },
    channels: defaultQuietChannels,
  },
  WEBHOOK_PAUSED: {
    zh: "接收端已暂停", en: "Webhook endpoint paused", about: "A partner's endpoint could not be reached; its events are held.", tone: "bad",
    text: { zh: ({ title }) => `合作伙伴接收端 ${title} 无法送达，已暂停`, en: ({ title }) => `The partner's endpoint cannot be reached: ${title}; it was paused` },
    channels: defaultUrgentChannels,
  },
  JOB_FINISHED: {
    zh: "任务已完成", en: "Job finished", about: "An import or an export that you started has ended.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 已完成`, en: ({ type, title }) => `${type.en} ${title} has ended` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "./noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

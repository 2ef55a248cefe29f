/** Everything that people are told of, as data: what it is called, what it says, and how it reaches them unless they choose otherwise. */
import { enumeration, enumerationOf, type ValueOf } from "../../table/enumeration.ts";
import type { Label } from "../../schema/model.ts";

export const NoticeKind = enumeration("NoticeKind", "What a notice is about.", {
  APPROVAL_WAITING: { zh: "待我审批", en: "Approval waits for me", about: "A step of an approval waits for you, or for somebody you stand in for.", tone: "warning" },
  DOCUMENT_APPROVED: { zh: "单据已批准", en: "Document approved", about: "A document that you submitted was approved in full.", tone: "good" },
  DOCUMENT_REJECTED: { zh: "单据被驳回", en: "Document rejected", about: "A document that you submitted was rejected.", tone: "bad" },
  DEADLINE_ESCALATED: { zh: "审批逾期升级", en: "Deadline escalated", about: "A decision is overdue; the next higher role was asked as well.", tone: "bad" },
  MENTIONED: { zh: "有人提到我", en: "Mentioned", about: "Somebody mentioned you in a comment.", tone: "info" },
  EXPIRY_WARNING: { zh: "即将失效", en: "About to expire", about: "A licence or a batch that you look after is about to expire.", tone: "warning" },
  SUPPLIER_ANSWERED: { zh: "供应商回复", en: "Supplier answered", about: "A supplier has confirmed an order of yours, or announced a shipment for it.", tone: "info" },
  DELIVERY_EXCEPTION: { zh: "配送异常", en: "Delivery exception", about: "A delivery is late, silent or outside its temperatures on its way, or its carrier reports trouble.", tone: "bad" },
  WEBHOOK_PAUSED: { zh: "接收端已暂停", en: "Webhook endpoint paused", about: "A partner's endpoint takes nothing; its events are held.", tone: "bad" },
  JOB_FINISHED: { zh: "任务已完成", en: "Job finished", about: "An import or an export that you started has ended.", tone: "info" },
});
export type NoticeKind = ValueOf<typeof NoticeKind>;

export const noticeKinds = Object.keys(NoticeKind) as NoticeKind[];

export const channels = ["bell", "email", "chat"] as const;
export type Channel = (typeof channels)[number];

/** What a notice says is worked out from these whenever it is read, in the reader's language. */
export interface NoticeFacts {
  /** Type of the record that it is about. */
  type: Label;
  /** Number or name of the record. */
  title: string;
  /** Who did it, as they were called then. */
  actorName?: string;
  /** Business date that it is about: YYYY-MM-DD. */
  on?: string;
}

type Text = (facts: NoticeFacts) => string;

interface KindOfNotice {
  text: { zh: Text; en: Text };
  /** Channels that are on unless the person says otherwise. A channel that nobody can be reached by stays silent. */
  unlessTold: readonly Channel[];
}

const urgent: readonly Channel[] = ["bell", "email"];
const quiet: readonly Channel[] = ["bell"];

export const kinds: Readonly<Record<NoticeKind, KindOfNotice>> = {
  APPROVAL_WAITING: {
    text: { zh: ({ type, title }) => `${type.zh} ${title} 等待您审批`, en: ({ type, title }) => `${type.en} ${title} waits for your approval` },
    unlessTold: urgent,
  },
  DOCUMENT_APPROVED: {
    text: { zh: ({ type, title }) => `您提交的${type.zh} ${title} 已批准`, en: ({ type, title }) => `Your ${type.en.toLowerCase()} ${title} was approved` },
    unlessTold: quiet,
  },
  DOCUMENT_REJECTED: {
    text: {
      zh: ({ type, title, actorName = "" }) => `您提交的${type.zh} ${title} 被${actorName}驳回`,
      en: ({ type, title, actorName = "somebody" }) => `Your ${type.en.toLowerCase()} ${title} was rejected by ${actorName}`,
    },
    unlessTold: urgent,
  },
  DEADLINE_ESCALATED: {
    text: { zh: ({ type, title }) => `${type.zh} ${title} 审批已逾期，现请您处理`, en: ({ type, title }) => `The approval of ${type.en.toLowerCase()} ${title} is overdue and now asked of you` },
    unlessTold: urgent,
  },
  MENTIONED: {
    text: {
      zh: ({ type, title, actorName = "" }) => `${actorName}在${type.zh} ${title} 的评论中提到了您`,
      en: ({ type, title, actorName = "Somebody" }) => `${actorName} mentioned you in a comment on ${type.en.toLowerCase()} ${title}`,
    },
    unlessTold: urgent,
  },
  EXPIRY_WARNING: {
    text: { zh: ({ type, title, on = "" }) => `${type.zh} ${title} 将于 ${on} 失效`, en: ({ type, title, on = "" }) => `${type.en} ${title} expires on ${on}` },
    unlessTold: quiet,
  },
  SUPPLIER_ANSWERED: {
    text: { zh: ({ type, title }) => `供应商提交了${type.zh} ${title}`, en: ({ type, title }) => `The supplier has sent ${type.en.toLowerCase()} ${title}` },
    unlessTold: quiet,
  },
  DELIVERY_EXCEPTION: {
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待处理`, en: ({ type, title }) => `${type.en} ${title} has to be seen to` },
    unlessTold: urgent,
  },
  WEBHOOK_PAUSED: {
    text: { zh: ({ title }) => `合作伙伴接收端 ${title} 无法送达，已暂停`, en: ({ title }) => `Nothing reaches the partner's endpoint ${title}; it was paused` },
    unlessTold: urgent,
  },
  JOB_FINISHED: {
    text: { zh: ({ type, title }) => `${type.zh} ${title} 已完成`, en: ({ type, title }) => `${type.en} ${title} has ended` },
    unlessTold: quiet,
  },
};

export const labelOf = (kind: NoticeKind): Label => enumerationOf(NoticeKind)!.values[kind]!;

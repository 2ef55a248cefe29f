import { createHash } from "node:crypto";
import { Attribute } from "../../table/attribute.ts";
import { Entity, entityOfId, Reference } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { LocalDate } from "../../table/scalars.ts";
import type { Language } from "../problem/problem.ts";
import { NoticeKind, noticeKindOf, type NoticeFacts } from "./noticeKind.ts";
import { isPerson } from "../access/accountClasses.ts";

/**
 * A notice to one person. Written by the projections under an id that follows from the event and the
 * recipient, so that it exists once however often the stream delivers the change. It says which record it is about and nothing of its
 * content: anyone who can no longer see the record learns nothing from an old notice.
 */
@Entity<Notice>({
  prefix: "notice",
  domain: "platform",
  label: { zh: "通知", en: "Notice" },
  about: "A notice to one person.",
  representation: "title",
  lists: { bellOfId: ["createdAt"], "bellOfId+unread": ["createdAt"] },
  audited: false,
})
export class Notice extends Node {
  @Attribute(() => NoticeKind, { zh: "类型", en: "Kind", about: "Kind of notice." })
  kind!: NoticeKind;

  @Reference(() => Node, { zh: "收件人", en: "Recipient", about: "Recipient.", holds: isPerson })
  recipientId!: string;

  @Reference(() => Node, { zh: "相关记录", en: "About", about: "The record to open." })
  aboutId!: string;

  @Attribute(() => String, { zh: "标题", en: "Title", about: "Number or name of the record at that time." })
  title!: string;

  @Attribute(() => String, { zh: "操作人", en: "By", about: "Name of the acting person at that time.", nullable: true })
  actorName?: string;

  @Attribute(() => LocalDate, { zh: "日期", en: "On", about: "Business date that it is about, such as that of an expiry.", nullable: true })
  on?: string;

  @Attribute(() => Boolean, { zh: "未读", en: "Unread", about: "Whether the person has not read it." })
  unread!: boolean;

  /** The recipient, if they want notices of this kind in the console: only those are in the panel. */
  bellOfId?: string;
}

/** The id of a person's notice of one event. */
export const noticeId = (kind: NoticeKind, source: string, recipientId: string): string =>
  `notice_${createHash("sha256").update(`${kind}\n${source}\n${recipientId}`).digest("hex").slice(0, 32)}`;

/** What happened to a confidential record is read on its page alone. */
const confidentialText = {
  zh: ({ type, title }: NoticeFacts) => `${type.zh} ${title} 有更新，请登录后查看`,
  en: ({ type, title }: NoticeFacts) => `There is news of ${type.en.toLowerCase()} ${title}: please sign in to see it`,
};

/** What a notice says, in a language. */
export function noticeText({ kind, aboutId, title, actorName, on }: Notice, language: Language): string {
  const { label: type, confidential } = entityOfId(aboutId) ?? { label: { zh: "记录", en: "Record" } };
  if (confidential) return confidentialText[language]({ type, title });
  return noticeKindOf(kind).text[language]({ type, title, actorName, on });
}

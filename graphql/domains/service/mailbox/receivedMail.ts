/**
 * A mail that came in, once, whatever became of it. The invariant: the same mail is received once, at however many
 * addresses and however often it is delivered; what a virus was found in is never shown. 六(一)
 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { DateTime } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { ServiceCase } from "../cases/serviceCase.ts";

export const MailFault = enumeration("MailFault", "Why a mail is not taken for what it says it is.", {
  SPF: { zh: "SPF 未通过", en: "SPF failed", tone: "warning", about: "The server that sent it may not send for this domain." },
  DKIM: { zh: "DKIM 未通过", en: "DKIM failed", tone: "warning", about: "It was changed on its way, or not signed by whom it names." },
  DMARC: { zh: "DMARC 未通过", en: "DMARC failed", tone: "bad", about: "The domain that it names did not send it." },
  SPAM: { zh: "疑似垃圾邮件", en: "Spam", tone: "warning" },
  UNSCANNED: { zh: "未能查毒", en: "Not scanned", tone: "warning", about: "It could not be looked through for viruses." },
  UNREADABLE: { zh: "无法解析", en: "Unreadable", tone: "bad", about: "It cannot be read as a mail." },
});
export type MailFault = ValueOf<typeof MailFault>;

export const AutomaticKind = enumeration("AutomaticKind", "Why no person wrote a mail just now.", {
  AUTOMATIC: { zh: "自动回复", en: "Automatic reply" },
  BOUNCE: { zh: "退信", en: "Bounce" },
  LIST: { zh: "邮件列表", en: "Mailing list" },
  OWN: { zh: "本公司地址", en: "Own address" },
});
export type AutomaticKind = ValueOf<typeof AutomaticKind>;

export const ReceivedMailStatus = enumeration("ReceivedMailStatus", "What became of a mail.", {
  QUARANTINED: { zh: "待甄别", en: "Quarantined", tone: "warning", about: "Somebody decides whether it is genuine." },
  FILED: { zh: "已归入服务单", en: "Filed", tone: "good" },
  KEPT: { zh: "仅留存", en: "Kept", about: "Written by no person: it opens and changes nothing." },
  INFECTED: { zh: "含病毒", en: "Infected", tone: "bad", about: "A virus was found; its content is never shown." },
  DISCARDED: { zh: "已弃置", en: "Discarded" },
});
export type ReceivedMailStatus = ValueOf<typeof ReceivedMailStatus>;

const unreadable = rule("MAIL_UNREADABLE", {
  clause: "六(一)",
  message: { zh: () => "此邮件无法解析，不能归入服务单", en: () => "This mail cannot be read, so it cannot be filed" },
  remedy: { zh: () => "请弃置，并请发件人重新发送", en: () => "Discard it and ask the sender to send it again", by: [] },
});

/** The way from the bucket to a case is loaded when somebody releases a mail, and not with the access rules. */
async function release(step: Step<ReceivedMail>): Promise<void> {
  if (step.record.faults?.includes("UNREADABLE")) throw new Refusal([unreadable(undefined)]);
  const { releaseMail } = await import("./receiveMail.ts");
  await releaseMail(step);
}

@Entity<ReceivedMail>({
  prefix: "rmail",
  domain: "service",
  label: { zh: "来信", en: "Received mail" },
  about: "A mail that came in at the mailbox of customer service, and what became of it.",
  clause: "六(一)",
  representation: "subject",
  search: ["subject"],
  lists: { all: ["createdAt"], status: ["createdAt"], caseId: ["createdAt"] },
  lifecycle: lifecycle<ReceivedMail, ReceivedMailStatus>({
    states: ReceivedMailStatus,
    initial: "QUARANTINED",
    editable: [],
    rests: ["FILED", "KEPT", "INFECTED"],
    // What it is, is found when it is received: see receiveMail.ts.
    moves: { QUARANTINED: ["FILED", "KEPT", "INFECTED"] },
    actions: {
      release: { label: { zh: "放行", en: "Release" }, about: "Says that it is genuine: it then does what every mail does, from the time at which it came in.", from: "QUARANTINED", reaches: ["FILED", "KEPT"], tone: "primary", effect: release },
      discard: { label: { zh: "弃置", en: "Discard" }, about: "Says that it is not genuine: it changes nothing, and is kept.", from: "QUARANTINED", to: "DISCARDED", tone: "danger", input: ReasonInput },
    },
  }),
})
export class ReceivedMail extends Document {
  @Attribute(() => String, { zh: "主题", en: "Subject", about: "Subject, as the sender wrote it; null of what a virus was found in." })
  subject!: string;

  @Attribute(() => String, { zh: "发件人", en: "Sender", about: "Name that the sender gives.", nullable: true, ofPerson: true })
  fromName?: string;

  @Attribute(() => String, { zh: "发件地址", en: "Sender's address", about: "Address that the sender gives.", nullable: true })
  fromAddress?: string;

  @Attribute(() => DateTime, { zh: "收到时间", en: "Received", about: "When it came in (UTC); what the mail itself says of its date counts for nothing." })
  receivedAt!: string;

  @Attribute(() => String, { zh: "正文", en: "Text", about: "Its text, cut after 4,000 characters; null of what a virus was found in.", nullable: true, text: true })
  text?: string;

  @Attribute(() => [MailFault], { zh: "可疑之处", en: "Suspicions", about: "Why it is not taken for what it says it is." })
  faults!: MailFault[];

  @Attribute(() => AutomaticKind, { zh: "自动邮件", en: "Automatic", about: "Why no person wrote it just now; null where one did.", nullable: true })
  automatic?: AutomaticKind;

  @Attribute(() => String, { zh: "病毒名称", en: "Virus", about: "Name of what was found in it.", nullable: true })
  virus?: string;

  @Attribute(() => [String], { zh: "未保留的附件", en: "Files left out", about: "Attached files that were not kept, and why." })
  leftOut!: string[];

  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "Case that it opened or belongs to.", nullable: true })
  caseId?: string;

  @Attribute(() => String, { zh: "邮件标识", en: "Message id", about: "Message-ID, without its brackets.", nullable: true })
  messageId?: string;

  @Attribute(() => ReceivedMailStatus, { zh: "状态", en: "Status", about: "What became of it." })
  override status!: ReceivedMailStatus;

  /** Where the raw message lies in the bucket. */
  rawKey!: string;
}

export const ReceivedMailResolver = EntityResolver(ReceivedMail);

/**
 * Mail to customers about their cases: what is said in the channel of mail is sent by it. The invariant: each message is
 * sent once, under a Message-ID of ours by which the answer to it finds the case; and a sender has one acknowledgement a
 * day at most. 六(一)
 */
import { createHash } from "node:crypto";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { Loader } from "../../../table/loader.ts";
import type { Table } from "../../../table/table.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NotDelivered, type Courier } from "../../../platform/delivery/attempt.ts";
import { OutgoingDelivery } from "../../../platform/delivery/outgoingDelivery.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { addMessage, ServiceMessage } from "../cases/serviceMessage.ts";
import { addressOfCase, serviceMailbox } from "./mailbox.ts";
import { joinThread } from "./mailThread.ts";

const prefix = "cmail";

@Entity<CaseMail>({
  prefix,
  domain: "service",
  label: { zh: "服务邮件", en: "Service mail" },
  about: "A mail to a customer about a service case.",
  clause: "六(一)",
  representation: "title",
  lists: { all: ["createdAt", "dueAt"], status: ["dueAt", "createdAt"], caseId: ["createdAt"] },
  audited: false,
})
export class CaseMail extends OutgoingDelivery {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Subject of the mail; the case's number is added when it is sent." })
  title!: string;

  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "The case that it is about." })
  caseId!: string;

  @Reference(() => ServiceMessage, { zh: "消息", en: "Message", about: "What it says." })
  saidId!: string;

  @Attribute(() => String, { zh: "收件地址", en: "To", about: "Address of the customer.", nullable: true })
  toAddress!: string;

  @Attribute(() => Boolean, { zh: "自动", en: "Automatic", about: "Written by a machine, and marked so." })
  automatic!: boolean;

  @Attribute(() => String, { zh: "所回复的邮件", en: "In reply to", about: "Message-ID of the customer's mail that it answers.", nullable: true })
  inReplyTo?: string;
}

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

const messageIdOf = (mailId: string, domain: string): string => `${mailId}@${domain}`;

async function send(record: ServiceCase, said: ServiceMessage, id: string | undefined, domain: string, { uow, ctx }: Work): Promise<void> {
  const mail = uow.create(CaseMail, {
    ...(id && { id }),
    title: record.subject,
    caseId: record.id,
    saidId: said.id,
    toAddress: record.callerEmail!,
    automatic: said.automatic,
    inReplyTo: record.lastMailId,
    status: "PENDING",
    attempts: 0,
    dueAt: ctx.now.toISOString(),
  });
  Object.assign(said, { mailId: mail.id, messageId: messageIdOf(mail.id, domain) });
  await joinThread(record.id, [said.messageId!], { uow, ctx });
}

/** Whatever is said to a customer in the channel of mail is sent, where the customer has an address and the company a mailbox. */
keeps(ServiceMessage, async (said, { before, uow, ctx }) => {
  const box = serviceMailbox();
  if (before || !box || said.direction !== "OUT" || said.channel !== "MAIL" || said.mailId) return;
  const record = uow.find<ServiceCase>(said.caseId) ?? (await ctx.loader.load<ServiceCase>(said.caseId));
  if (record?.callerEmail) await send(record, said, undefined, box.domain, { uow, ctx });
});

const thanks = "您好，您的来信已收到，我们会尽快安排专人办理。如需补充，请直接回复本邮件。\n\nYour message has arrived. To add to it, reply to this mail.";

const acknowledgementId = (address: string, at: Date): string => `${prefix}_${createHash("sha256").update(`${address} ${businessDate(at)}`).digest("hex").slice(0, 26)}`;

/** Tells the sender that the mail has arrived, unless one was told so that day. It is no first response. */
export async function acknowledge(record: ServiceCase, at: Date, work: Work): Promise<void> {
  const box = serviceMailbox();
  if (!box || !record.callerEmail) return;
  const id = acknowledgementId(record.callerEmail, at);
  if (work.uow.find(id) || (await work.ctx.loader.load(id))) return;
  const said = addMessage(record, { direction: "OUT", channel: "MAIL", text: thanks, automatic: true }, work);
  await send(record, said, id, box.domain, work);
}

/** A mail as it leaves: what a transport needs to know. */
export interface Letter {
  from: string;
  replyTo: string;
  to: string;
  subject: string;
  text: string;
  /** Each in its brackets. */
  messageId: string;
  inReplyTo?: string;
  references: string[];
  /** RFC 3834; absent where a person wrote it. */
  autoSubmitted?: string;
}

const bracketed = (id: string): string => `<${id}>`;
const mostReferences = 20;

async function threadOf(table: Table, caseId: string): Promise<ServiceMessage[]> {
  const messages: ServiceMessage[] = [];
  for await (const one of readAll(table, ServiceMessage, { filter: { caseId: { eq: caseId } }, orderBy: { sort: "sentAt", descending: false } })) messages.push(one);
  return messages;
}

/** An acknowledgement answers a mail, a reminder answers none. RFC 3834 */
const submission = ({ automatic, inReplyTo }: CaseMail): string | undefined => (automatic ? (inReplyTo ? "auto-replied" : "auto-generated") : undefined);

/** The mail of a message, threaded with all that was written about the case. RFC 5322 3.6.4 */
export async function letterOf(table: Table, mail: CaseMail): Promise<Letter> {
  const loader = new Loader(table);
  const box = serviceMailbox();
  const [record, said] = await Promise.all([loader.load<ServiceCase>(mail.caseId), loader.load<ServiceMessage>(mail.saidId)]);
  if (!box || !record || !said) throw new NotDelivered("There is no mailbox of customer service to write from", true);
  const earlier = (await threadOf(table, record.id)).flatMap(({ id, messageId }) => (messageId && id !== said.id ? [messageId] : []));
  const references = [...new Set([...earlier, ...(mail.inReplyTo ? [mail.inReplyTo] : [])])].slice(-mostReferences);
  return {
    from: box.shown,
    replyTo: addressOfCase(record.id, box),
    to: mail.toAddress,
    subject: `${mail.inReplyTo ? "Re: " : ""}${mail.title.replace(/^(?:(?:re|回复|答复)\s*[:：]\s*)+/i, "")} [${record.number}]`,
    text: said.text,
    messageId: bracketed(messageIdOf(mail.id, box.domain)),
    inReplyTo: mail.inReplyTo && bracketed(mail.inReplyTo),
    references: references.map(bracketed),
    autoSubmitted: submission(mail),
  };
}

const maxAttempts = 8;
const longestPause = 60 * 60_000;

export const caseMailCourier = (table: Table, transport: (letter: Letter) => Promise<void>, gaveUp: Courier<CaseMail>["gaveUp"]): Courier<CaseMail> => ({
  target: CaseMail,
  receiverOf: ({ toAddress }) => toAddress,
  maxAttempts,
  /** Half a minute, then twice as long each time, an hour at most. */
  pauseAfter: (attempts) => Math.min(longestPause, 30_000 * 2 ** (attempts - 1)),
  gaveUp,
  send: async (mail) => transport(await letterOf(table, mail)),
});

export const CaseMailResolver = EntityResolver(CaseMail);

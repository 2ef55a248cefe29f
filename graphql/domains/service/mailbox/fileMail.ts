/**
 * What a mail does to cases. Which case it belongs to: by any known Message-ID, then by a signed address, then by a number
 * in its subject where the sender is of the same customer; never because subjects are alike. What no person wrote is kept
 * with its case, and opens, resumes, reopens and acknowledges nothing. 六(一)
 */
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { beginningOf } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { Contact } from "../../sales/customers/contact.ts";
import { daysForReopening } from "../cases/rounds.ts";
import { openMailedCase, ServiceCase } from "../cases/serviceCase.ts";
import { resume } from "../cases/serviceCaseLifecycle.ts";
import { addMessage, type MessageContent } from "../cases/serviceMessage.ts";
import { acknowledge } from "./caseMail.ts";
import { caseOfAddresses } from "./mailbox.ts";
import { attachMailFiles, type MailFiles } from "./mailFiles.ts";
import { casesOfThread, joinThread, survivor } from "./mailThread.ts";
import type { RawMail } from "./rawMail.ts";

export interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

/** A mail with what of it was put into the bucket, and when it came in. */
export interface StoredMail {
  mail: RawMail;
  at: Date;
  isAutomatic: boolean;
  files: MailFiles;
  htmlKey?: string;
}

const longestText = 20_000;
const longestSubject = 200;

export const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Who writes: the contact with this address, where there is one only. */
async function contactOf({ fromAddress, fromSpelled }: RawMail, { table }: Context): Promise<Contact | undefined> {
  if (!fromAddress) return undefined;
  const found: Contact[] = [];
  for await (const contact of readAll(table, Contact, { filter: { email: { in: [...new Set([fromAddress, fromSpelled!])] } }, orderBy: { sort: "createdAt", descending: false } })) if (!contact.leftOn) found.push(contact);
  return found.length === 1 ? found[0] : undefined;
}

const isOfSender = ({ customerId, callerEmail }: ServiceCase, { fromAddress }: RawMail, contact: Contact | undefined): boolean =>
  customerId ? customerId === contact?.customerId : Boolean(fromAddress) && callerEmail === fromAddress;

/** Numbers that the subject names: of cases that were opened on the day in the number. */
async function numberedCase(mail: RawMail, contact: Contact | undefined, ctx: Context): Promise<ServiceCase | undefined> {
  for (const [number, year, month, day] of mail.subject.matchAll(/\bFW(\d{4})(\d{2})(\d{2})-\d{4,}\b/g)) {
    const date = `${year}-${month}-${day}`;
    if (Number.isNaN(Date.parse(date))) continue;
    const from = beginningOf(date);
    const filter = { createdAt: { from: from.toISOString(), to: new Date(from.getTime() + 24 * 60 * 60_000).toISOString() } };
    for await (const record of readAll(ctx.table, ServiceCase, { filter, orderBy: { sort: "createdAt", descending: false } })) {
      if (record.number === number && isOfSender(record, mail, contact)) return survivor(await ctx.loader.load<ServiceCase>(record.id), ctx);
    }
  }
  return undefined;
}

/** The cases that a mail belongs to; more than one where its references join what seemed to be two. */
async function casesOf(mail: RawMail, contact: Contact | undefined, ctx: Context): Promise<ServiceCase[]> {
  const threaded = await casesOfThread(threadIds(mail), ctx);
  if (threaded.length > 0) return threaded;
  const addressed = caseOfAddresses(mail.recipients);
  const record = (addressed && (await survivor(await ctx.loader.load<ServiceCase>(addressed), ctx))) || (await numberedCase(mail, contact, ctx));
  return record ? [record] : [];
}

const threadIds = ({ messageId, refersTo }: RawMail): string[] => [...(messageId ? [messageId] : []), ...refersTo];

/** Nobody has begun with it: mail that arrived out of order opened it. */
const isUntouched = (record: ServiceCase, { customerId, callerEmail }: ServiceCase): boolean =>
  record.status === "OPEN" && record.channel === "MAIL" && !record.firstRespondedAt && (customerId ? record.customerId === customerId : !record.customerId && record.callerEmail === callerEmail);

/** A mail that arrives late shows that two cases are one thread: the later, while nobody has begun with it, goes on in the earlier. */
function joinCases(into: ServiceCase, others: readonly ServiceCase[], work: Work): void {
  for (const other of others.filter((one) => isUntouched(one, into))) {
    Object.assign(work.uow.edit(other), { status: "MERGED", mergedIntoId: into.id });
    addMessage(into, { direction: "IN", channel: "MAIL", text: other.question, sentAt: other.rounds[0]!.openedAt }, work);
  }
}

async function saidIn(record: ServiceCase, { mail, at, isAutomatic, files, htmlKey }: StoredMail, work: Work): Promise<MessageContent> {
  const attached = await attachMailFiles(record, files, mail.fromName ?? mail.fromAddress ?? "邮件", work);
  return {
    direction: "IN",
    channel: "MAIL",
    text: cut(mail.text, longestText) || "（无正文）",
    automatic: isAutomatic,
    messageId: mail.messageId,
    sentAt: at.toISOString(),
    ...(htmlKey && { htmlKey, hasHtml: true as const }),
    ...(attached.files.length > 0 && { files: attached.files }),
    ...(attached.leftOut.length > 0 && { leftOut: attached.leftOut }),
  };
}

/** A mail to a case that exists: it goes on, begins a new round, or only takes the mail to what was said. */
async function write(record: ServiceCase, stored: StoredMail, work: Work): Promise<void> {
  addMessage(record, await saidIn(record, stored, work), work);
  if (stored.isAutomatic) return;
  if (stored.mail.messageId) record.lastMailId = stored.mail.messageId;
  await resume(record, work.ctx);
}

async function open(stored: StoredMail, contact: Contact | undefined, follows: ServiceCase | undefined, work: Work): Promise<ServiceCase> {
  const { mail, at } = stored;
  const text = cut(mail.text, longestText) || "（无正文）";
  const values = {
    subject: cut(mail.subject, longestSubject - 1) || "（无主题）",
    question: text,
    customerId: contact?.customerId ?? follows?.customerId,
    contactId: contact?.id,
    callerName: contact ? undefined : mail.fromName?.slice(0, 60),
    callerEmail: mail.fromAddress,
    followsId: follows?.id,
  };
  const said: MessageContent = { direction: "IN", channel: "MAIL", text, sentAt: at.toISOString(), messageId: mail.messageId, ...(stored.htmlKey && { htmlKey: stored.htmlKey, hasHtml: true }) };
  const record = await openMailedCase(values, said, at, work);
  const first = work.uow.records.find((one): one is ReturnType<typeof addMessage> => "direction" in one && (one as { caseId?: string }).caseId === record.id)!;
  const { files, leftOut } = await attachMailFiles(record, stored.files, mail.fromName ?? mail.fromAddress ?? "邮件", work);
  Object.assign(first, files.length > 0 && { files }, leftOut.length > 0 && { leftOut });
  record.lastMailId = mail.messageId;
  await acknowledge(record, at, work);
  return record;
}

/** Files a mail; answers the case that it opened or belongs to, or undefined where no person wrote it and it belongs to none. */
export async function fileMail(stored: StoredMail, work: Work): Promise<ServiceCase | undefined> {
  const { mail, isAutomatic } = stored;
  const contact = await contactOf(mail, work.ctx);
  const [known, ...others] = await casesOf(mail, contact, work.ctx);
  if (!known && isAutomatic) return undefined;
  const isTooLate = known && !isAutomatic && (await daysForReopening(known, work.ctx)) !== undefined;
  const record = known && !isTooLate ? work.uow.edit(known) : await open(stored, contact, known, work);
  if (known && !isTooLate) {
    joinCases(record, others, work);
    await write(record, stored, work);
  }
  if (!isAutomatic) await joinThread(record.id, threadIds(mail), work);
  return record;
}

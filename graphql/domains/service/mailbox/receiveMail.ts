/**
 * The way in for mail: a raw message in the bucket. The cloud calls it when SES has put one there, and `npm start` when
 * its receiver has. The invariant: however often and in whatever order it is called, each mail is received once. 六(一)
 */
import { ulid } from "ulid";
import { tableDefinition } from "../../../table/definition.ts";
import { NamedError } from "../../../table/namedError.ts";
import type { Table } from "../../../table/table.ts";
import { Context } from "../../../platform/context.ts";
import { scanFile } from "../../../platform/file/fileScanner.ts";
import { getObject, putObject } from "../../../platform/file/fileStore.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { cut, fileMail, type StoredMail, type Work } from "./fileMail.ts";
import { isOwnAddress } from "./mailbox.ts";
import { storeFiles } from "./mailFiles.ts";
import { readMail, unreadableMail, type RawMail } from "./rawMail.ts";
import { ReceivedMail, type AutomaticKind, type MailFault } from "./receivedMail.ts";

/** A mail in the bucket that could not be received now; it is there still. */
class MailNotReceived extends NamedError {}

const longestShown = 4_000;
const longestSubject = 199;
/** Larger pages are shown as text alone. */
const longestHtml = 1_000_000;
const idOf = ({ id }: RawMail): string => `rmail_${id}`;

interface Judged {
  virus?: string;
  faults: MailFault[];
  automatic?: AutomaticKind;
}

/** Looks through what came with it, and through its text. What cannot be looked through is for people to judge. */
async function judge({ hasVirus, files, html, text, faults, automatic, fromAddress }: RawMail): Promise<Judged> {
  const kind = isOwnAddress(fromAddress) ? "OWN" : automatic;
  if (hasVirus) return { virus: "SES", faults, automatic: kind };
  try {
    for (const bytes of [...files.map((file) => file.bytes), Buffer.from(html ?? ""), Buffer.from(text)]) {
      const virus = await scanFile(bytes);
      if (virus) return { virus, faults, automatic: kind };
    }
    return { faults, automatic: kind };
  } catch {
    return { faults: [...new Set<MailFault>([...faults, "UNSCANNED"])], automatic: kind };
  }
}

const isDoubtful = ({ virus, faults }: Judged): boolean => virus !== undefined || faults.length > 0;

/** Puts the page and the files of a mail into the bucket, before anything refers to them. */
async function store(mail: RawMail, { automatic }: Pick<Judged, "automatic">, at: Date, ctx: Context): Promise<StoredMail> {
  const isAutomatic = automatic !== undefined;
  const htmlKey = mail.html && !isAutomatic && mail.html.length <= longestHtml ? `${tableDefinition.mailPagePrefix}${mail.id}` : undefined;
  if (htmlKey) await putObject(htmlKey, Buffer.from(mail.html!, "utf8"), "text/plain; charset=utf-8");
  return { mail, at, isAutomatic, htmlKey, files: isAutomatic ? { kept: [], leftOut: [] } : await storeFiles(mail, ctx) };
}

const shown = (mail: RawMail): Pick<ReceivedMail, "subject" | "text"> => ({ subject: cut(mail.subject, longestSubject) || "（无主题）", text: cut(mail.text, longestShown) || undefined });

function begin(mail: RawMail, { virus, faults, automatic }: Judged, { key, at }: { key: string; at: Date }, { uow }: Work): ReceivedMail {
  return uow.create(ReceivedMail, {
    id: idOf(mail),
    ...(virus ? { subject: "（含病毒，不予显示）" } : shown(mail)),
    fromName: mail.fromName?.slice(0, 100),
    fromAddress: mail.fromAddress?.slice(0, 254),
    receivedAt: at.toISOString(),
    messageId: mail.messageId,
    faults,
    automatic,
    virus,
    leftOut: [],
    rawKey: key,
    status: virus ? "INFECTED" : "QUARANTINED",
    duties: [],
  });
}

/** A mail that nothing speaks against takes its effect. */
async function takeEffect(record: ReceivedMail, stored: StoredMail, work: Work): Promise<void> {
  const into = await fileMail(stored, work);
  Object.assign(record, { caseId: into?.id, leftOut: stored.files.leftOut, status: stored.isAutomatic ? "KEPT" : "FILED" });
}

/** The mail as it was received before; a copy that nothing speaks against counts in place of one that was held back. */
async function known(mail: RawMail, judged: Judged, ctx: Context): Promise<ReceivedMail | undefined> {
  const record = await ctx.loader.load<ReceivedMail>(idOf(mail));
  return record && (record.status !== "QUARANTINED" || isDoubtful(judged)) ? record : undefined;
}

async function readOrKeep(raw: Uint8Array): Promise<RawMail> {
  try {
    return await readMail(raw);
  } catch {
    return unreadableMail(raw);
  }
}

export interface MailInBucket {
  /** Where the raw message lies in the bucket. */
  key: string;
  /** When it came in; what the message says of its date counts for nothing. */
  receivedAt: Date;
}

/** Receives a raw message of the bucket. Throws where that is not possible now: it is to be called again. */
export async function receiveMail(table: Table, { key, receivedAt: at }: MailInBucket): Promise<ReceivedMail> {
  const raw = await getObject(key);
  if (!raw) throw new MailNotReceived(`There is no message at ${key}`);
  const mail = await readOrKeep(raw);
  const judged = await judge(mail);
  const ctx = new Context(table, systemPrincipal, "zh", `mail-${ulid()}`, at);
  const before = await known(mail, judged, ctx);
  if (before) return before;
  const stored = isDoubtful(judged) ? undefined : await store(mail, judged, at, ctx);
  const { record, findings } = await change<ReceivedMail>(ctx, { entity: "ReceivedMail", action: "receive" }, {}, async (uow) => {
    const again = await known(mail, judged, ctx);
    if (again) return again;
    const work = { uow, ctx };
    const held = await ctx.loader.load<ReceivedMail>(idOf(mail));
    const received = held ? Object.assign(uow.edit(held), { faults: [] }) : begin(mail, judged, { key, at }, work);
    if (stored) await takeEffect(received, stored, work);
    return received;
  });
  if (!record) throw new MailNotReceived(findings.map(({ code }) => code).join(", "));
  return record;
}

/** Somebody says that a mail that was held back is genuine: it takes the effect that it would have had when it came in. */
export async function releaseMail({ record, uow, ctx }: Step<ReceivedMail>): Promise<void> {
  const raw = await getObject(record.rawKey);
  if (!raw) throw new MailNotReceived(`There is no message at ${record.rawKey}`);
  const mail = await readMail(raw);
  await takeEffect(record, await store(mail, { automatic: record.automatic }, new Date(record.receivedAt), ctx), { uow, ctx });
}

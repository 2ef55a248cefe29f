/**
 * What a raw message says, and what the server that received it says of it. Nothing here is believed: names, subjects and
 * dates are the sender's, and only verdicts that stand above all that the sender wrote are the receiving server's.
 */
import { createHash } from "node:crypto";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { convert } from "html-to-text";
import { decodeHz, isHz, relabelled } from "./charset.ts";
import type { MailFault } from "./receivedMail.ts";
import { unwrapWinmail } from "./winmail.ts";

export interface MailFile {
  fileName: string;
  bytes: Buffer;
}

export interface RawMail {
  /** Identity: Message-ID and digest of the body, so that the same at two addresses is one mail, and similar mail is not. */
  id: string;
  /** Without its brackets; absent where the sender gave none. */
  messageId?: string;
  /** Message-IDs that it refers to, the nearest first. */
  refersTo: string[];
  fromName?: string;
  /** In lower case. */
  fromAddress?: string;
  /** The same as the sender spells it. */
  fromSpelled?: string;
  /** Everybody it was addressed or delivered to, in lower case. */
  recipients: string[];
  subject: string;
  text: string;
  html?: string;
  files: MailFile[];
  /** What is wrong with it by the receiving server's verdicts. */
  faults: MailFault[];
  hasVirus: boolean;
  /** Why no person wrote it now, where none did. */
  automatic?: "AUTOMATIC" | "BOUNCE" | "LIST";
}

/** Message-IDs that are looked at of a long thread: its beginning and its end. */
const mostReferences = 20;
/** Headers of a message, with all its parts. */
const maxHeaderBytes = 512 * 1024;
const maxParts = 100;

const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\n");
  return hash.digest("hex");
};

const idsIn = (text: string | undefined): string[] => [...(text ?? "").matchAll(/<\s*([^<>\s]{3,250})\s*>/g)].map(([, id]) => id!);

/** The beginning of a long thread holds it together, and its end is nearest. */
function shortened(ids: readonly string[]): string[] {
  const unique = [...new Set(ids)];
  return unique.length <= mostReferences ? unique : [...unique.slice(0, mostReferences - 1), unique.at(-1)!];
}

const flat = (addresses: Address[] | undefined): string[] => (addresses ?? []).flatMap((one) => (one.group ? one.group.map(({ address }) => address) : [one.address ?? ""]));

/** The first of a header: those that the receiving server has put above the sender's. */
const first = ({ headers }: Email, name: string): string | undefined => headers.find(({ key }) => key === name)?.value;
const all = ({ headers }: Email, name: string): string[] => headers.filter(({ key }) => key === name).map(({ value }) => value);

/** Verdicts of SPF, DKIM and DMARC; comments in brackets say anything. Several signatures are good where one of them is. RFC 8601 */
function authenticationFaults(mail: Email): MailFault[] {
  const said = (first(mail, "authentication-results") ?? "").replaceAll(/\([^()]*\)/g, "");
  const results = (method: string): string[] => [...said.matchAll(new RegExp(String.raw`(?:^|[;\s])${method}\s*=\s*(\w+)`, "gi"))].map(([, result]) => result!.toLowerCase());
  const failed = (method: string): boolean => results(method).some((result) => result === "fail" || result === "softfail") && !results(method).includes("pass");
  return [...(failed("spf") ? ["SPF" as const] : []), ...(failed("dkim") ? ["DKIM" as const] : []), ...(failed("dmarc") ? ["DMARC" as const] : [])];
}

const verdict = (mail: Email, of: "spam" | "virus"): string | undefined => first(mail, `x-ses-${of}-verdict`)?.trim().toUpperCase();
/** What could not be looked at is looked at by people. */
const unsure: readonly (string | undefined)[] = ["GRAY", "PROCESSING_FAILED"];

function faultsOf(mail: Email): MailFault[] {
  const spam = verdict(mail, "spam") === "FAIL" || /^yes\b/i.test(first(mail, "x-spam-status") ?? first(mail, "x-spam-flag") ?? "");
  return [...authenticationFaults(mail), ...(spam ? ["SPAM" as const] : []), ...(unsure.includes(verdict(mail, "virus")) ? ["UNSCANNED" as const] : [])];
}

/** RFC 3834, RFC 3464, RFC 2919, and what programs did before these. */
function automaticKind(mail: Email, fromAddress: string | undefined): RawMail["automatic"] {
  const submitted = first(mail, "auto-submitted");
  if (/^\s*<>\s*$/.test(first(mail, "return-path") ?? "") || /multipart\/report/i.test(first(mail, "content-type") ?? "") || /^(mailer-daemon|postmaster)@/i.test(fromAddress ?? "")) return "BOUNCE";
  if ((submitted && !/^\s*no\b/i.test(submitted)) || first(mail, "x-autoreply") || first(mail, "x-autorespond") || /auto_reply/i.test(first(mail, "precedence") ?? "")) return "AUTOMATIC";
  const isList = ["list-id", "list-post", "list-unsubscribe"].some((name) => first(mail, name)) || /^\s*(bulk|list|junk)\b/i.test(first(mail, "precedence") ?? "");
  return isList ? "LIST" : undefined;
}

/** Without what a picture, a form or a link would bring along: links keep their text alone, which is what people read. */
const textOf = (html: string): string => convert(html, { wordwrap: false, limits: { maxInputLength: 1_000_000 }, selectors: [{ selector: "img", format: "skip" }, { selector: "a", options: { ignoreHref: true } }] });

const endings: Readonly<Record<string, string>> = { "text/calendar": "ics", "message/rfc822": "eml", "application/ms-tnef": "dat" };

const cleanName = (name: string | null | undefined): string => (name ?? "").replaceAll(/[\p{Cc}/\\]/gu, " ").trim().slice(-150);

function filesOf({ filename, mimeType, content }: Attachment, i: number): MailFile[] {
  const ending = endings[mimeType] ?? mimeType.split("/").at(-1)!.replaceAll(/[^\w]/g, "");
  const file = { fileName: cleanName(filename) || `attachment-${i + 1}.${ending}`, bytes: Buffer.from(content as Uint8Array) };
  const wrapped = unwrapWinmail(file.bytes).map(({ fileName, bytes }, n) => ({ fileName: cleanName(fileName) || `attachment-${i + 1}-${n + 1}`, bytes }));
  return wrapped.length > 0 ? wrapped : [file];
}

const bodyOf = (raw: Buffer): Buffer => {
  const found = /\r?\n\r?\n/.exec(raw.toString("latin1"));
  return found ? raw.subarray(found.index + found[0].length) : Buffer.alloc(0);
};

/** Servers end lines in two ways, and add or take empty ones at the end. */
const digestOf = (body: Buffer): string => sha256(body.toString("latin1").replaceAll("\r\n", "\n").trimEnd());

function identity(mail: Email, messageId: string | undefined, raw: Buffer): string {
  // Without a Message-ID the body alone would make one mail of two people's empty ones.
  const named = messageId ?? JSON.stringify([first(mail, "from"), first(mail, "subject"), first(mail, "date")]);
  return sha256(named, digestOf(bodyOf(raw))).slice(0, 26);
}

/** Reads a raw message. Throws where it is no message, or where its parts are nested beyond all use. */
export async function readMail(bytes: Uint8Array): Promise<RawMail> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mail = await PostalMime.parse(relabelled(raw), { maxNestingDepth: maxParts, maxHeadersSize: maxHeaderBytes, forceRfc822Attachments: false });
  const spell = isHz(raw) ? decodeHz : (text: string): string => text;
  const messageId = idsIn(mail.messageId)[0];
  const fromSpelled = flat(mail.from ? [mail.from] : [])[0] || undefined;
  const fromAddress = fromSpelled?.toLowerCase();
  const html = mail.html?.trim() ? spell(mail.html) : undefined;
  const text = mail.text?.trim() ? spell(mail.text) : html ? textOf(html) : "";
  return {
    id: identity(mail, messageId, raw),
    messageId,
    refersTo: shortened([...idsIn(mail.inReplyTo), ...idsIn(mail.references).reverse()]),
    fromName: mail.from?.name || undefined,
    fromAddress,
    fromSpelled,
    recipients: [...new Set([...flat(mail.to), ...flat(mail.cc), ...all(mail, "delivered-to"), ...all(mail, "x-original-to")].map((address) => address.trim().toLowerCase()))],
    subject: spell(mail.subject ?? "").replaceAll(/\s+/g, " ").trim(),
    text: text.replaceAll("\r\n", "\n").replaceAll(/(?![\n\t])\p{Cc}/gu, "").trim(),
    html,
    files: mail.attachments.flatMap(filesOf),
    // What names no sender is no mail that anybody could answer.
    faults: [...faultsOf(mail), ...(fromAddress ? [] : ["UNREADABLE" as const])],
    hasVirus: verdict(mail, "virus") === "FAIL",
    automatic: automaticKind(mail, fromAddress),
  };
}

/** What is known of bytes that cannot be read as a message: that they came. */
export const unreadableMail = (bytes: Uint8Array): RawMail => ({
  id: sha256("unreadable", bytes).slice(0, 26),
  refersTo: [],
  recipients: [],
  subject: "",
  text: "",
  files: [],
  faults: ["UNREADABLE"],
  hasVirus: false,
});

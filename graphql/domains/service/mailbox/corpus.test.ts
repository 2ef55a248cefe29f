/** Each raw message of the corpus becomes what the rules say, through the bucket, as it does in the cloud. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putObject } from "../../../platform/file/fileStore.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { startFileStore } from "../../../test/fileStore.ts";
import { Stage } from "../../../test/stage.ts";
import { Contact } from "../../sales/customers/contact.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { ServiceMessage } from "../cases/serviceMessage.ts";
import { addressOfCase, serviceMailbox } from "./mailbox.ts";
import { receiveMail } from "./receiveMail.ts";
import type { AutomaticKind, MailFault, ReceivedMail, ReceivedMailStatus } from "./receivedMail.ts";

interface Expectation {
  /** The file beside this one, without its ending. */
  file: string;
  /** An earlier case of hospital A, and its state: it waits, was answered, or was closed long ago. */
  before?: "WAITING" | "ANSWERED" | "CLOSED_LONG_AGO";
  status: ReceivedMailStatus;
  /** Where it went: into a case of its own, into the one before, into that of another message, or nowhere. */
  into: "NEW" | "BEFORE" | "NOWHERE" | { caseOf: string };
  /** State of the case before afterwards, where there is one. */
  afterwards?: string;
  subject?: string;
  /** Text of the message in its case, or a part of it. */
  text?: string | RegExp;
  hasHtml?: true;
  faults?: MailFault[];
  automatic?: AutomaticKind;
  /** Names of files that the case has from it. */
  files?: string[];
  leftOut?: string[];
  /** Whose case it is, where that is not hospital A's. */
  customer?: "B" | "NOBODY";
  /** The case that it opens follows from the one before. */
  follows?: true;
}

const opens = (file: string, also: Partial<Expectation> = {}): Expectation => ({ file, status: "FILED", into: "NEW", ...also });
const held = (file: string, faults: MailFault[], also: Partial<Expectation> = {}): Expectation => ({ file, status: "QUARANTINED", into: "NOWHERE", faults, ...also });
const kept = (file: string, automatic: AutomaticKind, also: Partial<Expectation> = {}): Expectation => ({ file, status: "KEPT", into: "NOWHERE", automatic, ...also });
const continues = (file: string, also: Partial<Expectation> = {}): Expectation => ({ file, before: "WAITING", status: "FILED", into: "BEFORE", afterwards: "INVESTIGATING", ...also });

const delivery = "上周订购的阿莫西林何时到货？";
const stained = "请喆经理、镕主任回电：三盒外包装受潮。";
const rare = "药品名写作㐀𠮷丸，请核对。";

/** What becomes of each message of the corpus. All come from a contact of hospital A unless their names say otherwise. */
const expectations: readonly Expectation[] = [
  // Charsets.
  opens("utf8-base64-subject", { subject: "到货时间", text: delivery }),
  opens("utf8-quoted-subject", { subject: "到货时间", text: delivery }),
  opens("gb2312-base64", { subject: "外包装受潮", text: stained }),
  opens("gbk-8bit", { subject: "外包装受潮", text: stained }),
  opens("gb18030-four-bytes", { subject: "核对㐀𠮷丸", text: rare }),
  opens("gbk-label-four-bytes", { subject: "核对㐀𠮷丸", text: rare }),
  opens("cp936-label", { subject: "到货时间", text: delivery }),
  opens("big5", { subject: "到貨時間", text: "上週訂購的阿莫西林何時到貨？" }),
  opens("hz", { subject: "到货时间", text: "上周订购的药何时到货？ OK" }),
  opens("bare-gbk", { subject: "到货时间", text: delivery }),
  opens("bare-gbk-type-without-charset", { subject: "到货时间", text: delivery }),
  opens("subject-split-in-a-character", { subject: "关于上周订购的阿莫西林胶囊到货时间的询问" }),
  opens("subject-gbk-in-two-words", { subject: "关于上周订购的阿莫西林胶囊到货时间的询问" }),
  opens("emoji", { subject: "药到了😀", text: "谢谢😀，还有一事：发票呢？" }),
  // Pages.
  opens("html-only", { text: /^您好，\s+批号 B-77 的药片变色。$/, hasHtml: true }),
  opens("html-with-remote-image-and-script", { text: "请看这里：药片变色。", hasHtml: true }),
  opens("html-gb2312-meta", { subject: "网页", text: "药片变色", hasHtml: true }),
  opens("alternative", { text: "文字版", hasHtml: true }),
  // Files.
  opens("pdf-and-program", { text: "检验报告见附件。", files: ["report.pdf"], leftOut: ["setup.exe（类型不支持）"] }),
  opens("program-called-pdf", { leftOut: ["invoice.pdf（类型不支持）"] }),
  opens("file-name-gbk-word", { files: ["检验报告.pdf"] }),
  opens("file-name-rfc2231-gb2312", { files: ["检验报告.pdf"] }),
  opens("file-name-with-path", { files: [".. .. etc passwd.pdf"] }),
  opens("winmail-with-files", { text: "请查收附件。", files: ["检验报告（复检）.pdf"], leftOut: ["安装.exe（类型不支持）"] }),
  opens("winmail", { text: "请查收附件。", leftOut: ["winmail.dat（类型不支持）"] }),
  opens("calendar-invite", { subject: "验收会议", text: "请参加周五的验收会议。", leftOut: ["attachment-1.ics（类型不支持）"] }),
  opens("forwarded-as-part", { text: /^请处理科室的投诉。[\s\S]*药片受潮三盒。$/ }),
  opens("forwarded-chain", { subject: "转发: 回复: 药片受潮", text: /原始邮件[\s\S]*药片受潮三盒/ }),
  // Viruses.
  { file: "eicar", status: "INFECTED", into: "NOWHERE", subject: "（含病毒，不予显示）" },
  { file: "virus-verdict", status: "INFECTED", into: "NOWHERE", subject: "（含病毒，不予显示）" },
  held("virus-verdict-unsure", ["UNSCANNED"]),
  // What no person wrote.
  kept("auto-reply", "AUTOMATIC", { subject: "自动回复：出差" }),
  kept("auto-reply-to-ours", "AUTOMATIC", { before: "WAITING", into: "BEFORE", afterwards: "AWAITING_CUSTOMER" }),
  opens("auto-submitted-no"),
  kept("x-autoreply", "AUTOMATIC"),
  kept("bounce-of-ours", "BOUNCE", { before: "ANSWERED", into: "BEFORE", afterwards: "ANSWERED" }),
  kept("bounce-plain", "BOUNCE"),
  kept("list", "LIST"),
  kept("bulk", "LIST"),
  kept("own-mailbox", "OWN"),
  kept("own-notices", "OWN"),
  // The same and the similar.
  opens("two-addresses-first"),
  { file: "two-addresses-second", status: "FILED", into: { caseOf: "two-addresses-first" } },
  { file: "same-id-another-body", status: "FILED", into: { caseOf: "two-addresses-first" }, text: "补充：要发票。" },
  opens("similar-first", { subject: "药片变色" }),
  opens("similar-second", { subject: "药片变色", text: "批号 B-78 的药片变色。" }),
  opens("no-message-id"),
  opens("no-message-id-another-sender", { customer: "B" }),
  opens("no-subject", { subject: "（无主题）" }),
  opens("empty-body", { text: "（无正文）" }),
  held("empty", ["UNREADABLE"]),
  held("no-sender", ["UNREADABLE"]),
  opens("date-of-1999"),
  opens("date-broken"),
  opens("long-subject", { subject: `${"x".repeat(199)}…` }),
  opens("undisclosed"),
  opens("nul-and-controls", { text: "abc" }),
  opens("sender-in-capitals"),
  opens("sender-of-two-customers", { customer: "NOBODY" }),
  opens("unknown-sender", { customer: "NOBODY" }),
  // Broken messages.
  opens("missing-end-boundary", { text: "正文还在", files: ["r.pdf"] }),
  opens("broken-base64"),
  opens("unknown-charset", { text: "plain words" }),
  opens("garbage-first-line", { subject: "garbage", text: delivery }),
  opens("bare-line-feeds", { text: delivery }),
  held("nested-beyond-use", ["UNREADABLE"]),
  // Who sent it.
  held("dkim-fail", ["DKIM"]),
  held("spf-fail", ["SPF"]),
  held("dmarc-fail", ["DMARC"]),
  opens("one-of-two-signatures"),
  opens("verdict-in-a-comment"),
  held("forged-pass-below", ["DMARC"]),
  opens("all-pass"),
  held("spam-verdict", ["SPAM"]),
  held("spam-status", ["SPAM"]),
  held("quarantined-reply", ["DMARC"], { before: "WAITING", afterwards: "AWAITING_CUSTOMER" }),
  // Threads.
  continues("reply-to-ours", { text: "批号是 B-77。" }),
  continues("reply-by-references"),
  continues("reply-to-theirs", { text: "补充：共三盒。" }),
  continues("reply-of-a-colleague"),
  continues("plus-address"),
  continues("plus-address-in-capitals"),
  continues("number-in-subject"),
  continues("reply-to-ours", { before: "ANSWERED", afterwards: "ACCEPTED" }),
  opens("equal-subject", { before: "WAITING", afterwards: "AWAITING_CUSTOMER" }),
  opens("plus-address-forged", { before: "WAITING", afterwards: "AWAITING_CUSTOMER" }),
  opens("number-of-another-customer", { before: "WAITING", afterwards: "AWAITING_CUSTOMER", customer: "B" }),
  opens("number-of-nothing"),
  opens("reply-to-ours", { before: "CLOSED_LONG_AGO", afterwards: "CLOSED", follows: true }),
];

const folder = join(import.meta.dirname, "corpus");
/** In two parts, so that this source is not itself taken for the test file. */
const eicar = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$` + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").toString("base64");

let stage: Stage;
let endFileStore: () => Promise<void>;
let hospitals: { A: Customer; B: Customer };
const caseOf = new Map<string, string | undefined>();
const own = { SERVICE_MAILBOX: "客户服务 <service@pharmops.example>", MAIL_FROM: "PharmOps <notices@pharmops.example>" };

beforeAll(async () => {
  endFileStore = await startFileStore();
  Object.assign(process.env, own);
  const before = await Stage.open("2026-09-01");
  await before.staff("serviceAgent", "salesRepresentative", "salesLead", "purchaser");
  stage = before.at("2026-11-23");
  hospitals = { A: await bareCustomer(stage), B: await bareCustomer(stage) };
  const contact = (customer: Customer, email: string) => stage.create("salesRepresentative", Contact, { customerId: customer.id, name: email.split("@")[0], email });
  await contact(hospitals.A, "wang@hospital-a.example");
  await contact(hospitals.B, "li@hospital-b.example");
  for (const customer of Object.values(hospitals)) await contact(customer, "shared@group.example");
});
afterAll(async () => {
  for (const name of Object.keys(own)) delete process.env[name];
  await stage.close();
  await endFileStore();
});

interface Standing {
  record: ServiceCase;
  values: Record<string, string>;
}

const agent = (at: Stage, action: string, record: ServiceCase, input: object = {}) => at.act<ServiceCase>("serviceAgent", ServiceCase, action, record, input);

/** A case that hospital A opened by mail, and what was made of it. */
async function standing(before: NonNullable<Expectation["before"]>): Promise<Standing> {
  const long = before === "CLOSED_LONG_AGO";
  const then = long ? stage.at("2026-09-02") : stage;
  const theirs = `${ulid()}@hospital-a.example`;
  const subject = `药片 ${ulid()}`;
  const raw = `From: wang@hospital-a.example\r\nTo: service@pharmops.example\r\nSubject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=\r\nMessage-ID: <${theirs}>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n药片变色 ${theirs}\r\n`;
  const { caseId } = await receive(Buffer.from(raw), then);
  const opened = await stage.fresh<ServiceCase>(caseId!);
  await agent(then, "accept", opened);
  const record = await agent(then, before === "WAITING" ? "replyAndWait" : "answer", opened, { text: "请提供批号。" });
  if (long) await agent(then, "close", record, { reason: "客户电话确认" });
  const replies = (await listed(stage, ServiceMessage, "caseId", caseId!, "sentAt")).filter((one) => one.direction === "OUT" && !one.automatic);
  const plus = addressOfCase(caseId!, serviceMailbox()!);
  const forged = plus.replace(/\.[0-9a-f]{20}@/, `.${"0".repeat(20)}@`);
  return { record, values: { ours: replies[0]!.messageId!, theirs, subject: `=?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`, number: record.number, plus, PLUS: plus.toUpperCase(), forged } };
}

async function receive(raw: Buffer, at: Stage = stage): Promise<ReceivedMail> {
  const key = `mail_${ulid()}`;
  await putObject(key, raw, "message/rfc822");
  return receiveMail(stage.table, { key, receivedAt: at.now });
}

const filled = (file: string, values: Record<string, string>): Buffer =>
  Buffer.from(readFileSync(join(folder, `${file}.eml`)).toString("latin1").replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!), "latin1");

const customerOf = ({ customer }: Expectation): string | undefined => (customer === "NOBODY" ? undefined : hospitals[customer ?? "A"].id);

test("each message has its expectation, and there are enough of them", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml")).map((name) => name.replace(/\.eml$/, ""));
  expect([...new Set(expectations.map(({ file }) => file))].toSorted()).toEqual(files.toSorted());
  expect(files.length).toBeGreaterThan(40);
});

test.each(expectations)("$file, before: $before", async (expected) => {
  const { file, before, status, into, afterwards, subject, text, hasHtml, faults = [], automatic, files, leftOut = [], follows } = expected;
  const stood = before && (await standing(before));
  const received = await receive(filled(file, { eicar, nonce: ulid(), ...stood?.values }));
  expect(received).toMatchObject({ status, faults, ...(automatic && { automatic }), ...(subject && { subject }) });
  caseOf.set(file, received.caseId);
  if (stood && afterwards) expect(await stage.fresh(stood.record)).toMatchObject({ status: afterwards });
  if (status === "INFECTED") expect([received.text, received.virus]).toEqual([undefined, expect.any(String)]);
  if (into === "NOWHERE") return void expect(received.caseId).toBeUndefined();

  const record = await stage.fresh<ServiceCase>(received.caseId!);
  if (into === "BEFORE") expect(record.id).toBe(stood!.record.id);
  else if (into !== "NEW") expect(record.id).toBe(caseOf.get(into.caseOf));
  else {
    expect(record).toMatchObject({ status: "OPEN", channel: "MAIL", openedOn: "2026-11-23" });
    expect(record.followsId).toBe(follows && stood!.record.id);
    expect(record.id).not.toBe(stood?.record.id);
    expect(record.customerId).toBe(customerOf(expected));
    if (subject) expect(record.subject).toBe(subject);
  }
  const messages = (await listed(stage, ServiceMessage, "caseId", record.id, "sentAt")).filter(({ direction }) => direction === "IN");
  const message = messages.find(({ messageId }) => messageId === received.messageId) ?? messages.at(-1)!;
  expect(message).toMatchObject({ automatic: automatic !== undefined, channel: "MAIL" });
  expect([message.authorId, message.hasHtml]).toEqual([undefined, hasHtml]);
  if (text) expect(messages.map((one) => one.text)).toContainEqual(text instanceof RegExp ? expect.stringMatching(text) : text);
  expect(received.leftOut).toEqual(leftOut);
  if (files) {
    expect(message.files).toEqual(files);
    expect(Object.values(record.attachments ?? {}).map(({ fileName }) => fileName)).toEqual(files);
  }
});

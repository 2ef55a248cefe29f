/** What becomes of each message of the corpus. All come from a contact of hospital A unless their names say otherwise. */
import type { AutomaticKind, MailFault, ReceivedMailStatus } from "../receivedMail.ts";

export interface Expectation {
  /** The file beside this one, without its ending. */
  file: string;
  /** A case of hospital A that stands before, and what of it: it waits, was answered, or was closed long ago. */
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

export const expectations: readonly Expectation[] = [
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

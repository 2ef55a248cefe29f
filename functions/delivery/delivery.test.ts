/**
 * Notices reach a real mail server and real chat bots, once; what fails is tried again or given up, visibly; and no
 * address that somebody typed in leads into the house.
 */
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Employee } from "../../graphql/domains/organization/people/employee.ts";
import { Group } from "../../graphql/domains/organization/people/group.ts";
import { addComment } from "../../graphql/platform/comment/comment.ts";
import { maxAttempts } from "../../graphql/platform/notification/deliver.ts";
import { NoticeDelivery } from "../../graphql/platform/notification/noticeDelivery.ts";
import { notify } from "../../graphql/platform/notification/notify.ts";
import { setPreferences } from "../../graphql/platform/notification/setPreferences.ts";
import { setWebhook } from "../../graphql/platform/notification/setWebhook.ts";
import { Stage } from "../../graphql/test/stage.ts";
import { paperLetter } from "./email.ts";
import { handler } from "./handler.ts";
import { publicLookup } from "./post.ts";
import { limits, postJson } from "./postJson.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-delivery-"));
const letters = join(folder, "undelivered.jsonl");
let stage: Stage;
let person: Employee;
let group: Group;
let happenings = 0;

/** What arrived by mail, and how the mail server is disposed. */
const mails: { to: string; data: string }[] = [];
let mailRefusal: { message: string; responseCode: number } | undefined;
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_, __, done) => done(mailRefusal && Object.assign(new Error(mailRefusal.message), mailRefusal)),
  onData: (stream, session, done) => {
    void text(stream).then((data) => {
      mails.push({ to: session.envelope.rcptTo[0]!.address, data });
      done();
    });
  },
});

/** What arrived at the robot, and what it answers. */
const posts: { url: URL; body: Record<string, never> & { [key: string]: unknown } }[] = [];
let robot: Server;
let robotUrl: string;
let answer: (request: IncomingMessage, respond: Parameters<RequestListener>[1]) => void;
const says = (body: object): typeof answer => (_, respond) => void respond.end(JSON.stringify(body));

const listening = (server: { listen(port: number, host: string, done: () => void): unknown }): Promise<void> => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve()));

beforeAll(async () => {
  await listening(mailServer);
  robot = createServer((request, respond) => {
    void text(request).then((body) => {
      posts.push({ url: new URL(request.url!, "http://robot"), body: JSON.parse(body) });
      answer(request, respond);
    });
  });
  await listening(robot);
  robotUrl = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/send?key=secret-key`;
  Object.assign(process.env, {
    MAIL_TRANSPORT: `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`,
    MAIL_FROM: "PharmOps <pharmops@example.com>",
    CONSOLE_URL: "https://ops.example.com",
    WEBHOOK_KEY: "a key for these tests",
    DEAD_LETTERS: pathToFileURL(letters).href,
    POWERTOOLS_METRICS_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: "SILENT",
  });
  stage = await Stage.open("2026-11-20");
  await stage.staff("hr");
  group = await stage.create("hr", Group, { name: "采购组" });
  person = await stage.seedEdit(await stage.hire("reader", "officeClerk"), { email: "reader@example.com", name: "王丽" });
});
afterAll(async () => {
  await stage.close();
  robot.close();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  process.env.ALLOW_PRIVATE_WEBHOOKS = "true";
  answer = says({ errcode: 0, errmsg: "ok" });
  mailRefusal = undefined;
  mails.length = 0;
  posts.length = 0;
  limits.milliseconds = 10_000;
  await channels({ email: true, chat: false });
});
afterEach(() => {
  delete process.env.ALLOW_PRIVATE_WEBHOOKS;
});

async function channels(choice: { email: boolean; chat: boolean }, language?: string): Promise<void> {
  const { findings } = await setPreferences(await stage.as("reader"), { language, choices: [{ kind: "MENTIONED", bell: true, ...choice }] });
  expect(findings).toEqual([]);
}

async function robotOf(values: object): Promise<void> {
  await channels({ email: false, chat: true });
  const { findings } = await setWebhook(await stage.as("reader"), { ownerId: person.id, format: "WECOM", url: robotUrl, ...values });
  expect(findings).toEqual([]);
}

/** Somebody is mentioned; answers the id of the delivery that follows. */
async function mentioned(): Promise<string> {
  const before = new Set(await ids());
  await notify(stage.table, [{ kind: "MENTIONED", source: String(++happenings), aboutId: group.id, audience: { people: [person.id] }, actorName: "陈国栋", at: "2026-11-20T02:00:00.000Z" }]);
  const fresh = (await ids()).filter((id) => !before.has(id));
  expect(fresh).toHaveLength(1);
  return fresh[0]!;
}
const ids = async (): Promise<string[]> => (await stage.everything()).filter(({ pk, sk }) => sk === "record" && String(pk).startsWith("delivery_")).map(({ pk }) => String(pk));

const byClock = (): Promise<void> => handler();
const state = async (id: string): Promise<Pick<NoticeDelivery, "status" | "attempts" | "reason" | "dueAt">> => {
  const { status, attempts, reason, dueAt } = await stage.fresh<NoticeDelivery>(id);
  return { status, attempts, reason, dueAt };
};
const isDueIn = (dueAt: string): number => Math.round((Date.parse(dueAt) - Date.now()) / 1000);
/** As if the time until the next attempt had passed. */
const wait = async (id: string, values: Partial<NoticeDelivery> = {}) => stage.seedEdit(await stage.fresh<NoticeDelivery>(id), { dueAt: "2026-11-20T02:00:00.000Z", ...values });
const lettersNow = (): { delivery: string; reason: string }[] => {
  try {
    return readFileSync(letters, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  } catch {
    return [];
  }
};

describe("e-mail", () => {
  test("carries a printed paper as a PDF", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7 采购订单");
    await paperLetter({ to: "sales@supplier.example", subject: "采购订单 PO1", text: "请确认", messageId: "<pmail_1@pharmops>", attachment: { fileName: "采购订单 PO1.pdf", bytes } });
    const [{ to, data }] = mails as [{ to: string; data: string }];
    expect(to).toBe("sales@supplier.example");
    expect(data).toMatch(/Content-Type: application\/pdf/);
    expect(data.replaceAll(/\s/g, "")).toContain(Buffer.from(bytes).toString("base64"));
  });

  test("says what happened, in the person's language, and leads to the record; it is sent once", async () => {
    const id = await mentioned();
    await byClock();
    await byClock();
    await byClock();
    expect(mails).toHaveLength(1);
    const [{ to, data }] = mails as [{ to: string; data: string }];
    expect(to).toBe("reader@example.com");
    expect(data).toMatch(new RegExp(`Message-ID:\\s+<${id}@pharmops>`));
    expect(decoded(data)).toContain("陈国栋在小组 采购组 的评论中提到了您");
    expect(decoded(data)).toContain(`https://ops.example.com/groups/${group.id}/show`);
    expect(await state(id)).toMatchObject({ status: "DELIVERED", attempts: 1, reason: undefined });

    await channels({ email: true, chat: false }, "en");
    await mentioned();
    await byClock();
    expect(decoded(mails[1]!.data)).toContain("陈国栋 mentioned you in a comment on group 采购组");
    await channels({ email: true, chat: false }, "zh");
  });

  test("is sent once by however many processes try at the same moment", async () => {
    const id = await mentioned();
    await Promise.all([byClock(), byClock(), byClock(), byClock(), byClock()]);
    expect(mails).toHaveLength(1);
    expect(await state(id)).toMatchObject({ status: "DELIVERED", attempts: 1 });
  });

  test("that is refused for now is tried again later, and not before", async () => {
    mailRefusal = { message: "mailbox busy", responseCode: 451 };
    const id = await mentioned();
    await byClock();
    const failed = await state(id);
    expect(failed).toMatchObject({ status: "PENDING", attempts: 1, reason: expect.stringContaining("451") });
    expect(isDueIn(failed.dueAt)).toBeGreaterThan(20);
    mailRefusal = undefined;
    await byClock();
    expect(mails).toEqual([]);
    await wait(id);
    await byClock();
    expect(mails).toHaveLength(1);
    expect(await state(id)).toMatchObject({ status: "DELIVERED", attempts: 2 });
  });

  test("that is refused for good fails at once: it is recorded, counted, and put into the queue", async () => {
    mailRefusal = { message: "no such user", responseCode: 550 };
    const id = await mentioned();
    await byClock();
    expect(await state(id)).toMatchObject({ status: "FAILED", attempts: 1, reason: expect.stringContaining("no such user") });
    expect(lettersNow().at(-1)).toMatchObject({ delivery: id, reason: expect.stringContaining("no such user") });
    mailRefusal = undefined;
    await byClock();
    expect(mails).toEqual([]);
  });

  test("fails for good after the last attempt", async () => {
    mailRefusal = { message: "busy", responseCode: 451 };
    const id = await mentioned();
    await wait(id, { attempts: maxAttempts - 1 });
    await byClock();
    expect(await state(id)).toMatchObject({ status: "FAILED", attempts: maxAttempts });
    expect(lettersNow().at(-1)).toMatchObject({ delivery: id });
  });

  test("is not lost by a process that dies at it: its claim runs out", async () => {
    const id = await mentioned();
    const minute = new Date(Date.now() + 60_000).toISOString();
    await wait(id, { attempts: 1, dueAt: minute });
    await Promise.all([byClock(), byClock()]);
    expect(mails).toEqual([]);
    await wait(id, { attempts: 1 });
    await byClock();
    expect(mails).toHaveLength(1);
  });

  test("is not sent to anyone who may no longer see the record, or has no address any more", async () => {
    const id = await mentioned();
    const { heldRoles } = await stage.fresh(person);
    await stage.seedEdit(person, { heldRoles: [] });
    await byClock();
    await stage.seedEdit(person, { heldRoles });
    expect(mails).toEqual([]);
    expect(await state(id)).toMatchObject({ status: "FAILED", reason: "The person has left, or may no longer see the record" });
  });
});

describe("a chat bot", () => {
  test("of 企业微信 gets markdown, in which nobody's words are markup", async () => {
    await robotOf({});
    await stage.seedEdit(group, { name: "[点我](http://evil.example) <@all>" });
    const id = await mentioned();
    await byClock();
    await stage.seedEdit(group, { name: "采购组" });
    expect(posts[0]!.url.searchParams.get("key")).toBe("secret-key");
    const { msgtype, markdown } = posts[0]!.body as unknown as { msgtype: string; markdown: { content: string } };
    expect(msgtype).toBe("markdown");
    expect(markdown.content).toContain("王丽: 陈国栋在小组 \\[点我\\]\\(http://evil.example\\) \\<\\@all\\>");
    expect(markdown.content).toContain(`[PharmOps](https://ops.example.com/groups/${group.id}/show)`);
    expect(await state(id)).toMatchObject({ status: "DELIVERED" });
  });

  test("of 钉钉 gets a signature of the moment", async () => {
    await robotOf({ format: "DINGTALK", secret: "SEC123" });
    await mentioned();
    await byClock();
    const { searchParams } = posts[0]!.url;
    const timestamp = searchParams.get("timestamp")!;
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
    expect(searchParams.get("sign")).toBe(createHmac("sha256", "SEC123").update(`${timestamp}\nSEC123`).digest("base64"));
    expect(posts[0]!.body).toMatchObject({ msgtype: "markdown", markdown: { title: "有人提到我" } });
  });

  test("of any other kind gets plain JSON", async () => {
    await robotOf({ format: "GENERIC" });
    const id = await mentioned();
    await byClock();
    expect(posts[0]!.body).toEqual({ id, recipient: "王丽", title: "有人提到我", text: "陈国栋在小组 采购组 的评论中提到了您", url: `https://ops.example.com/groups/${group.id}/show` });
  });

  test.each([
    ["a robot that refuses", says({ errcode: 310000, errmsg: "sign not match" }), "FAILED", "310000 sign not match"],
    ["a robot that has had too much", says({ errcode: 45009, errmsg: "api freq out of limit" }), "PENDING", "45009"],
    ["a server that is down", (_, respond) => void respond.writeHead(503).end(), "PENDING", "answered 503"],
    ["an address that is gone", (_, respond) => void respond.writeHead(410).end(), "FAILED", "answered 410"],
    ["an address that leads elsewhere", (_, respond) => void respond.writeHead(302, { location: robotUrl }).end(), "FAILED", "redirects are not followed"],
    ["an answer without end", (_, respond) => void respond.end("x".repeat(limits.bytes + 1)), "FAILED", "larger than"],
    ["a server that breaks off", (request) => void request.socket.destroy(), "PENDING", "ECONNRESET"],
  ] satisfies [string, typeof answer, string, string][])("%s is noted as what it is", async (_, behaviour, status, reason) => {
    await robotOf({});
    answer = behaviour;
    const id = await mentioned();
    await byClock();
    expect(await state(id)).toMatchObject({ status, reason: expect.stringContaining(reason) });
    expect(JSON.stringify(await state(id))).not.toContain("secret-key");
    expect(posts).toHaveLength(1);
  });

  test("that does not answer holds nobody up for longer than is set", async () => {
    await robotOf({});
    answer = () => undefined;
    limits.milliseconds = 300;
    const id = await mentioned();
    const startedAt = Date.now();
    await byClock();
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    expect(await state(id)).toMatchObject({ status: "PENDING", reason: expect.stringContaining("No answer within") });
  });

  test("of the group is used where the person has none", async () => {
    const colleague = await stage.seedEdit(await stage.hire("colleague", "officeClerk"), { groupId: group.id });
    await setPreferences(await stage.as("colleague"), { choices: [{ kind: "MENTIONED", bell: false, email: false, chat: true }] });
    expect((await setWebhook(await stage.as("hr"), { ownerId: group.id, format: "GENERIC", url: robotUrl })).findings).toEqual([]);
    const { record } = await addComment(await stage.as("reader"), { id: group.id, text: "@colleague", mentionedIds: [colleague.id] });
    await notify(stage.table, [{ kind: "MENTIONED", source: `${group.id} ${record!.version}`, aboutId: group.id, audience: { people: [colleague.id] }, at: "2026-11-20T02:00:00.000Z" }]);
    await byClock();
    expect(posts.map(({ body }) => body.recipient)).toEqual(["colleague 先生"]);
  });
});

describe("outside development", () => {
  beforeEach(() => {
    delete process.env.ALLOW_PRIVATE_WEBHOOKS;
  });

  test.each([
    ["http://robot.example.com/send", "NOT_HTTPS"],
    ["https://127.0.0.1/send", "NOT_PUBLIC"],
    ["https://10.1.2.3/send", "NOT_PUBLIC"],
    ["https://192.168.1.1/send", "NOT_PUBLIC"],
    ["https://169.254.169.254/latest/meta-data", "NOT_PUBLIC"],
    ["https://100.64.0.1/", "NOT_PUBLIC"],
    ["https://[::1]/send", "NOT_PUBLIC"],
    ["https://[::ffff:127.0.0.1]/send", "NOT_PUBLIC"],
    ["https://[fd00::1]/send", "NOT_PUBLIC"],
    ["https://2130706433/send", "NOT_PUBLIC"],
    ["https://0x7f.1/send", "NOT_PUBLIC"],
    ["https://[::127.0.0.1]/send", "NOT_PUBLIC"],
    ["https://[::10.1.2.3]/send", "NOT_PUBLIC"],
    ["https://robots.example.com:22/send", "UNUSUAL_PORT"],
    ["https://robots.example.com:6379/send", "UNUSUAL_PORT"],
    ["https://localhost/send", "NOT_PUBLIC"],
    ["https://intranet/send", "NOT_PUBLIC"],
    ["https://user:password@robot.example.com/send", "NO_ADDRESS"],
    ["file:///etc/passwd", "NO_ADDRESS"],
    ["no address", "NO_ADDRESS"],
  ])("%s is refused", async (url, fault) => {
    await expect(postJson(url, {})).rejects.toMatchObject({ lasting: true, message: expect.stringContaining(fault) });
  });

  test("a name that leads into the house is refused after it was looked up", async () => {
    const found = await new Promise((resolve) => publicLookup("localhost", {}, (error) => resolve(error)));
    expect(found).toMatchObject({ lasting: true, message: "The address leads into a private network" });
  });
});

/** The text of a mail, whichever way it is encoded. */
function decoded(mail: string): string {
  const [head, ...body] = mail.split("\r\n\r\n");
  const content = body.join("\r\n\r\n");
  if (/content-transfer-encoding: base64/i.test(head!)) return Buffer.from(content, "base64").toString("utf8");
  const bytes = content.replaceAll("=\r\n", "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

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
import { expectations, type Expectation } from "./corpus/expectations.ts";
import { addressOfCase, serviceMailbox } from "./mailbox.ts";
import { receiveMail } from "./receiveMail.ts";
import type { ReceivedMail } from "./receivedMail.ts";

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

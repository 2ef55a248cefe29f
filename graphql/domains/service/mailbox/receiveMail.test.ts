/** Mail in and out: who may release what is held back, what is sent, once a day, in which thread; and any order gives the same cases. */
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Loader } from "../../../table/loader.ts";
import { putObject } from "../../../platform/file/fileStore.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { startFileStore } from "../../../test/fileStore.ts";
import { Stage } from "../../../test/stage.ts";
import { Contact } from "../../sales/customers/contact.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { ServiceMessage } from "../cases/serviceMessage.ts";
import { CaseMail, letterOf } from "./caseMail.ts";
import { addressOfCase, caseOfAddresses, serviceMailbox } from "./mailbox.ts";
import { receiveMail } from "./receiveMail.ts";
import { ReceivedMail } from "./receivedMail.ts";

let stage: Stage;
let endFileStore: () => Promise<void>;
let customer: Customer;
let address: string;

beforeAll(async () => {
  endFileStore = await startFileStore();
  process.env.SERVICE_MAILBOX = "客户服务 <service@pharmops.example>";
  const before = await Stage.open("2026-09-01");
  stage = before.at("2026-11-23");
  await before.staff("serviceAgent", "serviceLead", "salesRepresentative", "salesLead", "purchaser", "auditor");
});
afterAll(async () => {
  delete process.env.SERVICE_MAILBOX;
  await stage.close();
  await endFileStore();
});
beforeEach(async () => {
  customer = await bareCustomer(stage);
  address = `${ulid().toLowerCase()}@hospital.example`;
  await stage.create("salesRepresentative", Contact, { customerId: customer.id, name: "王药师", email: address });
});

interface Written {
  id?: string;
  refersTo?: string[];
  subject?: string;
  text?: string;
  from?: string;
  top?: string;
}

const written = ({ id = `${ulid()}@hospital.example`, refersTo = [], subject = "question", text = id, from = address, top = "" }: Written): Buffer =>
  Buffer.from(`${top}From: ${from}\r\nTo: service@pharmops.example\r\nSubject: ${subject}\r\nMessage-ID: <${id}>\r\n${refersTo.length > 0 ? `References: ${refersTo.map((one) => `<${one}>`).join(" ")}\r\n` : ""}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`);

async function receive(raw: Buffer, at: Stage = stage): Promise<ReceivedMail> {
  const key = `mail_${ulid()}`;
  await putObject(key, raw, "message/rfc822");
  return receiveMail(stage.table, { key, receivedAt: at.now });
}

const caseOf = async ({ caseId }: ReceivedMail): Promise<ServiceCase> => stage.fresh<ServiceCase>(caseId!);
const act = (action: string, record: ServiceCase, input: object = {}) => stage.act<ServiceCase>("serviceAgent", ServiceCase, action, record, input);
const messagesOf = (record: ServiceCase) => listed(stage, ServiceMessage, "caseId", record.id, "sentAt");
const mailsOf = (record: ServiceCase) => listed(stage, CaseMail, "caseId", record.id);
const failing = "Authentication-Results: amazonses.com; dmarc=fail\r\n";

describe("time", () => {
  test("counts from the receipt, however late the mail is read", async () => {
    const friday = stage.at(new Date("2026-09-25T17:40:00+08:00").toISOString());
    const record = await caseOf(await receive(written({}), friday));
    expect(record).toMatchObject({ openedOn: "2026-09-25", rounds: [{ openedAt: friday.now.toISOString() }] });
    expect(record.clocks!.find(({ name }) => name === "firstResponse")).toMatchObject({ minutes: 120, status: "RUNNING" });
    expect((await messagesOf(record))[0]).toMatchObject({ sentAt: friday.now.toISOString(), direction: "IN" });
  });

  test("of a mail that is released counts from when it came in", async () => {
    const held = await receive(written({ top: failing }), stage.at("2026-11-20"));
    const released = await stage.act<ReceivedMail>("serviceAgent", ReceivedMail, "release", held);
    expect(released.status).toBe("FILED");
    const record = await caseOf(released);
    expect(record).toMatchObject({ openedOn: "2026-11-20", status: "OPEN", callerEmail: address });
    // Two hours of work from Friday at 10:00 have run out since.
    expect(record.clocks!.find(({ name }) => name === "firstResponse")!.dueAt).toBe("2026-11-20T04:00:00.000Z");
  });
});

describe("the quarantine", () => {
  test("is read and decided by customer service alone", async () => {
    const held = await receive(written({ top: failing }));
    for (const subject of ["salesRepresentative", "auditor"]) {
      const refused = await stage.tryTo<ReceivedMail>(subject, ReceivedMail, "release", held);
      expect(refused.findings.length).toBeGreaterThan(0);
    }
    expect((await stage.fresh(held)).status).toBe("QUARANTINED");
    const discarded = await stage.act<ReceivedMail>("serviceAgent", ReceivedMail, "discard", held, { reason: "冒充客户" });
    expect([discarded.status, discarded.caseId]).toEqual(["DISCARDED", undefined]);
  });

  test("lets nobody release what cannot be read", async () => {
    const held = await receive(Buffer.from("Subject: nobody\r\n\r\n?"));
    const { findings } = await stage.tryTo<ReceivedMail>("serviceAgent", ReceivedMail, "release", held);
    expect(findings.map(({ code }) => code)).toEqual(["MAIL_UNREADABLE"]);
  });

  test("gives way to a copy that nothing speaks against, and holds back no copy of what was filed", async () => {
    const id = `${ulid()}@hospital.example`;
    const held = await receive(written({ id, top: failing }));
    const genuine = await receive(written({ id }));
    expect(genuine).toMatchObject({ id: held.id, status: "FILED", faults: [] });
    expect(await receive(written({ id, top: failing }))).toMatchObject({ id: held.id, status: "FILED", caseId: genuine.caseId });
  });
});

describe("mail out", () => {
  test("acknowledges a sender once a day, marked as automatic, and is no first response", async () => {
    const [first, second] = [await caseOf(await receive(written({}))), await caseOf(await receive(written({})))];
    expect(first.firstRespondedAt).toBeUndefined();
    expect([await mailsOf(first), await mailsOf(second)].map((mails) => mails.length)).toEqual([1, 0]);
    const [mail] = await mailsOf(first);
    expect(mail).toMatchObject({ automatic: true, status: "PENDING", toAddress: address });
    expect(await letterOf(stage.table, mail!)).toMatchObject({ autoSubmitted: "auto-replied", to: address });
    const tomorrow = await caseOf(await receive(written({}), stage.at("2026-11-24")));
    expect((await mailsOf(tomorrow)).length).toBe(1);
  });

  test("answers in the thread, from the case's own address; the answer to it finds the case", async () => {
    const id = `${ulid()}@hospital.example`;
    const record = await caseOf(await receive(written({ id, subject: "Re: tablets" })));
    await act("accept", record);
    await act("reply", record, { text: "请提供批号。" });
    const mail = (await mailsOf(record)).find(({ automatic }) => !automatic)!;
    const letter = await letterOf(stage.table, mail);
    expect(letter).toMatchObject({ inReplyTo: `<${id}>`, subject: `Re: tablets [${record.number}]`, text: "请提供批号。" });
    expect(letter.autoSubmitted).toBeUndefined();
    expect(letter.references).toContain(`<${id}>`);
    expect(caseOfAddresses([letter.replyTo])).toBe(record.id);
    expect(letter.replyTo.split("@")[0]!.length).toBeLessThanOrEqual(64);
    const answer = await receive(written({ refersTo: [letter.messageId.slice(1, -1)], subject: "tablets" }));
    expect(answer.caseId).toBe(record.id);
  });

  test("sends nothing of a call or a note, and nothing where no mailbox is configured", async () => {
    const record = await caseOf(await receive(written({})));
    await act("accept", record);
    const before = (await mailsOf(record)).length;
    await act("logCall", record, { text: "已致电" });
    await act("note", record, { text: "内部" });
    const kept = process.env.SERVICE_MAILBOX;
    delete process.env.SERVICE_MAILBOX;
    await act("reply", record, { text: "请稍候" });
    process.env.SERVICE_MAILBOX = kept;
    expect((await mailsOf(record)).length).toBe(before);
  });
});

describe("addresses of cases", () => {
  test("lead to their case in any case of letters, and nowhere once a letter differs", () => {
    const box = serviceMailbox()!;
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), fc.nat(46), (id, i) => {
        const one = addressOfCase(`svc_${id}`, box);
        expect(caseOfAddresses([one.toUpperCase().toLowerCase()])).toBe(`svc_${id}`);
        const at = "service+".length + i;
        const other = `${one.slice(0, at)}${one[at] === "0" ? "1" : "0"}${one.slice(at + 1)}`;
        expect(caseOfAddresses([other])).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

test("20 MB are received, and their file is the case's", async () => {
  const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(15 * 1024 * 1024, "x")]);
  const parts = `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="scan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  const raw = Buffer.concat([Buffer.from(`From: ${address}\r\nSubject: large\r\nMessage-ID: <${ulid()}@x.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`), Buffer.from(pdf.toString("base64").replaceAll(/.{76}/g, "$&\r\n")), Buffer.from("\r\n--b--\r\n")]);
  expect(raw.length).toBeGreaterThan(20 * 1024 * 1024);
  const record = await caseOf(await receive(raw));
  expect(Object.values(record.attachments ?? {})).toMatchObject([{ fileName: "scan.pdf", size: pdf.length }]);
});

/** A conversation: each mail but the first refers to one before it. */
const conversation = fc.array(fc.nat(6), { minLength: 1, maxLength: 4 });

describe("in any order and however often they arrive", () => {
  test("mails make the same cases", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(conversation, { minLength: 1, maxLength: 2 }), fc.infiniteStream(fc.nat()), async (threads, random) => {
        const sender = `${ulid().toLowerCase()}@hospital.example`;
        const mails = threads.flatMap((parents) => {
          const ids = [...parents, 0].map(() => `${ulid()}@hospital.example`);
          return ids.map((id, i) => ({ id, thread: ids[0]!, raw: written({ id, from: sender, subject: "same", refersTo: i === 0 ? [] : [ids[parents[i - 1]! % i]!] }) }));
        });
        const arrivals = [...mails, ...mails.slice(0, 2)].map((mail) => ({ mail, at: random.next().value })).toSorted((a, b) => a.at - b.at);
        for (const { mail } of arrivals) await receive(mail.raw);

        const loader = new Loader(stage.table);
        const survivors = new Map<string, Set<string>>();
        for (const { raw, thread } of mails) {
          let record = (await loader.load<ServiceCase>((await receive(raw)).caseId!))!;
          while (record.mergedIntoId) record = (await loader.load<ServiceCase>(record.mergedIntoId))!;
          survivors.set(thread, (survivors.get(thread) ?? new Set()).add(record.id));
        }
        const cases = [...survivors.values()].map((ids) => [...ids]);
        expect(cases.every((ids) => ids.length === 1)).toBe(true);
        expect(new Set(cases.flat()).size).toBe(threads.length);
      }),
      { numRuns: 6 },
    );
  });

  test("the same mail at the same moment opens one case", async () => {
    const raw = written({});
    const received = await Promise.all(Array.from({ length: 5 }, () => receive(raw)));
    expect(new Set(received.map(({ caseId }) => caseId)).size).toBe(1);
  });
});

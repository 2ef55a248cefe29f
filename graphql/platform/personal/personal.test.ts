/**
 * Personal data: kept for its purpose and its time, then gone from everywhere: from the record, its history, the search
 * and what follows from it; and the history is whole all the same. What holds here holds for every entity that declares
 * personal attributes: each is planted, changed, erased, and looked for in every item of the table.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuthorisedPerson } from "../../domains/catalogue/persons/authorisedPerson.ts";
import { Expense } from "../../domains/marketing/campaigns/expense.ts";
import { Lead } from "../../domains/marketing/leads/lead.ts";
import { SurveyInvitation } from "../../domains/marketing/research/surveyInvitation.ts";
import { Contact } from "../../domains/sales/customers/contact.ts";
import { HealthCheck } from "../../domains/personnel/duties/healthCheck.ts";
import { HealthFile } from "../../domains/personnel/duties/healthFile.ts";
import { AdverseReaction } from "../../domains/service/adverseReactions/adverseReaction.ts";
import { allEntities, entityByName } from "../../table/entity.ts";
import { recordKey } from "../../table/keys.ts";
import type { Node } from "../../table/node.ts";
import { personalFieldsOf } from "../../table/personal.ts";
import { buyer, qualifiedSupplier } from "../../test/company.ts";
import { startBucket } from "../../test/bucket.ts";
import { storedScan } from "../../test/remedies/remedy.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { verifyTrail } from "../audit/verify.ts";
import { recordAt } from "../audit/versions.ts";
import { PaperMail } from "../paper/paperMail.ts";
import { addDays } from "../businessDate.ts";
import { File } from "../file/file.ts";
import { getObject, putObject } from "../file/fileStore.ts";
import { tick } from "../schedule/tick.ts";
import { ErasureRequest } from "./erasureRequest.ts";
import { PersonalPurpose } from "./personalPurpose.ts";
import { PersonalRecord } from "./personalRecord.ts";
import { yearsAfter } from "./retention.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let customerId: string;

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open();
  await stage.staff("legal", "hr", "serviceAgent", "qaOfficer", "salesRepresentative", "salesLead", "auditor", "purchaser", "marketingSpecialist");
  customerId = (await buyer(stage)).id;
  // Mails are read by who has sent them.
  Object.assign(otherwise.PaperMail!, { sentById: await stage.idOf("purchaser") });
});
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

const personal = () => allEntities().filter(({ target }) => personalFieldsOf(target).size > 0);

/** What a record of each entity needs besides its personal data to be counted and listed. */
const otherwise: Record<string, object> = {
  AdverseReaction: { status: "RECORDED", reaction: "皮疹", seriousness: "OTHER", knownAt: "2026-11-20T02:00:00.000Z", dueOn: "2026-12-20", dueAt: "2026-12-20T15:59:59.000Z", reports: [], duties: [] },
  ServiceCase: { status: "CLOSED", kind: "INQUIRY", channel: "PHONE", severity: "NORMAL", subject: "询价", question: "询价", rounds: [], openedOn: "2026-11-20", closedOn: "2026-11-20", duties: [] },
  AuthorisedPerson: { status: "EXPIRED", partyId: "sup_1", role: "SELLER", name: "周倩", startsOn: "2020-01-01", endsOn: "2020-12-31", expiresOn: "2021-01-01", duties: [] },
  Contact: { customerId: "cust_1" },
  Lead: { number: "XS-1", status: "LOST", campaignId: "camp_1", organisation: "城南药房", receivedOn: "2026-11-20", consentForm: "WRITTEN", duties: [] },
  HealthCheck: { number: "JK-1", status: "VALID", employeeId: "emp_1", checkedOn: "2021-11-23", dueOn: "2022-11-23", institution: "疾控中心", duties: [] },
  PaperMail: { recordId: "po_1", paper: "purchaseOrder", copy: 1, sha256: "0".repeat(64), fileName: "订单.pdf", subject: "采购订单", sentByName: "采购员", status: "DELIVERED", attempts: 1, dueAt: "2026-11-20T02:00:00.000Z" },
  SurveyInvitation: { status: "SENT", researchId: "mres_1", organisation: "城南药房", channel: "EMAIL", basis: "PUBLIC", reminders: 0, lapsesOn: "2026-12-20", duties: [] },
  Expense: { number: "FY-1", createdAt: "1990-01-02T02:00:00.000Z", status: "DRAFT", campaignId: "camp_1", period: "1990", purpose: "SERVICE", details: "讲课费", amount: { amount: 1, currency: "CNY" }, payeeKind: "HEALTH_CARE_PERSON", duties: [] },
  InspectionStay: { number: "JC-1", status: "ENDED", authority: "省药监局", subject: "日常检查", accountId: "emp_1", hostId: "emp_2", scopes: [], recordsFrom: "2026-01-01", recordsTo: "2026-10-31", startsOn: "2026-11-02", endsOn: "2026-11-06", duties: [] },
  HealthFile: { number: "JK-1", healthCheckId: "hchk_1", employeeId: "emp_1", checkedOn: "2021-11-23" },
};

/** Values that occur nowhere else; numbers, and what is one of a few, can be planted, but not looked for. */
function planted(target: Function, round: string): Record<string, unknown> {
  if (target === HealthCheck) return { conclusion: { 一: "FIT", 二: "UNFIT", 三: "RESTRICTED" }[round], restrictedRoles: round === "三" ? ["picker"] : ["receiver"] };
  if (target === Expense) return { payee: `种下${round}payeeqzxjvqkwzq`, beneficiaries: [{ name: `种下${round}nameqzxjvqkwzq`, medicalRole: "PHYSICIAN", institution: "外省某医院" }] };
  return Object.fromEntries([...personalFieldsOf(target).values()].map(({ name, attribute }) => [name, attribute.reference ? `file_${round}` : attribute.type() === String ? `种下${round}${name}qzxjvqkwzq` : 77]));
}

/** Long enough that no id, key or sealed text holds it by chance. */
const isPlanted = (value: unknown): value is string => typeof value === "string" && value.includes("qzxjvqkwzq");

async function requested(record: Node, subject = "qaOfficer"): Promise<ErasureRequest> {
  return stage.create(subject, ErasureRequest, { recordId: record.id, ground: "PERSON_ASKS", askedOn: stage.today });
}

/** A scan of a health check is read by HR alone, besides the person; leads by those who follow them up. */
function requesterFor(record: Node): string {
  if (record instanceof HealthFile) return "hr";
  if (record instanceof PaperMail) return "purchaser";
  if (record instanceof SurveyInvitation || record instanceof Expense) return "marketingSpecialist";
  return record instanceof Lead ? "salesRepresentative" : "qaOfficer";
}

async function erased(record: Node): Promise<void> {
  const requester = requesterFor(record);
  const request = await requested(record, requester);
  await stage.act(requester, ErasureRequest, "submit", request);
  expect(await stage.act<ErasureRequest>("legal", ErasureRequest, "approve", request)).toMatchObject({ status: "ERASED", erasedAt: stage.now.toISOString() });
}

const text = async () => JSON.stringify(await stage.everything());

test("every personal attribute has a known purpose, and can be without a value", () => {
  expect(Object.keys(otherwise).sort()).toEqual(personal().map(({ name }) => name).sort());
  for (const { target } of personal()) {
    for (const { name, attribute } of personalFieldsOf(target).values()) {
      expect(Object.keys(PersonalPurpose), `${target.name}.${name}`).toContain(attribute.personal!.purpose);
      expect(attribute.nullable || attribute.list || attribute.type() === String, `${target.name}.${name}`).toBe(true);
      expect(attribute.personal!.keepYears, `${target.name}.${name}`).toBeGreaterThan(0);
    }
  }
});

describe.each(personal().map(({ name }) => name))("of %s", (name) => {
  test("what was entered is in no entry of the trail, and after its erasure in no item of the table; the trail is whole", async () => {
    const { target } = entityByName(name)!;
    const values = [planted(target, "一"), planted(target, "二"), planted(target, "三")];
    const record = await stage.seed(target, { ...otherwise[name], ...values[0] } as Partial<Node>);
    for (const next of values.slice(1)) await stage.seedEdit(record, next as Partial<Node>);
    await stage.project();
    const entries = JSON.stringify((await stage.everything()).filter(({ pk, sk }) => pk === record.id && String(sk).startsWith("audit#")));
    expect(entries).not.toContain("qzxjvqkwzq");
    if (Object.values(values[2]!).some(isPlanted)) expect(await text()).toContain("种下三");

    // The history is readable as long as the data is kept, of what has one.
    const hasTrail = entityByName(name)!.audited !== false;
    if (hasTrail) expect(await recordAt(stage.table, await stage.fresh(record), 2)).toMatchObject(values[1]!);
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);

    await erased(record);
    await stage.project();
    const everything = await text();
    for (const value of values.flatMap((one) => Object.values(one)).filter(isPlanted)) expect(everything).not.toContain(value);
    expect(everything.toLowerCase()).not.toContain("qzxjvqkwzq");
    expect((await stage.fresh(record)).personalKeys).toBeUndefined();
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
    if (hasTrail) expect((await recordAt(stage.table, await stage.fresh(record), 2)) as object).not.toMatchObject(values[1]!);
  });
});

test("after any entries, changes and erasures the trail verifies, and shows each value as long as it is kept", async () => {
  const step = fc.oneof(fc.constant("erase" as const), fc.record({ phone: fc.option(fc.stringMatching(/^[0-9]{8}$/), { nil: undefined }), remark: fc.option(fc.string({ minLength: 1, maxLength: 12 }), { nil: undefined }) }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const record = await stage.seed(Contact, { customerId: "cust_1", name: "甲" });
      let kept: { version: number; phone?: string; remark?: string }[] = [];
      for (const one of steps) {
        if (one === "erase") {
          if ((await stage.fresh(record)).personalKeys) await erased(record);
          kept = [];
          continue;
        }
        await stage.seedEdit(record, one);
        kept.push({ version: (await stage.fresh(record)).version, ...one });
      }
      const newest = await stage.fresh(record);
      for (const { version, ...values } of kept) expect(await recordAt(stage.table, newest, version)).toMatchObject(JSON.parse(JSON.stringify(values)));
      expect((await verifyTrail(stage.table)).breaches).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

describe("a personal value that somebody changes past the product", () => {
  test.each([
    ["another one", { phone: "13900000000" }],
    ["none", { phone: undefined }],
    ["none, and no key", { phone: undefined, personalKeys: undefined }],
  ])("is found: %s", async (_, values) => {
    const record = await stage.seed(Contact, { customerId, name: "乙", phone: "13800000000" });
    const item = (await stage.table.get(recordKey(record.id)))!;
    await stage.table.put({ ...item, ...values });
    expect((await verifyTrail(stage.table)).breaches).toEqual([{ recordId: record.id, problem: "the record is not what its entries say" }]);
    await stage.table.put(item);
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });
});

describe("the history", () => {
  const history = "query ($id: ID!) { node(id: $id) { timeline { nodes { action changes { path before after erased } } } } }";
  const changesOf = async (subject: string, { id }: Node): Promise<Answer[]> => (await stage.answer(subject, history, { id })).node.timeline.nodes.flatMap(({ changes }: Answer) => changes).filter(({ path }: Answer) => path === "patientName");

  test("shows the values to those who may see them, and that they were erased afterwards", async () => {
    const record = await stage.seed(AdverseReaction, { ...otherwise.AdverseReaction, recorderId: await stage.idOf("salesRepresentative"), patientName: "李某" } as Partial<AdverseReaction>);
    expect(await changesOf("qaOfficer", record)).toEqual([{ path: "patientName", before: null, after: '"李某"', erased: false }]);
    expect(await changesOf("auditor", record)).toEqual([]);
    await erased(record);
    const gone = { path: "patientName", before: null, after: null, erased: true };
    expect(await changesOf("qaOfficer", record)).toEqual([gone, gone]);
  });
});

describe("a request", () => {
  test("is decided by legal, and by nobody who made it; what was not erased stays as it is", async () => {
    const contact = await stage.seed(Contact, { customerId, name: "丙", phone: "13811112222" });
    const request = await requested(contact);
    await stage.act("qaOfficer", ErasureRequest, "submit", request);
    await stage.cannot("qaOfficer", ErasureRequest, "approve", request, {}, "ACCESS_DENIED");
    await stage.cannot("salesLead", ErasureRequest, "approve", request, {}, "NO_SUCH_RECORD");
    await stage.act("legal", ErasureRequest, "reject", request, { reason: "仍有业务往来" });
    expect(await stage.fresh(contact)).toMatchObject({ name: "丙", phone: "13811112222" });
    await stage.act("qaOfficer", ErasureRequest, "discard", request, { reason: "已驳回" });
    const own = await requested(contact, "legal");
    await stage.act("legal", ErasureRequest, "submit", own);
    await stage.cannot("legal", ErasureRequest, "approve", own, {}, "DUTIES_MUST_BE_SEPARATE");
  });

  test("erases from the trail what was taken out of the record before", async () => {
    const contact = await stage.seed(Contact, { customerId, name: "戊", phone: "13833334444" });
    await stage.seedEdit(contact, { phone: undefined });
    expect(await recordAt(stage.table, await stage.fresh(contact), 1)).toMatchObject({ phone: "13833334444" });
    await erased(contact);
    const after = await stage.fresh(contact);
    expect(after.personalKeys).toBeUndefined();
    expect(await recordAt(stage.table, after, 1)).not.toMatchObject({ phone: "13833334444" });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });

  test("is not for a record that holds nothing, or that one may not read", async () => {
    const contact = await stage.seed(Contact, { customerId, name: "丁" });
    await erased(contact);
    expect((await stage.fresh(contact)).name).toBe("—");
    const input = { ground: "PERSON_ASKS", askedOn: stage.today };
    await stage.cannotCreate("qaOfficer", ErasureRequest, { ...input, recordId: contact.id }, "NOTHING_TO_ERASE");
    await stage.cannotCreate("auditor", ErasureRequest, { ...input, recordId: contact.id }, "ACCESS_DENIED");
    const reaction = await stage.seed(AdverseReaction, { ...otherwise.AdverseReaction, patientName: "李某" } as Partial<AdverseReaction>);
    await stage.cannotCreate("salesLead", ErasureRequest, { ...input, recordId: reaction.id }, "UNKNOWN_REFERENCE");
  });

  test("is refused as long as the data must be kept; then its files are removed as well", async () => {
    const idCopyFileId = await storedScan(stage, "purchaser");
    await putObject(idCopyFileId, Buffer.from("身份证复印件"), "application/pdf");
    const { id: partyId } = await qualifiedSupplier(stage);
    const values = { ...otherwise.AuthorisedPerson, partyId, expiresOn: addDays(stage.today, 100), idNumber: "**************002X", sealed: "x", idCopyFileId };
    const person = await stage.seed(AuthorisedPerson, values as Partial<AuthorisedPerson>);
    await stage.cannotCreate("purchaser", ErasureRequest, { recordId: person.id, ground: "PERSON_ASKS", askedOn: stage.today }, "MUST_BE_KEPT", "MUST_BE_KEPT");
    await stage.seedEdit(person, { expiresOn: "2021-11-23" });
    await erased(person);
    expect(await stage.fresh(person)).toMatchObject({ idNumber: "—", name: "周倩" });
    expect((await stage.fresh<File>(idCopyFileId)).status).toBe("ERASED");
    await tick(stage.now, stage.table);
    expect(await getObject(idCopyFileId)).toBeUndefined();
  });
});

describe("retention", () => {
  test.each([
    ["2026-11-23", 2, "2028-11-23"],
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
  ])("of %s ends %i years later on %s", (day, years, end) => expect(yearsAfter(day, years)).toBe(end));

  test("ends by the clock, on its day and not before; until it has begun nothing is erased", async () => {
    const left = await stage.seed(Contact, { customerId, name: "戊已离职", phone: "13833334444", leftOn: "2025-03-10" });
    const works = await stage.seed(Contact, { customerId, name: "己在职", phone: "13855556666" });
    await stage.project();
    const register = "query ($id: ID!) { personalRecords(filter: { recordId: { eq: $id } }) { nodes { documentType purpose fields eraseOn } } }";
    const registered = async (subject: string, { id }: Node) => (await stage.answer(subject, register, { id })).personalRecords.nodes;
    expect(await registered("legal", left)).toEqual([{ documentType: "Contact", purpose: "CONTACT", fields: ["name", "phone"], eraseOn: "2027-03-10" }]);
    expect(await registered("legal", works)).toMatchObject([{ eraseOn: null }]);

    await tick(stage.at("2027-03-09").now, stage.table);
    expect(await stage.fresh(left)).toMatchObject({ name: "戊已离职" });
    await tick(stage.at("2027-03-10").now, stage.table);
    expect(await stage.fresh(left)).toMatchObject({ name: "—", leftOn: "2025-03-10" });
    expect(await stage.fresh(works)).toMatchObject({ name: "己在职" });
    await stage.project(Contact, PersonalRecord);
    expect(await registered("legal", left)).toEqual([]);
    expect(await text()).not.toContain("戊已离职");
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });

  test("is registered for those who answer for it, and for nobody else", async () => {
    const { errors } = await stage.ask("salesRepresentative", "{ personalRecords { nodes { id } } }");
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

/** Service cases: who may do what, and how time is counted. The worked examples of the service policy are tests here. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tick } from "../../../platform/schedule/tick.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { ServiceCase } from "./serviceCase.ts";
import { ServiceMessage } from "./serviceMessage.ts";
import { ServicePolicy } from "./servicePolicy.ts";
import { seriesFigures } from "../../../platform/kpi/measures.ts";

let stage: Stage;
let customer: Customer;

/** In Shanghai. */
const at = (text: string): Stage => stage.at(new Date(`${text.replace(" ", "T")}:00+08:00`).toISOString());
const due = (text: string): string => at(text).now.toISOString();
const runTo = (moment: string) => tick(at(moment).now, stage.table);

beforeAll(async () => {
  stage = await Stage.open("2026-09-01");
  await stage.staff("serviceAgent", "serviceLead", "salesRepresentative", "salesLead", "qaOfficer", "departmentManager", "purchaser", "auditor");
  await stage.hire("secondAgent", "serviceAgent");
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await bareCustomer(stage);
});

const asked = (values: object = {}) => ({ kind: "INQUIRY", subject: "到货时间", question: "上周的订单何时到货？", severity: "HIGH", customerId: customer.id, ...values });
const open = (moment: string, values: object = {}) => at(moment).create("serviceAgent", ServiceCase, asked(values));
const act = (moment: string, action: string, record: ServiceCase, input: object = {}, subject = "serviceAgent") => at(moment).act<ServiceCase>(subject, ServiceCase, action, record, input);
const clock = ({ clocks = [] }: ServiceCase, name = "answer") => clocks.findLast((one) => one.name === name)!;
const said = { text: "正在核实，请稍候。" };

async function answered(openedAt: string, answeredAt: string): Promise<ServiceCase> {
  const record = await open(openedAt);
  await act(openedAt, "accept", record);
  return act(answeredAt, "answer", record, { text: "明日上午送达。" });
}

describe("the worked examples", () => {
  test.each([
    ["1: over the Mid-Autumn Festival", "2026-09-25 17:40", "2026-09-29 09:30"],
    ["2: over National Day", "2026-09-30 17:40", "2026-10-09 09:10"],
    ["2: over a Saturday that is worked", "2026-10-09 17:40", "2026-10-12 09:10"],
  ])("%s", async (_, opened, expected) => {
    const record = await open(opened);
    expect(clock(record).dueAt).toBe(due(expected));
    expect(record.nextDueAt).toBe(clock(record, "firstResponse").dueAt);
  });

  test("3: waiting for the customer excludes only the working time inside the pause", async () => {
    const record = await open("2026-11-23 10:00");
    await act("2026-11-23 10:00", "accept", record);
    const waiting = await act("2026-11-23 11:30", "replyAndWait", record, said);
    expect(waiting).toMatchObject({ status: "AWAITING_CUSTOMER", firstResponseUsed: 90 });
    expect(clock(waiting)).toMatchObject({ status: "PAUSED", dueAt: undefined });
    expect(clock(waiting, "firstResponse").outcome).toBe("MISSED");
    const resumed = await act("2026-11-24 12:40", "message", record, { text: "订单号见附件" });
    expect(resumed.status).toBe("INVESTIGATING");
    expect(clock(resumed).dueAt).toBe(due("2026-11-25 11:00"));
    expect(resumed.nextDueAt).toBe(due("2026-11-25 11:00"));
  });

  test.each([
    ["2026-11-23 15:00", "2026-11-24 09:30"],
    ["2026-11-24 10:00", "2026-11-24 11:00"],
  ])("4: raised to high at %s, what is used carries over and an hour is left", async (raisedAt, expected) => {
    const record = await open("2026-11-23 09:00", { severity: "LOW" });
    const raised = await act(raisedAt, "raise", record, { severity: "HIGH", reason: "院方急用" });
    expect(clock(raised).dueAt).toBe(due(expected));
  });

  test("5: a case that is reopened has the full time again, to the end of a morning", async () => {
    const record = await answered("2026-10-09 09:00", "2026-10-09 10:00");
    const again = await act("2026-10-10 11:30", "reopen", record, { text: "仍未收到" });
    expect(again).toMatchObject({ status: "ACCEPTED", rounds: [{ answerMinutes: 60 }, { openedAt: due("2026-10-10 11:30") }] });
    expect(clock(again).dueAt).toBe(due("2026-10-12 12:00"));
    expect(again.clocks!.filter(({ name }) => name === "answer").map(({ outcome }) => outcome)).toEqual(["MET", undefined]);
  });

  test("5: closed on 18 September, it is reopened on 15 October and no later", async () => {
    const record = await answered("2026-09-17 09:00", "2026-09-17 10:00");
    await act("2026-09-18 10:00", "close", record, { reason: "客户电话确认" });
    await at("2026-10-16 09:00").cannot("serviceAgent", ServiceCase, "reopen", record, { text: "又迟到" }, "REOPEN_TOO_LATE");
    await at("2026-10-16 09:00").cannot("serviceAgent", ServiceCase, "message", record, { text: "又迟到" }, "REOPEN_TOO_LATE");
    expect((await open("2026-10-16 09:00", { followsId: record.id })).followsId).toBe(record.id);
    expect((await act("2026-10-15 17:00", "reopen", record, { text: "又迟到" })).status).toBe("ACCEPTED");
  });
});

describe("a case", () => {
  test("is answered in time and closes after five working days without a reply", async () => {
    const record = await answered("2026-11-23 09:00", "2026-11-23 10:00");
    expect(record).toMatchObject({ status: "ANSWERED", answeredOn: "2026-11-23", firstResponseUsed: 60, answer: "明日上午送达。" });
    expect((await listed(stage, ServiceMessage, "caseId", record.id, "sentAt")).map(({ direction }) => direction)).toEqual(["IN", "OUT"]);
    await runTo("2026-11-30 09:59");
    expect((await stage.fresh(record)).status).toBe("ANSWERED");
    await runTo("2026-11-30 10:01");
    expect(await stage.fresh(record)).toMatchObject({ status: "CLOSED", closedAs: "NO_OBJECTION", closedOn: "2026-11-30" });
  });

  test("without a reply gets one reminder after three working days and closes after ten, with no outcome", async () => {
    const record = await open("2026-11-02 10:00");
    await act("2026-11-02 10:00", "accept", record);
    await act("2026-11-02 10:30", "replyAndWait", record, said);
    await runTo("2026-11-05 10:29");
    expect((await stage.fresh(record)).remindedAt).toBeUndefined();
    await runTo("2026-11-05 10:31");
    await runTo("2026-11-06 10:31");
    const messages = await listed(stage, ServiceMessage, "caseId", record.id, "sentAt");
    expect(messages.filter(({ automatic }) => automatic)).toHaveLength(1);
    expect((await stage.fresh(record)).remindedAt).toBe(due("2026-11-05 10:31"));
    await runTo("2026-11-16 10:29");
    expect((await stage.fresh(record)).status).toBe("AWAITING_CUSTOMER");
    await runTo("2026-11-16 10:31");
    const closed = await stage.fresh(record);
    expect(closed).toMatchObject({ status: "CLOSED", closedAs: "NO_REPLY" });
    expect([clock(closed).status, clock(closed).outcome]).toEqual(["ENDED", undefined]);
  });

  test("can wait only after a response to the customer; a logged call is one", async () => {
    const record = await open("2026-11-23 09:00");
    await act("2026-11-23 09:00", "accept", record);
    await at("2026-11-23 09:10").cannot("serviceAgent", ServiceCase, "wait", record, {}, "NO_FIRST_RESPONSE");
    const called = await act("2026-11-23 09:20", "logCall", record, { text: "已致电，请对方发运单照片" });
    expect(called.firstResponseUsed).toBe(20);
    expect(clock(called, "firstResponse").outcome).toBe("MET");
    await act("2026-11-23 09:30", "wait", record);
  });

  test("starts a new round when the customer writes after the answer; thanks are withdrawn and count nowhere", async () => {
    const record = await answered("2026-11-23 09:00", "2026-11-23 10:00");
    await stage.cannot("serviceAgent", ServiceCase, "withdrawRound", record, { reason: "客户致谢" }, "WRONG_STATE");
    await act("2026-11-24 09:00", "message", record, { text: "谢谢！", channel: "MAIL" });
    const back = await act("2026-11-24 09:30", "withdrawRound", record, { reason: "客户只是致谢" });
    expect(back).toMatchObject({ status: "ANSWERED", rounds: [{ answerMinutes: 60 }, { withdrawnBecause: "客户只是致谢" }] });
    const figures = Object.keys(seriesFigures("ServiceCase", back));
    expect(figures.filter((name) => name.includes("reopened") || name.includes("ServiceCase.missed"))).toEqual([]);
    expect(Object.entries(seriesFigures("ServiceCase", back)).filter(([name]) => name.includes("ServiceCase.decided")).map(([, count]) => count)).toEqual([1]);
  });

  test("keeps a missed round: it can be answered but not withdrawn", async () => {
    const record = await answered("2026-11-23 09:00", "2026-11-23 10:00");
    await at("2026-11-23 10:30").cannot("serviceAgent", ServiceCase, "withdrawRound", record, { reason: "无事" }, "WRONG_STATE");
    await act("2026-11-24 09:00", "message", record, { text: "还是没到", channel: "MAIL" });
    await at("2026-11-26 09:00").cannot("serviceAgent", ServiceCase, "withdrawRound", record, { reason: "无事" }, "ROUND_MISSED");
    await act("2026-11-26 09:30", "answer", record, { text: "已重发" });
    const first = await open("2026-11-26 09:00");
    await act("2026-11-26 09:00", "accept", first);
    await at("2026-11-26 09:10").cannot("serviceAgent", ServiceCase, "withdrawRound", first, { reason: "无事" }, "FIRST_ROUND");
  });

  test("counts a miss on the day of its deadline even if nobody opened the case", async () => {
    const record = await open("2026-11-23 09:00");
    await runTo("2026-11-24 09:31");
    const missed = await stage.fresh(record);
    expect(clock(missed)).toMatchObject({ outcome: "MISSED", dueAt: due("2026-11-24 09:30") });
    expect(Object.keys(seriesFigures("ServiceCase", missed)).find((name) => name.includes("ServiceCase.missed"))).toContain("2026-11-24");
  });

  test("that is a quality complaint has five times the response time", async () => {
    const record = await open("2026-11-23 09:00", { kind: "QUALITY_COMPLAINT" });
    expect([clock(record).minutes, clock(record, "firstResponse").minutes]).toEqual([2_400, 60]);
  });

  test("names a batch that was never received, and finds a known batch by its number", async () => {
    expect((await open("2026-11-23 09:00", { kind: "QUALITY_COMPLAINT", batchText: "NO-SUCH-1" })).unknownBatch).toBe(true);
  });
});

describe("people", () => {
  test("agents record and answer; the lead assigns, merges and lowers; nobody else does anything", async () => {
    const record = await open("2026-11-23 09:00");
    for (const subject of ["purchaser", "salesRepresentative", "auditor", "qaOfficer"]) await at("2026-11-23 09:10").cannotCreate(subject, ServiceCase, asked(), "ACCESS_DENIED");
    await at("2026-11-23 09:10").cannot("serviceAgent", ServiceCase, "assign", record, { assigneeId: await stage.idOf("secondAgent") }, "ACCESS_DENIED");
    await at("2026-11-23 09:10").cannot("serviceAgent", ServiceCase, "lower", record, { severity: "LOW", reason: "不急" }, "ACCESS_DENIED");
    await at("2026-11-23 09:10").cannot("serviceLead", ServiceCase, "lower", record, { severity: "CRITICAL", reason: "不急" }, "SEVERITY_NOT_LOWERED");
    await at("2026-11-23 09:10").cannot("serviceAgent", ServiceCase, "raise", record, { severity: "LOW", reason: "不急" }, "SEVERITY_NOT_RAISED");
    await at("2026-11-23 09:10").cannot("serviceLead", ServiceCase, "assign", record, { assigneeId: await stage.idOf("purchaser") }, "ASSIGNEE_NOT_IN_SERVICE");
    const assigned = await act("2026-11-23 09:20", "assign", record, { assigneeId: await stage.idOf("secondAgent") }, "serviceLead");
    expect(assigned.assigneeId).toBe(await stage.idOf("secondAgent"));
    expect((await act("2026-11-23 09:20", "lower", record, { severity: "LOW", reason: "客户不急" }, "serviceLead")).severity).toBe("LOW");
  });

  test("that a complaint is about neither work on it nor remove their name from it", async () => {
    const againstId = await stage.idOf("secondAgent");
    const record = await open("2026-11-23 09:00", { kind: "SERVICE_COMPLAINT", againstId });
    for (const [action, input] of [["accept", {}], ["markSpam", {}]] as const) await at("2026-11-23 09:10").cannot("secondAgent", ServiceCase, action, record, input, "COMPLAINT_AGAINST_YOU");
    await at("2026-11-23 09:10").cannot("serviceLead", ServiceCase, "assign", record, { assigneeId: againstId }, "ASSIGNEE_IS_AGAINST");
    await stage.refused(() => at("2026-11-23 09:10").tryUpdate("secondAgent", ServiceCase, record, { againstId: null }), "COMPLAINT_AGAINST_YOU");
    await act("2026-11-23 09:10", "accept", record);
    await at("2026-11-23 09:20").cannot("serviceAgent", ServiceCase, "reclassify", record, { kind: "INQUIRY", reason: "误选" }, "RECLASSIFIED_BY_LEAD");
    expect((await act("2026-11-23 09:20", "reclassify", record, { kind: "QUALITY_COMPLAINT", reason: "实为破损" })).kind).toBe("QUALITY_COMPLAINT");
  });

  test("who are representatives read the cases of their own customers only, without the caller", async () => {
    const own = await stage.seedEdit(customer, { representativeId: await stage.idOf("salesRepresentative") });
    const record = await open("2026-11-23 09:00", { customerId: own.id, callerName: "周敏", callerPhone: "13900000000" });
    const read = (subject: string) => at("2026-11-23 09:10").answer(subject, `query ($id: ID!) { serviceCase(id: $id) { callerName callerPhone } }`, { id: record.id });
    expect((await read("salesRepresentative")).serviceCase).toEqual({ callerName: null, callerPhone: null });
    expect((await read("serviceAgent")).serviceCase).toEqual({ callerName: "周敏", callerPhone: "13900000000" });
    expect((await read("purchaser").catch(() => ({ serviceCase: null }))).serviceCase).toBeNull();
    const other = await open("2026-11-23 09:00", { customerId: (await bareCustomer(stage)).id });
    expect((await at("2026-11-23 09:10").answer("salesRepresentative", `query ($id: ID!) { serviceCase(id: $id) { id } }`, { id: other.id })).serviceCase).toBeNull();
  });

  test("who take over a customer read what is open, with the messages of before; who had it reads neither", async () => {
    const representativeId = await stage.idOf("salesRepresentative");
    const held = await bareCustomer(stage, { representativeId });
    const record = await open("2026-11-23 09:00", { customerId: held.id });
    await act("2026-11-23 09:05", "note", record, { text: "仓库正在查" });
    const closed = await open("2026-11-23 09:00", { customerId: held.id });
    await act("2026-11-23 09:10", "markSpam", closed, { reason: "广告" });
    const successor = (await stage.hire("successor", "salesRepresentative")).id;
    await at("2026-11-23 10:00").act("salesLead", Customer, "handOver", held, { representativeId: successor, reason: "调岗" });
    const texts = async (subject: string, { id }: ServiceCase) =>
      (await at("2026-11-23 10:10").answer(subject, "query ($id: ID!) { serviceMessages(filter: { caseId: { eq: $id } }) { nodes { text } } }", { id })).serviceMessages.nodes.map(({ text }: ServiceMessage) => text);
    expect((await texts("successor", record)).toSorted()).toEqual([record.question, "仓库正在查"].toSorted());
    expect(await texts("salesRepresentative", record)).toEqual([]);
    expect(await texts("salesRepresentative", closed)).toEqual([closed.question]);
    expect(await texts("successor", closed)).toEqual([]);
  });

  test("merge only open cases of the same customer", async () => {
    const [one, other] = [await open("2026-11-23 09:00"), await open("2026-11-23 09:05")];
    const foreign = await open("2026-11-23 09:00", { customerId: (await bareCustomer(stage)).id });
    await at("2026-11-23 09:10").cannot("serviceLead", ServiceCase, "merge", one, { intoId: one.id }, "MERGED_WITH_ITSELF");
    await at("2026-11-23 09:10").cannot("serviceLead", ServiceCase, "merge", one, { intoId: foreign.id }, "MERGED_WITH_ANOTHER_CUSTOMER");
    const merged = await act("2026-11-23 09:10", "merge", one, { intoId: other.id }, "serviceLead");
    expect(merged).toMatchObject({ status: "MERGED", mergedIntoId: other.id });
    expect(merged.clocks!.map(({ status, outcome }) => [status, outcome])).toEqual([["ENDED", undefined], ["ENDED", undefined]]);
    await at("2026-11-23 09:20").cannot("serviceLead", ServiceCase, "merge", other, { intoId: one.id }, "MERGED_WITH_ENDED");
    expect(Object.keys(seriesFigures("ServiceCase", merged))).toEqual([]);
  });

  test("mark spam and remove the mark", async () => {
    const record = await open("2026-11-23 09:00");
    await act("2026-11-23 09:10", "markSpam", record);
    const back = await act("2026-11-23 11:00", "notSpam", record);
    expect([back.status, clock(back).dueAt]).toEqual(["OPEN", due("2026-11-24 11:30")]);
  });
});

describe("a customer's machine", () => {
  test("opens cases, writes, confirms and reopens; it sees no notes and no other customer", async () => {
    await stage.admitMachine({ clientId: `his-${customer.code}`, name: "HIS", role: "partner", boundToId: customer.id });
    const machine = `his-${customer.code}`;
    const day = at("2026-11-23 09:00");
    const record = await day.create<ServiceCase>(machine, ServiceCase, { kind: "INQUIRY", subject: "包装破损", question: "三盒外包装破损", customerId: customer.id, severity: "CRITICAL" });
    expect(record).toMatchObject({ channel: "API", severity: "NORMAL" });
    await day.cannotCreate(machine, ServiceCase, asked({ customerId: (await bareCustomer(stage)).id }), "UNKNOWN_REFERENCE");
    await act("2026-11-23 09:10", "note", record, { text: "供应商可能有责任" });
    const { serviceMessages } = await day.partnerAnswer(machine, `{ serviceMessages { nodes { text direction } } }`);
    expect(serviceMessages.nodes).toEqual([{ text: "三盒外包装破损", direction: "IN" }]);
    await day.cannot(machine, ServiceCase, "note", record, { text: "x" }, "ACCESS_DENIED");
    await act("2026-11-23 09:10", "accept", record);
    await act("2026-11-23 09:20", "answer", record, { text: "补发三盒" });
    expect(await at("2026-11-23 10:00").act<ServiceCase>(machine, ServiceCase, "confirm", record)).toMatchObject({ status: "CLOSED", closedAs: "CONFIRMED" });
    expect((await at("2026-11-23 11:00").act<ServiceCase>(machine, ServiceCase, "reopen", record, { text: "补发的也破损" })).status).toBe("ACCEPTED");
  });
});

describe("the policy", () => {
  test("is proposed by the lead, approved by the manager, and does not change open cases", async () => {
    const record = await open("2027-01-11 09:00");
    const { lowFirstResponse, ...rest } = { lowFirstResponse: 240, lowAnswer: 2_250, normalFirstResponse: 120, normalAnswer: 900, highFirstResponse: 60, highAnswer: 400, criticalFirstResponse: 30, criticalAnswer: 240, qualityFactor: 5, reminderDays: 3, noReplyDays: 10, closeDays: 5, reopenDays: 15, qualityDecision: 120 };
    const values = { lowFirstResponse, ...rest, validFrom: "2027-01-12", reason: "提高要求" };
    await at("2027-01-11 09:00").cannotCreate("serviceAgent", ServicePolicy, values, "ACCESS_DENIED");
    await at("2027-01-11 09:00").cannotCreate("serviceLead", ServicePolicy, { ...values, reminderDays: 10 }, "REMINDER_AFTER_CLOSING");
    const version = await at("2027-01-11 09:00").create("serviceLead", ServicePolicy, values);
    await at("2027-01-11 09:00").act("serviceLead", ServicePolicy, "submit", version);
    await at("2027-01-11 09:00").act("departmentManager", ServicePolicy, "approve", version);
    const later = await act("2027-01-12 09:10", "accept", record);
    expect(clock(later).dueAt).toBe(due("2027-01-12 09:30"));
    expect(clock(await open("2027-01-12 09:00")).minutes).toBe(400);
  });
});

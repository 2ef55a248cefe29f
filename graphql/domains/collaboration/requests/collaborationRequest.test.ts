/** Requests between departments, and with them the time limits that a lifecycle declares. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CompanyCalendar } from "../../../platform/calendar/companyCalendar.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { OpenClock } from "../../../platform/workingClock/openClock.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { Stage } from "../../../test/stage.ts";
import { CollaborationRequest } from "./collaborationRequest.ts";
import { seriesFigures } from "../../../platform/kpi/measures.ts";

let stage: Stage;
/** In Shanghai. */
const at = (text: string): Stage => stage.at(new Date(`${text.replace(" ", "T")}:00+08:00`).toISOString());
const due = (text: string): string => at(text).now.toISOString();

beforeAll(async () => {
  stage = await Stage.open("2026-10-09");
  await stage.staff("salesRepresentative", "salesLead", "qaOfficer", "headOfQuality", "finance", "departmentManager", "officeClerk", "hr", "auditor");
});
afterAll(() => stage.close());

const question = { title: "近三批检验报告", toDepartment: "QUALITY", question: "院方年度审核需要近三批检验报告", neededBy: "2026-10-14" };
const ask = (moment: string, difference: object = {}) => at(moment).create("salesRepresentative", CollaborationRequest, { ...question, ...difference });
const act = (moment: string, subject: string, action: string, request: CollaborationRequest, input: object = {}) => at(moment).act<CollaborationRequest>(subject, CollaborationRequest, action, request, input);
const clock = ({ clocks = [] }: CollaborationRequest, name: string) => clocks.findLast((one) => one.name === name)!;
const runTo = (moment: string) => tick(at(moment).now, stage.table);
const openClock = async (request: CollaborationRequest, name = "answer") => stage.fresh<OpenClock>(clock(await stage.fresh(request), name).openClockId!);

describe("a request", () => {
  test("is taken on by the end of the next working day, and answered by the end of the day on which it is needed", async () => {
    const request = await ask("2026-10-09 10:00");
    expect([clock(request, "acknowledge").dueAt, clock(request, "answer").dueAt]).toEqual([due("2026-10-10 18:00"), due("2026-10-14 18:00")]);
    expect(request).toMatchObject({ status: "ROUTED", fromDepartment: "SALES" });
    expect((await openClock(request)).title).toBe(request.number);
    const taken = await act("2026-10-09 11:00", "qaOfficer", "acknowledge", request);
    expect([taken.acknowledgedById, clock(taken, "acknowledge").outcome]).toEqual([await stage.idOf("qaOfficer"), "MET"]);
    const answered = await act("2026-10-14 18:00", "qaOfficer", "answer", request, { answer: "已盖章寄出" });
    expect(clock(answered, "answer")).toMatchObject({ status: "ENDED", outcome: "MET" });
    await at("2026-10-15 09:00").cannot("qaOfficer", CollaborationRequest, "close", request, {}, "ACCESS_DENIED");
    expect((await act("2026-10-15 09:00", "salesRepresentative", "close", request)).status).toBe("CLOSED");
  });

  test("is known to both sides only, answered by the department that is asked, and never by the person who asks", async () => {
    const request = await ask("2026-10-09 10:00");
    const sees = async (subject: string) => (await at("2026-10-09 10:00").answer(subject, `query ($id: ID!) { collaborationRequest(id: $id) { id } }`, { id: request.id })).collaborationRequest !== null;
    expect(await Promise.all(["salesRepresentative", "qaOfficer", "departmentManager", "auditor", "finance", "salesLead"].map(sees))).toEqual([true, true, true, true, false, false]);
    await stage.cannot("finance", CollaborationRequest, "acknowledge", request, {}, "NO_SUCH_RECORD");
    await stage.cannotCreate("auditor", CollaborationRequest, question, "ACCESS_DENIED");
    const own = await at("2026-10-09 10:00").create("qaOfficer", CollaborationRequest, question);
    await stage.cannot("qaOfficer", CollaborationRequest, "acknowledge", own, {}, "OWN_REQUEST");
    await stage.act("headOfQuality", CollaborationRequest, "acknowledge", own);
  });

  test("leaves an hour of working time at least", async () => {
    for (const [moment, neededBy] of [["2026-10-09 17:30", "2026-10-09"], ["2026-10-10 18:30", "2026-10-11"]]) await at(moment!).cannotCreate("salesRepresentative", CollaborationRequest, { ...question, neededBy }, "NEEDED_TOO_SOON");
  });

  test("that is returned goes to another department, with time to take it on there", async () => {
    const request = await ask("2026-10-09 10:00");
    const back = await act("2026-10-09 14:00", "qaOfficer", "return", request, { reason: "应由财务答复" });
    expect([back.status, back.returnReason, clock(back, "acknowledge").outcome, clock(back, "answer").status]).toEqual(["RETURNED", "应由财务答复", "MET", "PAUSED"]);
    await at("2026-10-10 09:00").update("salesRepresentative", CollaborationRequest, request, { toDepartment: "FINANCE" });
    const again = await act("2026-10-10 09:00", "salesRepresentative", "route", request);
    expect(clock(again, "acknowledge")).toMatchObject({ status: "RUNNING", dueAt: due("2026-10-12 18:00") });
    expect(clock(again, "answer").status).toBe("RUNNING");
    await stage.act("finance", CollaborationRequest, "acknowledge", request);
  });

  test("that is withdrawn ends its clocks without an outcome", async () => {
    const request = await act("2026-10-09 11:00", "salesRepresentative", "withdraw", await ask("2026-10-09 10:00"));
    expect(request.clocks!.map(({ status, outcome }) => [status, outcome])).toEqual([["ENDED", undefined], ["ENDED", undefined]]);
    expect(seriesFigures("CollaborationRequest", request)).toEqual({});
  });
});

describe("the time for the answer", () => {
  test("is paused while the requester is asked, and its due date moves by the working time of the pause", async () => {
    const request = await ask("2026-10-09 09:00");
    await act("2026-10-09 09:00", "qaOfficer", "acknowledge", request);
    const waiting = await act("2026-10-12 09:00", "qaOfficer", "askInformation", request, { informationAsked: "哪三批？" });
    expect(clock(waiting, "answer")).toMatchObject({ status: "PAUSED", dueAt: undefined });
    expect((await openClock(request)).watched).toBeUndefined();
    const on = await act("2026-10-13 09:00", "salesRepresentative", "inform", request, { informationGiven: "见附件" });
    expect(clock(on, "answer")).toMatchObject({ status: "RUNNING", dueAt: due("2026-10-15 18:00") });
  });

  test("follows another day on which it is needed, and is not moved by other edits", async () => {
    const request = await ask("2026-10-09 10:00");
    const before = clock(request, "answer");
    const edited = await at("2026-10-10 10:00").update("salesRepresentative", CollaborationRequest, request, { title: "近五批检验报告" });
    expect(clock(edited, "answer")).toEqual(before);
    const later = await at("2026-10-10 10:00").update("salesRepresentative", CollaborationRequest, request, { neededBy: "2026-10-16" });
    expect(clock(later, "answer")).toMatchObject({ minutes: before.minutes + 900, dueAt: due("2026-10-16 18:00") });
  });

  test("restarts when the answer is not accepted; a recorded miss stays", async () => {
    const request = await ask("2026-10-09 10:00", { neededBy: "2026-10-10" });
    await act("2026-10-09 11:00", "qaOfficer", "acknowledge", request);
    await act("2026-10-12 09:30", "qaOfficer", "answer", request, { answer: "见附件" });
    const again = await act("2026-10-12 10:00", "salesRepresentative", "reopen", request, { reason: "缺一批" });
    const rounds = again.clocks!.filter(({ name }) => name === "answer");
    expect(rounds.map(({ status, outcome, dueAt }) => [status, outcome, dueAt])).toEqual([["ENDED", "MISSED", due("2026-10-10 18:00")], ["RUNNING", undefined, due("2026-10-13 10:00")]]);
    const answered = await act("2026-10-12 11:00", "qaOfficer", "answer", request, { answer: "补齐" });
    expect(Object.values(seriesFigures("CollaborationRequest", answered))).toEqual([2, 1]);
  });

  test("that runs out is missed, and each of those concerned is told once: both leads, two working days later the manager", async () => {
    const request = await ask("2026-10-09 10:00");
    await act("2026-10-09 11:00", "qaOfficer", "acknowledge", request);
    const passed = async (moment: string) => {
      await runTo(moment);
      const { passed: count, status } = await openClock(request);
      return [count, status];
    };
    expect(await passed("2026-10-13 17:00")).toEqual([0, "RUNNING"]);
    expect(await passed("2026-10-14 17:00")).toEqual([1, "RUNNING"]);
    const overdue = await stage.fresh(request);
    expect(await passed("2026-10-14 18:30")).toEqual([2, "MISSED"]);
    expect([clock(overdue, "answer").outcome, clock(await stage.fresh(request), "answer").outcome]).toEqual([undefined, "MISSED"]);
    expect(await passed("2026-10-15 08:30")).toEqual([2, "MISSED"]);
    expect(await passed("2026-10-15 09:02")).toEqual([3, "MISSED"]);
    expect(await passed("2026-10-16 17:59")).toEqual([3, "MISSED"]);
    expect(await passed("2026-10-19 09:02")).toEqual([4, "MISSED"]);
    expect((await openClock(request)).watched).toBeUndefined();
    const answered = await act("2026-10-20 09:00", "qaOfficer", "answer", request, { answer: "迟复致歉" });
    expect(clock(answered, "answer")).toMatchObject({ outcome: "MISSED", dueAt: due("2026-10-14 18:00") });

    const last = await openClock(request);
    const audiences = [0, 1, 2, 3].map((one) => announcementsOf({ before: Object.assign(Object.create(OpenClock.prototype), last, { passed: one }), after: Object.assign(Object.create(OpenClock.prototype), last, { passed: one + 1 }) }));
    expect(audiences.flat().map(({ kind, audience }) => [kind, audience])).toEqual([
      ["TIME_RUNNING_OUT", { people: [await stage.idOf("qaOfficer")] }],
      ["TIME_RUN_OUT", { people: [await stage.idOf("qaOfficer")] }],
      ["TIME_RUN_OUT", { roles: ["headOfQuality", "salesLead"] }],
      ["TIME_RUN_OUT", { roles: ["departmentManager"] }],
    ]);
  });

  test("is counted again on the first day of another calendar", async () => {
    const request = await ask("2026-10-21 10:00", { neededBy: "2026-10-23" });
    const hours = [{ from: "09:00", to: "12:00" }, { from: "13:30", to: "18:00" }];
    const closed = await at("2026-10-20 10:00").create("hr", CompanyCalendar, { validFrom: "2026-10-22", reason: "盘点", hours, days: [{ date: "2026-10-23", isWorked: false, occasion: "年度盘点" }] });
    await at("2026-10-20 10:00").act("hr", CompanyCalendar, "submit", closed);
    await at("2026-10-20 10:00").act("departmentManager", CompanyCalendar, "approve", closed);
    await runTo("2026-10-22 00:05");
    // Needed by a day that became a day off: at the end of the last working day before.
    expect(clock(await stage.fresh(request), "answer").dueAt).toBe(due("2026-10-22 18:00"));
    expect((await openClock(request)).dueAt).toBe(due("2026-10-22 18:00"));
  });
});

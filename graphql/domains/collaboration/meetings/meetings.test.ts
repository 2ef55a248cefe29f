/** Meetings: their dates, who reads them, the pack that is frozen once, what carries forward, and minutes that two people make. 八(一)1 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { recurrenceWork } from "../../../platform/recurrence/recurs.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { ActionItem } from "../actions/actionItem.ts";
import { Meeting } from "./meeting.ts";
import { MeetingSeries } from "./meetingSeries.ts";

let stage: Stage;
let people: { chairId: string; recorderId: string; invitees: { personId: string }[] };

beforeAll(async () => {
  stage = await Stage.open("2026-01-05");
  await stage.staff("departmentManager", "officeClerk", "salesLead", "supplyLead", "picker", "auditor");
  const [chairId, recorderId, personId] = await Promise.all(["salesLead", "officeClerk", "supplyLead"].map((subject) => stage.idOf(subject)));
  people = { chairId: chairId!, recorderId: recorderId!, invitees: [{ personId: personId! }] };
});
afterAll(() => stage.close());

const planned = async (on: Stage): Promise<void> => {
  const ctx = on.request(systemPrincipal);
  await recurrenceWork().find(({ name }) => name === "MeetingSeries.Meeting.recurs")!.run(ctx);
};
let count = 0;
const series = (on: Stage, values: object = {}) => on.create("departmentManager", MeetingSeries, { title: `周例会 ${++count}`, kind: "WEEKLY", ...people, kpis: ["actionsDoneInTime", "supplierPunctuality"], firstOn: "2026-10-12", everyWeeks: 1, startsAt: "09:00", ...values });
const meetingsOf = ({ id }: MeetingSeries) => listed(stage, Meeting, "seriesId", id, "nominalOn");
const datesOf = async (one: MeetingSeries) => (await meetingsOf(one)).filter(({ status }) => status !== "CANCELLED").map(({ nominalOn, heldOn }) => [nominalOn, heldOn]);
const on = (meeting: Meeting) => stage.at(meeting.heldOn);
const recorded = ({ attendance, agenda }: Meeting) => ({ attendance: attendance.map(({ personId }) => ({ personId, presence: "PRESENT" })), agenda: agenda.map(({ topic, presenterId }) => ({ topic, presenterId, outcome: "NOTED" })), lastWeek: "上周完成", thisWeek: "本周计划" });

describe("the dates of a series", () => {
  test("worked example 1: a Monday in the holidays is moved to the Thursday after them", async () => {
    const autumn = stage.at("2026-09-28");
    const one = await series(autumn, { firstOn: "2026-10-05" });
    await planned(autumn);
    expect((await datesOf(one))[0]).toEqual(["2026-10-05", "2026-10-08"]);
  });

  test("worked example 1: two that fall on one day are one meeting, of the later date", async () => {
    const early = stage.at("2026-02-01");
    const one = await early.create("departmentManager", MeetingSeries, { title: "春节周例会", kind: "WEEKLY", ...people, firstOn: "2026-02-09", everyWeeks: 1, startsAt: "09:00" });
    for (const day of ["2026-02-02", "2026-02-10", "2026-02-12"]) await planned(stage.at(day));
    expect(await datesOf(one)).toEqual([["2026-02-09", "2026-02-09"], ["2026-02-23", "2026-02-24"]]);
  });

  test("never have two meetings on one day, nor one on a day off, whatever the first day", async () => {
    const calendar = await workingCalendar(stage.request(systemPrincipal));
    const { nominalDates, actualDate } = await import("../../../platform/recurrence/rule.ts");
    const day = fc.integer({ min: 0, max: 364 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(fc.property(day, (from) => {
      const dates = nominalDates({ from, every: 1, unit: "WEEK" }, from, "2027-03-01").map((nominal) => actualDate(calendar, nominal, "NEXT")!);
      expect(dates.every((date) => calendar.isWorkingDay(date))).toBe(true);
      expect(dates).toEqual(dates.toSorted());
    }));
  });

  test("that change concern only meetings that are not opened; a series that ends cancels what is planned", async () => {
    const one = await series(stage.at("2026-10-01"));
    await planned(stage.at("2026-10-12"));
    const [first] = await meetingsOf(one);
    await on(first!).act("officeClerk", Meeting, "open", first!);
    await stage.at("2026-10-13").update("salesLead", MeetingSeries, one, { firstOn: "2026-10-14", startsAt: "10:00" });
    await planned(stage.at("2026-10-13"));
    expect((await meetingsOf(one)).map(({ nominalOn, status, startsAt }) => [nominalOn, status, startsAt])).toEqual([
      ["2026-10-12", "OPEN", "09:00"],
      ["2026-10-14", "PLANNED", "10:00"],
      ["2026-10-19", "CANCELLED", "09:00"],
      ["2026-10-21", "PLANNED", "10:00"],
      ["2026-10-26", "CANCELLED", "09:00"],
    ].sort());
    await stage.at("2026-10-13").act("salesLead", MeetingSeries, "end", one);
    expect((await meetingsOf(one)).filter(({ status }) => status === "PLANNED")).toEqual([]);
  });
});

test("a series is refused whose recorder is its chair, or that invites somebody twice", async () => {
  const { chairId } = people;
  const values = { title: "例会", kind: "COORDINATION", chairId, recorderId: chairId, invitees: [{ personId: chairId }], firstOn: "2026-10-12", everyWeeks: 2, startsAt: "09:00" };
  await stage.cannotCreate("departmentManager", MeetingSeries, values, "RECORDER_IS_CHAIR", "INVITED_TWICE");
  await stage.cannotCreate("picker", MeetingSeries, { ...values, ...people }, "ACCESS_DENIED");
});

describe("a meeting", () => {
  test("is read by those who take part, the department manager and the auditor, in lists as by its id", async () => {
    const one = await series(stage.at("2026-11-01"), { firstOn: "2026-11-09" });
    await planned(stage.at("2026-11-02"));
    const [meeting] = await meetingsOf(one);
    const ask = "query ($id: ID!, $series: ID!) { meeting(id: $id) { id } meetings(filter: { seriesId: { eq: $series } }) { nodes { id } } }";
    for (const subject of ["salesLead", "officeClerk", "supplyLead", "departmentManager", "auditor", "picker"]) {
      const { data } = await stage.ask(subject, ask, { id: meeting!.id, series: one.id });
      const sees = subject !== "picker";
      expect([data?.meeting?.id, data?.meetings.nodes.length > 0], subject).toEqual([sees ? meeting!.id : undefined, sees]);
    }
  });

  test("freezes its pack once, with a reading, a list behind it and a checksum; worked example 2 of what carries forward", async () => {
    const one = await series(stage.at("2026-10-05"));
    for (const day of ["2026-10-05", "2026-10-14"]) await planned(stage.at(day));
    const [first, second, third] = await meetingsOf(one);
    await on(first!).act("officeClerk", Meeting, "open", first!);
    const item = await on(first!).create("salesLead", ActionItem, { text: "核对逾期应收款", ownerId: people.invitees[0]!.personId, dueOn: "2026-10-16", sourceId: first!.id });
    expect(item.seriesId).toBe(one.id);
    await stage.at("2026-10-19").act("salesLead", Meeting, "cancel", second!, { reason: "多人出差" });
    await stage.at("2026-10-25").cannot("officeClerk", Meeting, "open", third!, {}, "MEETING_NOT_YET");
    const opened = await on(third!).act<Meeting>("officeClerk", Meeting, "open", third!);
    expect(opened.snapshots).toMatchObject([{ readAt: on(third!).now.toISOString(), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, items: [{ recordId: item.id, carried: 1, overdueDays: 10 }] }]);
    // Not everybody reads all action items, so their KPI is not in the pack.
    expect(opened.snapshots![0]!.figures).toMatchObject([{ key: "supplierPunctuality", unit: "SHARE", value: null, opens: "/kpis/goodsReceipts/supplierPunctuality" }]);
    await on(third!).cannot("officeClerk", Meeting, "open", third!, {}, "WRONG_STATE");
    await on(third!).act("supplyLead", ActionItem, "report", item, { evidence: "已核对" });
    await on(third!).act("salesLead", ActionItem, "verify", item);
    expect((await stage.fresh(third!)).snapshots![0]!.items).toHaveLength(1);
    const { meeting } = await stage.answer("supplyLead", "query ($id: ID!) { meeting(id: $id) { carriedItems { carried } snapshots { items { carried } } } }", { id: third!.id });
    expect(meeting).toEqual({ carriedItems: [], snapshots: [{ items: [{ carried: 1 }] }] });
  });

  test("takes over what the meeting before has deferred, past one that was cancelled, and no topic twice", async () => {
    const one = await series(stage.at("2026-10-05"));
    for (const day of ["2026-10-05", "2026-10-14"]) await planned(stage.at(day));
    const [first, second, third] = await meetingsOf(one);
    const opened = await on(first!).act<Meeting>("officeClerk", Meeting, "open", first!);
    await on(first!).update("officeClerk", Meeting, opened, { agenda: [{ topic: "冷链", outcome: "DEFERRED" }, { topic: "回款", outcome: "DECIDED", note: "周五前" }] });
    await on(second!).act("salesLead", Meeting, "cancel", second!, { reason: "多人出差" });
    await on(third!).update("officeClerk", Meeting, third!, { agenda: [{ topic: "盘点" }] });
    expect((await on(third!).act<Meeting>("officeClerk", Meeting, "open", third!)).agenda.map(({ topic }) => topic)).toEqual(["冷链", "盘点"]);
  });

  test("is drafted by the recorder once all is recorded, confirmed by the chair, and then only added to", async () => {
    const one = await series(stage.at("2026-10-05"));
    await planned(stage.at("2026-10-05"));
    const [meeting] = await meetingsOf(one);
    const day = on(meeting!);
    await day.update("officeClerk", Meeting, meeting!, { agenda: [{ topic: "回款" }] });
    const opened = await day.act<Meeting>("salesLead", Meeting, "open", meeting!);
    await day.cannot("officeClerk", Meeting, "draft", opened, {}, "PRESENCE_MISSING", "OUTCOME_MISSING", "WEEK_MISSING");
    await day.refused(() => day.tryUpdate("officeClerk", Meeting, opened, { attendance: [{ personId: people.chairId, presence: "PRESENT" }] }), "ATTENDANCE_OF_OTHERS");
    await day.update("officeClerk", Meeting, opened, recorded(await stage.fresh(opened)));
    await day.cannot("salesLead", Meeting, "draft", opened, {}, "ACCESS_DENIED");
    const drafted = await day.act<Meeting>("officeClerk", Meeting, "draft", opened);
    await day.cannot("officeClerk", Meeting, "confirm", drafted, {}, "ACCESS_DENIED");
    await day.act("salesLead", Meeting, "return", drafted, { reason: "补充回款数字" });
    const again = await day.act<Meeting>("officeClerk", Meeting, "draft", drafted);
    const confirmed = await day.act<Meeting>("salesLead", Meeting, "confirm", again);
    await day.refused(() => day.tryUpdate("officeClerk", Meeting, confirmed, { minutes: "改写" }), "NOT_EDITABLE");
    const added = await stage.at("2026-10-20").act<Meeting>("officeClerk", Meeting, "addTo", confirmed, { text: "回款数字更正为 12 户" });
    expect(added).toMatchObject({ status: "CONFIRMED", lastWeek: "上周完成", addenda: [{ text: "回款数字更正为 12 户", byId: people.recorderId }] });
  });
});

/** Meetings of the demo company: last week's is confirmed with an action item that comes up again, this week's is planned. */
import { ulid } from "ulid";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import { Context } from "../../../platform/context.ts";
import { prepareOf, updateRecord } from "../../../platform/entity/entityResolver.ts";
import { recurrenceWork } from "../../../platform/recurrence/recurs.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { readAll } from "../../../table/list.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { ActionItem } from "../actions/actionItem.ts";
import { Meeting } from "./meeting.ts";
import { MeetingSeries } from "./meetingSeries.ts";
import { meetingTexts } from "./meetingScenery.demo.ts";

export const meetingsPart = demoPart({ needs: { people: peoplePart }, enter: meet });

/** What the clock does each day. */
async function plan(cast: Cast): Promise<void> {
  const ctx = new Context(cast.table, systemPrincipal, "zh", `demo-${ulid()}`, cast.now);
  await recurrenceWork().find(({ name }) => name === "MeetingSeries.Meeting.recurs")!.run(ctx);
}

async function meet(cast: Cast): Promise<void> {
  const idOf = async (subject: string) => (await cast.as(subject)).principal.id;
  const [managerId, clerkId] = await Promise.all([idOf("department-manager"), idOf("office-clerk")]);
  const invitees = await Promise.all(["sales-lead", "supply-lead", "service-lead", "head-of-quality"].map(async (subject) => ({ personId: await idOf(subject) })));
  const [first, then] = [addDays(cast.today, -7), cast.daysAgo(12)];
  const series = await then.create("department-manager", MeetingSeries, { title: meetingTexts.weekly, kind: "WEEKLY", chairId: managerId, recorderId: clerkId, invitees, departments: ["SALES", "WAREHOUSE", "SERVICE"], kpis: ["actionsDoneInTime"], firstOn: first, everyWeeks: 1, startsAt: "09:00" });
  await plan(then);
  const meetings: Meeting[] = [];
  for await (const one of readAll(cast.table, Meeting, { filter: { seriesId: { eq: series.id } }, orderBy: { sort: "nominalOn", descending: false } })) meetings.push(one);
  const [held] = meetings;
  // On days off it is held later; one that is not over yet stays planned.
  if (!held || held.heldOn >= cast.today) return;
  const day = cast.daysAgo(daysBetween(held.heldOn, cast.today));
  await day.act("office-clerk", Meeting, "open", held);
  await edit(day, held, {
    agenda: [
      { topic: meetingTexts.collections, presenterId: invitees[0]!.personId, outcome: "ACTION", note: "销售组逐户核对，周五前给出还款计划。" },
      { topic: "冷链到货交接时限执行情况", presenterId: invitees[3]!.personId, outcome: "DEFERRED" },
    ],
    attendance: held.attendance.map(({ personId }) => ({ personId, presence: personId === invitees[2]!.personId ? "EXCUSED" : "PRESENT" })),
    lastWeek: "完成季度盘点；两家医院的合同续签。",
    thisWeek: "跟进逾期应收款；准备年终放假值班。",
  });
  await day.create("department-manager", ActionItem, { text: meetingTexts.action, ownerId: invitees[0]!.personId, verifierId: managerId, dueOn: addDays(cast.today, 2), sourceId: held.id });
  await day.act("office-clerk", Meeting, "draft", held);
  await day.act("department-manager", Meeting, "confirm", held);
  await plan(cast);
}



async function edit(cast: Cast, meeting: Meeting, values: object): Promise<void> {

  const { findings } = await updateRecord(await cast.as("office-clerk"), Meeting, { id: meeting.id, ...values, idempotencyKey: cast.nextKey() }, prepareOf(Meeting));
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
}

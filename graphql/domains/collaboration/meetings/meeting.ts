/** One meeting of a series: its agenda, who took part, what was decided, and the pack that was frozen when it was opened. 八(一)1 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { FrozenSnapshots, type FrozenSnapshot } from "../../../platform/frozen/frozen.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { recurs } from "../../../platform/recurrence/recurs.ts";
import { Employee } from "../../organization/people/employee.ts";
import { meetingLifecycle, MeetingStatus } from "./meetingLifecycle.ts";
import { Addendum, AgendaItem, Attendance } from "./meetingLines.ts";
import { MeetingKind, MeetingSeries, ruleOf } from "./meetingSeries.ts";

@Entity<Meeting>({
  prefix: "meet",
  domain: "collaboration",
  label: { zh: "会议", en: "Meeting" },
  about: "One meeting of a series, with its agenda, pack and minutes.",
  clause: "八(一)1",
  number: "HY",
  representation: "title",
  attachments: true,
  lists: { all: ["heldOn", "createdAt"], status: ["heldOn"], seriesId: ["nominalOn"], "seriesId+status": ["nominalOn"], "chairId+status": ["heldOn"], "recorderId+status": ["heldOn"] },
  lifecycle: meetingLifecycle,
})
export class Meeting extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the series and day of the meeting." })
  title!: string;

  @Reference(() => MeetingSeries, { zh: "会议系列", en: "Meeting series", about: "Series that it belongs to." })
  seriesId!: string;

  @Attribute(() => MeetingKind, { zh: "类型", en: "Kind", about: "Kind of the meeting." })
  kind!: MeetingKind;

  @Attribute(() => LocalDate, { zh: "应召开日期", en: "Nominal date", about: "Date by the rule of its series." })
  nominalOn!: string;

  @Attribute(() => LocalDate, { zh: "会议日期", en: "Held on", about: "Working day on which it is held." })
  heldOn!: string;

  @Attribute(() => String, { zh: "开始时间", en: "Starts at", about: "Time of day." })
  startsAt!: string;

  @Reference(() => Employee, { zh: "主持人", en: "Chair", about: "Who leads it and confirms its minutes." })
  chairId!: string;

  @Reference(() => Employee, { zh: "记录人", en: "Recorder", about: "Who writes the minutes." })
  recorderId!: string;

  @Attribute(() => [AgendaItem], { zh: "议程", en: "Agenda", about: "What is discussed, and what came of it.", input: { maxItems: 40 } })
  agenda!: AgendaItem[];

  @Attribute(() => [Attendance], { zh: "出席", en: "Attendance", about: "Who took part.", input: { maxItems: 60 } })
  attendance!: Attendance[];

  @Attribute(() => String, { zh: "上周总结", en: "Last week", about: "Review of the week before; required of weekly meetings.", nullable: true, text: true, input: { maxLength: 4_000 } })
  lastWeek?: string;

  @Attribute(() => String, { zh: "本周计划", en: "This week", about: "Plan for this week; required of weekly meetings.", nullable: true, text: true, input: { maxLength: 4_000 } })
  thisWeek?: string;

  @Attribute(() => String, { zh: "纪要", en: "Minutes", about: "What else was said.", nullable: true, text: true, input: { maxLength: 20_000 } })
  minutes?: string;

  @Attribute(() => [Addendum], { zh: "补充", en: "Addenda", about: "What was added after the minutes were confirmed." })
  addenda!: Addendum[];

  @Attribute(() => DateTime, { zh: "召开时间", en: "Opened at", about: "When it was opened and its pack frozen (UTC).", nullable: true })
  openedAt?: string;

  @Attribute(() => LocalDate, { zh: "确认日期", en: "Confirmed on", about: "When the chair confirmed the minutes.", nullable: true })
  confirmedOn?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Reason for return", about: "Why the chair returned the minutes.", nullable: true, text: true })
  returnReason?: string;

  @Attribute(() => String, { zh: "取消原因", en: "Reason for cancellation", about: "Why it was not held.", nullable: true, text: true })
  cancelReason?: string;

  @FrozenSnapshots()
  snapshots?: FrozenSnapshot[];

  @Attribute(() => MeetingStatus, { zh: "状态", en: "Status", about: "Status of the meeting." })
  override status!: MeetingStatus;

  /** Everybody who takes part: by them it is read. */
  memberIds!: string[];
}

/** What a meeting takes from its series, until it is opened. */
export function fromSeries({ title, kind, startsAt, chairId, recorderId, memberIds }: MeetingSeries, heldOn: string): Partial<Meeting> {
  return { title: `${title} ${heldOn}`, kind, startsAt, chairId, recorderId, memberIds, attendance: memberIds.map((personId) => ({ personId })) };
}

/** Days ahead on which a meeting is planned, so that its agenda can be written. */
const aheadDays = 14;

recurs(MeetingSeries, {
  creates: Meeting,
  filter: { status: { eq: "ACTIVE" } },
  sort: "title",
  rule: ruleOf,
  aheadDays,
  onDayOff: "NEXT",
  merges: true,
  values: (series, heldOn, nominalOn) => ({ ...fromSeries(series, heldOn), seriesId: series.id, nominalOn, heldOn, agenda: [], addenda: [], status: "PLANNED" }),
});

const attendanceOfOthers = rule("ATTENDANCE_OF_OTHERS", {
  clause: "八(一)1",
  message: { zh: () => "出席名单须与会议参会人员一致", en: () => "The attendance names those who are invited, each once" },
});

function prepare({ record }: Preparation<Meeting>): Finding[] {
  const named = record.attendance.map(({ personId }) => personId);
  const same = named.length === record.memberIds.length && new Set(named).size === named.length && named.every((id) => record.memberIds.includes(id));
  return same ? [] : [attendanceOfOthers(undefined, { field: "attendance" })];
}

export const MeetingResolver = EntityResolver(Meeting, { update: true, prepare });

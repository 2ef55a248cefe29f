/** Meetings that recur: who leads, who records, who is invited, and which figures they look at. 八(一) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { KpiName } from "../../../platform/kpi/measures.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { RecurrenceRule } from "../../../platform/recurrence/rule.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Department, leadOf } from "../department.ts";

export const MeetingKind = enumeration("MeetingKind", "Kind of a recurring meeting.", {
  WEEKLY: { zh: "部门周例会", en: "Weekly department meeting", about: "Reviews the week before and plans the one to come." },
  COORDINATION: { zh: "跨部门协调会", en: "Cross-department meeting" },
});
export type MeetingKind = ValueOf<typeof MeetingKind>;

export const MeetingSeriesStatus = enumeration("MeetingSeriesStatus", "Status of a series of meetings.", {
  ACTIVE: { zh: "进行中", en: "Active", tone: "good" },
  ENDED: { zh: "已结束", en: "Ended", about: "No further meeting is planned." },
});
export type MeetingSeriesStatus = ValueOf<typeof MeetingSeriesStatus>;

@ObjectType("Invitee", { description: "Somebody who is invited to each meeting of a series." })
export class Invitee {
  @Reference(() => Employee, { zh: "参会人", en: "Person", about: "Who is invited.", input: { required: true } })
  personId!: string;
}

const seriesLifecycle = lifecycle<MeetingSeries, MeetingSeriesStatus>({
  states: MeetingSeriesStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE"],
  rests: ["ACTIVE"],
  actions: {
    end: { label: { zh: "结束系列", en: "End series" }, about: "Ends the series and cancels its planned meetings.", from: "ACTIVE", to: "ENDED", tone: "danger", by: [...own("chairId", contributors), "departmentManager"] },
  },
});

@Entity<MeetingSeries>({
  prefix: "mser",
  domain: "collaboration",
  label: { zh: "会议系列", en: "Meeting series" },
  many: "meetingSeriesList",
  about: "Meetings that recur, with the same people and the same figures.",
  clause: "八(一)1",
  number: "HX",
  representation: "title",
  lists: { all: ["title", "createdAt"], status: ["title"], chairId: ["title"] },
  lifecycle: seriesLifecycle,
})
export class MeetingSeries extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the meeting.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => MeetingKind, { zh: "类型", en: "Kind", about: "Kind of the meeting.", input: { required: true } })
  kind!: MeetingKind;

  @Reference(() => Employee, { zh: "主持人", en: "Chair", about: "Who leads the meetings and confirms their minutes.", input: { required: true } })
  chairId!: string;

  @Reference(() => Employee, { zh: "记录人", en: "Recorder", about: "Who writes the minutes; never the chair.", input: { required: true } })
  recorderId!: string;

  @Attribute(() => [Invitee], { zh: "参会人员", en: "Invitees", about: "Who else is invited.", input: { required: true, minItems: 1, maxItems: 40 } })
  invitees!: Invitee[];

  @Attribute(() => [Department], { zh: "涉及部门", en: "Departments", about: "Departments that take part.", nullable: true, input: { maxItems: 9 } })
  departments?: Department[];

  @Attribute(() => [KpiName], { zh: "会议指标", en: "KPIs", about: "KPIs that each meeting begins with; those of the departments' leads where none is named. Only what every invitee may read is shown.", help: { zh: "不选则取涉及部门的指标。只显示全体参会人都有权查看的指标。", en: "Those of the departments where none is chosen. Only what every invitee may read is shown." }, nullable: true, input: { maxItems: 20 } })
  kpis?: string[];

  @Attribute(() => LocalDate, { zh: "首次会议日期", en: "First held on", about: "Date of the first meeting; the others follow from it.", input: { required: true, when: "any" } })
  firstOn!: string;

  @Attribute(() => Int, { zh: "间隔周数", en: "Every so many weeks", about: "Weeks from one meeting to the next.", input: { required: true, min: 1, max: 52 } })
  everyWeeks!: number;

  @Attribute(() => String, { zh: "开始时间", en: "Starts at", about: "Time of day: 09:00.", input: { required: true, pattern: "([01]\\d|2[0-3]):[0-5]\\d" } })
  startsAt!: string;

  @Attribute(() => MeetingSeriesStatus, { zh: "状态", en: "Status", about: "Status of the series." })
  override status!: MeetingSeriesStatus;

  /** Everybody who takes part: by them its meetings are read. */
  memberIds!: string[];
}

/** When the meetings of a series are held; the day that is counted from is no date itself. */
export const ruleOf = ({ firstOn, everyWeeks }: Pick<MeetingSeries, "firstOn" | "everyWeeks">): RecurrenceRule => ({ from: addDays(firstOn, -7 * everyWeeks), every: everyWeeks, unit: "WEEK" });

/** The roles whose KPIs a series looks at where it names none. */
export const kpiOwnersOf = ({ departments }: Pick<MeetingSeries, "departments">) => (departments ?? []).map(leadOf);

const recorderIsChair = rule("RECORDER_IS_CHAIR", {
  clause: "八(一)1",
  message: { zh: () => "记录人与主持人须为不同的人", en: () => "The recorder and the chair must be different people" },
  remedy: { zh: () => "请另选记录人", en: () => "Name another recorder", by: [] },
});

const invitedTwice = rule<{ name: string }>("INVITED_TWICE", {
  message: { zh: ({ name }) => `${name}已在参会人员中`, en: ({ name }) => `${name} takes part already` },
});

const notWithTheCompany = rule<{ name: string }>("INVITEE_NOT_ACTIVE", {
  message: { zh: ({ name }) => `${name}已离职`, en: ({ name }) => `${name} has left the company` },
});

async function prepare({ record, ctx }: Preparation<MeetingSeries>): Promise<Finding[]> {
  const { chairId, recorderId, invitees } = record;
  const fields = [["chairId", chairId], ["recorderId", recorderId], ...invitees.map(({ personId }, i) => [`invitees.${i}.personId`, personId])] as [string, string][];
  const people = await Promise.all(fields.map(async ([field, id]) => ({ field, id, person: (await ctx.loader.load<Employee>(id))! })));
  record.memberIds = [...new Set(fields.map(([, id]) => id))];
  const seen = new Set<string>([chairId, recorderId]);
  const twice = people.slice(2).filter(({ id }) => seen.size === seen.add(id).size);
  return [
    ...(chairId === recorderId ? [recorderIsChair(undefined, { field: "recorderId" })] : []),
    ...twice.map(({ field, person: { name } }) => invitedTwice({ name }, { field })),
    ...people.filter(({ person }) => person.status !== "ACTIVE").map(({ field, person: { name } }) => notWithTheCompany({ name }, { field })),
  ];
}

export const MeetingSeriesResolver = EntityResolver(MeetingSeries, { create: true, update: true, prepare });

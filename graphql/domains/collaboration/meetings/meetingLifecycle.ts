/** A meeting is opened with its pack, drafted by the recorder and confirmed by the chair; afterwards things are only added. 八(一)1 */
import { Attribute } from "../../../table/attribute.ts";
import { classOf } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Meeting } from "./meeting.ts";

export const MeetingStatus = enumeration("MeetingStatus", "Status of a meeting.", {
  PLANNED: { zh: "待召开", en: "Planned", tone: "info" },
  OPEN: { zh: "进行中", en: "Open", tone: "warning", about: "Its pack is frozen; outcomes are being recorded." },
  DRAFTED: { zh: "纪要待确认", en: "Drafted", tone: "warning", about: "The chair confirms the minutes." },
  CONFIRMED: { zh: "纪要已确认", en: "Confirmed", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type MeetingStatus = ValueOf<typeof MeetingStatus>;

class AddendumInput {
  @Attribute(() => String, { zh: "补充内容", en: "Text", about: "What is added to the minutes.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  text!: string;
}

const clause = "八(一)1";

const notYet = rule<{ on: string }>("MEETING_NOT_YET", {
  clause,
  message: { zh: ({ on }) => `会议定于 ${on} 召开`, en: ({ on }) => `The meeting is on ${on}` },
  remedy: { zh: () => "请在会议当天打开", en: () => "Open it on its day", by: [] },
});

const presenceMissing = rule<{ count: number }>("PRESENCE_MISSING", {
  clause,
  message: { zh: ({ count }) => `尚有 ${count} 人未登记出席情况`, en: ({ count }) => `The presence of ${count} people is not recorded` },
  remedy: { zh: () => "请登记全体参会人的出席情况", en: () => "Record it for everybody who is invited", by: [] },
});

const outcomeMissing = rule<{ topics: string }>("OUTCOME_MISSING", {
  clause,
  message: { zh: ({ topics }) => `议题尚无结果：${topics}`, en: ({ topics }) => `These topics have no outcome yet: ${topics}` },
  remedy: { zh: () => "请为每个议题登记结果", en: () => "Record the outcome of each topic", by: [] },
});

const weekMissing = rule("WEEK_MISSING", {
  clause,
  message: { zh: () => "周例会须填写上周总结与本周计划", en: () => "A weekly meeting records the week before and the plan for this week" },
  remedy: { zh: () => "请填写上周总结与本周计划", en: () => "Enter both", by: [] },
});

const hasCome: Guard<Meeting> = ({ heldOn }, { today }) => (heldOn > today ? [notYet({ on: heldOn })] : []);

const isRecorded: Guard<Meeting> = ({ attendance, agenda, kind, lastWeek, thisWeek }) => {
  const unknown = attendance.filter(({ presence }) => !presence).length;
  const undecided = agenda.filter(({ outcome }) => !outcome).map(({ topic }) => topic);
  return [
    ...(unknown > 0 ? [presenceMissing({ count: unknown })] : []),
    ...(undecided.length > 0 ? [outcomeMissing({ topics: undecided.join("、") })] : []),
    ...(kind === "WEEKLY" && !(lastWeek && thisWeek) ? [weekMissing()] : []),
  ];
};

/** The meeting of the series that was opened last before this one. */
async function previousOf(meeting: Meeting, ctx: Context): Promise<Meeting | undefined> {
  const earlier = readAll(ctx.table, classOf(meeting), { filter: { seriesId: { eq: meeting.seriesId } }, orderBy: { sort: "nominalOn", descending: true } });
  for await (const one of earlier) if (one.nominalOn < meeting.nominalOn && one.openedAt) return one;
  return undefined;
}

/** Topics that the meeting before has deferred come first; one that is on the agenda already comes once. */
async function open({ record, ctx }: Step<Meeting>): Promise<void> {
  const deferred = ((await previousOf(record, ctx))?.agenda ?? []).filter(({ outcome }) => outcome === "DEFERRED");
  const known = new Set(record.agenda.map(({ topic }) => topic));
  const taken = deferred.filter(({ topic }) => !known.has(topic)).map(({ topic, presenterId }) => ({ topic, presenterId }));
  Object.assign(record, { openedAt: ctx.now.toISOString(), agenda: [...taken, ...record.agenda] });
}

const add = ({ record, input: { text }, ctx }: Step<Meeting, AddendumInput>): void => void (record.addenda = [...record.addenda, { text, byId: ctx.principal.id, at: ctx.now.toISOString() }]);

const chair = own("chairId", contributors);
const recorder = own("recorderId", contributors);

export const meetingLifecycle = lifecycle<Meeting, MeetingStatus>({
  states: MeetingStatus,
  initial: "PLANNED",
  editable: ["PLANNED", "OPEN"],
  moves: { PLANNED: ["CANCELLED"] },
  rests: ["CONFIRMED"],
  actions: {
    open: { label: { zh: "召开", en: "Open meeting" }, about: "Freezes the pack: figures, open action items, and the topics that were deferred.", from: "PLANNED", to: "OPEN", tone: "primary", by: [...chair, ...recorder], guards: [hasCome], effect: open },
    draft: { label: { zh: "提交纪要", en: "Draft minutes" }, about: "The recorder has written everything down; the chair confirms it.", from: "OPEN", to: "DRAFTED", tone: "primary", by: recorder, guards: [isRecorded] },
    confirm: { label: { zh: "确认纪要", en: "Confirm minutes" }, about: "The chair confirms the minutes; from then on things are only added.", from: "DRAFTED", to: "CONFIRMED", tone: "primary", decides: true, by: chair, effect: ({ record, ctx }: Step<Meeting>) => void (record.confirmedOn = ctx.today) },
    return: { label: { zh: "退回修改", en: "Return minutes" }, about: "Returns the minutes to the recorder, with a reason.", from: "DRAFTED", to: "OPEN", by: chair, input: ReasonInput, effect: ({ record, input }: Step<Meeting, ReasonInput>) => void (record.returnReason = input.reason) },
    addTo: { label: { zh: "补充纪要", en: "Add to minutes" }, about: "Adds to confirmed minutes; what they say stays.", from: "CONFIRMED", to: "CONFIRMED", by: [...chair, ...recorder], input: AddendumInput, effect: add },
    cancel: { label: { zh: "取消会议", en: "Cancel meeting" }, about: "It is not held, for a reason.", from: "PLANNED", to: "CANCELLED", tone: "danger", by: [...chair, ...recorder], input: ReasonInput, effect: ({ record, input }: Step<Meeting, ReasonInput>) => void (record.cancelReason = input.reason) },
  },
});

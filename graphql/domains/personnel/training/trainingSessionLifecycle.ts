/** A session is held by a qualified trainer, its attendance recorded by somebody else than the one who attended, then evaluated. 九(二)2–3 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { Course } from "../duties/course.ts";
import { mayTeach, type Trainer } from "./trainer.ts";
import type { TrainingSession } from "./trainingSession.ts";

export const TrainingSessionStatus = enumeration("TrainingSessionStatus", "Status of a training session.", {
  PLANNED: { zh: "待举办", en: "Planned", tone: "info" },
  HELD: { zh: "已举办", en: "Held", tone: "warning", about: "Attendance, feedback and evaluation are being recorded." },
  EVALUATED: { zh: "已评估", en: "Evaluated", tone: "good", about: "Training records are written." },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type TrainingSessionStatus = ValueOf<typeof TrainingSessionStatus>;

@ObjectType("MinutesPresent", { description: "How long somebody was present." })
export class MinutesPresent {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who was trained.", input: { required: true } })
  employeeId!: string;

  @Attribute(() => Int, { zh: "出勤分钟", en: "Minutes present", about: "Minutes that they were present.", input: { required: true, min: 0, max: 10_000 } })
  minutes!: number;
}

class AttendanceInput {
  @Attribute(() => [MinutesPresent], { zh: "出勤", en: "Attendance", about: "Minutes of each who was present.", input: { required: true, minItems: 1, maxItems: 40 } })
  attendance!: MinutesPresent[];
}

class EvaluationInput {
  @Attribute(() => String, { zh: "效果评估", en: "Evaluation", about: "How well it worked, and what is to change.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  evaluation!: string;
}

const clause = "九(二)3";

const sessionNotYet = rule<{ on: string }>("SESSION_NOT_YET", { clause, message: { zh: ({ on }) => `培训定于 ${on} 举办`, en: ({ on }) => `The session is on ${on}` } });

const trainerNotQualified = rule<{ name: string }>("TRAINER_NOT_QUALIFIED", {
  clause: "九(二)2",
  message: { zh: ({ name }) => `讲师${name}在培训当天无该课程的有效授课资质`, en: ({ name }) => `The trainer ${name} is not qualified for the course on that day` },
  remedy: { zh: () => "请另选讲师，或由人事更新其授课资质", en: () => "Name another trainer, or have HR renew the qualification", by: [] },
});

const attendanceMissing = rule<{ count: number }>("ATTENDANCE_MISSING", { clause, message: { zh: ({ count }) => `尚有 ${count} 人未登记出勤`, en: ({ count }) => `The attendance of ${count} people is not recorded` } });
const feedbackNotAsked = rule("FEEDBACK_NOT_ASKED", { clause, message: { zh: () => "尚未向参训人员征求反馈", en: () => "The participants were not asked for feedback" } });
const ownAttendance = rule("OWN_ATTENDANCE", { clause, message: { zh: () => "不得登记本人的出勤", en: () => "Nobody records their own attendance" } });
const notTrained = rule("NOT_A_PARTICIPANT", { clause, message: { zh: () => "此人不在参训人员中", en: () => "This person is not a participant" } });
const longerThanCourse = rule<{ minutes: number }>("LONGER_THAN_COURSE", { clause, message: { zh: ({ minutes }) => `课程共 ${minutes} 分钟`, en: ({ minutes }) => `The course takes ${minutes} minutes` } });

const isDay: Guard<TrainingSession> = ({ heldOn }, { today }) => (heldOn > today ? [sessionNotYet({ on: heldOn })] : []);

const isQualified: Guard<TrainingSession> = async ({ trainerId, courseId, heldOn }, ctx) => {
  const trainer = (await ctx.loader.load<Trainer>(trainerId))!;
  return mayTeach(trainer, courseId, heldOn) ? [] : [trainerNotQualified({ name: trainer.name })];
};

const isComplete: Guard<TrainingSession> = ({ participants, feedbackAskedOn }) => {
  const missing = participants.filter(({ minutes }) => typeof minutes !== "number").length;
  return [...(missing > 0 ? [attendanceMissing({ count: missing })] : []), ...(feedbackAskedOn ? [] : [feedbackNotAsked()])];
};

async function recordAttendance({ record, input: { attendance }, ctx }: Step<TrainingSession, AttendanceInput>): Promise<void> {
  const { minutes: most } = (await ctx.loader.load<Course>(record.courseId))!;
  refuseIfAny(
    attendance.flatMap(({ employeeId, minutes }, i) => [
      ...(employeeId === ctx.principal.id ? [ownAttendance(undefined, { field: `attendance.${i}.employeeId` })] : []),
      ...(record.participantIds.includes(employeeId) ? [] : [notTrained(undefined, { field: `attendance.${i}.employeeId` })]),
      ...(minutes > most ? [longerThanCourse({ minutes: most }, { field: `attendance.${i}.minutes` })] : []),
    ]),
  );
  const known = new Map(attendance.map(({ employeeId, minutes }) => [employeeId, minutes]));
  record.participants = record.participants.map((one) => ({ ...one, minutes: known.get(one.employeeId) ?? one.minutes }));
}

/** HR and the trainer, where that is an employee. */
const organisers = ["hr" as const, ...own("trainerPersonId", contributors)];

export const sessionLifecycle = lifecycle<TrainingSession, TrainingSessionStatus>({
  states: TrainingSessionStatus,
  initial: "PLANNED",
  editable: ["PLANNED"],
  actions: {
    hold: { label: { zh: "确认举办", en: "Record as held" }, about: "It was held, by a trainer who was qualified on the day.", from: "PLANNED", to: "HELD", tone: "primary", by: organisers, guards: [isDay, isQualified] },
    recordAttendance: { label: { zh: "登记出勤", en: "Record attendance" }, about: "Minutes present of each, never one's own.", from: "HELD", to: "HELD", by: organisers, input: AttendanceInput, effect: recordAttendance },
    askFeedback: { label: { zh: "征求反馈", en: "Ask for feedback" }, about: "Asks those who took part for their opinion.", from: "HELD", to: "HELD", by: organisers, effect: ({ record, ctx }: Step<TrainingSession>) => void (record.feedbackAskedOn = ctx.today) },
    evaluate: { label: { zh: "评估", en: "Evaluate" }, about: "Records how it worked; the training records follow.", from: "HELD", to: "EVALUATED", tone: "primary", by: ["hr"], input: EvaluationInput, guards: [isComplete], effect: ({ record, input }: Step<TrainingSession, EvaluationInput>) => void (record.evaluation = input.evaluation) },
    cancel: { label: { zh: "取消培训", en: "Cancel session" }, about: "It is not held, for a reason.", from: "PLANNED", to: "CANCELLED", tone: "danger", by: ["hr"], input: ReasonInput, effect: ({ record, input }: Step<TrainingSession, ReasonInput>) => void (record.cancelReason = input.reason) },
  },
});

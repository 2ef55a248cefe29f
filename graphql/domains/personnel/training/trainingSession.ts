/** One time that a course is held: who taught, who was there and how long, how it was evaluated. 九(二)3 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "../duties/course.ts";
import { Trainer } from "./trainer.ts";
import { TrainingMode } from "./trainingPlan.ts";
import { sessionLifecycle, TrainingSessionStatus } from "./trainingSessionLifecycle.ts";

@ObjectType("SessionParticipant", { description: "Somebody who is trained in a session." })
export class SessionParticipant {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who is trained.", input: { required: true } })
  employeeId!: string;

  @Attribute(() => Int, { zh: "出勤分钟", en: "Minutes present", about: "Minutes that they were present; null until recorded.", nullable: true })
  minutes?: number;
}

@Entity<TrainingSession>({
  prefix: "tses",
  domain: "personnel",
  label: { zh: "培训班", en: "Training session" },
  about: "One time that a course is held.",
  clause: "九(二)",
  number: "PB",
  representation: "title",
  attachments: true,
  lists: { all: ["heldOn", "createdAt"], status: ["heldOn"], courseId: ["heldOn"], trainerId: ["heldOn"] },
  lifecycle: sessionLifecycle,
})
export class TrainingSession extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Course and date." })
  title!: string;

  @Reference(() => Course, { zh: "课程", en: "Course", about: "What people are trained in.", input: { required: true, once: true } })
  courseId!: string;

  @Reference(() => Trainer, { zh: "讲师", en: "Trainer", about: "Who teaches; qualified for the course on the day.", input: { required: true } })
  trainerId!: string;

  @Attribute(() => TrainingMode, { zh: "培训方式", en: "Mode", about: "How it is held.", input: { required: true } })
  mode!: TrainingMode;

  @Attribute(() => LocalDate, { zh: "培训日期", en: "Held on", about: "Day on which it is held.", input: { required: true, when: "any" } })
  heldOn!: string;

  @Attribute(() => String, { zh: "地点", en: "Place", about: "Where it is held.", nullable: true, input: { maxLength: 120 } })
  place?: string;

  @Attribute(() => [SessionParticipant], { zh: "参训人员", en: "Participants", about: "Who is trained, and how long they were present.", input: { required: true, minItems: 1, maxItems: 40 } })
  participants!: SessionParticipant[];

  @Attribute(() => LocalDate, { zh: "征求反馈日期", en: "Feedback asked on", about: "When the participants were asked for their opinion.", nullable: true })
  feedbackAskedOn?: string;

  @Attribute(() => String, { zh: "效果评估", en: "Evaluation", about: "How well it worked.", nullable: true, text: true })
  evaluation?: string;

  @Attribute(() => String, { zh: "取消原因", en: "Reason for cancellation", about: "Why it was not held.", nullable: true, text: true })
  cancelReason?: string;

  @Attribute(() => TrainingSessionStatus, { zh: "状态", en: "Status", about: "Status of the session." })
  override status!: TrainingSessionStatus;

  /** The trainer as an employee, who records the attendance. */
  trainerPersonId?: string;

  /** Those who are trained. */
  participantIds!: string[];
}

const clause = "九(二)";

const trainerTakesPart = rule("TRAINER_TAKES_PART", { clause, message: { zh: () => "讲师不能同时是参训人员", en: () => "The trainer is not a participant of the same session" } });
const namedTwice = rule<{ name: string }>("PARTICIPANT_NAMED_TWICE", { clause, message: { zh: ({ name }) => `${name}被列出两次`, en: ({ name }) => `${name} is named twice` } });
const courseNotInUse = rule("SESSION_COURSE_NOT_ACTIVE", { clause, message: { zh: () => "该课程未启用", en: () => "The course is not in use" } });

async function prepare({ record, ctx }: Preparation<TrainingSession>): Promise<Finding[]> {
  const [course, trainer, people] = await Promise.all([ctx.loader.load<Course>(record.courseId), ctx.loader.load<Trainer>(record.trainerId), ctx.loader.loadAll<Employee>(record.participants.map(({ employeeId }) => employeeId))]);
  const ids = people.map(({ id }) => id);
  Object.assign(record, { title: `${course!.name} ${record.heldOn}`, trainerPersonId: trainer!.personId ?? undefined, participantIds: ids });
  return [
    ...(course!.status === "ACTIVE" ? [] : [courseNotInUse(undefined, { field: "courseId" })]),
    ...people.flatMap(({ id, name }, i) => (ids.indexOf(id) < i ? [namedTwice({ name }, { field: `participants.${i}.employeeId` })] : [])),
    ...ids.flatMap((id, i) => (id === trainer!.personId ? [trainerTakesPart(undefined, { field: `participants.${i}.employeeId` })] : [])),
  ];
}

export const TrainingSessionResolver = EntityResolver(TrainingSession, { create: true, update: true, prepare });

/**
 * What a person was trained in, and whether they completed it: attendance at least the course's, and its exam passed,
 * where there is one. Entered once and never changed. 九(二), GSP
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { shareOf } from "../../../platform/percent.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "./course.ts";

const clause = "九(二)";

const courseNotActive = rule("COURSE_NOT_ACTIVE", { clause, message: { zh: () => "该课程未启用", en: () => "The course is not in use" }, remedy: { zh: () => "请先启用课程", en: () => "Put the course into use first", by: ["Course.activate"] } });
const moreThanCourse = rule<{ minutes: number }>("MORE_MINUTES_THAN_COURSE", { clause, message: { zh: ({ minutes }) => `课程共 ${minutes} 分钟`, en: ({ minutes }) => `The course takes ${minutes} minutes` } });
const scoreNeeded = rule("SCORE_NEEDED", { clause, message: { zh: () => "该课程有考试，请填写得分与总分", en: () => "The course has an exam: enter the points reached and the points possible" } });
const morePointsThanPossible = rule("MORE_POINTS_THAN_POSSIBLE", { clause, message: { zh: () => "得分高于总分", en: () => "More points were reached than were possible" } });

@Entity<TrainingRecord>({
  prefix: "trec",
  domain: "personnel",
  label: { zh: "培训记录", en: "Training record" },
  about: "What a person was trained in, and whether they completed it.",
  clause: "九(二) · GSP",
  representation: "title",
  attachments: true,
  lists: { all: ["completedOn", "createdAt"], employeeId: ["completedOn"], courseId: ["completedOn"], managerId: ["completedOn"] },
})
export class TrainingRecord extends Node {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Course and person." })
  title!: string;

  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who was trained.", input: { required: true, once: true } })
  employeeId!: string;

  @Reference(() => Node, { zh: "上级", en: "Manager", about: "Their manager at that time.", holds: isPerson, nullable: true })
  managerId?: string;

  @Reference(() => Course, { zh: "课程", en: "Course", about: "What they were trained in.", input: { required: true, once: true } })
  courseId!: string;

  @Attribute(() => LocalDate, { zh: "完成日期", en: "Completed on", about: "Date of the training, or of its exam.", input: { required: true, once: true, when: "past" } })
  completedOn!: string;

  @Attribute(() => Int, { zh: "出勤分钟", en: "Minutes present", about: "Minutes that the person was present.", input: { required: true, once: true, min: 0, max: 10_000 } })
  minutes!: number;

  @Attribute(() => Int, { zh: "得分", en: "Points reached", about: "Points of the exam.", nullable: true, input: { once: true, min: 0, max: 10_000 } })
  points?: number;

  @Attribute(() => Int, { zh: "总分", en: "Points possible", about: "Points that were possible.", nullable: true, input: { once: true, min: 1, max: 10_000 } })
  possiblePoints?: number;

  @Attribute(() => String, { zh: "讲师", en: "Trainer", about: "Who taught it.", ofPerson: true, input: { required: true, once: true, minLength: 2, maxLength: 60 } })
  trainer!: string;

  @Reference(() => Node, { zh: "来源", en: "Source", about: "The session that it was written from; null where HR entered it.", holds: ["TrainingSession"], nullable: true })
  sessionId?: string;

  @Attribute(() => Int, { zh: "出勤率", en: "Attendance", about: "Minutes present of the course's, in hundredths of a percent, rounded down.", unit: basisPoint })
  attendance!: number;

  @Attribute(() => Int, { zh: "成绩", en: "Score", about: "Points reached of those possible, in hundredths of a percent, rounded down; null without an exam.", nullable: true, unit: basisPoint })
  score?: number;

  @Attribute(() => Boolean, { zh: "已完成", en: "Completed", about: "Whether attendance and score are at least the course's." })
  completed!: boolean;
}

/** What follows from what was attended and scored: completed is who attended enough and passed the exam, where there is one. */
export function resultOf({ minutes, points, possiblePoints }: Pick<TrainingRecord, "minutes" | "points" | "possiblePoints">, course: Course, employee: Employee): Partial<TrainingRecord> {
  const score = typeof points === "number" && typeof possiblePoints === "number" ? shareOf(points, possiblePoints)! : undefined;
  const attendance = shareOf(minutes, course.minutes)!;
  const completed = attendance >= course.minAttendance && (!course.passMark || (score ?? 0) >= course.passMark);
  return { title: `${course.name} · ${employee.name}`, managerId: employee.managerId ?? undefined, attendance, score, completed };
}

function resultFindings({ minutes, points, possiblePoints }: TrainingRecord, course: Course): Finding[] {
  const isScored = typeof points === "number" && typeof possiblePoints === "number";
  return [
    ...(course.status === "ACTIVE" ? [] : [courseNotActive(undefined, { field: "courseId" })]),
    ...(minutes > course.minutes ? [moreThanCourse({ minutes: course.minutes }, { field: "minutes" })] : []),
    ...(course.passMark && !isScored ? [scoreNeeded(undefined, { field: "points" })] : []),
    ...(isScored && points > possiblePoints ? [morePointsThanPossible(undefined, { field: "points" })] : []),
  ];
}

async function prepare({ record, ctx }: Preparation<TrainingRecord>): Promise<Finding[]> {
  // Nobody enters their own.
  requireRight(ctx.principal, TrainingRecord, "create", record);
  const [course, employee] = await Promise.all([ctx.loader.load<Course>(record.courseId), ctx.loader.load<Employee>(record.employeeId)]);
  const findings = resultFindings(record, course!);
  if (findings.length > 0) return findings;
  Object.assign(record, resultOf(record, course!, employee!));
  return [];
}

export const TrainingRecordResolver = EntityResolver(TrainingRecord, { create: true, prepare });

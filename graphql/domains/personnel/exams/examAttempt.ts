/**
 * One sitting of an exam: the paper as it was drawn, the answers saved so far, and when time ends by the server's clock.
 * The invariants: of one exam, person and place there is one attempt, whatever is begun twice; nothing is saved after its
 * end; and no option tells by its id or its place which it was in the question. 九(二)3
 */
import { randomBytes, randomInt } from "node:crypto";
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { DateTime } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "../duties/course.ts";
import { Exam } from "./exam.ts";
import { attemptLifecycle, ExamAttemptStatus } from "./examAttemptLifecycle.ts";
import { ExamAnswer, ExamRegrade, ExamTopicTotal, PaperItem } from "./examLines.ts";
import { Question } from "./question.ts";
import { attemptIdOf, attemptsUsed, questionsInUse } from "./sitting.ts";

/** Which question each item of the paper is, and its options in the question's own order. */
interface DrawnItem {
  questionId: string;
  questionVersion: number;
  options: string[];
}

@Entity<ExamAttempt>({
  prefix: "eatt",
  domain: "personnel",
  label: { zh: "考试答卷", en: "Exam attempt" },
  about: "One sitting of an exam.",
  clause: "九(二)3",
  number: "DA",
  representation: "number",
  confidential: true,
  // It would tell, with the question, which options are right.
  secrets: ["order"],
  lists: { all: ["startedAt", "createdAt"], status: ["dueAt"], employeeId: ["startedAt"], examId: ["startedAt"], courseId: ["startedAt"] },
  lifecycle: attemptLifecycle,
})
export class ExamAttempt extends NumberedDocument {
  @Reference(() => Exam, { zh: "考试", en: "Exam", about: "The exam.", input: { required: true, once: true } })
  examId!: string;

  @Reference(() => Course, { zh: "课程", en: "Course", about: "Course of the exam." })
  courseId!: string;

  @Reference(() => Employee, { zh: "考生", en: "Employee", about: "Who sits it." })
  employeeId!: string;

  @Attribute(() => Int, { zh: "第几次", en: "Attempt", about: "Which attempt of this person it is, from 1." })
  nth!: number;

  @Attribute(() => DateTime, { zh: "开始时间", en: "Started at", about: "When it was begun (UTC)." })
  startedAt!: string;

  @Attribute(() => DateTime, { zh: "截止时间", en: "Due at", about: "When time ends by the server's clock (UTC); what is saved until then is scored." })
  dueAt!: string;

  @Attribute(() => [PaperItem], { zh: "试卷", en: "Paper", about: "The questions as they were drawn." })
  paper!: PaperItem[];

  @Attribute(() => [ExamAnswer], { zh: "作答", en: "Answers", about: "What was chosen so far." })
  answers!: ExamAnswer[];

  @Attribute(() => DateTime, { zh: "交卷时间", en: "Handed in at", about: "When it was scored (UTC).", nullable: true })
  scoredAt?: string;

  @Attribute(() => Int, { zh: "得分", en: "Points reached", about: "Points reached.", nullable: true })
  got?: number;

  @Attribute(() => Int, { zh: "总分", en: "Points possible", about: "Points possible.", nullable: true })
  possible?: number;

  @Attribute(() => Int, { zh: "成绩", en: "Score", about: "Points reached of those possible, in hundredths of a percent, rounded down.", nullable: true, unit: basisPoint })
  score?: number;

  @Attribute(() => Boolean, { zh: "是否及格", en: "Passed", about: "Whether the score is at least the course's pass mark.", nullable: true })
  passed?: boolean;

  @Attribute(() => [ExamTopicTotal], { zh: "主题得分", en: "By topic", about: "What topics of three questions or more came to; which question was wrong is told nobody.", nullable: true })
  topics?: ExamTopicTotal[];

  @Attribute(() => [ExamRegrade], { zh: "改判记录", en: "Worked out again", about: "Changes of the result because questions were voided." })
  regrades!: ExamRegrade[];

  @Attribute(() => ExamAttemptStatus, { zh: "状态", en: "Status", about: "Status of the attempt." })
  override status!: ExamAttemptStatus;

  order!: DrawnItem[];
}

const clause = "九(二)3";

const examNotOpen = rule("EXAM_NOT_OPEN", { clause, message: { zh: () => "该考试当前不开放", en: () => "The exam cannot be begun today" }, remedy: { zh: () => "请在考试的开放日期内参加", en: () => "Sit it on the days on which it is open", by: [] } });
const noAttemptsLeft = rule<{ attempts: number }>("NO_ATTEMPTS_LEFT", { clause, message: { zh: ({ attempts }) => `允许的 ${attempts} 次考试已用完`, en: ({ attempts }) => `All ${attempts} attempts are used` } });
const knowsTheKeys = rule("KNOWS_THE_KEYS", { clause, message: { zh: () => "可查看或编写过该课程试题答案的人员不得参加考试", en: () => "Whoever could read the keys of the course may not sit its exam" } });

/** Roles that read every key. */
const keyReaders: readonly string[] = ["hr", "qaOfficer", "headOfQuality"];

async function couldReadKeys(courseId: string, ctx: Context): Promise<boolean> {
  if (rolesOf(ctx.principal).some((role) => keyReaders.includes(role))) return true;
  for await (const one of readAll(ctx.table, Question, { filter: { authorId: { eq: ctx.principal.id } }, orderBy: { sort: "createdAt", descending: false } })) if (one.courseId === courseId) return true;
  return false;
}

function shuffled<T>(values: readonly T[]): T[] {
  const left = [...values];
  return values.map(() => left.splice(randomInt(left.length), 1)[0]!);
}

function drawn({ id, version, topic, kind, text, points, options }: Question): { item: PaperItem; order: DrawnItem } {
  const all = options.map((option) => ({ optionId: randomBytes(8).toString("hex"), text: option.text }));
  return { item: { topic, kind, text, points, options: shuffled(all) }, order: { questionId: id, questionVersion: version, options: all.map(({ optionId }) => optionId) } };
}

/** The first place at which nothing was begun; an attempt that is going on is resumed instead. */
async function identify({ examId }: Partial<ExamAttempt>, ctx: Context): Promise<string> {
  const used = await attemptsUsed(examId!, ctx.principal.id, ctx);
  const last = used > 0 ? await ctx.loader.load<ExamAttempt>(attemptIdOf(examId!, ctx.principal.id, used)) : undefined;
  const goesOn = last?.status === "STARTED" && last.dueAt >= ctx.now.toISOString();
  return attemptIdOf(examId!, ctx.principal.id, goesOn ? used : used + 1);
}

async function prepare({ record, ctx }: Preparation<ExamAttempt>): Promise<Finding[]> {
  const exam = (await ctx.loader.load<Exam>(record.examId))!;
  const used = await attemptsUsed(exam.id, ctx.principal.id, ctx);
  const isOpen = exam.status === "OPEN" && exam.opensOn <= ctx.today && exam.closesOn >= ctx.today;
  const findings = [
    ...(isOpen ? [] : [examNotOpen(undefined, { field: "examId" })]),
    ...(used >= exam.attempts ? [noAttemptsLeft({ attempts: exam.attempts }, { field: "examId" })] : []),
    ...((await couldReadKeys(exam.courseId, ctx)) ? [knowsTheKeys(undefined, { field: "examId" })] : []),
  ];
  if (findings.length > 0) return findings;
  const paper = shuffled(await questionsInUse(exam.courseId, ctx)).slice(0, exam.questions).map(drawn);
  const ends = Math.min(ctx.now.getTime() + exam.minutes * 60_000, beginningOf(addDays(exam.closesOn, 1)).getTime());
  Object.assign(record, { courseId: exam.courseId, employeeId: ctx.principal.id, nth: used + 1, startedAt: ctx.now.toISOString(), dueAt: new Date(ends).toISOString(), paper: paper.map(({ item }) => item), order: paper.map(({ order }) => order), answers: [], regrades: [] });
  return [];
}

export const ExamAttemptResolver = EntityResolver(ExamAttempt, { create: true, prepare, identify });

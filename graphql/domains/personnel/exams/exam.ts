/** An exam of a course: how many questions are drawn, how long it takes, how often and when it may be sat. 九(二)3 */
import { Ctx, Int, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Course } from "../duties/course.ts";
import { attemptsUsed, questionsInUse } from "./sitting.ts";

export const ExamStatus = enumeration("ExamStatus", "Status of an exam.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  OPEN: { zh: "开放", en: "Open", tone: "good", about: "It may be sat on the days named." },
  CLOSED: { zh: "已结束", en: "Closed" },
});
export type ExamStatus = ValueOf<typeof ExamStatus>;

const clause = "九(二)3";

const tooFewQuestions = rule<{ active: number; needed: number }>("TOO_FEW_QUESTIONS", {
  clause,
  message: { zh: ({ active, needed }) => `该课程启用的试题有 ${active} 道，抽题需要 ${needed} 道`, en: ({ active, needed }) => `The course has ${active} questions in use, ${needed} are drawn` },
  remedy: { zh: () => "请启用更多试题，或减少抽题数", en: () => "Put more questions into use, or draw fewer", by: [] },
});
const noPassMark = rule("COURSE_HAS_NO_EXAM", { clause, message: { zh: () => "该课程未设及格线，无考试", en: () => "The course has no pass mark, and so no exam" } });
const windowReversed = rule("EXAM_WINDOW_REVERSED", { clause, message: { zh: () => "截止日期早于开始日期", en: () => "It closes before it opens" } });

const canBeDrawn: Guard<Exam> = async ({ courseId, questions }, ctx) => {
  const active = (await questionsInUse(courseId, ctx)).length;
  return active < Math.max(questions, 1) ? [tooFewQuestions({ active, needed: questions })] : [];
};

const examLifecycle = lifecycle<Exam, ExamStatus>({
  states: ExamStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    open: { label: { zh: "开放考试", en: "Open exam" }, about: "It may be sat on the days named.", from: "DRAFT", to: "OPEN", tone: "primary", by: ["hr"], guards: [canBeDrawn] },
    close: { label: { zh: "结束考试", en: "Close exam" }, about: "Nobody begins it any more.", from: ["DRAFT", "OPEN"], to: "CLOSED", by: ["hr"] },
  },
});

@Entity<Exam>({
  prefix: "exam",
  domain: "personnel",
  label: { zh: "考试", en: "Exam" },
  about: "An exam of a course.",
  clause,
  number: "KS",
  representation: "title",
  lists: { all: ["closesOn", "createdAt"], status: ["closesOn"], courseId: ["closesOn"] },
  lifecycle: examLifecycle,
})
export class Exam extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the exam.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Reference(() => Course, { zh: "课程", en: "Course", about: "Course whose questions are drawn, and whose pass mark counts.", input: { required: true, once: true } })
  courseId!: string;

  @Attribute(() => Int, { zh: "抽题数", en: "Questions", about: "Questions that are drawn at random for each attempt.", input: { required: true, min: 1, max: 100 } })
  questions!: number;

  @Attribute(() => Int, { zh: "考试时长（分钟）", en: "Minutes", about: "Minutes from the start of an attempt to its end.", input: { required: true, min: 1, max: 480 } })
  minutes!: number;

  @Attribute(() => Int, { zh: "允许次数", en: "Attempts", about: "How often somebody may sit it.", input: { required: true, min: 1, max: 10 } })
  attempts!: number;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Opens on", about: "First day on which it may be sat.", input: { required: true, when: "any" } })
  opensOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "Closes on", about: "Last day on which it may be begun.", input: { required: true, when: "any" } })
  closesOn!: string;

  @Attribute(() => ExamStatus, { zh: "状态", en: "Status", about: "Status of the exam." })
  override status!: ExamStatus;
}

async function prepare({ record, ctx }: Preparation<Exam>): Promise<Finding[]> {
  const course = await ctx.loader.load<Course>(record.courseId);
  return [...(course!.passMark ? [] : [noPassMark(undefined, { field: "courseId" })]), ...(record.closesOn < record.opensOn ? [windowReversed(undefined, { field: "closesOn" })] : [])];
}

export const ExamResolver = EntityResolver(Exam, { create: true, update: true, prepare });

@Resolver(() => Exam)
export class MyAttemptsResolver {
  @Computed(Exam, () => Int, { zh: "我的剩余次数", en: "Attempts left to me", about: "How often the caller may still begin it." })
  @Costs(4)
  async attemptsLeft(@Root() exam: Exam, @Ctx() ctx: Context): Promise<number> {
    return Math.max(0, exam.attempts - (await attemptsUsed(exam.id, ctx.principal.id, ctx)));
  }
}

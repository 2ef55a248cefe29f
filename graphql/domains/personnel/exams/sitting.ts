/** Who has sat an exam how often, and which questions a course has. Their ids follow from exam, person and place, so that two starts are one. */
import type { Context } from "../../../platform/context.ts";
import { readAll } from "../../../table/list.ts";
import { classByName } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import type { ExamAttempt } from "./examAttempt.ts";
import type { Question } from "./question.ts";

/** By name, because an attempt names its exam. */
const attemptClass = () => classByName<ExamAttempt>("ExamAttempt");
const questionClass = () => classByName<Question>("Question");

export const attemptIdOf = (examId: string, employeeId: string, nth: number): string => idFrom(attemptClass(), examId, employeeId, nth);

/** The key of a question: there is one. */
export const keyIdOf = (questionId: string): string => idFrom(classByName("QuestionKey"), questionId);

/** Attempts that somebody has begun at an exam. */
export async function attemptsUsed(examId: string, employeeId: string, ctx: Context): Promise<number> {
  for (let nth = 1; ; nth++) if (!(await ctx.loader.load(attemptIdOf(examId, employeeId, nth)))) return nth - 1;
}

export async function questionsInUse(courseId: string, ctx: Context): Promise<Question[]> {
  const found: Question[] = [];
  for await (const one of readAll(ctx.table, questionClass(), { filter: { courseId: { eq: courseId }, status: { eq: "ACTIVE" } }, orderBy: { sort: "createdAt", descending: false } })) found.push(one);
  return found;
}

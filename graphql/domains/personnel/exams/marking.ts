/** Marks an attempt by the keys, which no request ever reads. */
import type { Context } from "../../../platform/context.ts";
import type { Course } from "../duties/course.ts";
import type { ExamAttempt } from "./examAttempt.ts";
import type { Question } from "./question.ts";
import type { QuestionKey } from "./questionKey.ts";
import { resultOf, type ExamResult, type ScoredItem } from "./scoring.ts";
import { keyIdOf } from "./sitting.ts";

/** @param voidedId a question that counts as voided, beside those that are */
export async function markAttempt({ courseId, order, paper, answers }: ExamAttempt, ctx: Context, voidedId?: string): Promise<ExamResult> {
  const [course, questions, keys] = await Promise.all([
    ctx.loader.load<Course>(courseId),
    ctx.loader.loadAll<Question>(order.map(({ questionId }) => questionId)),
    ctx.loader.loadAll<QuestionKey>(order.map(({ questionId }) => keyIdOf(questionId))),
  ]);
  const items = order.map(({ questionId, options }, i): ScoredItem => {
    const { correct } = keys.find((one) => one.questionId === questionId)!;
    const { status } = questions.find(({ id }) => id === questionId)!;
    const { topic, points } = paper[i]!;
    return { topic, points, right: correct.map((number) => options[number - 1]!), isVoid: status === "VOIDED" || questionId === voidedId, chosen: answers.find(({ item }) => item === i + 1)?.optionIds ?? [] };
  });
  return resultOf(items, course!.passMark!);
}

/** Attempts that had a question which is voided are worked out again: previewed, one by one, and recorded. 九(二)3 */
import { readAll } from "../../../table/list.ts";
import { classByName } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { goesOnWith } from "../../../platform/schedule/goOn.ts";
import type { ExamAttempt } from "./examAttempt.ts";
import { markAttempt } from "./marking.ts";
import type { Question } from "./question.ts";
import type { ExamResult } from "./scoring.ts";

export const regradeWork = "Question.voided";

const attemptClass = () => classByName<ExamAttempt>("ExamAttempt");

/** The scored attempts that had the question, with what they come to once it is void. */
export async function regradesOf({ id, courseId }: Question, ctx: Context): Promise<{ attempt: ExamAttempt; result: ExamResult }[]> {
  const found: { attempt: ExamAttempt; result: ExamResult }[] = [];
  for await (const attempt of readAll(ctx.table, attemptClass(), { filter: { courseId: { eq: courseId } }, orderBy: { sort: "startedAt", descending: false } })) {
    if (attempt.status !== "SCORED" || !attempt.order.some(({ questionId }) => questionId === id)) continue;
    found.push({ attempt, result: await markAttempt(attempt, ctx, id) });
  }
  return found;
}

goesOnWith<{ questionId: string }>(regradeWork, async ({ questionId }, ctx) => {
  const question = (await ctx.loader.load<Question>(questionId))!;
  for (const { attempt, result } of await regradesOf(question, ctx)) {
    if (attempt.regrades.some((one) => one.questionId === questionId)) continue;
    await change<ExamAttempt>(ctx, { entity: "ExamAttempt", action: "regrade" }, {}, async (uow) => {
      const current = uow.edit((await ctx.loader.load<ExamAttempt>(attempt.id))!);
      if (current.regrades.some((one) => one.questionId === questionId)) return current;
      current.regrades = [...current.regrades, { questionId, before: current.got!, after: result.got, at: ctx.now.toISOString() }];
      return Object.assign(current, result);
    });
  }
  return false;
});

/** Answers are saved until time ends by the server's clock, and scored when they are handed in or time is over. 九(二)3 */
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import type { ExamAttempt } from "./examAttempt.ts";
import { ExamAnswer } from "./examLines.ts";
import { markAttempt } from "./marking.ts";

export const ExamAttemptStatus = enumeration("ExamAttemptStatus", "Status of an exam attempt.", {
  STARTED: { zh: "作答中", en: "Started", tone: "warning" },
  SCORED: { zh: "已评分", en: "Scored", tone: "good" },
});
export type ExamAttemptStatus = ValueOf<typeof ExamAttemptStatus>;

class AnswersInput {
  @Attribute(() => [ExamAnswer], { zh: "作答", en: "Answers", about: "Answers to save; those of other questions stay.", input: { required: true, minItems: 1, maxItems: 100 } })
  answers!: ExamAnswer[];
}

const clause = "九(二)3";

const timeIsOver = rule("EXAM_TIME_IS_OVER", {
  clause,
  message: { zh: () => "考试时间已到，此后的作答不再保存", en: () => "Time is over; nothing is saved any more" },
  remedy: { zh: () => "请交卷：此前保存的作答将被评分", en: () => "Hand it in: what was saved before is scored", by: [] },
});
const noSuchChoice = rule("NO_SUCH_CHOICE", { clause, message: { zh: () => "试卷中没有该题或该选项", en: () => "The paper has no such question or option" } });

const isInTime: Guard<ExamAttempt> = ({ dueAt }, { now }) => (now.toISOString() > dueAt ? [timeIsOver()] : []);

const isOnPaper = ({ paper }: ExamAttempt, { item, optionIds }: ExamAnswer): boolean => {
  const options = paper[item - 1]?.options.map(({ optionId }) => optionId) ?? [];
  return options.length > 0 && new Set(optionIds).size === optionIds.length && optionIds.every((one) => options.includes(one));
};

function save({ record, input: { answers } }: Step<ExamAttempt, AnswersInput>): void {
  const chosen = answers.map(({ item, optionIds }) => ({ item, optionIds: optionIds ?? [] }));
  refuseIfAny(chosen.flatMap((one, i) => (isOnPaper(record, one) ? [] : [noSuchChoice(undefined, { field: `answers.${i}.optionIds` })])));
  const given = new Map([...record.answers, ...chosen].map((one) => [one.item, one]));
  record.answers = [...given.values()].filter(({ optionIds }) => optionIds.length > 0).sort((a, b) => a.item - b.item);
}

/** Scores what is saved. */
export async function score(record: ExamAttempt, ctx: Context): Promise<void> {
  Object.assign(record, await markAttempt(record, ctx), { scoredAt: ctx.now.toISOString() });
}

const examinee = own("employeeId", contributors);

export const attemptLifecycle = lifecycle<ExamAttempt, ExamAttemptStatus>({
  states: ExamAttemptStatus,
  initial: "STARTED",
  editable: [],
  actions: {
    save: { label: { zh: "保存作答", en: "Save answers" }, about: "Saves answers until time ends.", from: "STARTED", to: "STARTED", by: examinee, guards: [isInTime], input: AnswersInput, effect: save },
    handIn: { label: { zh: "交卷", en: "Hand in" }, about: "Scores the answers that are saved.", from: "STARTED", to: "SCORED", tone: "primary", by: examinee, effect: ({ record, ctx }: Step<ExamAttempt>) => score(record, ctx) },
  },
  moves: { STARTED: ["SCORED"] },
});

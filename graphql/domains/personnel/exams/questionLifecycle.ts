/** A question comes into use with its key, and stays as it is from then on; one that was wrong is voided for everybody. 九(二)3 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import type { Question } from "./question.ts";
import type { QuestionKey } from "./questionKey.ts";
import { regradesOf, regradeWork } from "./regrade.ts";
import { keyIdOf } from "./sitting.ts";

export const QuestionStatus = enumeration("QuestionStatus", "Status of a question.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  ACTIVE: { zh: "使用中", en: "Active", tone: "good", about: "Exams may draw it; it is not changed any more." },
  VOIDED: { zh: "已作废", en: "Voided", tone: "bad", about: "Everybody who had it gets its points." },
});
export type QuestionStatus = ValueOf<typeof QuestionStatus>;

class VoidInput extends ReasonInput {
  @Attribute(() => Int, { zh: "得分变化的答卷数", en: "Attempts that change", about: "As the preview says it: attempts whose score changes.", help: { zh: "填写“作废影响”中显示的得分变化数，以确认已查看。", en: "The number that the preview shows, so that it was seen." }, input: { required: true, min: 0, max: 100_000 } })
  changed!: number;
}

const clause = "九(二)3";

const keyNeeded = rule("QUESTION_KEY_NEEDED", {
  clause,
  message: { zh: () => "试题尚无答案", en: () => "The question has no key yet" },
  remedy: { zh: () => "请先录入答案", en: () => "Enter its key first", by: [] },
});

const previewOutdated = rule<{ changed: number }>("VOIDING_NOT_AS_SEEN", {
  clause,
  message: { zh: ({ changed }) => `作废后有 ${changed} 份答卷的得分变化，与填写不符`, en: ({ changed }) => `Voiding it changes ${changed} attempts, which is not what was entered` },
});

const hasKey: Guard<Question> = async ({ id }, ctx) => ((await ctx.loader.load(keyIdOf(id))) ? [] : [keyNeeded()]);

/** From then on its author does not read the key any more. */
async function activate({ record, uow, ctx }: Step<Question>): Promise<void> {
  const key = (await ctx.loader.load<QuestionKey>(keyIdOf(record.id)))!;
  uow.edit(key).draftAuthorId = undefined;
}

async function voidIt({ record, input: { reason, changed }, uow, ctx }: Step<Question, VoidInput>): Promise<void> {
  const found = (await regradesOf(record, ctx)).filter(({ attempt, result }) => result.got !== attempt.got).length;
  if (found !== changed) refuseIfAny([previewOutdated({ changed: found }, { field: "changed" })]);
  record.voidReason = reason;
  uow.leaveOver(regradeWork, record.id, { questionId: record.id });
}

export const questionLifecycle = lifecycle<Question, QuestionStatus>({
  states: QuestionStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["ACTIVE"],
  actions: {
    activate: { label: { zh: "启用试题", en: "Put question into use" }, about: "Exams may draw it from now on; it and its key stay as they are.", from: "DRAFT", to: "ACTIVE", tone: "primary", by: ["hr", "qaOfficer", "headOfQuality"], guards: [hasKey], effect: activate },
    void: { label: { zh: "作废试题", en: "Void question" }, about: "It was wrong: everybody who had it gets its points, and their results are worked out again.", from: "ACTIVE", to: "VOIDED", tone: "danger", decides: true, by: ["hr", "qaOfficer", "headOfQuality"], input: VoidInput, effect: voidIt },
    discard: { label: { zh: "作废草稿", en: "Discard question" }, about: "Gives up a draft.", from: "DRAFT", to: "VOIDED", tone: "danger", by: ["hr", "qaOfficer", "headOfQuality"] },
  },
});

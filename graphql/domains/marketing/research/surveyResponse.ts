/** One person's answers to a questionnaire, without a name. Answers are never changed; one that does not count says why. 三(一) */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { MarketResearch } from "./marketResearch.ts";
import { isChoice, type Questionnaire, type SurveyQuestion } from "./questionnaire.ts";

export const ResponseStatus = enumeration("ResponseStatus", "Whether answers count.", {
  COUNTED: { zh: "计入", en: "Counted", tone: "good" },
  EXCLUDED: { zh: "剔除", en: "Excluded", tone: "bad" },
});
export type ResponseStatus = ValueOf<typeof ResponseStatus>;

export const ResponseSource = enumeration("ResponseSource", "How answers came about.", {
  INTERVIEW: { zh: "访谈", en: "Interview", about: "Somebody of the company asked." },
  PAPER: { zh: "纸质问卷", en: "Paper", about: "Filled in by hand by somebody who was invited." },
  INVITED: { zh: "受邀作答", en: "Invited", about: "Through the answer form, by somebody who was invited." },
  OPEN: { zh: "公开征集", en: "Open", about: "Of people who were not chosen: counted apart from the sample." },
});
export type ResponseSource = ValueOf<typeof ResponseSource>;

@ObjectType("SurveyAnswer", { description: "The answer to one question." })
export class SurveyAnswer {
  @Attribute(() => String, { zh: "题号", en: "Key", about: "Key of the question.", input: { required: true, pattern: "[a-z][a-z0-9]{0,11}" } })
  key!: string;

  @Attribute(() => String, { zh: "答案", en: "Answer", about: "The option, the number or the text; several options apart by a semicolon.", input: { required: true, maxLength: 1_000 } })
  value!: string;
}

const notInTheField = rule("RESEARCH_NOT_IN_FIELD", {
  clause: "三(一)",
  message: { zh: () => "该调研未在进行中，不能登记答卷", en: () => "The research is not in the field, so no answers can be entered" },
  remedy: { zh: () => "请先开始调研", en: () => "Begin the research first", by: ["MarketResearch.begin"] },
});

const ofAnswerForm = rule("ANSWER_OF_FORM", {
  clause: "三(一)",
  message: { zh: () => "受邀作答的答卷只由邀请对象在作答页面提交", en: () => "Answers of invited people come from the answer form alone" },
  remedy: { zh: () => "请选择访谈、纸质问卷或公开征集", en: () => "Choose interview, paper or open" },
});

const unknownQuestion = rule<{ key: string }>("ANSWER_TO_UNKNOWN_QUESTION", { clause: "三(一)", message: { zh: ({ key }) => `问卷中没有应答的题号 ${key}，或重复作答`, en: ({ key }) => `${key} is no question that is shown, or it is answered twice` } });

const wrongAnswer = rule<{ text: string }>("ANSWER_NOT_POSSIBLE", { clause: "三(一)", message: { zh: ({ text }) => `“${text}”的答案不在选项之内`, en: ({ text }) => `The answer to "${text}" is not one of those that are possible` } });

const unanswered = rule<{ text: string }>("QUESTION_NOT_ANSWERED", { clause: "三(一)", message: { zh: ({ text }) => `必答题“${text}”没有答案`, en: ({ text }) => `The question "${text}" has to be answered` } });

@Entity<SurveyResponse>({
  prefix: "srsp",
  domain: "marketing",
  label: { zh: "调研答卷", en: "Answer sheet" },
  about: "One person's answers to a questionnaire, without a name.",
  clause: "三(一)",
  number: "DJ",
  representation: "number",
  lists: { all: ["createdAt", "answeredOn"], researchId: ["answeredOn"], status: ["answeredOn"], "researchId+status": ["answeredOn"] },
  lifecycle: lifecycle<SurveyResponse, ResponseStatus>({
    states: ResponseStatus,
    initial: "COUNTED",
    editable: [],
    rests: ["COUNTED"],
    actions: {
      exclude: {
        label: { zh: "剔除", en: "Exclude" },
        about: "Leaves it out of the sample, with the reason; the answers stay.",
        from: "COUNTED",
        to: "EXCLUDED",
        tone: "danger",
        input: ReasonInput,
        effect: ({ record, input }: Step<SurveyResponse, ReasonInput>) => {
          record.excludedBecause = input.reason;
        },
      },
    },
  }),
})
export class SurveyResponse extends NumberedDocument {
  @Reference(() => MarketResearch, { zh: "市场调研", en: "Market research", about: "Research that it belongs to.", input: { required: true, once: true } })
  researchId!: string;

  @Attribute(() => ResponseSource, { zh: "答卷来源", en: "Source", about: "How the answers came about.", input: { required: true, once: true } })
  source!: ResponseSource;

  @Attribute(() => LocalDate, { zh: "作答日期", en: "Answered on", about: "Day of the answers.", input: { required: true, once: true, when: "past" } })
  answeredOn!: string;

  @Attribute(() => [SurveyAnswer], { zh: "答案", en: "Answers", about: "Answers by question, without names.", input: { required: true, once: true, minItems: 1, maxItems: 40 } })
  answers!: SurveyAnswer[];

  @Attribute(() => String, { zh: "剔除原因", en: "Excluded because", about: "Why it does not count.", nullable: true, text: true })
  excludedBecause?: string;

  @Attribute(() => ResponseStatus, { zh: "状态", en: "Status", about: "Whether it counts." })
  override status!: ResponseStatus;
}

export const chosen = (value: string): string[] => value.split(/[;；]/).map((one) => one.trim()).filter(Boolean);

function isPossible({ kind, options }: SurveyQuestion, value: string): boolean {
  if (kind === "TEXT") return true;
  if (kind === "SCALE") return /^[1-5]$/.test(value);
  const choices = chosen(value);
  return choices.length > 0 && (kind === "MULTIPLE" || choices.length === 1) && choices.every((one) => options?.includes(one));
}

/** Questions that are shown to somebody with these answers. */
export function shownQuestions(questions: readonly SurveyQuestion[], answers: readonly SurveyAnswer[]): SurveyQuestion[] {
  const shown: SurveyQuestion[] = [];
  for (const question of questions) {
    const { showIf, showIfOption } = question;
    const on = showIf ? shown.find(({ key }) => key === showIf) : undefined;
    const value = answers.find(({ key }) => key === showIf)?.value ?? "";
    if (!showIf || (on && isChoice(on) && chosen(value).includes(showIfOption ?? ""))) shown.push(question);
  }
  return shown;
}

/** Everything against these answers to these questions. */
export function answerFindings(questions: readonly SurveyQuestion[], answers: readonly SurveyAnswer[]): Finding[] {
  const shown = shownQuestions(questions, answers);
  const wrong = answers.flatMap(({ key, value }, i): Finding[] => {
    const question = shown.find((one) => one.key === key);
    if (!question || answers.findIndex((one) => one.key === key) < i) return [unknownQuestion({ key }, { field: `answers.${i}.key` })];
    return isPossible(question, value) ? [] : [wrongAnswer({ text: question.text }, { field: `answers.${i}.value` })];
  });
  const missing = shown.filter(({ key, required }) => required && !answers.some((one) => one.key === key));
  return [...wrong, ...missing.map(({ text }) => unanswered({ text }, { field: "answers" }))];
}

async function prepare({ record, ctx }: Preparation<SurveyResponse>): Promise<Finding[]> {
  const research = (await ctx.loader.load<MarketResearch>(record.researchId))!;
  if (research.status !== "FIELDING") return [notInTheField(undefined, { field: "researchId", record: research })];
  const questionnaire = research.questionnaireId ? await ctx.loader.load<Questionnaire>(research.questionnaireId) : null;
  const entered = record.source === "INVITED" ? [ofAnswerForm(undefined, { field: "source" })] : [];
  return [...entered, ...answerFindings(questionnaire?.questions ?? [], record.answers)];
}

export const SurveyResponseResolver = EntityResolver(SurveyResponse, { create: true, prepare });

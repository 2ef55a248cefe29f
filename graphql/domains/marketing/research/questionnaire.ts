/** The questions of a survey. What is published never changes: another version is another questionnaire. 三(一) */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";

export const QuestionnaireStatus = enumeration("QuestionnaireStatus", "Status of a questionnaire.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "good", about: "Its questions never change." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Takes no more answers." },
});
export type QuestionnaireStatus = ValueOf<typeof QuestionnaireStatus>;

export const QuestionKind = enumeration("QuestionKind", "How a question is answered.", {
  SINGLE: { zh: "单选", en: "Single choice" },
  MULTIPLE: { zh: "多选", en: "Multiple choice" },
  SCALE: { zh: "评分（1–5）", en: "Scale (1–5)" },
  TEXT: { zh: "文字", en: "Text" },
});
export type QuestionKind = ValueOf<typeof QuestionKind>;

@ObjectType("SurveyQuestion", { description: "A question of a questionnaire." })
export class SurveyQuestion {
  @Attribute(() => String, { zh: "题号", en: "Key", about: "Short name of the question: q1.", input: { required: true, pattern: "[a-z][a-z0-9]{0,11}" } })
  key!: string;

  @Attribute(() => String, { zh: "题目", en: "Question", about: "What is asked.", input: { required: true, minLength: 2, maxLength: 300 } })
  text!: string;

  @Attribute(() => QuestionKind, { zh: "题型", en: "Kind", about: "How it is answered.", input: { required: true } })
  kind!: QuestionKind;

  @Attribute(() => [String], { zh: "选项", en: "Options", about: "What can be chosen; of choices only.", nullable: true, input: { maxItems: 20, maxLength: 100 } })
  options?: string[];

  @Attribute(() => Boolean, { zh: "必答", en: "Required", about: "Whether it has to be answered where it is shown.", nullable: true, input: true })
  required?: boolean;

  @Attribute(() => String, { zh: "显示条件题号", en: "Shown after", about: "Key of an earlier choice on which it depends; always shown where empty.", nullable: true, input: { maxLength: 12 } })
  showIf?: string;

  @Attribute(() => String, { zh: "显示条件选项", en: "Shown for", about: "Option of that choice for which it is shown.", nullable: true, input: { maxLength: 100 } })
  showIfOption?: string;
}

const keyTwice = rule<{ key: string }>("QUESTION_KEY_TWICE", { clause: "三(一)", message: { zh: ({ key }) => `题号 ${key} 重复`, en: ({ key }) => `The key ${key} appears twice` } });

const optionsMissing = rule("QUESTION_WITHOUT_OPTIONS", { clause: "三(一)", message: { zh: () => "选择题至少需要两个不同的选项", en: () => "A choice needs at least two different options" } });

const unknownCondition = rule<{ key: string }>("QUESTION_CONDITION_UNKNOWN", {
  clause: "三(一)",
  message: { zh: ({ key }) => `显示条件须引用前面的选择题 ${key} 及其选项`, en: ({ key }) => `The condition must name an earlier choice ${key} and one of its options` },
});

export const isChoice = ({ kind }: Pick<SurveyQuestion, "kind">): boolean => kind === "SINGLE" || kind === "MULTIPLE";

@Entity<Questionnaire>({
  prefix: "quest",
  domain: "marketing",
  label: { zh: "调研问卷", en: "Questionnaire" },
  about: "The questions of a survey; published ones never change.",
  clause: "三(一)",
  representation: "title",
  search: ["title"],
  lists: { all: ["createdAt"], status: ["createdAt"] },
  lifecycle: lifecycle<Questionnaire, QuestionnaireStatus>({
    states: QuestionnaireStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    rests: ["PUBLISHED"],
    actions: {
      publish: { label: { zh: "发布问卷", en: "Publish" }, about: "Fixes the questions; answers can be taken from now on.", from: "DRAFT", to: "PUBLISHED", tone: "primary" },
      close: { label: { zh: "关闭", en: "Close" }, about: "Takes no more answers.", from: ["DRAFT", "PUBLISHED"], to: "CLOSED" },
    },
  }),
})
export class Questionnaire extends Document {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title, with the version.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => String, { zh: "告知说明", en: "Notice", about: "What people are told: who asks, what for, how long answers are kept.", text: true, input: { required: true, minLength: 10, maxLength: 2_000 } })
  notice!: string;

  @Attribute(() => [SurveyQuestion], { zh: "题目", en: "Questions", about: "Questions in their order.", input: { required: true, minItems: 1, maxItems: 40 } })
  questions!: SurveyQuestion[];

  @Reference(() => Node, { zh: "上一版", en: "Previous version", about: "Questionnaire that it replaces.", holds: ["Questionnaire"], nullable: true, input: { once: true } })
  previousId?: string;

  @Attribute(() => QuestionnaireStatus, { zh: "状态", en: "Status", about: "Status of the questionnaire." })
  override status!: QuestionnaireStatus;
}

function prepare({ record: { questions } }: Preparation<Questionnaire>): Finding[] {
  return questions.flatMap((question, i) => {
    const { key, options = [], showIf, showIfOption } = question;
    const condition = showIf ? questions.slice(0, i).find((one) => one.key === showIf && isChoice(one)) : undefined;
    return [
      ...(questions.findIndex((one) => one.key === key) < i ? [keyTwice({ key }, { field: `questions.${i}.key` })] : []),
      ...(isChoice(question) && new Set(options ?? []).size < 2 ? [optionsMissing(undefined, { field: `questions.${i}.options` })] : []),
      ...(showIf && !condition?.options?.includes(showIfOption ?? "") ? [unknownCondition({ key: showIf }, { field: `questions.${i}.showIf` })] : []),
    ];
  });
}

export const QuestionnaireResolver = EntityResolver(Questionnaire, { create: true, update: true, prepare });

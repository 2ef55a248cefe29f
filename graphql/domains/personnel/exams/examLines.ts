/** What an attempt consists of: its paper, what was chosen, what it came to. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { DateTime } from "../../../table/scalars.ts";
import { Question, ExamQuestionKind } from "./question.ts";

@ObjectType("PaperOption", { description: "An answer to choose, under an id of this attempt alone." })
export class PaperOption {
  @Attribute(() => String, { zh: "编号", en: "Id", about: "Id of the option on this paper." })
  optionId!: string;

  @Attribute(() => String, { zh: "选项", en: "Option", about: "What the answer says." })
  text!: string;
}

@ObjectType("PaperItem", { description: "A question on the paper." })
export class PaperItem {
  @Attribute(() => String, { zh: "主题", en: "Topic", about: "Topic of the question." })
  topic!: string;

  @Attribute(() => ExamQuestionKind, { zh: "题型", en: "Kind", about: "How many answers are right." })
  kind!: ExamQuestionKind;

  @Attribute(() => String, { zh: "题目", en: "Text", about: "What is asked." })
  text!: string;

  @Attribute(() => Int, { zh: "分值", en: "Points", about: "Points for the right answer." })
  points!: number;

  @Attribute(() => [PaperOption], { zh: "选项", en: "Options", about: "Answers to choose from, in the order of this paper." })
  options!: PaperOption[];
}

@ObjectType("ExamAnswer", { description: "What was chosen for a question of the paper." })
export class ExamAnswer {
  @Attribute(() => Int, { zh: "题号", en: "Question", about: "Number of the question on the paper, from 1.", input: { required: true, min: 1, max: 100 } })
  item!: number;

  @Attribute(() => [String], { zh: "所选选项", en: "Chosen", about: "Ids of the options chosen; none takes the answer back.", input: { maxItems: 8, maxLength: 40 } })
  optionIds!: string[];
}

@ObjectType("ExamTopicTotal", { description: "What the questions of a topic came to." })
export class ExamTopicTotal {
  @Attribute(() => String, { zh: "主题", en: "Topic", about: "Topic of the questions." })
  topic!: string;

  @Attribute(() => Int, { zh: "得分", en: "Points reached", about: "Points reached." })
  got!: number;

  @Attribute(() => Int, { zh: "总分", en: "Points possible", about: "Points possible." })
  possible!: number;
}

@ObjectType("ExamRegrade", { description: "A result that was worked out again because a question was voided." })
export class ExamRegrade {
  @Reference(() => Question, { zh: "作废试题", en: "Question", about: "The question that was voided." })
  questionId!: string;

  @Attribute(() => Int, { zh: "原得分", en: "Points before", about: "Points before." })
  before!: number;

  @Attribute(() => Int, { zh: "新得分", en: "Points after", about: "Points after." })
  after!: number;

  @Attribute(() => DateTime, { zh: "改判时间", en: "At", about: "When it was worked out again (UTC)." })
  at!: string;
}

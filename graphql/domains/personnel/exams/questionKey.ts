/**
 * What is right, apart from the question. Its author reads it while the question is a draft; HR and quality always do, and
 * so sit no exam. It is confidential: not searched for, in no timeline of others, told to no machine. 九(二)3
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Question } from "./question.ts";
import { keyIdOf } from "./sitting.ts";

@Entity<QuestionKey>({
  prefix: "qkey",
  domain: "personnel",
  label: { zh: "试题答案", en: "Question key" },
  about: "The right answers of a question.",
  clause: "九(二)3",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], questionId: ["createdAt"] },
})
export class QuestionKey extends Node {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the question." })
  number!: string;

  @Reference(() => Question, { zh: "试题", en: "Question", about: "The question.", input: { required: true, once: true } })
  questionId!: string;

  @Attribute(() => [Int], { zh: "正确选项", en: "Right options", about: "Numbers of the right options, from 1.", input: { required: true, minItems: 1, maxItems: 8, min: 1, max: 8 } })
  correct!: number[];

  @Attribute(() => String, { zh: "解析", en: "Explanation", about: "Why they are right.", nullable: true, text: true, input: { maxLength: 2_000 } })
  explanation?: string;

  @Reference(() => Node, { zh: "命题人（草稿期间）", en: "Author while it is a draft", about: "Who reads it as its author; null once the question is in use.", holds: isPerson, nullable: true })
  draftAuthorId?: string;
}

const clause = "九(二)3";
const noSuchOption = rule<{ most: number }>("KEY_OUTSIDE_OPTIONS", { clause, message: { zh: ({ most }) => `试题只有 ${most} 个选项，且每个选项只能选一次`, en: ({ most }) => `The question has ${most} options, and each is named once` } });
const oneIsRight = rule("ONE_OPTION_IS_RIGHT", { clause, message: { zh: () => "单选题只有一个正确选项", en: () => "A question with one answer has one right option" } });
const keyIsFixed = rule("KEY_IS_FIXED", { clause, message: { zh: () => "试题已启用，答案不可再改；有误时请作废试题", en: () => "The question is in use and its key stays; void the question if it was wrong" } });

async function prepare({ record, ctx }: Preparation<QuestionKey>): Promise<Finding[]> {
  const question = (await ctx.loader.load<Question>(record.questionId))!;
  Object.assign(record, { number: question.number, draftAuthorId: question.authorId });
  requireRight(ctx.principal, QuestionKey, "create", record);
  const { correct } = record;
  const isWrong = new Set(correct).size < correct.length || correct.some((one) => one > question.options.length);
  return [
    ...(question.status === "DRAFT" ? [] : [keyIsFixed(undefined, { field: "questionId" })]),
    ...(isWrong ? [noSuchOption({ most: question.options.length }, { field: "correct" })] : []),
    ...(question.kind === "SINGLE" && correct.length !== 1 ? [oneIsRight(undefined, { field: "correct" })] : []),
  ];
}

export const QuestionKeyResolver = EntityResolver(QuestionKey, { create: true, update: true, prepare, identify: ({ questionId }) => keyIdOf(questionId!) });

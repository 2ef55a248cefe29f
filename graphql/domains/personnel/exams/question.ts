/** Questions of a course. Who writes one gives its key beside it; what is right is in a record of its own. 九(二)3 */
import { Ctx, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Course } from "../duties/course.ts";
import { questionLifecycle, QuestionStatus } from "./questionLifecycle.ts";
import { regradesOf } from "./regrade.ts";

export const ExamQuestionKind = enumeration("ExamQuestionKind", "How many answers of a question are right.", {
  SINGLE: { zh: "单选", en: "One answer" },
  MULTIPLE: { zh: "多选", en: "Several answers", about: "All right answers and no other, or no points." },
});
export type ExamQuestionKind = ValueOf<typeof ExamQuestionKind>;

@ObjectType("QuestionOption", { description: "An answer that may be chosen." })
export class QuestionOption {
  @Attribute(() => String, { zh: "选项", en: "Option", about: "What the answer says.", input: { required: true, minLength: 1, maxLength: 500 } })
  text!: string;
}

@Entity<Question>({
  prefix: "ques",
  domain: "personnel",
  label: { zh: "试题", en: "Question" },
  about: "A question of a course, without what is right.",
  clause: "九(二)3",
  number: "TM",
  representation: "number",
  lists: { all: ["createdAt"], courseId: ["createdAt"], "courseId+status": ["createdAt"], authorId: ["createdAt"] },
  lifecycle: questionLifecycle,
})
export class Question extends NumberedDocument {
  @Reference(() => Course, { zh: "课程", en: "Course", about: "Course that it belongs to.", input: { required: true, once: true } })
  courseId!: string;

  @Attribute(() => String, { zh: "主题", en: "Topic", about: "Topic by which results are added up.", input: { required: true, minLength: 1, maxLength: 60 } })
  topic!: string;

  @Attribute(() => ExamQuestionKind, { zh: "题型", en: "Kind", about: "How many answers are right.", input: { required: true } })
  kind!: ExamQuestionKind;

  @Attribute(() => String, { zh: "题目", en: "Text", about: "What is asked.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  text!: string;

  @Attribute(() => [QuestionOption], { zh: "选项", en: "Options", about: "Answers to choose from; their number is their place.", input: { required: true, minItems: 2, maxItems: 8 } })
  options!: QuestionOption[];

  @Attribute(() => Int, { zh: "分值", en: "Points", about: "Points for the right answer.", input: { required: true, min: 1, max: 100 } })
  points!: number;

  @Reference(() => Node, { zh: "命题人", en: "Author", about: "Who wrote it, and so may not sit an exam of the course.", holds: isPerson })
  authorId!: string;

  @Attribute(() => String, { zh: "作废原因", en: "Reason for voiding", about: "Why it counts for everybody as answered.", nullable: true, text: true })
  voidReason?: string;

  @Attribute(() => QuestionStatus, { zh: "状态", en: "Status", about: "Status of the question." })
  override status!: QuestionStatus;
}

export const QuestionResolver = EntityResolver(Question, {
  create: true,
  update: true,
  prepare: ({ record, before, ctx }: Preparation<Question>) => {
    if (!before) record.authorId = ctx.principal.id;
    return [];
  },
});

@ObjectType("VoidingPreview", { description: "What voiding a question would change." })
export class VoidingPreview {
  @Attribute(() => Int, { zh: "涉及答卷", en: "Attempts", about: "Scored attempts that had the question." })
  attempts!: number;

  @Attribute(() => Int, { zh: "得分变化", en: "Changed", about: "Those whose score would change." })
  changed!: number;

  @Attribute(() => Int, { zh: "改为及格", en: "Then passed", about: "Those who would pass then." })
  passed!: number;
}

@Resolver(() => Question)
export class VoidingResolver {
  @Computed(Question, () => VoidingPreview, { zh: "作废影响", en: "If voided", about: "What voiding it now would change." })
  @Costs(8)
  async ifVoided(@Root() question: Question, @Ctx() ctx: Context): Promise<VoidingPreview> {
    const all = await regradesOf(question, ctx);
    const changed = all.filter(({ attempt, result }) => result.got !== attempt.got);
    return { attempts: all.length, changed: changed.length, passed: changed.filter(({ attempt, result }) => result.passed && !attempt.passed).length };
  }
}

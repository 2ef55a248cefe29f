/** What those who took part think of a session: once each; HR alone sees from whom. 九(二)3 */
import { Ctx, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { meanOf } from "../../../platform/percent.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { TrainingSession } from "./trainingSession.ts";

@Entity<TrainingFeedback>({
  prefix: "tfb",
  domain: "personnel",
  label: { zh: "培训反馈", en: "Training feedback" },
  many: "trainingFeedbackList",
  about: "What a participant thinks of a session.",
  clause: "九(二)3",
  representation: "title",
  lists: { all: ["createdAt"], sessionId: ["createdAt"] },
})
export class TrainingFeedback extends Node {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "The session." })
  title!: string;

  @Reference(() => TrainingSession, { zh: "培训班", en: "Training session", about: "What it is about.", input: { required: true, once: true } })
  sessionId!: string;

  @Attribute(() => Int, { zh: "评分", en: "Rating", about: "1 (poor) to 5 (very good).", input: { required: true, once: true, min: 1, max: 5 } })
  rating!: number;

  @Attribute(() => String, { zh: "意见", en: "Opinion", about: "What was good, and what is to change.", nullable: true, text: true, input: { once: true, maxLength: 2_000 } })
  opinion?: string;

  @Reference(() => Node, { zh: "反馈人", en: "Author", about: "Who gave it; known to HR and to themselves.", holds: isPerson })
  authorId!: string;
}

const notThere = rule("FEEDBACK_OF_PARTICIPANTS", { clause: "九(二)3", message: { zh: () => "仅参加了该培训的人员可以反馈", en: () => "Only those who took part give feedback" } });
const notAskedYet = rule("FEEDBACK_NOT_ASKED_YET", { clause: "九(二)3", message: { zh: () => "尚未征求反馈", en: () => "Feedback was not asked for yet" } });

async function prepare({ record, ctx }: Preparation<TrainingFeedback>): Promise<Finding[]> {
  const { title, participants, feedbackAskedOn } = (await ctx.loader.load<TrainingSession>(record.sessionId))!;
  Object.assign(record, { title, authorId: ctx.principal.id });
  const isThere = participants.some(({ employeeId, minutes }) => employeeId === ctx.principal.id && (minutes ?? 1) > 0);
  return [...(isThere ? [] : [notThere(undefined, { field: "sessionId" })]), ...(feedbackAskedOn ? [] : [notAskedYet(undefined, { field: "sessionId" })])];
}

export const TrainingFeedbackResolver = EntityResolver(TrainingFeedback, { create: true, prepare, identify: ({ sessionId }, ctx) => idFrom(TrainingFeedback, sessionId!, ctx.principal.id) });

@ObjectType("FeedbackSummary", { description: "What the feedback on a session comes to." })
export class FeedbackSummary {
  @Attribute(() => Int, { zh: "反馈数", en: "Answers", about: "How many have answered." })
  answers!: number;

  @Attribute(() => Int, { zh: "平均评分", en: "Mean rating", about: "Mean in hundredths; null under three answers, so that nobody's is known from it.", nullable: true })
  mean!: number | null;
}

/** A mean of fewer answers would tell what one person said. */
const leastAnswers = 3;

@Resolver(() => TrainingSession)
export class SessionFeedbackResolver {
  @Computed(TrainingSession, () => FeedbackSummary, { zh: "反馈", en: "Feedback", about: "What the feedback comes to." })
  @Costs(4)
  async feedback(@Root() { id }: TrainingSession, @Ctx() ctx: Context): Promise<FeedbackSummary> {
    const ratings: number[] = [];
    for await (const { rating } of readAll(ctx.table, TrainingFeedback, { filter: { sessionId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } })) ratings.push(rating);
    const total = ratings.reduce((sum, one) => sum + one, 0);
    return { answers: ratings.length, mean: ratings.length < leastAnswers ? null : meanOf(total, ratings.length) };
  }
}

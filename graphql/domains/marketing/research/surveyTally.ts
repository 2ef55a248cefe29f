/** Answers of a survey counted by question: those that count and were chosen, and open ones apart. 三(一) */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { asOn } from "../../../platform/lifecycle/stateByDate.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { MarketResearch } from "./marketResearch.ts";
import { shareOf } from "../../../platform/percent.ts";
import type { Questionnaire, SurveyQuestion } from "./questionnaire.ts";
import { SurveyInvitation } from "./surveyInvitation.ts";
import { chosen, SurveyResponse, type SurveyAnswer } from "./surveyResponse.ts";

@ObjectType("AnswerBar", { description: "How often something was answered." })
export class AnswerBar {
  @Field(() => String, { description: "The option, or the points.", simple: true })
  name!: string;

  @Field(() => Int, { description: "Answers.", simple: true })
  count!: number;
}

@ObjectType("QuestionTally", { description: "Answers to one question." })
export class QuestionTally {
  @Field(() => String, { description: "Key of the question.", simple: true })
  key!: string;

  @Field(() => String, { description: "The question.", simple: true })
  text!: string;

  @Field(() => [AnswerBar], { description: "Each option, or each point of the scale, in order.", simple: true })
  bars!: AnswerBar[];
}

@ObjectType("SurveyTally", { description: "Answers of a survey." })
export class SurveyTally {
  @Field(() => Int, { description: "Answers of the sample that count.", simple: true })
  answered!: number;

  @Field(() => Int, { description: "Answers of people who were not chosen.", simple: true })
  openAnswers!: number;

  @Field(() => Int, { description: "Invitations that were sent.", simple: true })
  invited!: number;

  @Field(() => Int, { description: "Of these, those that were answered.", simple: true })
  invitedAnswered!: number;

  @Field(() => Int, { description: "Of these, those of people who have opted out.", simple: true })
  optedOut!: number;

  @Field(() => Int, { description: "Of these, those that have lapsed.", simple: true })
  lapsed!: number;

  @Field(() => Int, { description: "Invitations that are prepared and not sent.", simple: true })
  prepared!: number;

  @Field(() => Int, { nullable: true, description: "Answered of those that were sent, in hundredths of a percent, rounded down; null where none was sent.", simple: true })
  responseRate!: number | null;

  @Field(() => [QuestionTally], { description: "Questions that can be counted, with the answers of the sample.", simple: true })
  questions!: QuestionTally[];
}

const scale = ["1", "2", "3", "4", "5"];

/** Answers to the questions that can be counted: choices and scales. */
export function tallyOf(questions: readonly SurveyQuestion[], sheets: readonly (readonly SurveyAnswer[])[]): QuestionTally[] {
  const counted = questions.filter(({ kind }) => kind !== "TEXT");
  return counted.map(({ key, text, kind, options }) => {
    const given = sheets.flatMap((answers) => answers.filter((one) => one.key === key).flatMap(({ value }) => chosen(value)));
    const names = kind === "SCALE" ? scale : (options ?? []);
    return { key, text, bars: names.map((name) => ({ name, count: given.filter((one) => one === name).length })) };
  });
}

type InvitationTally = Pick<SurveyTally, "invited" | "invitedAnswered" | "optedOut" | "lapsed" | "prepared" | "responseRate">;

/** What has become of the invitations to a survey. Those that were answered on paper count as answered too. */
export async function invitationTally(researchId: string, ctx: Context): Promise<InvitationTally> {
  const found: Record<string, number> = {};
  let prepared = 0;
  for await (const kept of readAll(ctx.table, SurveyInvitation, { filter: { researchId: { eq: researchId } }, orderBy: { sort: "createdAt", descending: false } })) {
    const { sentOn, status } = asOn(kept, ctx.today);
    if (sentOn) found[status] = (found[status] ?? 0) + 1;
    else if (status === "PREPARED") prepared++;
  }
  const invited = Object.values(found).reduce((sum, one) => sum + one, 0);
  const { ANSWERED: invitedAnswered = 0, OPTED_OUT: optedOut = 0, LAPSED: lapsed = 0 } = found;
  return { invited, invitedAnswered, optedOut, lapsed, prepared, responseRate: shareOf(invitedAnswered, invited) };
}

@Resolver(() => MarketResearch)
export class SurveyTallyResolver {
  @Costs(10)
  @FieldResolver(() => SurveyTally, { description: "Answers of the survey, counted by question." })
  async tally(@Root() { id, questionnaireId }: MarketResearch, @Ctx() ctx: Context): Promise<SurveyTally> {
    const questionnaire = questionnaireId ? await ctx.loader.load<Questionnaire>(questionnaireId) : null;
    const sheets: SurveyResponse[] = [];
    for await (const sheet of readAll(ctx.table, SurveyResponse, { filter: { researchId: { eq: id }, status: { eq: "COUNTED" } }, orderBy: { sort: "answeredOn", descending: false } })) sheets.push(sheet);
    const sample = sheets.filter(({ source }) => source !== "OPEN");
    return { answered: sample.length, openAnswers: sheets.length - sample.length, ...(await invitationTally(id, ctx)), questions: tallyOf(questionnaire?.questions ?? [], sample.map(({ answers }) => answers)) };
  }
}

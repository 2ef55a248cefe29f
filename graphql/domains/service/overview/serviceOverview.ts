/**
 * What the lead of customer service steers by: how much comes in and is closed, what is left, what was late, what it came
 * from, whom was asked and what they said, month by month; and who has how much to do. From the figures that the
 * projections keep, so each number is the number of its list. 六, 七
 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { readAll } from "../../../table/list.ts";
import { readSeries } from "../../../table/projection/series.ts";
import { addMonths, monthOf } from "../../../platform/businessDate.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { ComplaintCause } from "../investigations/investigation.ts";
import { causeSeries } from "../investigations/investigationMeasures.ts";

@ObjectType("ServiceMonth", { description: "One month of customer service." })
class ServiceMonth {
  @Field(() => String, { description: '"2026-11"', simple: true })
  month!: string;

  @Field(() => Int, { description: "Cases that came in.", simple: true })
  opened!: number;

  @Field(() => Int, { description: "Cases that were closed.", simple: true })
  closed!: number;

  @Field(() => Int, { description: "Cases that had come in by its end and are not closed by then, as they stand now.", simple: true })
  backlog!: number;

  @Field(() => Int, { description: "Answers in time.", simple: true })
  met!: number;

  @Field(() => Int, { description: "Answers that were late; a miss counts on the day on which its time ran out.", simple: true })
  missed!: number;

  @Field(() => Int, { description: "Customers that were to be asked by a day of it.", simple: true })
  due!: number;

  @Field(() => Int, { description: "Of these, those that were asked at least once.", simple: true })
  covered!: number;

  @Field(() => Int, { description: "Scores that customers gave; no answer is none.", simple: true })
  scored!: number;

  @Field(() => Int, { nullable: true, description: "Mean score in hundredths, rounded down; null where nobody gave one.", simple: true })
  satisfaction!: number | null;
}

@ObjectType("ComplaintsOfCause", { description: "Complaints that came from one cause." })
class ComplaintsOfCause {
  @Field(() => ComplaintCause, { description: "What they came from.", simple: true })
  cause!: ComplaintCause;

  @Field(() => Int, { description: "How many.", simple: true })
  count!: number;
}

@ObjectType("AgentLoad", { description: "What one person of customer service has to do." })
class AgentLoad {
  @Field(() => ID, { nullable: true, description: "The person; null for cases that nobody has taken on.", simple: true })
  assigneeId!: string | null;

  @Field(() => Int, { description: "Cases in work, or to be accepted.", simple: true })
  open!: number;

  @Field(() => Int, { description: "Of these, those that wait for the customer.", simple: true })
  waiting!: number;

  @Field(() => Int, { description: "Of these, those with a time that has run out.", simple: true })
  late!: number;
}

@ObjectType("ServiceOverview", { description: "Customer service over several months, and who has how much to do now." })
class ServiceOverview {
  @Field(() => [ServiceMonth], { description: "The months, oldest first.", simple: true })
  months!: ServiceMonth[];

  @Field(() => [ComplaintsOfCause], { description: "Causes of the complaints that were investigated in these months, the most frequent first.", simple: true })
  causes!: ComplaintsOfCause[];

  @Field(() => [AgentLoad], { description: "Open cases by whom they are with, the most first.", simple: true })
  load!: AgentLoad[];
}

const mostMonths = 24;
/** Before any case: what is summed from here is everything. */
const beginning = "2000-01-01";

type Months = ReadonlyMap<string, number>;

async function monthly(series: string, from: string, { table, today }: Context): Promise<Months> {
  const sums = new Map<string, number>();
  for (const [day, value] of await readSeries(table, series, { from, to: today })) sums.set(monthOf(day), (sums.get(monthOf(day)) ?? 0) + value);
  return sums;
}

const sum = (months: Months, isWanted: (month: string) => boolean): number => [...months].reduce((total, [month, value]) => (isWanted(month) ? total + value : total), 0);

async function monthsOf(first: string, count: number, ctx: Context): Promise<ServiceMonth[]> {
  const from = `${first}-01`;
  const [opened, closed, missed, decided, due, covered, scored, scores] = await Promise.all([
    monthly("ServiceCase.opened", beginning, ctx),
    monthly("ServiceCase.closed", beginning, ctx),
    monthly("ServiceCase.missed", from, ctx),
    monthly("ServiceCase.decided", from, ctx),
    monthly("FollowUpTarget.due", from, ctx),
    monthly("FollowUpTarget.covered", from, ctx),
    monthly("FollowUp.scored", from, ctx),
    monthly("FollowUp.scores", from, ctx),
  ]);
  return Array.from({ length: count }, (_, i): ServiceMonth => {
    const month = monthOf(addMonths(from, i));
    const of = (months: Months): number => months.get(month) ?? 0;
    const upTo = (months: Months): number => sum(months, (one) => one <= month);
    return {
      month,
      opened: of(opened),
      closed: of(closed),
      backlog: upTo(opened) - upTo(closed),
      met: of(decided) - of(missed),
      missed: of(missed),
      due: of(due),
      covered: of(covered),
      scored: of(scored),
      satisfaction: of(scored) === 0 ? null : Math.floor((of(scores) * 100) / of(scored)),
    };
  });
}

async function causesSince(first: string, ctx: Context): Promise<ComplaintsOfCause[]> {
  const to = monthOf(ctx.today);
  const counted = await Promise.all(
    Object.entries(causeSeries).map(async ([cause, series]): Promise<ComplaintsOfCause> => ({ cause: cause as ComplaintCause, count: sum(await readSeries(ctx.table, `Investigation.${series}`, { from: first, to }), () => true) })),
  );
  return counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

const inWork = ["OPEN", "ACCEPTED", "INVESTIGATING", "AWAITING_CUSTOMER"];

/** A time that has run out and is not answered yet. */
const isLate = ({ clocks = [] }: ServiceCase, now: string): boolean => clocks.some(({ status, outcome, dueAt }) => status !== "ENDED" && (outcome === "MISSED" || (dueAt !== undefined && dueAt < now)));

async function load({ table, now }: Context): Promise<AgentLoad[]> {
  const byPerson = new Map<string | null, AgentLoad>();
  for await (const record of readAll(table, ServiceCase, { filter: { status: { in: inWork } }, orderBy: { sort: "nextDueAt", descending: false } })) {
    const assigneeId = record.assigneeId ?? null;
    const one = byPerson.get(assigneeId) ?? { assigneeId, open: 0, waiting: 0, late: 0 };
    byPerson.set(assigneeId, { ...one, open: one.open + 1, waiting: one.waiting + Number(record.status === "AWAITING_CUSTOMER"), late: one.late + Number(isLate(record, now.toISOString())) });
  }
  return [...byPerson.values()].toSorted((a, b) => b.open - a.open);
}

@Resolver()
export class ServiceOverviewResolver {
  @Query(() => ServiceOverview, { description: "What comes in and is closed, what is late and why, whom was asked, and who has how much to do, for those who read all service cases. Source: 六, 七." })
  @Costs(20)
  @Allow({ entity: "ServiceCase", action: "read", whole: true })
  async serviceOverview(@Arg("months", () => Int, { defaultValue: 12, description: `How many months up to the present one, at most ${mostMonths}.` }) asked: number, @Ctx() ctx: Context): Promise<ServiceOverview> {
    const count = Math.min(Math.max(asked, 1), mostMonths);
    const first = monthOf(addMonths(`${monthOf(ctx.today)}-01`, 1 - count));
    const [months, causes, people] = await Promise.all([monthsOf(first, count, ctx), causesSince(first, ctx), load(ctx)]);
    return { months, causes, load: people };
  }
}

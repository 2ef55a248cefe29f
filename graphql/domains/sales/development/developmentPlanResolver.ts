import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { SafeInt } from "../../../table/scalars.ts";
import { sumOfSeries } from "../../../table/projection/series.ts";
import { requireRight } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { shareOf } from "../../../platform/percent.ts";
import { developmentSeries } from "./developmentFigures.ts";
import { DevelopmentPlan, GoalKind, type DevelopmentGoal } from "./developmentPlan.ts";

const endsBeforeStart = rule("ENDS_BEFORE_START", {
  message: { zh: () => "结束日期早于开始日期", en: () => "It ends before it starts" },
});

const goalWithoutTarget = rule<{ money: boolean }>("GOAL_WITHOUT_TARGET", {
  clause: "四(三)1",
  message: {
    zh: ({ money }) => (money ? "该目标须填写目标金额，不填数量" : "该目标须填写目标数量，不填金额"),
    en: ({ money }) => (money ? "This goal takes an amount, not a quantity" : "This goal takes a quantity, not an amount"),
  },
});

const goalTwice = rule("GOAL_TWICE", {
  message: { zh: () => "同一目标出现两次", en: () => "The same goal appears twice" },
});

function goalFindings({ kind, number, amount }: DevelopmentGoal, i: number, goals: readonly DevelopmentGoal[]): Finding[] {
  const money = kind === "WON_VALUE";
  const twice = goals.findIndex((one) => one.kind === kind && one.amount?.currency === amount?.currency) < i;
  return [
    ...(money === Boolean(amount) && money === !number ? [] : [goalWithoutTarget({ money }, { field: `goals.${i}.${money ? "amount" : "number"}` })]),
    ...(twice ? [goalTwice(undefined, { field: `goals.${i}.kind` })] : []),
  ];
}

function prepare({ record, before, ctx }: Preparation<DevelopmentPlan>): Finding[] {
  if (!before) record.ownerId ??= ctx.principal.id;
  if (!before) requireRight(ctx.principal, DevelopmentPlan, "update", record);
  const { startsOn, endsOn, goals } = record;
  return [
    ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []),
    ...goals.flatMap(goalFindings),
  ];
}

@ObjectType("GoalProgress", { description: "Progress of a development goal, current within seconds." })
class GoalProgress {
  @Field(() => GoalKind, { description: "Measure.", simple: true })
  kind!: GoalKind;

  @Field(() => SafeInt, { description: "Target: a quantity, or minor units for value.", simple: true })
  target!: number;

  @Field(() => SafeInt, { description: "Achieved so far, in the same unit.", simple: true })
  reached!: number;

  @Field(() => String, { nullable: true, description: "Currency of a goal of value.", simple: true })
  currency!: string | null;

  @Field(() => Int, { description: "Share in hundredths of a percent (9876 is 98.76 %), rounded down.", simple: true })
  share!: number;
}

function seriesOf({ kind, amount }: DevelopmentGoal, scopeId: string): string {
  if (kind === "NEW_CUSTOMERS") return developmentSeries.newCustomers(scopeId);
  if (kind === "VISITS") return developmentSeries.visits(scopeId);
  if (kind === "WON_OPPORTUNITIES") return developmentSeries.won(scopeId);
  return developmentSeries.wonValue(scopeId, amount!.currency);
}

@Resolver(() => DevelopmentPlan)
export class DevelopmentPlanResolver extends EntityResolver(DevelopmentPlan, { create: true, update: true, prepare }) {
  @FieldResolver(() => [GoalProgress], { description: "Progress of each goal." })
  progress(@Root() { goals, regionId, ownerId, startsOn, endsOn }: DevelopmentPlan, @Ctx() { table }: Context): Promise<GoalProgress[]> {
    return Promise.all(
      goals.map(async (goal) => {
        const reached = await sumOfSeries(table, seriesOf(goal, regionId ?? ownerId), { from: startsOn, to: endsOn });
        const target = goal.amount?.amount ?? goal.number!;
        return { kind: goal.kind, target, reached, currency: goal.amount?.currency ?? null, share: shareOf(reached, target)! };
      }),
    );
  }
}

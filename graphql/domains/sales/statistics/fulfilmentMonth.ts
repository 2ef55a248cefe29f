import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { SafeInt } from "../../../table/scalars.ts";
import { readNewest } from "../../../table/series.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { shareOf } from "../../supply/supplier/supplierFigures.ts";
import { fulfilmentSeries } from "./fulfilmentFigures.ts";

@ObjectType("FulfilmentMonth", { description: "How completely and punctually orders were delivered in one month, current within seconds." })
class FulfilmentMonth {
  @Field(() => String, { description: 'The month, as "2026-11".', simple: true })
  month!: string;

  @Field(() => SafeInt, { description: "Orders completed in it: the last of each was signed for.", simple: true })
  completedOrders!: number;

  @Field(() => SafeInt, { description: "Orders of those of which everything was signed for by the day asked for, and nothing was cancelled.", simple: true })
  onTimeInFullOrders!: number;

  @Field(() => SafeInt, { description: "Packs of the orders that were first allocated in it.", simple: true })
  askedPacks!: number;

  @Field(() => SafeInt, { description: "Packs of those that there was stock for at once.", simple: true })
  filledPacks!: number;

  @Field(() => Int, { nullable: true, description: "Share of orders on time in full, in hundredths of a percent, rounded down; null where none was completed.", simple: true })
  onTimeInFull!: number | null;

  @Field(() => Int, { nullable: true, description: "Share of packs filled at once, in hundredths of a percent, rounded down; null where none was asked for.", simple: true })
  fillRate!: number | null;
}

const mostMonths = 120;

@Resolver()
export class FulfilmentMonthResolver {
  @Query(() => [FulfilmentMonth], { description: "On time in full and fill rate in the newest months in which there was either, the oldest of them first. Source: 四(四)2, 七." })
  @Allow({ entity: "SalesOrder", action: "read", whole: true })
  async fulfilmentMonths(
    @Arg("last", () => Int, { defaultValue: 12, description: `How many months, at most ${mostMonths}.` }) last: number,
    @Ctx() ctx: Context,
  ): Promise<FulfilmentMonth[]> {
    const periods = Math.min(Math.max(last, 1), mostMonths);
    const { completed, onTimeInFull, askedPacks, filledPacks } = fulfilmentSeries;
    const [orders, punctual, asked, filled] = await Promise.all([completed, onTimeInFull, askedPacks, filledPacks].map((series) => readNewest(ctx.table, series, periods)));
    const months = [...new Set([...orders!.keys(), ...asked!.keys()])].sort().slice(-periods);
    return months.map((month) => {
      const [completedOrders, onTimeInFullOrders, askedOf, filledOf] = [orders!, punctual!, asked!, filled!].map((series) => series.get(month) ?? 0) as [number, number, number, number];
      return { month, completedOrders, onTimeInFullOrders, askedPacks: askedOf, filledPacks: filledOf, onTimeInFull: shareOf(onTimeInFullOrders, completedOrders), fillRate: shareOf(filledOf, askedOf) };
    });
  }
}

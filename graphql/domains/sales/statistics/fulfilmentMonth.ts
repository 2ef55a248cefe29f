import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { SafeInt } from "../../../table/scalars.ts";
import { readNewest } from "../../../table/projection/series.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { shareOf } from "../../../platform/percent.ts";
import { fulfilmentSeries } from "./fulfilmentFigures.ts";

@ObjectType("FulfilmentMonth", { description: "On-time-in-full and fill rate of one month, current within seconds." })
class FulfilmentMonth {
  @Field(() => String, { description: 'The month, as "2026-11".', simple: true })
  month!: string;

  @Field(() => SafeInt, { description: "Orders completed in the month, that is, fully signed for.", simple: true })
  completedOrders!: number;

  @Field(() => SafeInt, { description: "Of those, orders fully signed for by the requested date without cancellations.", simple: true })
  onTimeInFullOrders!: number;

  @Field(() => SafeInt, { description: "Packs of orders first allocated in the month.", simple: true })
  askedPacks!: number;

  @Field(() => SafeInt, { description: "Of those, packs that were in stock.", simple: true })
  filledPacks!: number;

  @Field(() => Int, { nullable: true, description: "Share of orders on time in full, in hundredths of a percent, rounded down; null if none was completed.", simple: true })
  onTimeInFull!: number | null;

  @Field(() => Int, { nullable: true, description: "Share of packs filled on first allocation, in hundredths of a percent, rounded down; null if none was ordered.", simple: true })
  fillRate!: number | null;
}

const mostMonths = 120;

@Resolver()
export class FulfilmentMonthResolver {
  @Query(() => [FulfilmentMonth], { description: "On-time-in-full and fill rate of the latest months with data, oldest first. Source: 四(四)2, 七." })
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

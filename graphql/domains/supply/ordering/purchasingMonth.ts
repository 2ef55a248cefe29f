import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { currencies, money, Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { readNewest } from "../../../table/projection/series.ts";
import { hiddenPaths } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Context } from "../../../platform/context.ts";
import { purchasingSeries } from "./purchasingFigures.ts";
import { shareOf } from "../../../platform/percent.ts";

@ObjectType("PurchasingMonth", { description: "Purchasing figures of one month, current within seconds." })
class PurchasingMonth {
  @Field(() => String, { description: 'The month, as "2026-11".', simple: true })
  month!: string;

  @Field(() => SafeInt, { description: "Orders sent in the month.", simple: true })
  orders!: number;

  @Field(() => [Money], { description: "Value of those orders, per currency; empty where you may not see prices.", simple: true })
  volume!: Money[];

  @Field(() => SafeInt, { description: "Lines that arrived in the month.", simple: true })
  deliveredLines!: number;

  @Field(() => SafeInt, { description: "Of those, lines that arrived on or before the required date.", simple: true })
  onTimeLines!: number;

  @Field(() => Int, { nullable: true, description: "Share of lines on time, in hundredths of a percent (9876 is 98.76 %), rounded down; null if nothing arrived.", simple: true })
  onTimeShare!: number | null;
}

const mostMonths = 120;

@Resolver()
export class PurchasingMonthResolver {
  @Costs(2)
  @Query(() => [PurchasingMonth], { description: "Purchasing figures of the latest months with data, oldest first. Source: 五(一)1, 七." })
  @Allow({ entity: "PurchaseOrder", action: "read", whole: true })
  async purchasingMonths(
    @Arg("last", () => Int, { defaultValue: 24, description: `How many months, at most ${mostMonths}.` }) last: number,
    @Ctx() ctx: Context,
  ): Promise<PurchasingMonth[]> {
    const periods = Math.min(Math.max(last, 1), mostMonths);
    const read = (series: string) => readNewest(ctx.table, series, periods);
    const seesPrices = !hiddenPaths(ctx.principal, "PurchaseOrder").includes("total");
    const [orders, delivered, onTime, ...volumes] = await Promise.all([
      read(purchasingSeries.orders),
      read(purchasingSeries.deliveredLines),
      read(purchasingSeries.onTimeLines),
      ...(seesPrices ? currencies : []).map((currency) => read(purchasingSeries.volume(currency))),
    ]);
    const months = [...new Set([...orders!.keys(), ...delivered!.keys()])].sort().slice(-periods);
    return months.map((month) => {
      const [deliveredLines, onTimeLines] = [delivered!.get(month) ?? 0, onTime!.get(month) ?? 0];
      const volume = volumes.map((amounts, i) => money(amounts.get(month) ?? 0, currencies[i]!)).filter(({ amount }) => amount > 0);
      return { month, orders: orders!.get(month) ?? 0, volume, deliveredLines, onTimeLines, onTimeShare: shareOf(onTimeLines, deliveredLines) };
    });
  }
}

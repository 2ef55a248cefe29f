import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { figureKey } from "../../../table/keys.ts";
import { currencies, money, Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { hiddenPaths } from "../../../platform/access/access.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Supplier } from "./supplier.ts";
import { shareOf } from "../../../platform/percent.ts";
import { supplierFigure } from "./supplierFigures.ts";

@ObjectType("SupplierPerformance", { description: "Performance of a supplier, current within seconds." })
class SupplierPerformance {
  @Field(() => SafeInt, { description: "Orders sent to it.", simple: true })
  orders!: number;

  @Field(() => [Money], { description: "Value of those orders, per currency; empty where you may not see prices.", simple: true })
  volume!: Money[];

  @Field(() => SafeInt, { description: "Lines that have arrived.", simple: true })
  deliveredLines!: number;

  @Field(() => SafeInt, { description: "Lines that arrived on or before the required date.", simple: true })
  onTimeLines!: number;

  @Field(() => Int, { nullable: true, description: "Share of lines on time, in hundredths of a percent (9876 is 98.76 %), rounded down; null before anything arrived.", simple: true })
  onTimeShare!: number | null;
}

@Resolver(() => Supplier)
export class SupplierResolver extends EntityResolver(Supplier, { create: true, update: true }) {
  @Costs(1)
  @FieldResolver(() => SupplierPerformance, { description: "Its performance so far." })
  async performance(@Root() { id }: Supplier, @Ctx() ctx: Context): Promise<SupplierPerformance> {
    const read = async (name: string) => Number((await ctx.loader.item(figureKey(name)))?.value ?? 0);
    const [orders, deliveredLines, onTimeLines, ...amounts] = await Promise.all([
      read(supplierFigure.orders(id)),
      read(supplierFigure.deliveredLines(id)),
      read(supplierFigure.onTimeLines(id)),
      ...currencies.map((currency) => read(supplierFigure.volume(id, currency))),
    ]);
    const seesAmounts = !hiddenPaths(ctx.principal, "PurchaseOrder").includes("total");
    const volume = !seesAmounts ? [] : currencies.map((currency, i) => money(amounts[i]!, currency)).filter(({ amount }) => amount > 0);
    return { orders, volume, deliveredLines, onTimeLines, onTimeShare: shareOf(onTimeLines, deliveredLines) };
  }
}

/**
 * Sales by region, product, representative and customer, in a year, quarter or month, from the figures kept by the
 * projections. 四(四)4
 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { declarationOf } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money } from "../../../table/money.ts";
import { displayName } from "../../../table/record.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { readsAll } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Context } from "../../../platform/context.ts";
import { listRefused } from "../../../platform/entity/listRefused.ts";
import { SalesOrderLine } from "../orders/salesOrderLine.ts";
import type { Measure } from "../plans/planTargets.ts";
import type { SalesDimension } from "./salesFigures.ts";
import { companySource, ownSource, totalsBy, type OwnDimension, type SalesSource } from "./salesSource.ts";
import { spanOf, type Span } from "./salesSpan.ts";

export const SalesBy = enumeration("SalesBy", "Dimension of the statistics.", {
  REGION: { zh: "区域", en: "Region" },
  PRODUCT: { zh: "商品", en: "Product" },
  REPRESENTATIVE: { zh: "销售代表", en: "Sales representative" },
  CUSTOMER: { zh: "客户", en: "Customer" },
});
export type SalesBy = ValueOf<typeof SalesBy>;

const dimensionOf = { REGION: "regionId", PRODUCT: "productId", REPRESENTATIVE: "representativeId", CUSTOMER: "customerId" } as const satisfies Record<SalesBy, SalesDimension>;

@ObjectType("SalesMonth", { description: "Sales of one month." })
class SalesMonth {
  @Field(() => String, { description: '"2026-11"', simple: true })
  month!: string;

  @Field(() => Money, { description: "Amount in the requested currency.", simple: true })
  amount!: Money;

  @Field(() => SafeInt, { description: "Packs in all currencies.", simple: true })
  quantity!: number;
}

@ObjectType("SalesMember", { description: "Sales of one region, product, representative or customer." })
class SalesMember {
  @Field(() => ID, { description: 'The region, product, representative or customer; "none" if an order has none.', simple: true })
  id!: string;

  @Field(() => String, { description: "Its name; empty if there is none.", simple: true })
  name!: string;

  @Field(() => Money, { description: "Amount in the period.", simple: true })
  amount!: Money;

  @Field(() => SafeInt, { description: "Packs in the period, in all currencies.", simple: true })
  quantity!: number;

  @Field(() => Money, { description: "Amount in the same period of the previous year.", simple: true })
  amountBefore!: Money;

  @Field(() => [SalesMonth], { description: "The period's months.", simple: true })
  months!: SalesMonth[];
}

@ObjectType("SalesStatistics", { description: "Sales of a period; each figure is the sum of the order lines of its list, current within seconds." })
class SalesStatistics {
  @Field(() => Money, { description: "Total amount.", simple: true })
  amount!: Money;

  @Field(() => Money, { description: "Total amount in the same period of the previous year.", simple: true })
  amountBefore!: Money;

  @Field(() => SafeInt, { description: "Total packs, in all currencies.", simple: true })
  quantity!: number;

  @Field(() => [SalesMonth], { description: "Totals by month.", simple: true })
  months!: SalesMonth[];

  @Field(() => Int, { description: "Number of members with sales in the period.", simple: true })
  memberCount!: number;

  @Field(() => [SalesMember], { description: "Members with the highest amounts, highest first.", simple: true })
  members!: SalesMember[];

  @Field(() => Money, { description: "Total amount of all other members.", simple: true })
  othersAmount!: Money;

  @Field(() => SafeInt, { description: "Packs of all other members.", simple: true })
  othersQuantity!: number;
}

const mostMembers = 200;

@Resolver()
export class SalesStatisticsResolver {
  @Query(() => SalesStatistics, { description: "Sales of a year, a quarter or a month, added up by region, product, representative or customer. Representatives see only their own sales, by every dimension except customer. Source: 四(四)4." })
  @Costs(12)
  @Allow({ entity: "SalesOrderLine", action: "read" })
  async salesStatistics(
    @Arg("by", () => SalesBy, { description: "Dimension." }) by: SalesBy,
    @Arg("period", () => String, { nullable: true, description: '"2026", "2026-Q4" or "2026-11"; defaults to the current year.' }) requested: string | undefined,
    @Arg("currency", () => String, { defaultValue: "CNY", description: "Currency of the amounts; sales in other currencies are not included." }) currency: string,
    @Arg("first", () => Int, { defaultValue: 50, description: `How many members, at most ${mostMembers}.` }) first: number,
    @Ctx() ctx: Context,
  ): Promise<SalesStatistics> {
    const period = requested ?? ctx.today.slice(0, 4);
    const [span, before] = [spanOf(period, 0), spanOf(period, 1)];
    const most = Math.min(Math.max(first, 1), mostMembers);
    if (readsAll(ctx.principal, declarationOf(SalesOrderLine))) return statistics(ctx, companySource(ctx.table, currency), { dimension: dimensionOf[by], currency, span, before, most });
    return statistics(ctx, ownSource(ctx.table, currency, ctx.principal.id), { dimension: ownDimension(by), currency, span, before, most });
  }
}

function ownDimension(by: SalesBy): OwnDimension {
  if (by === "CUSTOMER") throw listRefused("Customer figures are kept for the whole company only: use REGION, PRODUCT or REPRESENTATIVE", "FORBIDDEN");
  return dimensionOf[by];
}

interface StatisticsRequest<Dimension extends SalesDimension> {
  dimension: Dimension;
  currency: string;
  span: Span;
  /** The same period of the previous year. */
  before: Span;
  /** How many members are shown. */
  most: number;
}

async function statistics<Dimension extends SalesDimension>(ctx: Context, source: SalesSource<Dimension>, { dimension, currency, span, before, most }: StatisticsRequest<Dimension>): Promise<SalesStatistics> {
  const read = async (measure: Measure, within: Span) => totalsBy(await source.members(measure, dimension, within), ({ memberId }) => memberId);
  const [amountOf, quantityOf, beforeOf, amountIn, quantityIn] = await Promise.all([
    read("AMOUNT", span),
    read("QUANTITY", span),
    read("AMOUNT", before),
    source.months("AMOUNT", span),
    source.months("QUANTITY", span),
  ]);
  const ranked = rank(amountOf, quantityOf);
  const [shown, others] = [ranked.slice(0, most), ranked.slice(most)];
  const [records, amountOfIn, quantityOfIn] = await Promise.all([
    ctx.loader.loadAll(shown),
    source.monthsOfMembers("AMOUNT", dimension, span, shown),
    source.monthsOfMembers("QUANTITY", dimension, span, shown),
  ]);
  const nameOf = new Map(records.map((record) => [record.id, displayName(record)]));
  const monthly = (amount: (month: string) => number, quantity: (month: string) => number): SalesMonth[] =>
    span.months.map((month) => ({ month, amount: money(amount(month), currency), quantity: quantity(month) }));
  return {
    amount: money(sum(amountOf), currency),
    amountBefore: money(sum(beforeOf), currency),
    quantity: sum(quantityOf),
    months: monthly(
      (month) => amountIn.get(month) ?? 0,
      (month) => quantityIn.get(month) ?? 0,
    ),
    memberCount: ranked.length,
    members: shown.map((id) => ({
      id,
      name: nameOf.get(id) ?? "",
      amount: money(amountOf.get(id) ?? 0, currency),
      quantity: quantityOf.get(id) ?? 0,
      amountBefore: money(beforeOf.get(id) ?? 0, currency),
      months: monthly(
        (month) => amountOfIn(id, month),
        (month) => quantityOfIn(id, month),
      ),
    })),
    othersAmount: money(sum(amountOf, others), currency),
    othersQuantity: sum(quantityOf, others),
  };
}

type Totals = ReadonlyMap<string, number>;

const sum = (of: Totals, ids: Iterable<string> = of.keys()): number => [...ids].reduce((total, id) => total + (of.get(id) ?? 0), 0);

/** Members with sales, the highest amount first. */
function rank(amountOf: Totals, quantityOf: Totals): string[] {
  const sold = [...new Set([...amountOf.keys(), ...quantityOf.keys()])].filter((id) => amountOf.get(id) || quantityOf.get(id));
  return sold.sort((a, b) => (amountOf.get(b) ?? 0) - (amountOf.get(a) ?? 0) || (a < b ? -1 : 1));
}

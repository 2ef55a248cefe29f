/**
 * Sales by region, product, representative and customer, in a year, quarter or month, from the figures kept by the
 * projections. 四(四)4
 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityByName } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { figureKey } from "../../../table/keys.ts";
import { money, Money } from "../../../table/money.ts";
import { displayName } from "../../../table/record.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { readsAll } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Context } from "../../../platform/context.ts";
import { listRefused } from "../../../platform/entity/listRefused.ts";
import { monthName, monthsOf, monthsOfYear } from "../plans/planPeriod.ts";
import type { Measure } from "../plans/planTargets.ts";
import { companySales, leafSales, memberFigure, memberSales, unitOf, type LeafSales, type MemberSales, type SalesDimension } from "./salesFigures.ts";

export const SalesBy = enumeration("SalesBy", "Dimension of the statistics.", {
  REGION: { zh: "区域", en: "Region" },
  PRODUCT: { zh: "商品", en: "Product" },
  REPRESENTATIVE: { zh: "销售代表", en: "Sales representative" },
  CUSTOMER: { zh: "客户", en: "Customer" },
});
export type SalesBy = ValueOf<typeof SalesBy>;

const dimensionOf: Record<SalesBy, SalesDimension> = { REGION: "regionId", PRODUCT: "productId", REPRESENTATIVE: "representativeId", CUSTOMER: "customerId" };

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
const measures: readonly Measure[] = ["AMOUNT", "QUANTITY"];

/** A period, its figures, and those of the same period of the previous year. */
interface Span {
  months: string[];
  /** First and last figure of the span: years for a year, months for shorter periods. */
  from: string;
  to: string;
}

function spanOf(period: string, yearsBack: number): Span {
  const year = Number(period.slice(0, 4));
  const months = monthsOf(period, year);
  if (!months) throw listRefused(`There is no period "${period}": "2026", "2026-Q4" or "2026-11"`, "BAD_USER_INPUT");
  const names = months.map((month) => monthName(year - yearsBack, month));
  return months.length === monthsOfYear ? { months: names, from: String(year - yearsBack), to: String(year - yearsBack) } : { months: names, from: names[0]!, to: names.at(-1)! };
}

@Resolver()
export class SalesStatisticsResolver {
  @Query(() => SalesStatistics, { description: "Sales of a year, a quarter or a month, added up by region, product, representative or customer. Representatives see only their own sales, by every dimension except customer. Source: 四(四)4." })
  @Costs(12)
  @Allow({ entity: "SalesOrderLine", action: "read" })
  async salesStatistics(
    @Arg("by", () => SalesBy, { description: "Dimension." }) by: SalesBy,
    @Arg("period", () => String, { nullable: true, description: '"2026", "2026-Q4" or "2026-11"; defaults to the current year.' }) asked: string | undefined,
    @Arg("currency", () => String, { defaultValue: "CNY", description: "Currency of the amounts; sales in other currencies are not included." }) currency: string,
    @Arg("first", () => Int, { defaultValue: 50, description: `How many members, at most ${mostMembers}.` }) first: number,
    @Ctx() ctx: Context,
  ): Promise<SalesStatistics> {
    const period = asked ?? ctx.today.slice(0, 4);
    const [span, before] = [spanOf(period, 0), spanOf(period, 1)];
    const dimension = dimensionOf[by];
    const ownId = whoseAlone(ctx, by);
    const read = (measure: Measure, within: Span) => (ownId ? ownSales(ctx, ownId, unitOf(measure, currency), dimension, within) : memberSales(ctx.table, unitOf(measure, currency), dimension, within.from, within.to));
    const [amounts, quantities, earlier, ...company] = await Promise.all([
      read("AMOUNT", span),
      read("QUANTITY", span),
      read("AMOUNT", before),
      ...(ownId ? [] : measures).map((measure) => companySales(ctx.table, unitOf(measure, currency), span.months[0]!, span.months.at(-1)!)),
    ]);
    const [amountOf, quantityOf, beforeOf] = [amounts, quantities, earlier].map(totals) as [Totals, Totals, Totals];
    const ranked = [...new Set([...amountOf.keys(), ...quantityOf.keys()])].filter((id) => amountOf.get(id) || quantityOf.get(id)).sort((a, b) => (amountOf.get(b) ?? 0) - (amountOf.get(a) ?? 0) || (a < b ? -1 : 1));
    const shown = ranked.slice(0, Math.min(Math.max(first, 1), mostMembers));
    const others = ranked.slice(shown.length);
    const [names, months] = await Promise.all([ctx.loader.loadAll(shown), ownId ? monthsOfSales({ AMOUNT: amounts, QUANTITY: quantities }) : monthsOfMembers(ctx, dimension, currency, span, shown)]);
    const nameOf = new Map(names.map((record) => [record.id, displayName(record)]));
    const month = (name: string, amount: number, quantity: number): SalesMonth => ({ month: name, amount: money(amount, currency), quantity });
    const all = (of: Totals, ids: Iterable<string> = of.keys()) => [...ids].reduce((total, id) => total + (of.get(id) ?? 0), 0);
    return {
      amount: money(all(amountOf), currency),
      amountBefore: money(all(beforeOf), currency),
      quantity: all(quantityOf),
      months: span.months.map((name) => (ownId ? month(name, inMonth(amounts, name), inMonth(quantities, name)) : month(name, company[0]!.get(name) ?? 0, company[1]!.get(name) ?? 0))),
      memberCount: ranked.length,
      members: shown.map((id) => ({
        id,
        name: nameOf.get(id) ?? "",
        amount: money(amountOf.get(id) ?? 0, currency),
        quantity: quantityOf.get(id) ?? 0,
        amountBefore: money(beforeOf.get(id) ?? 0, currency),
        months: span.months.map((name) => month(name, months("AMOUNT", id, name), months("QUANTITY", id, name))),
      })),
      othersAmount: money(all(amountOf, others), currency),
      othersQuantity: all(quantityOf, others),
    };
  }
}

/**
 * The representative whose sales the caller is restricted to, if any. Customer figures are kept for all representatives
 * together only.
 */
function whoseAlone({ principal }: Context, by: SalesBy): string | undefined {
  if (readsAll(principal, entityByName("SalesOrderLine")!)) return undefined;
  if (by === "CUSTOMER") throw listRefused("Customer figures are kept for the whole company only: use REGION, PRODUCT or REPRESENTATIVE", "FORBIDDEN");
  return principal.id;
}

/** Monthly sales of one representative in a span, from the branches of that year: one query. */
async function ownSales(ctx: Context, representativeId: string, unit: string, dimension: SalesDimension, { months }: Span): Promise<MemberSales[]> {
  const year = Number(months[0]!.slice(0, 4));
  const sold = (await leafSales(ctx.table, unit, year, {})).filter((leaf) => leaf.representativeId === representativeId);
  const named = sold.map((leaf) => ({ memberId: leaf[dimension as keyof Pick<LeafSales, "regionId" | "productId" | "representativeId">], period: monthName(year, leaf.month), value: leaf.value }));
  return named.filter(({ period }) => months.includes(period));
}

const inMonth = (sales: readonly MemberSales[], month: string): number => sales.filter(({ period }) => period === month).reduce((sum, { value }) => sum + value, 0);

/** Like `monthsOfMembers`, from sales already read by month. */
const monthsOfSales = (sales: Record<Measure, readonly MemberSales[]>) => (measure: Measure, id: string, month: string): number =>
  inMonth(sales[measure].filter(({ memberId }) => memberId === id), month);

type Totals = Map<string, number>;

function totals(sales: readonly MemberSales[]): Totals {
  const found: Totals = new Map();
  for (const { memberId, value } of sales) found.set(memberId, (found.get(memberId) ?? 0) + value);
  return found;
}

/** Months of the shown members, read by key in batches of a hundred. */
async function monthsOfMembers(ctx: Context, dimension: SalesDimension, currency: string, { months }: Span, ids: readonly string[]): Promise<(measure: Measure, id: string, month: string) => number> {
  const nameOf = (measure: Measure, id: string, month: string) => memberFigure(unitOf(measure, currency), dimension, month, id);
  const keys = measures.flatMap((measure) => ids.flatMap((id) => months.map((month) => figureKey(nameOf(measure, id, month)))));
  const found = new Map((await ctx.table.batchGetAll(keys)).map(({ pk, sk, value }) => [`${String(pk)}\n${String(sk)}`, Number(value)]));
  return (measure, id, month) => {
    const { pk, sk } = figureKey(nameOf(measure, id, month));
    return found.get(`${pk}\n${sk}`) ?? 0;
  };
}

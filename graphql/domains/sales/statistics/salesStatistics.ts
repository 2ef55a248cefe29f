/** What was sold, by region, product, representative and customer, in a year, a quarter or a month: from the figures that the projections keep. 四(四)4 */
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

export const SalesBy = enumeration("SalesBy", "What sales are added up by.", {
  REGION: { zh: "区域", en: "Region" },
  PRODUCT: { zh: "商品", en: "Product" },
  REPRESENTATIVE: { zh: "销售代表", en: "Representative" },
  CUSTOMER: { zh: "客户", en: "Customer" },
});
export type SalesBy = ValueOf<typeof SalesBy>;

const dimensionOf: Record<SalesBy, SalesDimension> = { REGION: "regionId", PRODUCT: "productId", REPRESENTATIVE: "representativeId", CUSTOMER: "customerId" };

@ObjectType("SalesMonth", { description: "What was sold in one month." })
class SalesMonth {
  @Field(() => String, { description: '"2026-11"', simple: true })
  month!: string;

  @Field(() => Money, { description: "Amount in the currency that was asked for.", simple: true })
  amount!: Money;

  @Field(() => SafeInt, { description: "Packs, whatever they were paid in.", simple: true })
  quantity!: number;
}

@ObjectType("SalesMember", { description: "What one region, product, representative or customer comes to." })
class SalesMember {
  @Field(() => ID, { description: 'The region, product, representative or customer; "none" where an order has none.', simple: true })
  id!: string;

  @Field(() => String, { description: "Its name; empty where there is none.", simple: true })
  name!: string;

  @Field(() => Money, { description: "Amount in the period.", simple: true })
  amount!: Money;

  @Field(() => SafeInt, { description: "Packs in the period, whatever they were paid in.", simple: true })
  quantity!: number;

  @Field(() => Money, { description: "Amount in the same period of the year before.", simple: true })
  amountBefore!: Money;

  @Field(() => [SalesMonth], { description: "The period's months.", simple: true })
  months!: SalesMonth[];
}

@ObjectType("SalesStatistics", { description: "What was sold in a period; each figure is the sum over the order lines of its list, current within seconds." })
class SalesStatistics {
  @Field(() => Money, { description: "Amount of all.", simple: true })
  amount!: Money;

  @Field(() => Money, { description: "Amount of all in the same period of the year before.", simple: true })
  amountBefore!: Money;

  @Field(() => SafeInt, { description: "Packs of all, whatever they were paid in.", simple: true })
  quantity!: number;

  @Field(() => [SalesMonth], { description: "All, month by month.", simple: true })
  months!: SalesMonth[];

  @Field(() => Int, { description: "How many regions, products, representatives or customers sold or bought anything.", simple: true })
  memberCount!: number;

  @Field(() => [SalesMember], { description: "Those with the highest amounts, highest first.", simple: true })
  members!: SalesMember[];

  @Field(() => Money, { description: "What those come to that are not among them.", simple: true })
  othersAmount!: Money;

  @Field(() => SafeInt, { description: "Packs of those.", simple: true })
  othersQuantity!: number;
}

const mostMembers = 200;
const measures: readonly Measure[] = ["AMOUNT", "QUANTITY"];

/** A period of any year: which figures it is, and those of the year before. */
interface Span {
  months: string[];
  /** Ends of the stretch of figures: years of a year, months of anything shorter. */
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
  @Query(() => SalesStatistics, { description: "Sales of a year, a quarter or a month, added up by region, product, representative or customer. A representative sees what they sold themselves, by all of these but customers. Source: 四(四)4." })
  @Costs(12)
  @Allow({ entity: "SalesOrderLine", action: "read" })
  async salesStatistics(
    @Arg("by", () => SalesBy, { description: "What is added up." }) by: SalesBy,
    @Arg("period", () => String, { nullable: true, description: '"2026", "2026-Q4" or "2026-11"; this year unless told.' }) asked: string | undefined,
    @Arg("currency", () => String, { defaultValue: "CNY", description: "Currency of the amounts: others are not in them." }) currency: string,
    @Arg("first", () => Int, { defaultValue: 50, description: `How many of them, at most ${mostMembers}.` }) first: number,
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

/** Whose sales alone the caller sees, where those are not everybody's. What customers bought is kept of all representatives together. */
function whoseAlone({ principal }: Context, by: SalesBy): string | undefined {
  if (readsAll(principal, entityByName("SalesOrderLine")!)) return undefined;
  if (by === "CUSTOMER") throw listRefused("What customers bought is counted for the company alone: ask by REGION, PRODUCT or REPRESENTATIVE", "FORBIDDEN");
  return principal.id;
}

/** What one representative sold in each month of a span, from the branches of that year: one query. */
async function ownSales(ctx: Context, representativeId: string, unit: string, dimension: SalesDimension, { months }: Span): Promise<MemberSales[]> {
  const year = Number(months[0]!.slice(0, 4));
  const sold = (await leafSales(ctx.table, unit, year, {})).filter((leaf) => leaf.representativeId === representativeId);
  const named = sold.map((leaf) => ({ memberId: leaf[dimension as keyof Pick<LeafSales, "regionId" | "productId" | "representativeId">], period: monthName(year, leaf.month), value: leaf.value }));
  return named.filter(({ period }) => months.includes(period));
}

const inMonth = (sales: readonly MemberSales[], month: string): number => sales.filter(({ period }) => period === month).reduce((sum, { value }) => sum + value, 0);

/** As `monthsOfMembers`, of sales that were read month by month. */
const monthsOfSales = (sales: Record<Measure, readonly MemberSales[]>) => (measure: Measure, id: string, month: string): number =>
  inMonth(sales[measure].filter(({ memberId }) => memberId === id), month);

type Totals = Map<string, number>;

function totals(sales: readonly MemberSales[]): Totals {
  const found: Totals = new Map();
  for (const { memberId, value } of sales) found.set(memberId, (found.get(memberId) ?? 0) + value);
  return found;
}

/** Months of those that are shown, by their keys: a hundred in each batch. */
async function monthsOfMembers(ctx: Context, dimension: SalesDimension, currency: string, { months }: Span, ids: readonly string[]): Promise<(measure: Measure, id: string, month: string) => number> {
  const nameOf = (measure: Measure, id: string, month: string) => memberFigure(unitOf(measure, currency), dimension, month, id);
  const keys = measures.flatMap((measure) => ids.flatMap((id) => months.map((month) => figureKey(nameOf(measure, id, month)))));
  const found = new Map((await ctx.table.batchGetAll(keys)).map(({ pk, sk, value }) => [`${String(pk)}\n${String(sk)}`, Number(value)]));
  return (measure, id, month) => {
    const { pk, sk } = figureKey(nameOf(measure, id, month));
    return found.get(`${pk}\n${sk}`) ?? 0;
  };
}

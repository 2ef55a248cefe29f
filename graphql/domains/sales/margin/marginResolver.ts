/** Margin by product, customer or representative in a year, quarter or month, from the figures kept by the projections. 四(四)4 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money } from "../../../table/money.ts";
import { displayName } from "../../../table/record.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { shareOf } from "../../../platform/percent.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { spanOf } from "../statistics/salesSpan.ts";
import { memberMargins, type MarginDimension, type MemberMargin } from "./marginFigures.ts";

export const MarginBy = enumeration("MarginBy", "Dimension of the margin.", {
  PRODUCT: { zh: "商品", en: "Product" },
  CUSTOMER: { zh: "客户", en: "Customer" },
  REPRESENTATIVE: { zh: "销售代表", en: "Sales representative" },
});
export type MarginBy = ValueOf<typeof MarginBy>;

const dimensionOf = { PRODUCT: "productId", CUSTOMER: "customerId", REPRESENTATIVE: "representativeId" } as const satisfies Record<MarginBy, MarginDimension>;

const mostMembers = 200;

@ObjectType("MarginMember", { description: "Margin of one product, customer or representative." })
class MarginMember {
  @Field(() => ID, { description: 'The product, customer or representative; "none" if an order has none.', simple: true })
  id!: string;

  @Field(() => String, { description: "Its name; empty if there is none.", simple: true })
  name!: string;

  @Field(() => Money, { description: "Value without tax.", simple: true })
  revenue!: Money;

  @Field(() => Money, { description: "Cost of sales without tax.", simple: true })
  cost!: Money;

  @Field(() => Money, { description: "Revenue less cost.", simple: true })
  margin!: Money;

  @Field(() => Money, { description: "What its carriage cost without tax: as billed, or accrued until then.", simple: true })
  freight!: Money;

  @Field(() => Money, { description: "Margin less freight.", simple: true })
  marginAfterFreight!: Money;

  @Field(() => Int, { nullable: true, description: "Margin as a share of revenue, in hundredths of a percent, rounded down; null without revenue.", simple: true })
  share!: number | null;
}

@ObjectType("Margins", { description: "Margin of a period: of what was shipped in it and stayed with customers." })
class Margins {
  @Field(() => MarginMember, { description: "All together.", simple: true })
  total!: MarginMember;

  @Field(() => Int, { description: "Number of members.", simple: true })
  memberCount!: number;

  @Field(() => [MarginMember], { description: `Members with the highest margins, highest first; at most ${mostMembers}.`, simple: true })
  members!: MarginMember[];
}

const member = ({ memberId: id, revenue, cost, freight }: MemberMargin, name: string, currency: string): MarginMember => ({
  id,
  name,
  revenue: money(revenue, currency),
  cost: money(cost, currency),
  margin: money(revenue - cost, currency),
  freight: money(freight, currency),
  marginAfterFreight: money(revenue - cost - freight, currency),
  share: revenue > 0 ? shareOf(revenue - cost, revenue) : null,
});

const marginOf = ({ revenue, cost }: MemberMargin): number => revenue - cost;

@Resolver()
export class MarginResolver {
  @Query(() => Margins, { description: "Margin of what was shipped in a year, a quarter or a month, by product, customer or representative. Source: 四(四)4." })
  @Costs(12)
  @Allow({ entity: "MarginLine", action: "read" })
  async margins(
    @Arg("by", () => MarginBy, { description: "Dimension." }) by: MarginBy,
    @Arg("period", () => String, { nullable: true, description: '"2026", "2026-Q4" or "2026-11"; defaults to the current year.' }) requested: string | undefined,
    @Arg("currency", () => String, { defaultValue: "CNY", description: "Currency of the amounts; sales in other currencies are not included." }) currency: string,
    @Ctx() ctx: Context,
  ): Promise<Margins> {
    const { months } = spanOf(requested ?? ctx.today.slice(0, 4), 0);
    const found = await memberMargins(ctx.table, currency, dimensionOf[by], months[0]!, months.at(-1)!);
    const ranked = found.toSorted((a, b) => marginOf(b) - marginOf(a) || (a.memberId < b.memberId ? -1 : 1));
    const shown = ranked.slice(0, mostMembers);
    const names = new Map((await ctx.loader.loadAll(shown.map(({ memberId }) => memberId).filter((id) => id !== "none"))).map((record) => [record.id, displayName(record)]));
    const all = found.reduce((sum, one) => ({ memberId: "all", revenue: sum.revenue + one.revenue, cost: sum.cost + one.cost, freight: sum.freight + one.freight }), { memberId: "all", revenue: 0, cost: 0, freight: 0 });
    return { total: member(all, "", currency), memberCount: found.length, members: shown.map((one) => member(one, names.get(one.memberId) ?? "", currency)) };
  }
}

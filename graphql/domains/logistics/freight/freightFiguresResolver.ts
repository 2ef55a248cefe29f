/** Freight by carrier, region or mode in a year, quarter or month, from the figures kept by the projections. 五(三)4 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money } from "../../../table/money.ts";
import { displayName } from "../../../table/record.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { shareOf } from "../../../platform/percent.ts";
import { spanOf } from "../../sales/api.ts";
import { FreightMode } from "../contracts/freightEnums.ts";
import { memberFreight, type FreightDimension, type MemberFreight } from "./freightFigures.ts";

export const FreightBy = enumeration("FreightBy", "Dimension of the freight.", {
  CARRIER: { zh: "承运商", en: "Carrier" },
  REGION: { zh: "到达区域", en: "Region" },
  MODE: { zh: "承运方式", en: "Mode" },
});
export type FreightBy = ValueOf<typeof FreightBy>;

const dimensionOf = { CARRIER: "carrierId", REGION: "regionId", MODE: "mode" } as const satisfies Record<FreightBy, FreightDimension>;

const mostMembers = 200;

@ObjectType("FreightMember", { description: "Freight of one carrier, region or mode." })
class FreightMember {
  @Field(() => ID, { description: "The carrier, region or mode.", simple: true })
  id!: string;

  @Field(() => String, { description: "Its name.", simple: true })
  name!: string;

  @Field(() => SafeInt, { description: "Shipments.", simple: true })
  shipments!: number;

  @Field(() => SafeInt, { description: "Orders carried.", simple: true })
  orders!: number;

  @Field(() => Money, { description: "Freight: as billed, or accrued until then.", simple: true })
  freight!: Money;

  @Field(() => Money, { nullable: true, description: "Freight for each order, rounded down; null without orders.", simple: true })
  perOrder!: Money | null;

  @Field(() => Int, { nullable: true, description: "Freight as a share of the value carried, in hundredths of a percent, rounded down; null without value.", simple: true })
  shareOfValue!: number | null;

  @Field(() => SafeInt, { description: "Deliveries that arrived.", simple: true })
  arrived!: number;

  @Field(() => Int, { nullable: true, description: "Share of them that arrived by the requested date, in hundredths of a percent, rounded down; null before any arrived.", simple: true })
  onTimeShare!: number | null;
}

@ObjectType("FreightFigures", { description: "Freight of a period: of the shipments that left in it, in CNY." })
class FreightFigures {
  @Field(() => FreightMember, { description: "All together.", simple: true })
  total!: FreightMember;

  @Field(() => [FreightMember], { description: `Members with the most freight, the most first; at most ${mostMembers}.`, simple: true })
  members!: FreightMember[];
}

const member = ({ memberId: id, freight, goodsValue, orders, shipments, arrived, onTime }: MemberFreight, name: string): FreightMember => ({
  id,
  name,
  shipments,
  orders,
  freight: money(freight, "CNY"),
  perOrder: orders > 0 ? money(Math.floor(freight / orders), "CNY") : null,
  shareOfValue: goodsValue > 0 ? Number((BigInt(freight) * 10_000n) / BigInt(goodsValue)) : null,
  arrived,
  onTimeShare: shareOf(onTime, arrived),
});

const nothing: MemberFreight = { memberId: "all", freight: 0, goodsValue: 0, orders: 0, shipments: 0, arrived: 0, onTime: 0 };

function added(one: MemberFreight, other: MemberFreight): MemberFreight {
  const { memberId, freight, goodsValue, orders, shipments, arrived, onTime } = one;
  return { memberId, freight: freight + other.freight, goodsValue: goodsValue + other.goodsValue, orders: orders + other.orders, shipments: shipments + other.shipments, arrived: arrived + other.arrived, onTime: onTime + other.onTime };
}

async function namesOf(by: FreightBy, members: readonly MemberFreight[], ctx: Context): Promise<Map<string, string>> {
  if (by === "MODE") return new Map(members.map(({ memberId }) => [memberId, labelOf(FreightMode, memberId as FreightMode)[ctx.language]]));
  return new Map((await ctx.loader.loadAll(members.map(({ memberId }) => memberId))).map((record) => [record.id, displayName(record)]));
}

@Resolver()
export class FreightFiguresResolver {
  @Query(() => FreightFigures, { description: "Freight of the shipments that left in a year, a quarter or a month, by carrier, region or mode. Source: 五(三)4." })
  @Costs(15)
  @Allow({ entity: "FreightCost", action: "read", whole: true })
  async freightFigures(
    @Arg("by", () => FreightBy, { description: "Dimension." }) by: FreightBy,
    @Arg("period", () => String, { nullable: true, description: '"2026", "2026-Q4" or "2026-11"; defaults to the current year.' }) requested: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<FreightFigures> {
    const { months } = spanOf(requested ?? ctx.today.slice(0, 4), 0);
    const found = await memberFreight(ctx.table, dimensionOf[by], months[0]!, months.at(-1)!);
    const shown = found.toSorted((a, b) => b.freight - a.freight || (a.memberId < b.memberId ? -1 : 1)).slice(0, mostMembers);
    const names = await namesOf(by, shown, ctx);
    return { total: member(found.reduce(added, nothing), ""), members: shown.map((one) => member(one, names.get(one.memberId) ?? "")) };
  }
}

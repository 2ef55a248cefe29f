/** What a promotion channel has cost and brought, for its review: its own expenses, and the leads that came through it. 三(四)2 */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";

import { readAll } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { SalesOrder } from "../../sales/orders/salesOrder.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { Expense } from "../campaigns/expense.ts";
import { PromotionChannel } from "../channels/promotionChannel.ts";
import { budgetCurrency } from "../plans/budgets.ts";
import { all, costPerLead, returnOnSpend, revenueOf } from "./campaignResults.ts";
import { isValidLead, Lead } from "./lead.ts";
import { LeadAttribution } from "./leadAttribution.ts";

@ObjectType("ChannelResults", { description: "What a promotion channel has cost and brought." })
export class ChannelResults {
  @Field(() => Money, { description: "Paid expenses that name the channel.", simple: true })
  spent!: Money;

  @Field(() => Int, { description: "Leads through the channel that are neither duplicates nor invalid.", simple: true })
  validLeads!: number;

  @Field(() => Money, { nullable: true, description: "Spent for each valid lead, rounded down; null without leads.", simple: true })
  costPerLead!: Money | null;

  @Field(() => Money, { description: "Value, with tax, of the orders that these leads have led to, net of what was cancelled and returned.", simple: true })
  revenue!: Money;

  @Field(() => SafeInt, { nullable: true, description: "Revenue less spent, over spent, in hundredths of a percent, rounded down; null where nothing was spent.", simple: true })
  returnOnSpend!: number | null;
}

/** What the orders that a lead has led to are worth, of the products that its campaign promotes. */
async function revenueThrough({ id, campaignId }: Lead, ctx: Context): Promise<number> {
  const attributions = await all(readAll(ctx.table, LeadAttribution, { filter: { leadId: { eq: id } }, orderBy: { sort: "orderedOn", descending: false } }));
  const orders = await ctx.loader.loadAll<SalesOrder>(attributions.map(({ salesOrderId }) => salesOrderId));
  const { revenue, returned } = revenueOf((await ctx.loader.load<Campaign>(campaignId))!, orders);
  return revenue - returned;
}

export async function channelResultsOf({ id }: PromotionChannel, ctx: Context): Promise<ChannelResults> {
  const of = { channelId: { eq: id } };
  const [leads, expenses] = await Promise.all([
    all(readAll(ctx.table, Lead, { filter: of, orderBy: { sort: "receivedOn", descending: false } })),
    all(readAll(ctx.table, Expense, { filter: of, orderBy: { sort: "createdAt", descending: false } })),
  ]);
  const valid = leads.filter(isValidLead);
  const spent = expenses.reduce((sum, { paid, reversedOn }) => sum + (paid && !reversedOn ? paid.amount : 0), 0);
  const revenues = await Promise.all(valid.filter(({ status }) => status === "WON").map((lead) => revenueThrough(lead, ctx)));
  const revenue = revenues.reduce((sum, one) => sum + one, 0);
  const cost = costPerLead(spent, valid.length);
  return {
    spent: money(spent, budgetCurrency),
    validLeads: valid.length,
    costPerLead: cost === null ? null : money(cost, budgetCurrency),
    revenue: money(revenue, budgetCurrency),
    returnOnSpend: returnOnSpend(revenue, spent),
  };
}

@Resolver(() => PromotionChannel)
export class ChannelResultsResolver {
  @Costs(10)
  @FieldResolver(() => ChannelResults, { description: "What it has cost and brought." })
  results(@Root() channel: PromotionChannel, @Ctx() ctx: Context): Promise<ChannelResults> {
    return channelResultsOf(channel, ctx);
  }
}

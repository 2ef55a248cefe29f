/** What a campaign has come to: leads, what each has cost, and what the orders they led to are worth. 三(三) */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { readAll } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { shareOf } from "../../../platform/percent.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import type { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { Campaign } from "../campaigns/campaign.ts";
import type { BudgetAccount } from "../plans/budgetAccount.ts";
import { budgetCurrency } from "../plans/budgets.ts";
import { isValidLead, Lead } from "./lead.ts";
import { LeadAttribution } from "./leadAttribution.ts";

/** Spent for each valid lead, in minor units and rounded down; null without leads. */
export const costPerLead = (spent: number, validLeads: number): number | null => (validLeads === 0 ? null : Math.floor(spent / validLeads));

/** (Revenue net of returns − spent) ÷ spent, in hundredths of a percent, rounded down; null where nothing was spent. */
export const returnOnSpend = (netRevenue: number, spent: number): number | null => shareOf(netRevenue - spent, spent);

@ObjectType("CampaignResults", { description: "What a campaign has come to." })
export class CampaignResults {
  @Field(() => Int, { description: "Leads, duplicates and invalid ones included.", simple: true })
  leads!: number;

  @Field(() => Int, { description: "Leads that are neither duplicates nor invalid.", simple: true })
  validLeads!: number;

  @Field(() => Int, { description: "Valid leads that were qualified or have led to an order.", simple: true })
  qualified!: number;

  @Field(() => Int, { description: "Valid leads that have led to an order.", simple: true })
  converted!: number;

  @Field(() => Money, { description: "Paid expenses.", simple: true })
  spent!: Money;

  @Field(() => Money, { nullable: true, description: "Spent for each valid lead, rounded down; null without leads.", simple: true })
  costPerLead!: Money | null;

  @Field(() => Money, { description: "Value, with tax, of the attributed orders' lines of promoted products, less what was cancelled.", simple: true })
  revenue!: Money;

  @Field(() => Money, { description: "Value of what of that was returned or lost on its way.", simple: true })
  returned!: Money;

  @Field(() => SafeInt, { nullable: true, description: "Revenue net of returns less spent, over spent, in hundredths of a percent, rounded down; null where nothing was spent.", simple: true })
  returnOnSpend!: number | null;
}

export async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const record of records) read.push(record);
  return read;
}

/** Lines of the promoted products; of all products where the campaign names none. Orders in other currencies are left out. */
export function revenueOf({ products }: Campaign, orders: readonly SalesOrder[]): { revenue: number; returned: number } {
  const promoted = new Set((products ?? []).map(({ productId }) => productId));
  const lines = orders.filter(({ total }) => total.currency === budgetCurrency).flatMap((order) => order.lines);
  const counted = lines.filter(({ productId }) => promoted.size === 0 || promoted.has(productId));
  return counted.reduce(
    ({ revenue, returned }, { amount, quantity, cancelledQuantity, returnedQuantity }) => ({
      revenue: revenue + amount.amount - roundedShare(amount.amount, cancelledQuantity, quantity),
      returned: returned + roundedShare(amount.amount, returnedQuantity, quantity),
    }),
    { revenue: 0, returned: 0 },
  );
}

export async function resultsOf(campaign: Campaign, ctx: Context): Promise<CampaignResults> {
  const of = { campaignId: { eq: campaign.id } };
  const [leads, attributions, account] = await Promise.all([
    all(readAll(ctx.table, Lead, { filter: of, orderBy: { sort: "receivedOn", descending: false } })),
    all(readAll(ctx.table, LeadAttribution, { filter: of, orderBy: { sort: "orderedOn", descending: false } })),
    campaign.accountId ? ctx.loader.load<BudgetAccount>(campaign.accountId) : null,
  ]);
  const orders = await ctx.loader.loadAll<SalesOrder>(attributions.map(({ salesOrderId }) => salesOrderId));
  const valid = leads.filter(isValidLead);
  const spent = account?.spent.amount ?? 0;
  const { revenue, returned } = revenueOf(campaign, orders);
  const cost = costPerLead(spent, valid.length);
  const amount = (value: number): Money => money(value, budgetCurrency);
  return {
    leads: leads.length,
    validLeads: valid.length,
    qualified: valid.filter(({ status }) => status === "QUALIFIED" || status === "WON").length,
    converted: valid.filter(({ status }) => status === "WON").length,
    spent: amount(spent),
    costPerLead: cost === null ? null : amount(cost),
    revenue: amount(revenue),
    returned: amount(returned),
    returnOnSpend: returnOnSpend(revenue - returned, spent),
  };
}

@Resolver(() => Campaign)
export class CampaignResultsResolver {
  @Costs(20)
  @FieldResolver(() => CampaignResults, { description: "Leads, cost per lead, attributed revenue and return on spend." })
  results(@Root() campaign: Campaign, @Ctx() ctx: Context): Promise<CampaignResults> {
    return resultsOf(campaign, ctx);
  }
}

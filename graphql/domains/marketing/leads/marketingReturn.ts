/** What promotion costs and brings, as of each day: spend, valid leads and attributed revenue of the last ninety days. 三(三), 七 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { sumOfSeries } from "../../../table/projection/series.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures, seriesName, seriesNamed } from "../../../platform/kpi/measures.ts";
import { takenDaily } from "../../../platform/kpi/takenDaily.ts";
import type { SalesOrder } from "../../sales/orders/salesOrder.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { Expense } from "../campaigns/expense.ts";
import { budgetCurrency } from "../plans/budgets.ts";
import { revenueOf } from "./campaignResults.ts";
import { Lead } from "./lead.ts";
import { LeadAttribution } from "./leadAttribution.ts";
import "./marketingMeasures.ts";

/** Days that are looked at together: orders follow from leads after weeks. */
const returnWindow = 90;
/** Fen over hundredths of leads are yuan for a lead. */
const hundredths = 100;

@Entity<MarketingReturn>({
  prefix: "mret",
  domain: "marketing",
  label: { zh: "每日推广回报", en: "Return of promotion of a day" },
  many: "marketingReturns",
  about: "What was spent on promotion in the ninety days up to a day, and what it has brought.",
  clause: "三(三) · 七",
  representation: "takenOn",
  lists: { all: ["takenOn", "createdAt"] },
})
export class MarketingReturn extends Node {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Day at whose end it was taken." })
  takenOn!: string;

  @Attribute(() => Money, { zh: "90 天支出", en: "Spent in 90 days", about: "Expenses paid in the ninety days up to it that did not come back." })
  spent!: Money;

  @Attribute(() => Int, { zh: "90 天有效线索", en: "Valid leads in 90 days", about: "Leads received in these days that are neither duplicates nor invalid." })
  validLeads!: number;

  @Attribute(() => Money, { zh: "90 天归因收入", en: "Attributed revenue in 90 days", about: "Value, with tax, of the orders of these days that leads have led to, of promoted products, net of cancellations and returns." })
  revenue!: Money;
}

export const MarketingReturnResolver = EntityResolver(MarketingReturn);

async function attributedRevenue(orderedOn: { from: string; to: string }, ctx: Context): Promise<number> {
  let total = 0;
  for await (const { salesOrderId, campaignId } of readAll(ctx.table, LeadAttribution, { filter: { orderedOn }, orderBy: { sort: "orderedOn", descending: false } })) {
    const [order, campaign] = await Promise.all([ctx.loader.load<SalesOrder>(salesOrderId), ctx.loader.load<Campaign>(campaignId)]);
    const { revenue, returned } = revenueOf(campaign!, order ? [order] : []);
    total += revenue - returned;
  }
  return total;
}

takenDaily(MarketingReturn, "marketingReturn", async (takenOn, ctx) => {
  const stretch = { from: addDays(takenOn, 1 - returnWindow), to: takenOn };
  const [spent, validLeads, revenue] = await Promise.all([
    sumOfSeries(ctx.table, seriesName(seriesNamed(Expense, "spentByDay"), budgetCurrency), stretch),
    sumOfSeries(ctx.table, seriesName(seriesNamed(Lead, "validByDay"), budgetCurrency), stretch),
    attributedRevenue(stretch, ctx),
  ]);
  return [{ of: budgetCurrency, values: { takenOn, spent: money(spent, budgetCurrency), validLeads, revenue: money(revenue, budgetCurrency) } }];
});

measures(MarketingReturn, {
  series: {
    spent: { by: "day", on: "takenOn", add: ({ spent }) => spent.amount, zh: "90 天支出（分）", en: "Spent in 90 days, in fen" },
    leads: { by: "day", on: "takenOn", add: ({ validLeads }) => validLeads * hundredths, zh: "90 天有效线索（百分之一）", en: "Valid leads in 90 days, in hundredths" },
    gained: { by: "day", on: "takenOn", add: ({ revenue, spent }) => revenue.amount - spent.amount, zh: "90 天归因收入减支出（分）", en: "Attributed revenue less spend in 90 days, in fen" },
  },
  kpis: {
    costPerLead: { mean: ["spent", "leads"], isLevel: true, direction: "LOWER", cadence: "DAY", owner: "marketingLead", least: 1_000, clause: "三(三) · 七", zh: "单条线索成本（元）", en: "Cost per lead (CNY)", about: "What was spent on promotion in the ninety days up to the day, for each valid lead of these days." },
    returnOnSpend: { share: ["gained", "spent"], isLevel: true, direction: "HIGHER", cadence: "DAY", owner: "marketingLead", clause: "三(三) · 七", zh: "推广投入回报率", en: "Return on spend", about: "Attributed revenue of the ninety days up to the day, net of returns and less what was spent in them, divided by what was spent." },
  },
});

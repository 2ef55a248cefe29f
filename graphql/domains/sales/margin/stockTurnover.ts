/** How often the stock is turned over in a year, as of each day: cost of sales of the last ninety days against the stock's value. 五(一), 七 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { readSeries } from "../../../table/projection/series.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures, seriesName, seriesNamed } from "../../../platform/kpi/measures.ts";
import { takenDaily } from "../../../platform/kpi/takenDaily.ts";
import { StockValue } from "../../supply/cost/stockValue.ts";
import { MarginLine } from "./marginLine.ts";
import "./marginMeasures.ts";

/** Days whose cost of sales stands for a year. */
const costWindow = 90;
const daysOfYear = 365;

@Entity<StockTurnover>({
  prefix: "stov",
  domain: "sales",
  label: { zh: "每日库存周转", en: "Stock turnover of a day" },
  many: "stockTurnovers",
  about: "Cost of sales of the ninety days up to a day beside what the stock was worth at its end.",
  clause: "五(一) · 七",
  representation: "takenOn",
  lists: { all: ["takenOn", "createdAt"], currency: ["takenOn"] },
})
export class StockTurnover extends Node {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Day at whose end it was taken." })
  takenOn!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of the amounts." })
  currency!: string;

  @Attribute(() => Money, { zh: "销售成本", en: "Cost of sales", about: "Cost of what was shipped in the days counted and stayed with customers, without tax." })
  cost!: Money;

  @Attribute(() => Int, { zh: "天数", en: "Days counted", about: "Days whose cost of sales it holds: ninety, or fewer where less is known." })
  days!: number;

  @Attribute(() => Money, { zh: "库存金额", en: "Stock value", about: "What the stock was worth at the end of the day, at cost without tax." })
  value!: Money;
}

export const StockTurnoverResolver = EntityResolver(StockTurnover);

/** Cost of sales of the ninety days up to this one, and how many of them are known: none before the first shipment. */
async function costUpTo(day: string, currency: string, { table }: Context): Promise<{ cost: number; days: number }> {
  const known = await readSeries(table, seriesName(seriesNamed(MarginLine, "cost"), currency), { to: day });
  const [first] = known.keys();
  const from = addDays(day, 1 - costWindow);
  const cost = [...known].reduce((sum, [at, value]) => (at >= from ? sum + value : sum), 0);
  return { cost, days: first === undefined ? costWindow : Math.min(costWindow, daysBetween(first, day) + 1) };
}

takenDaily(StockTurnover, "stockTurnover", async (takenOn, ctx) => {
  const valued: StockValue[] = [];
  for await (const one of readAll(ctx.table, StockValue, { filter: { valuedOn: { from: takenOn, to: takenOn } }, orderBy: { sort: "valuedOn", descending: false } })) valued.push(one);
  // The stock of the day is valued by another piece of the clock's work.
  if (valued.length === 0) return undefined;
  return Promise.all(valued.map(async ({ currency, value }) => {
    const { cost, days } = await costUpTo(takenOn, currency, ctx);
    return { of: currency, values: { takenOn, currency, cost: { amount: cost, currency }, days, value } };
  }));
});

measures(StockTurnover, {
  series: {
    yearly: { by: "day", on: "takenOn", when: ({ currency }) => currency === "CNY", add: ({ cost }) => cost.amount * daysOfYear, zh: "销售成本 × 365", en: "Cost of sales × 365" },
    held: { by: "day", on: "takenOn", when: ({ currency }) => currency === "CNY", add: ({ value, days }) => value.amount * days, zh: "库存金额 × 天数", en: "Stock value × days counted" },
  },
  kpis: {
    stockTurnover: { mean: ["yearly", "held"], isLevel: true, direction: "BAND", cadence: "DAY", owner: "supplyLead", target: 800, warning: 2_400, critical: 3_600, warningLow: 600, criticalLow: 400, clause: "五(一) · 七", zh: "库存周转（次/年）", en: "Stock turnover (times a year)", about: "Cost of sales of the last ninety days, as for a year, divided by what the stock was worth at the end of the day. Slow stock expires, too little stock runs out." },
  },
});

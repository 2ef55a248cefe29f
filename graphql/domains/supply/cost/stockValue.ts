/** What the stock was worth at the end of each day, at cost without tax: one record for each day and currency. 五(一), 七 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { currencies, money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { takenDaily } from "../../../platform/kpi/takenDaily.ts";
import type { Batch } from "../stock/batch.ts";
import { StockBalance } from "../stock/stockBalance.ts";
import { costOf } from "./batchCost.ts";

@Entity<StockValue>({
  prefix: "svl",
  domain: "supply",
  label: { zh: "库存金额", en: "Stock value" },
  about: "Value of the stock at the end of a day, at cost without tax.",
  clause: "五(一) · 七",
  representation: "valuedOn",
  lists: { all: ["valuedOn", "createdAt"], currency: ["valuedOn"] },
})
export class StockValue extends Node {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Day at whose end it was counted." })
  valuedOn!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of the costs." })
  currency!: string;

  @Attribute(() => Money, { zh: "库存金额", en: "Stock value", about: "Cost of all packs on hand whose cost is known." })
  value!: Money;

  @Attribute(() => SafeInt, { zh: "件数", en: "Packs", about: "Packs on hand whose cost is in this currency." })
  packs!: number;

  @Attribute(() => SafeInt, { zh: "成本未知件数", en: "Packs of unknown cost", about: "Packs on hand of unknown cost; not included in the value." })
  unknownPacks!: number;
}

export const StockValueResolver = EntityResolver(StockValue);

interface Valued {
  packs: number;
  amount: number;
}

/** What is on hand, by currency of its cost. */
async function valueStock(ctx: Context): Promise<{ valued: Map<string, Valued>; unknown: number }> {
  const valued = new Map<string, Valued>();
  let unknown = 0;
  for await (const { batchId, onHand } of readAll(ctx.table, StockBalance, { filter: { inStock: { eq: true } }, orderBy: { sort: "expiresOn", descending: false } })) {
    const batch = await ctx.loader.load<Batch>(batchId);
    const cost = batch && (await costOf(ctx, batch, onHand));
    if (!cost) {
      unknown += onHand;
      continue;
    }
    const { packs, amount } = valued.get(cost.currency) ?? { packs: 0, amount: 0 };
    valued.set(cost.currency, { packs: packs + onHand, amount: amount + cost.amount });
  }
  return { valued, unknown };
}

/** Before the warehouse begins: what was on hand when the day ended. */
takenDaily(StockValue, "stockValue", async (valuedOn, ctx) => {
  const { valued, unknown } = await valueStock(ctx);
  if (!valued.has(currencies[0])) valued.set(currencies[0], { packs: 0, amount: 0 });
  return [...valued].map(([currency, { packs, amount }]) => ({ of: currency, values: { valuedOn, currency, value: money(amount, currency), packs, unknownPacks: currency === currencies[0] ? unknown : 0 } }));
});

measures(StockValue, {
  series: { value: { by: "day", on: "valuedOn", amount: "value", zh: "库存金额", en: "Stock value" } },
  kpis: { stockValue: { sum: "value", isLevel: true, direction: "LOWER", cadence: "DAY", owner: "supplyLead", clause: "五(一) · 七", zh: "库存金额", en: "Stock value", about: "Cost of all packs on hand at the end of the day, without tax." } },
});

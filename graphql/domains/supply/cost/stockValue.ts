/** What the stock was worth at the end of each day, at cost without tax: one record for each day and currency. 五(一), 七 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
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

/** One id per day and currency, so that a day is valued once. */
const valueId = (day: string, currency: string): string => `svl_${day}.${currency}`;

/** Soon after midnight, before the warehouse begins: what was on hand when the day ended. */
async function valueYesterday(ctx: Context): Promise<void> {
  const valuedOn = addDays(ctx.today, -1);
  const { valued, unknown } = await valueStock(ctx);
  if (!valued.has("CNY")) valued.set("CNY", { packs: 0, amount: 0 });
  for (const [currency, { packs, amount }] of valued) {
    const id = valueId(valuedOn, currency);
    if (await ctx.loader.load(id)) continue;
    await change<StockValue>(ctx, { entity: "StockValue", action: "value" }, {}, async (uow) => uow.create(StockValue, { id, valuedOn, currency, value: money(amount, currency), packs, unknownPacks: currency === "CNY" ? unknown : 0 }));
  }
}

registerClockWork("stockValue", (ctx) => oncePerDay(ctx, "stockValue", () => valueYesterday(ctx)));

measures(StockValue, {
  series: { value: { by: "day", on: "valuedOn", amount: "value", zh: "库存金额", en: "Stock value" } },
  kpis: { stockValue: { sum: "value", isLevel: true, direction: "LOWER", cadence: "DAY", owner: "supplyLead", clause: "五(一) · 七", zh: "库存金额", en: "Stock value", about: "Cost of all packs on hand at the end of the day, without tax." } },
});

/** What customers owed at the end of each day: one record for each day and currency. 四(四)3, 七 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { currencies, money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { takenDaily } from "../../../platform/kpi/takenDaily.ts";
import { owedOn, salesWindow } from "./receivablesAgeing.ts";

@Entity<ReceivableLevel>({
  prefix: "rcvlvl",
  domain: "sales",
  label: { zh: "每日应收余额", en: "Receivables of a day" },
  many: "receivableLevels",
  about: "What customers owed at the end of a day, and how much of it was overdue.",
  clause: "四(四)3 · 七",
  representation: "takenOn",
  lists: { all: ["takenOn", "createdAt"], currency: ["takenOn"] },
})
export class ReceivableLevel extends Node {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Day at whose end it was read." })
  takenOn!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of the amounts." })
  currency!: string;

  @Attribute(() => Money, { zh: "未收金额", en: "Outstanding", about: "What customers owed." })
  open!: Money;

  @Attribute(() => Money, { zh: "逾期金额", en: "Overdue", about: "What of it had fallen due before that day." })
  overdue!: Money;

  @Attribute(() => Money, { zh: "90 天发货额", en: "Delivered in 90 days", about: "Value of what was delivered in the ninety days up to it." })
  delivered!: Money;

  @Attribute(() => Money, { zh: "未收金额 × 90", en: "Outstanding × 90", about: "Ninety times what customers owed: divided by what was delivered, the days that sales are outstanding." })
  weighted!: Money;
}

export const ReceivableLevelResolver = EntityResolver(ReceivableLevel);

/** Before anybody pays: what was owed when the day ended. */
takenDaily(ReceivableLevel, "receivableLevel", async (takenOn, ctx) => {
  const read = await Promise.all(currencies.map(async (currency) => ({ currency, ...(await owedOn(ctx, currency, takenOn)) })));
  const used = read.filter(({ currency, open, delivered }) => currency === currencies[0] || open !== 0 || delivered !== 0);
  return used.map(({ currency, open, overdue, delivered }) => ({
    of: currency,
    values: { takenOn, currency, open: money(open, currency), overdue: money(overdue, currency), delivered: money(delivered, currency), weighted: money(open * salesWindow, currency) },
  }));
});

measures(ReceivableLevel, {
  series: {
    open: { by: "day", on: "takenOn", amount: "open", zh: "未收金额", en: "Outstanding" },
    overdue: { by: "day", on: "takenOn", amount: "overdue", zh: "逾期金额", en: "Overdue" },
    delivered: { by: "day", on: "takenOn", amount: "delivered", zh: "90 天发货额", en: "Delivered in 90 days" },
    weighted: { by: "day", on: "takenOn", amount: "weighted", zh: "未收金额 × 90", en: "Outstanding × 90" },
  },
  kpis: {
    overdueShare: { share: ["overdue", "open"], isLevel: true, direction: "LOWER", cadence: "DAY", owner: "finance", target: 1_000, warning: 2_000, critical: 3_000, clause: "四(四)3 · 七", zh: "逾期应收占比", en: "Overdue receivables", about: "Of what customers owed at the end of the day, what had fallen due before." },
    daysSalesOutstanding: { mean: ["weighted", "delivered"], isLevel: true, direction: "LOWER", cadence: "DAY", owner: "finance", clause: "四(四)3 · 七", zh: "应收账款周转天数", en: "Days sales outstanding", about: "What customers owed at the end of the day, divided by what was delivered in the ninety days before, times ninety." },
  },
});

import type { Money } from "../../../api/record.ts";

/** A price that was paid, of one supplier for one product. */
export interface DeskPrice {
  orderedOn: string;
  purchaseOrderId: string;
  /** Of a product its supplier, of a supplier its product. */
  otherId: string;
  other: string;
  quantity: number;
  unitPrice: Money;
}

/** Lines that one chart holds before nobody can tell them apart. */
export const MOST_LINES = 6;

export interface PriceLine {
  name: string;
  /** In the currency's unit, a value for each day of the chart; null where nothing was ordered. */
  values: (number | null)[];
}

export interface PriceChart {
  currency: string;
  days: string[];
  lines: PriceLine[];
  /** Prices that are not drawn: in other currencies, or of those with the fewest orders. */
  left: number;
}

/** Groups by a key, those with most members first. */
function grouped<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}

/** Average of a day, weighted by packs: a day may have several orders. */
function averageOf(prices: readonly DeskPrice[]): number {
  const packs = prices.reduce((sum, { quantity }) => sum + quantity, 0);
  return prices.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0) / packs / 100;
}

/** What the chart draws: the currency and the suppliers (or products) with most orders. */
export function priceChart(prices: readonly DeskPrice[]): PriceChart | undefined {
  const [first] = grouped(prices, ({ unitPrice }) => unitPrice.currency);
  if (!first) return undefined;
  const [currency, inCurrency] = first;
  const drawn = grouped(inCurrency, ({ otherId }) => otherId).slice(0, MOST_LINES);
  const days = [...new Set(drawn.flatMap(([, own]) => own.map(({ orderedOn }) => orderedOn)))].sort();
  const lines = drawn.map(([, own]) => {
    const byDay = new Map(grouped(own, ({ orderedOn }) => orderedOn));
    return { name: own[0]!.other, values: days.map((day) => (byDay.has(day) ? averageOf(byDay.get(day)!) : null)) };
  });
  return { currency, days, lines, left: prices.length - drawn.reduce((sum, [, own]) => sum + own.length, 0) };
}

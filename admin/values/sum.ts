import type { Money } from "../api/record.ts";

/** Adds amounts, each currency for itself. */
export function sumByCurrency(amounts: (Money | null)[]): Money[] {
  const sums = new Map<string, number>();
  for (const money of amounts) {
    if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.amount);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

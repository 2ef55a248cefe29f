import type { Money } from "../api/record.ts";

/** Quantity × price; null while either is missing or, in a form, not yet readable. */
export function times(quantity: unknown, price: unknown): Money | null {
  const money = price as Partial<Money> | null | undefined;
  if (typeof quantity !== "number" || typeof money?.amount !== "number" || !money.currency) return null;
  return { amount: quantity * money.amount, currency: money.currency };
}

/** What is owed, by the day on which it falls due, and what was delivered, by the day: figures that the projections keep. */
import { seriesFigure } from "../../../table/keys.ts";
import type { Receivable } from "./receivable.ts";

export const receivableSeries = {
  /** Minor units that are still owed, by the day on which they fall due; of one customer, or of all. */
  open: (currency: string, customerId = "all") => `receivable#open#${customerId}#${currency}`,
  /** Minor units that were delivered on credit, less returns, by the day of the delivery. */
  delivered: (currency: string, customerId = "all") => `receivable#delivered#${customerId}#${currency}`,
};

export function receivableFigures({ customerId, open, amount, credited, dueOn, shippedOn }: Receivable): Record<string, number> {
  const { currency } = amount;
  const whose = [undefined, customerId];
  return Object.fromEntries([
    ...whose.map((one) => [seriesFigure(receivableSeries.open(currency, one), dueOn), open.amount] as const),
    ...whose.map((one) => [seriesFigure(receivableSeries.delivered(currency, one), shippedOn), amount.amount - credited.amount] as const),
  ]);
}

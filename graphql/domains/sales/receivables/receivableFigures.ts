/** Outstanding amounts by due date and deliveries by day: figures kept by the projections. */
import { seriesFigure } from "../../../table/keys.ts";
import type { Receivable } from "./receivable.ts";

export const receivableSeries = {
  /** Outstanding minor units by due date, of one customer or of all. */
  open: (currency: string, customerId = "all") => `receivable#open#${customerId}#${currency}`,
  /** Minor units delivered on credit, net of returns, by delivery date. */
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
